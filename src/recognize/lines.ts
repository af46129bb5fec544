import type { Looks } from "../ooxml/measured.ts";
import type { Line, Run } from "./flow.ts";

/** What shows of a line: blanks have no looks. */
export const shown = (line: Line): Run[] => line.runs.filter(({ text }) => text.trim() !== "");

/** The looks that most letters of a line have. */
export const mainLooks = (line: Line): Looks => {
  const lengths = new Map<string, { looks: Looks; length: number }>();
  for (const { text, looks } of shown(line)) {
    const key = JSON.stringify([looks.font, looks.sizePt, looks.bold, looks.italic]);
    const known = lengths.get(key) ?? { looks, length: 0 };
    known.length += text.trim().length;
    lengths.set(key, known);
  }
  const most = [...lengths.values()].sort((a, b) => b.length - a.length)[0];
  return most?.looks ?? line.para.measured.mark;
};

export const every = (line: Line, holds: (looks: Looks) => boolean): boolean =>
  shown(line).every(({ looks }) => holds(looks));

export const some = (line: Line, holds: (looks: Looks) => boolean): boolean =>
  shown(line).some(({ looks }) => holds(looks));

/** Typed in capitals, or drawn so; what has no letters is neither. */
export const isCapitals = (line: Line): boolean => {
  const letters = shown(line)
    .filter(({ looks }) => !looks.caps)
    .flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
    .join("");
  return letters === letters.toUpperCase();
};

/** Small letters are drawn as small capitals: neither in hoa nor in thường. */
export const hasSmallCapitals = (line: Line): boolean =>
  shown(line).some(({ text, looks }) => looks.smallCaps && text !== text.toUpperCase());

export const isCentred = (line: Line): boolean => line.para.measured.align === "center";

/** A part of a line, by its characters. */
const cut = (line: Line, from: number, to: number): Line => {
  const runs: Run[] = [];
  let at = 0;
  for (const run of line.runs) {
    const { text } = run;
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== "" || (run.note !== undefined && at > from && at <= to)) runs.push({ ...run, text: part });
    at += text.length;
  }
  return {
    ...line,
    runs,
    text: runs
      .map(({ text }) => text)
      .join("")
      .trim(),
  };
};

const gap = /\t+|[ \u00A0]{4,}/g;

/** A line of two columns is no longer, and has no more gaps. */
const longestLine = 400;
const mostGaps = 8;

/** What only a right column begins with. */
const surelyRight = /^(?:cộng h(?:òa|oà) xã hội|độc lập\s|[^\t]{2,40}, ?ngày)/iu;
const authority = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q)\s*\./u;

/** Whether what stands behind a gap is another column: behind tabs more is believed than behind blanks. */
const isColumn = (rest: string, blanks: string): boolean =>
  surelyRight.test(rest) || authority.test(rest) || (blanks.includes("\t") && /^\p{Lu}{2}/u.test(rest));

/** A line as its two halves where tabs or blanks set it in two columns; else as it is. */
export const inColumns = (line: Line): Line[] => {
  if (line.place.half !== "whole") return [line];
  const whole = line.runs.map(({ text }) => text).join("");
  for (const { 0: blanks, index } of [...whole.slice(0, longestLine).matchAll(gap)].slice(0, mostGaps)) {
    const end = index + blanks.length;
    const left = cut(line, 0, index);
    const right = { ...cut(line, end, whole.length), place: { ...line.place, half: "right" as const } };
    if (!isColumn(right.text, blanks)) continue;
    // Where nothing stands to the left, it may be no column but a line set by a tab.
    if (left.text === "") {
      if (surelyRight.test(right.text) && !/\t/.test(right.text)) return [right];
      continue;
    }
    return [{ ...left, place: { ...line.place, half: "left" } }, right];
  }
  return [line];
};
