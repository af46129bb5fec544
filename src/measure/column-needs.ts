import { noBreakHyphen, unbroken } from "../wording/unbroken.ts";
import { type Face, textWidth } from "./text-width.ts";

/** Words longer than this, such as addresses of web pages, may break. */
const longestWordMm = 35;

/** A column narrower than this holds no text worth reading. */
export const leastColumnMm = 8;

/** Possible breaks of a text, even where it should stay together: at a space that no hyphen follows, and behind a hyphen. */
const anyBreak = /[ \t\n\u00A0]+(?![-–—\u2011][ \u00A0])|(?<=[-\u2011])/;

/**
 * The longest word of a text, and its width in mm; one that may break counts only so far.
 *
 * @param isHeld whether symbols and ranges are words; a range wider than any word never is
 */
export const longestWord = (text: string, face: Face, isHeld = true): { word: string; widthMm: number } => {
  let longest = { word: "", widthMm: 0 };
  for (const word of isHeld ? unbroken(text).split(/[ \t\n]+/) : text.split(anyBreak)) {
    const wholeMm = textWidth(word, face);
    const found =
      isHeld && wholeMm > longestWordMm && /[\u00A0\u2011]/.test(word)
        ? longestWord(word, face, false)
        : { word, widthMm: Math.min(wholeMm, longestWordMm) };
    if (found.widthMm > longest.widthMm) longest = found;
  }
  // As it was typed.
  return { ...longest, word: longest.word.replaceAll(noBreakHyphen, "-").replaceAll("\u00A0", " ") };
};
