import { anyOtherBehindUnit, anyUnit } from "../knowledge/administrative-units.ts";
import { agencyNames } from "../knowledge/agency-names.ts";
import { anyBody, youthUnionOfUnit } from "../knowledge/bodies.ts";
import { anyAct } from "../knowledge/document-kinds.ts";
import { issuerInSentence } from "../knowledge/issuer-letters.ts";
import { isOneWord } from "../knowledge/two-syllable-words.ts";
import { capitalised } from "../wording/punctuation.ts";
import { isSyllable } from "../wording/syllables.ts";
import { words } from "../wording/words.ts";

/** Puts a text in capitals into small letters. */
export type Small = (text: string) => string;

const word = /[\p{L}\p{N}]+/gu;

/** Capitalisation of words in the document, as far as only their meaning decides it. */
interface Spellings {
  /** By the words in small letters: the way most places write them. */
  known: ReadonlyMap<string, string>;
}

const isInCapitals = (text: string): boolean => /\p{Uppercase}{2}/u.test(text) && text === text.toUpperCase();

const isCapital = (text = ""): boolean => /^\p{Uppercase}/u.test(text);

/** True if a word is part of a longer name: of "Phòng Nội vụ", of "Công an". */
const isPart = (before = "", text: string, next = ""): boolean =>
  isCapital(before) || isCapital(next) || isOneWord(before, text) || isOneWord(text, next);

const longestPhrase = 8;
/** More than any text says a name. */
const sure = 1000;

/** No document has more words in capitals whose letters are worth looking for. */
const mostAsked = 20_000;

/** All runs of so many words at most. */
const phrasesOf = (texts: readonly string[]): Set<string> => {
  const phrases = new Set<string>();
  for (const [index, first] of texts.entries()) {
    let phrase = first;
    phrases.add(phrase);
    for (const next of texts.slice(index + 1, index + longestPhrase)) {
      phrase += ` ${next}`;
      phrases.add(phrase);
    }
  }
  return phrases;
};

/** Behind these a sentence begins, and with it a capital that says nothing: an end mark, a bullet, a label. */
const begins = /(?:^[^\p{L}\p{N}]*|^o\s+|[.!?:]\s+|["“(]\s*|^\(?[\dA-Za-zđĐ]{1,4}(?:\.\d{1,2}){0,3}[./)]\s*)$/u;
/** Upper limit for the length of a label. */
const longestLabel = 12;

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
  // A name may go on from one line to the next.
  const asked = capitals.flatMap((text) => (text.match(word) ?? []).filter(isWanted).map((one) => one.toLowerCase()));
  const wanted = phrasesOf(asked.slice(0, mostAsked));
  const sureNames = new Map(names.map((name) => [name.toLowerCase(), name]));
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
      let key = first.toLowerCase();
      if (!wanted.has(key)) continue;
      if (isInCapitals(first)) {
        if (!isSyllable(first)) add(first, weight);
        continue;
      }
      const before = from <= longestLabel ? text.slice(0, from) : `…${text.slice(from - 4, from)}`;
      const isFirst = begins.test(before);
      let isNamed = false;
      for (let length = 1; length <= longestPhrase; length++) {
        const last = found[index + length - 1];
        if (length > 1) key += ` ${last?.[0].toLowerCase()}`;
        if (!last || !wanted.has(key)) break;
        isNamed ||= isCapital(sureNames.get(key));
        // At the start of a sentence a lone word's capital says nothing; a phrase may still be a name.
        if (isFirst && length === 1) continue;
        if (length === 1 && isCapital(first) && isPart(found[index - 1]?.[0], first, found[index + 1]?.[0])) continue;
        const phrase = text.slice(from, last.index + last[0].length);
        if (/[.;:!?\n]/.test(phrase) || isInCapitals(last[0])) break;
        add(
          isFirst && !isNamed ? phrase.slice(0, 1).toLowerCase() + phrase.slice(1) : phrase,
          isFirst ? weight / 4 : weight,
        );
      }
    }
  };
  for (const text of texts) learn(text, 1);
  for (const name of names) add(name, sure);
  const known = new Map<string, string>();
  for (const [key, ways] of counts) {
    const [best] = [...ways].sort((a, b) => b[1] - a[1]);
    // A lone word that names of bodies begin with ("Phòng Nội vụ") is no name wherever else it stands.
    const plain = ways.has(key) && !key.includes(" ") ? key : best?.[0];
    if (plain !== undefined) known.set(key, plain);
  }
  return { known };
};

