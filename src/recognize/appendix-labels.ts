import { appendixLabelIn } from "../wording/appendix-mentions.ts";
import type { Line } from "./flow.ts";
import { isCentred } from "./lines.ts";
import { isCentredTitle } from "./own-styles.ts";

/** True if a label opens a line, alone or with words behind it; these need a mark or a number in front, or the top of a page. */
const isLabelled = (line: Line): boolean => {
  const { number, rest } = appendixLabelIn(line.text) ?? {};
  if (rest === undefined) return false;
  const isSure = number !== "" || (line.para.startsPage && isCentred(line));
  return /^ *(?:[.:–-]|$)/.test(rest) || (isSure && /^ +\S/.test(rest));
};

const longestLabel = 120;

/** True if an appendix begins with a line: it is centred, or at the start of a page, and in no table. */
export const isAppendixLabel = (line: Line): boolean =>
  line.place.area === "text" &&
  line.place.cell === null &&
  (line.para.startsPage || !isCentredTitle(line.para)) &&
  line.text.length < longestLabel &&
  isLabelled(line) &&
  !/[^.][;.]$|^;$/.test(appendixLabelIn(line.text)?.rest ?? "") &&
  (isCentred(line) || (line.place.line === 1 && line.para.startsPage));

/** True for a line that certainly begins an appendix, and so ends the lines above it. */
export const opensAppendix = (line: Line): boolean =>
  /^\s*[.:]?$/.test(appendixLabelIn(line.text)?.rest ?? "x") || (isAppendixLabel(line) && line.para.startsPage);

/** The number in a label as it is written; empty where it has none. */
export const appendixNumber = ({ text }: Line): string => appendixLabelIn(text)?.number ?? "";
