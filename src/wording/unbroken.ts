import { words } from "./words.ts";
/** A hyphen after which no line ends; Word has `w:noBreakHyphen` for it. */
export const noBreakHyphen = "\u2011";

/**
 * Hyphens inside symbols, years and ranges: "80-NQ/TW", "KH-UBND", "QĐ-TTg", "2021-2025", "30%-40%", "I-III", "Covid-19";
 * not "kinh tế-xã hội".
 */
const tight = words(
  /(?<=\d%?)-(?=[\dA-Za-zÀ-ỹ])|(?<=[A-Za-zÀ-ỹ])-(?=\d)|(?<=[A-ZĐ][A-Za-zĐđ]?[A-ZĐ][a-z]?|[A-ZĐ]{2}|\b[IVX])-(?=[A-ZĐ])/g,
);

/** Ranges written with blanks: "2021 - 2025", "11/6/1948 - 11/6/2023", "7h00 - 7h15", "quý II - IV". */
const spaced = words(/(?<=\d[h%]?|\b[IVX]{1,5}) - (?=\d|[IVX]{1,5}\b)/g);

/** The same with a dash, which no sign of Word's holds: the blanks do. */
const dashed = words(/(?<=\d[h%]?|\b[IVX]{1,5}) ([–—]) (?=\d|[IVX]{1,5}\b)/g);

/** Longer than any symbol or range: an address of a web page, say, which may have to break. */
const longestToken = 30;

/**
 * A text with the signs in it that hold symbols, years and ranges together on a line: no-break hyphens, and no-break
 * spaces around those that stand between blanks. What is read is the same.
 *
 * @param loose those that may break after all, where a line is too narrow for them
 * @example unbroken("giai đoạn 2021-2025") // "giai đoạn 2021‑2025"
 */
export const unbroken = (text: string, loose: readonly string[] = []): string => {
  if (!/[-–—]/.test(text)) return text;
  const held = text
    .replace(dashed, "\u00A0$1\u00A0")
    .replace(spaced, `\u00A0${noBreakHyphen}\u00A0`)
    .replace(/\S+/g, (token) => (token.length > longestToken ? token : token.replace(tight, noBreakHyphen)));
  return loose.length === 0
    ? held
    : held.replace(piece, (found, at: number) => {
        const typed = text.slice(at, at + found.length);
        return loose.includes(typed) ? typed.replace(/ (?=[-–—] )/g, "\u00A0") : found;
      });
};

/** Text without line breaks in it. */
const piece = /[^ \t\n]+/g;

/** The symbols, years and ranges of a text that its signs hold together. @example heldIn("năm 2021 - 2025") // ["2021 - 2025"] */
export const heldIn = (text: string): string[] =>
  [...unbroken(text).matchAll(piece)].flatMap(({ 0: found, index }) => {
    const typed = text.slice(index, index + found.length);
    return typed === found ? [] : [typed];
  });
