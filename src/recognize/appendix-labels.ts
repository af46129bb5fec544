import { appendixLabelIn } from "../wording/appendix-mentions.ts";
import type { Line } from "./flow.ts";
import { isCentred } from "./lines.ts";
import { isCentredTitle } from "./own-styles.ts";

/** True if a label opens a line, alone or with a title behind it; one without a mark stands only behind a number. */
const isLabelled = (text: string): boolean => {
  const { number, rest } = appendixLabelIn(text) ?? {};
  return rest !== undefined && (/^ *(?:[.:–-]|$)/.test(rest) || (number !== "" && /^ +\S/.test(rest)));
};

const longestLabel = 120;

/** True if an appendix begins with a line: it is centred, or at the start of a page, and in no table. */
export const isAppendixLabel = (line: Line): boolean =>
  line.place.area === "text" &&
  line.place.cell === null &&
  (line.para.startsPage || !isCentredTitle(line.para)) &&
  line.text.length < longestLabel &&
  isLabelled(line.text) &&
  !/[^.][;.]$|^;$/.test(appendixLabelIn(line.text)?.rest ?? "") &&
  (isCentred(line) || (line.place.line === 1 && line.para.startsPage));

/** True for a line that certainly begins an appendix, and so ends the lines above it. */
export const opensAppendix = (line: Line): boolean =>
  /^\s*[.:]?$/.test(appendixLabelIn(line.text)?.rest ?? "x") || (isAppendixLabel(line) && line.para.startsPage);

/** The number in a label as it is written; empty where it has none. */
export const appendixNumber = ({ text }: Line): string => appendixLabelIn(text)?.number ?? "";
