import type { Tie } from "../measure/lines.ts";
import type { Inline } from "../tree/tree.ts";

/** Dates in words, their day or month still blank or not: "ngày 05 tháng 3 năm 2026". */
const dates = /ngày[ \u00A0]+(?:\d+[ \u00A0]+)?tháng[ \u00A0]+(?:\d+[ \u00A0]+)?năm[ \u00A0]+\d+/giu;

/** Ties what reads as one: a date in words, "ngày 05", "tháng 3", "lần thứ". */
export const glued = (inline: Inline): Inline =>
  inline.tag === "text"
    ? {
        ...inline,
        text: inline.text
          .replace(dates, (date) => date.replaceAll(" ", "\u00A0"))
          .replace(/(ngày|tháng|năm|số|lần) (?=[^ ])/giu, "$1\u00A0"),
      }
    : inline;

/** Puts no-break spaces where spaces were; runs count texts and breaks alone. */
export const tied = (inlines: readonly Inline[], ties: readonly Tie[]): Inline[] => {
  const places = new Set(ties.map(({ run, at }) => `${run} ${at}`));
  let run = -1;
  return inlines.map((inline) => {
    if (inline.tag === "text" || inline.tag === "break") run++;
    if (inline.tag !== "text") return inline;
    return { ...inline, text: inline.text.replace(/ /g, (_, at) => (places.has(`${run} ${at}`) ? "\u00A0" : " ")) };
  });
};
