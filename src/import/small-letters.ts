import { capitalised } from "../wording/punctuation.ts";
import { isSyllable } from "../wording/syllables.ts";

const word = /[\p{L}\p{N}]+/gu;

/** How words are written where nothing but their meaning decides about capitals. */
export interface Spellings {
  /** By the words in small letters: the way most places write them. */
  known: ReadonlyMap<string, string>;
}

const isInCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

const longestPhrase = 8;
/** More than any text says a name. */
const sure = 1000;

/** Behind these a sentence begins, and with it a capital that says nothing. */
const begins = /(?:^|[.!?:]\s+|["“(]\s*|^[-+•]\s*)$/u;

/**
 * Learns from running text.
 *
 * @param capitals the texts that hold those whose letters are asked for
 * @param names whose letters are sure
 */
export const spellingsIn = (
  texts: readonly string[],
  capitals: readonly string[],
  names: readonly string[],
): Spellings => {
  const isWanted = (text: string): boolean => text === text.toUpperCase();
  const wanted = new Set(
    capitals.flatMap((text) => (text.match(word) ?? []).filter(isWanted).map((one) => one.toLowerCase())),
  );
  const counts = new Map<string, Map<string, number>>();
  const add = (phrase: string, weight: number): void => {
    const key = phrase.toLowerCase();
    const ways = counts.get(key) ?? new Map<string, number>();
    ways.set(phrase, (ways.get(phrase) ?? 0) + weight);
    counts.set(key, ways);
  };
  const learn = (text: string, weight: number): void => {
    const found = [...text.matchAll(word)];
    for (const [index, { index: from, 0: first }] of found.entries()) {
      if (!wanted.has(first.toLowerCase())) continue;
      if (isInCapitals(first)) {
        if (!isSyllable(first)) add(first, weight);
        continue;
      }
      const isFirst = begins.test(text.slice(Math.max(0, from - 4), from));
      for (let length = 1; length <= longestPhrase; length++) {
        const last = found[index + length - 1];
        if (!last || !wanted.has(last[0].toLowerCase())) break;
        // At the start of a sentence a lone word's capital says nothing; a phrase may still be a name.
        if (isFirst && length === 1) continue;
        const phrase = text.slice(from, last.index + last[0].length);
        if (/[.;:!?\n]/.test(phrase) || isInCapitals(last[0])) break;
        add(isFirst ? phrase.slice(0, 1).toLowerCase() + phrase.slice(1) : phrase, isFirst ? weight / 4 : weight);
      }
    }
  };
  for (const text of texts) learn(text, 1);
  for (const name of names) add(name, sure);
  const known = new Map<string, string>();
  for (const [key, ways] of counts) {
    const [best] = [...ways].sort((a, b) => b[1] - a[1]);
    if (best) known.set(key, best[0]);
  }
  return { known };
};

/** Numbers, and letters that stand for words: no syllable is spelt so. */
const isShort = (text: string): boolean => /^[IVXLC]+$|\d/.test(text) || !isSyllable(text);

/**
 * A text in capitals in the letters that its author would have typed.
 *
 * @returns the text, and the longest run of its words that were met nowhere else
 */
export const smallLetters = (text: string, { known }: Spellings): { text: string; unmet: string[] } => {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text)) return { text, unmet: [] };
  const found = [...text.matchAll(word)];
  let out = "";
  let at = 0;
  let unmet: string[] = [];
  let run: string[] = [];
  for (let index = 0; index < found.length; ) {
    const from = found[index]?.index ?? 0;
    out += text.slice(at, from);
    let taken = 0;
    for (let length = Math.min(longestPhrase, found.length - index); length > 0; length--) {
      const last = found[index + length - 1];
      if (!last) continue;
      const end = last.index + last[0].length;
      const phrase = text.slice(from, end);
      const way = known.get(phrase.toLowerCase());
      if (way === undefined && !(length === 1 && isShort(phrase))) continue;
      out += way ?? phrase;
      at = end;
      taken = length;
      break;
    }
    if (taken === 0) {
      const only = found[index]?.[0] ?? "";
      out += only.toLowerCase();
      at = from + only.length;
      run = [...run, only.toLowerCase()];
      if (run.length > unmet.length) unmet = run;
      taken = 1;
    } else run = [];
    index += taken;
  }
  return { text: capitalised(out + text.slice(at)), unmet };
};
