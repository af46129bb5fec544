import { wordsIn } from "../compare/words.ts";
import { folded } from "../wording/folded.ts";
import { type Decoder, hasTelltale, legacyDecoders } from "../wording/legacy-encodings.ts";
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

/** True if all words of a text stand in the built document. */
const isKnown = (typed: string, known: ReadonlySet<string>): boolean =>
  wordsIn(typed).every((word) => known.has(word.toLowerCase()));

/**
 * The decoders of old encodings, first the one that reads most words of a file as the built document has them: a word may
 * be one in another encoding, too.
 */
export const decodersFor = (texts: readonly string[], known: ReadonlySet<string>): readonly Decoder[] => {
  const typed = texts.flatMap((text) => text.match(typedWord) ?? []).filter(hasTelltale);
  const counted = legacyDecoders.map((decoder) => ({
    decoder,
    count: typed.filter((word) => isKnown(decoder(word), known)).length,
  }));
  return counted.sort((one, other) => other.count - one.count).map(({ decoder }) => decoder);
};

/**
 * A text in an old encoding as the built document has it; undefined where it is none.
 *
 * @param known words of the built document
 * @param written the same with all signs beside their letters
 */
export const decoded = (
  text: string,
  known: ReadonlySet<string>,
  written: ReadonlySet<string>,
  decoders: readonly Decoder[],
): string | undefined => {
  let isDecoded = false;
  const read = text.replace(typedWord, (typed) => {
    // The same word, or the letters between the signs of an old encoding, as in "C¸c".
    const isKept = written.has(typed.toLowerCase()) || (isKnown(typed, known) && !hasTelltale(typed));
    const meant = isKept
      ? undefined
      : decoders.map((decoder) => decoder(typed)).find((reading) => isKnown(reading, known));
    if (meant !== undefined) isDecoded = true;
    return meant ?? typed;
  });
  return isDecoded ? read : undefined;
};
