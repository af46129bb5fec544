import type { Measured } from "./measured.ts";
import type { XmlElement } from "./xml.ts";

const changes = /^w:(?:ins|del|moveFrom|moveTo|\w+PrChange|cell(?:Ins|Del|Merge))$/;

/** Word itself makes controls around the page numbers and tables of contents that it offers, Google Docs around words at random. */
const isOfProgram = (control: XmlElement): boolean => {
  const properties = control.one("w:sdtPr");
  return properties.one("w:docPartObj").exists || (properties.one("w:tag").val ?? "").startsWith("goog_rdk_");
};

/** Counts the marks of tracked changes and of comments, and content controls. */
export const leftIn = (part: XmlElement): Pick<Measured, "unsettled" | "controls"> => {
  const found = { changes: 0, comments: 0 };
  let controls = 0;
  const waiting = [part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === "w:commentReference") found.comments++;
    else if (changes.test(next.name)) found.changes++;
    else if (next.name === "w:sdt" && !isOfProgram(next)) controls++;
    for (const child of next.children) waiting.push(child);
  }
  return { unsettled: found, controls };
};
