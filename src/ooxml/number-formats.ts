import { padded, roman } from "../wording/numerals.ts";
import { meanings } from "./meanings.ts";

/** Word counts further in Arabic digits itself. */
const greatestRoman = 32_767;

const romanOrDigits = (value: number): string => (value < 1 || value > greatestRoman ? String(value) : roman(value));

/** a to z, then aa to zz, and so on, the way Word counts. */
const letters = (value: number): string => {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
};

const ordinal = (value: number): string => {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
};

const formatOf = meanings<(value: number) => string>({
  decimalZero: padded,
  upperRoman: romanOrDigits,
  lowerRoman: (value) => romanOrDigits(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  ordinal,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  none: () => "",
  bullet: () => "",
});

/** A number as a list or a page number of this format shows it; formats of other scripts are shown in digits. */
export const formatted = (value: number, format: string): string => (formatOf(format) ?? String)(value);

/** Signs of the fonts Symbol and Wingdings that lists are marked with, as signs that every font has. */
const pictogramOf = meanings<string>({
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0a8": "□",
  "\uf06e": "■",
  "\uf06f": "□",
  "\uf06c": "●",
  "\uf075": "◆",
  "\uf076": "❖",
  "\uf0d8": "➢",
  "\uf0e0": "→",
  "\uf0e8": "➔",
  "\uf0fc": "✓",
  "\uf0fe": "☑",
});

/** Signs that a font keeps at places of its own, as distinct signs: `-` for what Symbol draws as one. */
export const plainSigns = (text: string): string =>
  text.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const code = sign.charCodeAt(0) & 0xff;
    return pictogramOf(sign) ?? (code < 0x40 ? String.fromCharCode(code) : sign);
  });
