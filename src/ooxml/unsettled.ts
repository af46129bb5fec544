import type { Measured } from "./measured.ts";
import type { XmlElement } from "./xml.ts";

const changes = /^w:(?:ins|del|moveFrom|moveTo|\w+PrChange|cell(?:Ins|Del|Merge))$/;

/** Counts the marks of tracked changes and of comments. */
export const unsettledIn = (part: XmlElement): Measured["unsettled"] => {
  const found = { changes: 0, comments: 0 };
  const waiting = [part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === "w:commentReference") found.comments++;
    else if (changes.test(next.name)) found.changes++;
    for (const child of next.children) waiting.push(child);
  }
  return found;
};