/** Numbers, and letters that stand for words: no syllable is spelt so. */
const isShort = (text: string): boolean => /^[IVXLC]+$|\d/.test(text) || !isSyllable(text);

/** An act that is named by its number is called by a name. */
const numberedAct = words(new RegExp(`\\b(?:${anyAct})(?= số \\d)`, "gu"));

/**
 * A text in capitals in the letters that its author would have typed.
 *
 * @returns the text, and the longest run of its words that were met nowhere else and are no usual ones
 */
export const smallLetters = (text: string, { known }: Spellings): { text: string; unmet: string[] } => {
  if (text !== text.toUpperCase() || !/\p{Uppercase}{2}/u.test(text)) return { text, unmet: [] };
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
      const [before = "", next = ""] = [found[index - 1]?.[0], found[index + 1]?.[0]];
      run = isOneWord(before, only) || isOneWord(only, next) ? [] : [...run, only.toLowerCase()];
      if (run.length > unmet.length) unmet = run;
      taken = 1;
    } else run = [];
    index += taken;
  }
  return { text: capitalised(out + text.slice(at)).replace(numberedAct, capitalised), unmet };
};

/** Words in the name of a body that a proper name follows. */
const placed = words(
  new RegExp(`\\b(${anyUnit}|thôn|${youthUnionOfUnit}) (?!${anyOtherBehindUnit})((?:\\p{Lowercase}+ ?)+)$`, "iu"),
);
const school =
  /^(trường )(tiểu học và trung học cơ sở|tiểu học|trung học cơ sở|trung học phổ thông|mầm non|mẫu giáo|thcs|thpt)(?: (.+))?$/iu;

/** The field of work in the name of such a body begins with a capital. */
const field = words(
  new RegExp(`^((?:${anyBody("field")}) )(?!trưởng|ngành|của|và|đồng nhân dân)(\\p{Lowercase})`, "iu"),
);

/** Departments of a province by the length of their names: a place that follows is its name. */
const departments = agencyNames
  .filter((name) => name.startsWith("Sở "))
  .sort((one, other) => other.length - one.length);

/** "Sở Y tế hương giang" with the capitals of the place. */
const withPlaceBehind = (text: string): string => {
  const name = departments.find((each) => text.toLowerCase().startsWith(`${each.toLowerCase()} `));
  const behind = name === undefined ? "" : text.slice(name.length);
  return /^(?: \p{Lowercase}+){1,4}$/u.test(behind) && !/^ (?:tỉnh|thành phố|tp) /.test(behind)
    ? text.slice(0, name?.length) + eachCapital(behind)
    : text;
};

const eachCapital = (text: string): string => text.replace(/\p{L}+/gu, capitalised);

/** The name of a body in small letters, with the capitals of the place or the person that it is called after. */
export const nameLetters = (text: string): string =>
  withPlaceBehind(text)
    .replace(field, (_all, kind: string, first: string) => kind + first.toUpperCase())
    .replace(placed, (_all, kind: string, name: string) => `${kind} ${eachCapital(name)}`)
    .replace(
      school,
      (_all, opens: string, level: string, name: string | undefined) =>
        `${opens}${level === level.toUpperCase() ? level : capitalised(level)}${name === undefined ? "" : ` ${/^\p{Lowercase}/u.test(name) ? eachCapital(name) : name}`}`,
    );

/** A text in small letters wherever it stands in running text, as that has it. */
const asWritten = (text: string, running: string): string | undefined => {
  const [asked, all] = [text.toLowerCase(), running.toLowerCase()];
  if (all.length !== running.length) return undefined;
  for (let at = all.indexOf(asked); at >= 0; at = all.indexOf(asked, at + asked.length)) {
    const found = running.slice(at, at + text.length);
    const isWhole = !/\p{L}/u.test(running.charAt(at - 1)) && !/\p{L}/u.test(running.charAt(at + text.length));
    if (isWhole && found !== text) return capitalised(found);
  }
  return undefined;
};

/**
 * The name of a body that is printed in capitals: as sentences of the document have it, else as tables of names do.
 *
 * @param running the sentences
 * @param small for names that neither tells of
 * @returns whether somebody should look at it, too
 */
export const bodyLetters = (text: string, running: string, small: Small): { name: string; isSure: boolean } => {
  const guess = (): string => nameLetters(small(text));
  if (text !== text.toUpperCase() || !/\p{Uppercase}{2}/u.test(text)) return { name: guess(), isSure: true };
  const written = asWritten(text, running) ?? issuerInSentence(text);
  return written === undefined ? { name: guess(), isSure: false } : { name: written, isSure: true };
};
