import { wordsIn } from "../compare/words.ts";
import { folded } from "../wording/folded.ts";
import { hasTelltale, legacyReadings } from "../wording/legacy-encodings.ts";
import type { Passage } from "./passages.ts";

export interface Word {
  /** As it is compared: without case, leading zeros, one placing of tone marks. */
  key: string;
  text: string;
  passage: Passage;
  /** Characters between it and the word before in its passage, and behind the last one; without blanks. */
  before: string;
  after?: string;
}

export const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

const plainMarks = (between: string): string =>
  between
    .replace(/\s+/g, "")
    .replace(/[–—‐‑−]/g, "-")
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‘’‛']/g, "'");

export const keyOf = (word: string): string => (/^\d+$/.test(word) ? word.replace(/^0+(?=.)/, "") : folded(word));

export const wordsOf = (passage: Passage, text = passage.text): Word[] => {
  const whole = text.replace(unseen, "").normalize("NFC");
  const words: Word[] = [];
  let from = 0;
  for (const each of wordsIn(whole)) {
    const at = whole.indexOf(each, from);
    words.push({ key: keyOf(each), text: each, passage, before: plainMarks(whole.slice(from, at)) });
    from = at + each.length;
  }
  const last = words.at(-1);
  if (last) last.after = plainMarks(whole.slice(from));
  return words;
};

/** A word with whatever signs an old encoding has for its letters. */
export const typedWord = /[^\s.,;:!?()"/]+/g;

/**
 * A text in an old encoding as the built document has it; undefined where it is none.
 *
 * @param known words of the built document
 * @param written the same with all signs beside their letters
 */
export const decoded = (text: string, known: ReadonlySet<string>, written: ReadonlySet<string>): string | undefined => {
  const isKnown = (typed: string): boolean => wordsIn(typed).every((word) => known.has(word.toLowerCase()));
  let isDecoded = false;
  const read = text.replace(typedWord, (typed) => {
    // The same word, or the letters between the signs of an old encoding, as in "C¸c".
    const isKept = written.has(typed.toLowerCase()) || (isKnown(typed) && !hasTelltale(typed));
    const meant = isKept ? undefined : legacyReadings(typed).find(isKnown);
    if (meant !== undefined) isDecoded = true;
    return meant ?? typed;
  });
  return isDecoded ? read : undefined;
};
