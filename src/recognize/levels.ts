import type { BodyPara } from "./body.ts";
import type { Line } from "./flow.ts";
import type { StyledRun } from "./runs.ts";

/** The title of a numbered paragraph: its line, or what stands in bold up to a colon where text goes on behind it. */
export const headingOf = ({ lines: [line] }: BodyPara): Line => {
  if (!line) throw new Error("a paragraph of the text has a line");
  const bold: StyledRun[] = [];
  for (const run of line.runs) {
    if (!run.looks.bold && run.text.trim() !== "") break;
    bold.push(run);
  }
  const text = bold
    .map((run) => run.text)
    .join("")
    .trim();
  return text.endsWith(":") && text.length < line.text.length ? { ...line, runs: bold, text } : line;
};
