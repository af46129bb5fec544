import { folded } from "../wording/folded.ts";
import type { Line } from "./flow.ts";
import { isCentred } from "./lines.ts";

/** "Phụ lục", its number, and what its author wrote behind them; a title without a mark only behind a number. */
const labelled =
  /^phụ lục(?: +(?:số *)?([\p{L}\d]{1,6}))? *(?:[.:-].*)?$|^phụ lục +(?:số *)?([ivxlc]{1,6}|\d{1,3}) +\S.*$/su;

const alone = /^phụ lục(?:\s+(?:số\s+)?[\divxlc]+)?\s*[.:]?$/;

const longestLabel = 120;

/** Whether an appendix begins with a line: it is centred, or stands where a page begins. */
export const isAppendixLabel = (line: Line): boolean =>
  line.place.area === "text" &&
  line.text.length < longestLabel &&
  labelled.test(folded(line.text)) &&
  !/[;.]$/.test(line.text.replace(/^phụ lục\s+\S+\.?/iu, "")) &&
  (isCentred(line) || (line.place.line === 1 && line.para.startsPage));

/** What stands above an appendix ends where one is sure to begin. */
export const opensAppendix = (line: Line): boolean =>
  alone.test(folded(line.text)) || (isAppendixLabel(line) && line.para.startsPage);

/** The number in a label as it is written; empty where it has none. */
export const appendixNumber = ({ text }: Line): string => {
  const found = labelled.exec(folded(text));
  const number = found?.[1] ?? found?.[2] ?? "";
  return number === "" ? "" : (new RegExp(number, "iu").exec(text.slice("phụ lục".length))?.[0] ?? number);
};
