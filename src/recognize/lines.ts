import { anySign } from "../knowledge/signs.ts";
import type { Looks } from "../ooxml/measured.ts";
import { isMotto, isNational } from "../wording/fixed-lines.ts";
import { folded } from "../wording/folded.ts";
import { isSignedMark } from "../wording/signed-marks.ts";
import { words } from "../wording/words.ts";
import type { Line } from "./flow.ts";
import { cutRuns, farBlanks, type StyledRun, textOf } from "./runs.ts";

/** Visible runs of a line: blanks have no looks. */
export const shown = (line: Line): StyledRun[] => line.runs.filter(({ text }) => text.trim() !== "");

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
export const cut = (line: Line, from: number, to: number): Line => {
  const runs = cutRuns(line.runs, from, to);
  return { ...line, runs, text: textOf(runs).trim() };
};

const gap = /[\t \u00A0]{2,}|\t/g;

/** A line of two columns is no longer, and has no more gaps. */
const longestLine = 400;
const mostGaps = 12;

/** Blanks that hold words apart by design; fewer may be a slip. */
const wideBlanks = 4;

const placeAndDay = words(/^\p{L}[^\t:;,/]{1,39}, ?ngày\b/iu);

const onlyRight = (text: string): boolean => placeAndDay.test(text) || isNational(text) || isMotto(text);

/** True for text that only a right column begins with, and no column to the left of one. */
const isSurelyRight = (text: string): boolean =>
  onlyRight(text) &&
  ![...text.matchAll(gap)].some(({ 0: blanks, index }) => onlyRight(text.slice(index + blanks.length)));

const authority = new RegExp(`^(?:${anySign})\\s*\\.`, "u");
/** A title of a signer, or a name: nothing but words with capitals. */
const titleOrName =
  /^(?:\p{Uppercase}[\p{Uppercase}\s,-]{3,60}|\p{Uppercase}\p{Lowercase}+(?: \p{Uppercase}\p{L}*){1,5})$/u;

/** The part of the document; in an ending, a name may follow a gap. */
type Area = "header" | "ending";

/** True if the text behind a gap is another column; more texts count behind tabs than behind blanks. */
const isColumn = (rest: string, blanks: string, area: Area): boolean => {
  if (isSurelyRight(rest)) return true;
  const isWide = blanks.includes("\t") || blanks.length >= wideBlanks;
  if (!isWide) return false;
  return (
    authority.test(rest) ||
    (blanks.includes("\t") && /^\p{Uppercase}{2}/u.test(rest)) ||
    (area === "ending" && (titleOrName.test(rest) || isSignedMark(rest)))
  );
};

const halvesOf = (line: Line, area: Area): Line[] => {
  if (line.place.half !== "whole") return [line];
  const whole = textOf(line.runs);
  for (const { 0: blanks, index } of [...whole.slice(0, longestLine).matchAll(gap)].slice(0, mostGaps)) {
    const end = index + blanks.length;
    const left = cut(line, 0, index);
    const right = { ...cut(line, end, whole.length), place: { ...line.place, half: "right" as const } };
    if (!isColumn(right.text, blanks, area)) continue;
    // With nothing to the left, it may be no column but a line indented by a tab.
    if (left.text === "") {
      const isFar = blanks.length >= farBlanks || (area === "ending" && blanks.includes("\t"));
      if ((isSurelyRight(right.text) || isFar) && !/\t/.test(right.text)) return [right];
      continue;
    }
    return [{ ...left, place: { ...line.place, half: "left" } }, right];
  }
  return [line];
};

/** A line as its two halves where tabs or blanks set it in two columns; else as it is. */
export const inColumns = (line: Line): Line[] => halvesOf(line, "header");

/** The same of a line below the text, where names and titles stand in the right column. */
export const inEndingColumns = (line: Line): Line[] => halvesOf(line, "ending");

/** The words of a line in lower case, held apart by single blanks. */
export const plain = (line: Line): string => folded(line.text).replace(/\s+/g, " ");
