import { unbroken } from "../wording/unbroken.ts";
import { type Face, textWidth } from "./text-width.ts";

/** Words longer than this, such as addresses of web pages, may break. */
const longestWordMm = 35;

/** A column narrower than this holds no text worth reading. */
export const leastColumnMm = 8;

/** The longest word of a text, and its width in mm; one that may break counts only so far. */
export const longestWord = (text: string, face: Face): { word: string; widthMm: number } => {
  let longest = { word: "", widthMm: 0 };
  for (const word of unbroken(text).split(/[ \t\n]+/)) {
    const widthMm = Math.min(textWidth(word, face), longestWordMm);
    if (widthMm > longest.widthMm) longest = { word, widthMm };
  }
  return longest;
};
