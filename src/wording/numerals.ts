/** Letters that number điểm, in the order of the Vietnamese alphabet as the decree's own lists use it (PL I, II.6.đ). */
export const letters = "abcdđeghiklmnopqrstuvxy";

const romanParts: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** @example roman(4) // "IV" */
export const roman = (number: number): string => {
  let rest = number;
  let text = "";
  for (const [value, sign] of romanParts) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
};

/** The nth letter label, from 1: a … y, then aa, ab … @example letter(5) // "đ" */
export const letter = (number: number): string => {
  const index = number - 1;
  const last = letters[index % letters.length] ?? "";
  return index < letters.length ? last : letter(Math.floor(index / letters.length)) + last;
};

/** A label of a point (PL I, II.6.đ): one letter, as it is or was written. @example isPointLabel("a)") // true */
export const isPointLabel = (label: string): boolean => /^[a-zđ][).]$/u.test(label);

/** Numbers below ten take a leading zero (PL I, II.3.c and II.4.b). @example padded(5) // "05" */
export const padded = (number: number): string => String(number).padStart(2, "0");

/** Thousands dots and a decimal comma. @example grouped(1234567.5) // "1.234.567,5" */
export const grouped = (number: number): string => {
  const [whole = "", decimals] = String(number).split(".");
  const dotted = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, ".");
  return decimals === undefined ? dotted : `${dotted},${decimals}`;
};

/** A Vietnamese number in a text, or undefined. @example parseGrouped("1.234,5") // 1234.5 */
export const parseGrouped = (text: string): number | undefined => {
  const trimmed = text.trim();
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(trimmed)) return undefined;
  return Number(trimmed.replaceAll(".", "").replace(",", "."));
};

/** True for numbers that a registry can assign; a plan accepts no other. */
export const isDocumentNumber = (typed: string): boolean => /^0*[1-9]\d{0,4}$/.test(typed);
