import { folded } from "./folded.ts";

/** Names that are written in full or short at will; a comma, "và" and "&" are one. */
const sameWords: ReadonlyMap<string, string> = new Map([
  ["ủy ban nhân dân", "ubnd"],
  ["hội đồng nhân dân", "hđnd"],
  ["mặt trận tổ quốc", "mttq"],
  ["thành phố", "tp"],
  ["tp.", "tp"],
  [" và ", ","],
  [", và ", ","],
  ["&", ","],
]);

/** A text for finding phrases: folded, short forms for full ones, filled up with `_` to keep its length. */
const levelled = (text: string): string =>
  folded(text).replace(
    /(?<![a-zà-ỹ])(?:ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|thành phố)(?![a-zà-ỹ])|(?<![a-zà-ỹ])tp\.|,? và |&/g,
    (words) => (sameWords.get(words) ?? words).padEnd(words.length, "_"),
  );

/** A phrase to look for. Its `{ten}` stands for one of `names`, or without them for any proper name. */
export interface Phrase<T> {
  words: string;
  names?: readonly string[] | undefined;
  value: T;
}

export interface PhraseFound<T> {
  value: T;
  from: number;
  to: number;
  /** What stands where the phrase leaves a name open. */
  name?: string;
}

interface Entry<T> extends Phrase<T> {
  pattern?: RegExp;
}

/** Phrases by their first two words, of which few stand in any one text. */
export interface Phrases<T> {
  firstWord: RegExp;
  byOpening: ReadonlyMap<string, Entry<T>[]>;
}

const anyWord = "*";
// Folded Vietnamese letters in one range: [A-Za-zÀ-ỹ] takes longer to prepare than a whole text to read.
const letter = "a-zà-ỹ";
const wordEnd = `(?![0-9${letter}])`;
const properName = `[${letter}'’]+(?: [${letter}'’]+){0,3}`;

const wordsOf = (phrase: string): string[] => levelled(phrase).match(/[,-]|[^\s_,-]+/g) ?? [];

const isMark = (word: string | undefined): boolean => word === "," || word === "-";

const sourceOf = (phrase: string): string =>
  wordsOf(phrase)
    .map((word, index, words) => {
      if (index === 0) return word;
      return (isMark(word) || isMark(words[index - 1]) ? "[ _]*" : "[ _]+") + word;
    })
    .join("");

const patternOf = ({ words, names }: Phrase<unknown>): RegExp => {
  const [before = "", after] = words.split("{ten}");
  if (after === undefined) return new RegExp(`${sourceOf(before)}_*${wordEnd}`, "y");
  const longestFirst = names && [...names].sort((a, b) => b.length - a.length);
  const name = longestFirst?.map(sourceOf).join("|") ?? properName;
  return new RegExp(`${sourceOf(before)}[ _]+(${name})_*${wordEnd}`, "y");
};

const openingsOf = ({ words, names }: Phrase<unknown>): string[] => {
  const [first = "", second] = wordsOf(words).filter((word) => !isMark(word));
  if (second === "{ten}" && names) return names.map((name) => `${first} ${/^\S+/.exec(folded(name))?.[0]}`);
  return [`${first} ${second === undefined || second === "{ten}" ? anyWord : second}`];
};

export const phrasesOf = <T>(list: readonly Phrase<T>[]): Phrases<T> => {
  const byOpening = new Map<string, Entry<T>[]>();
  for (const phrase of list) {
    const entry: Entry<T> = { ...phrase };
    for (const opening of new Set(openingsOf(phrase))) {
      const entries = byOpening.get(opening);
      if (entries) entries.push(entry);
      else byOpening.set(opening, [entry]);
    }
  }
  const firstWords = new Set([...byOpening.keys()].map((opening) => opening.slice(0, opening.indexOf(" "))));
  return {
    firstWord: new RegExp(`(?<![0-9${letter}])(${[...firstWords].join("|")})${wordEnd}[ _,-]*([0-9${letter}]*)`, "g"),
    byOpening,
  };
};

const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** The words at the start of a text that begin with a capital. */
const properStart = (text: string): string => {
  const words = text.split(" ");
  const common = words.findIndex((word) => !isCapital(word.charAt(0)));
  return words.slice(0, common < 0 ? words.length : common).join(" ");
};

const foundAt = <T>(entry: Entry<T>, text: string, plain: string, from: number): PhraseFound<T> | undefined => {
  entry.pattern ??= patternOf(entry);
  entry.pattern.lastIndex = from;
  const [whole, open] = entry.pattern.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const to = from + whole.length;
  if (open === undefined) return { value: entry.value, from, to };
  const at = from + whole.lastIndexOf(open);
  if (entry.names) return { value: entry.value, from, to, name: text.slice(at, to) };
  const name = properStart(text.slice(at, to));
  return name === "" ? undefined : { value: entry.value, from, to: at + name.length, name };
};

const isVague = ({ words, names }: Phrase<unknown>): boolean => names === undefined && words.includes("{ten}");

/** The best phrase that starts there: a sure one before one with a name of any kind, then the longest. */
const bestOf = <T>(
  entries: readonly Entry<T>[],
  find: (entry: Entry<T>) => PhraseFound<T> | undefined,
): PhraseFound<T> | undefined => {
  let best: { entry: Entry<T>; found: PhraseFound<T> } | undefined;
  for (const entry of entries) {
    const found = find(entry);
    if (!found) continue;
    const isSurer = !best || (isVague(best.entry) && !isVague(entry));
    const isLonger = best && isVague(best.entry) === isVague(entry) && found.to > best.found.to;
    if (isSurer || isLonger) best = { entry, found };
  }
  return best?.found;
};

/**
 * Phrases in a text by whole words, from left to right. The longest that is accepted wins and keeps its words for
 * itself; one with a proper name of any kind yields to one without.
 */
export const phrasesIn = <T>(
  { firstWord, byOpening }: Phrases<T>,
  text: string,
  accepts: (found: PhraseFound<T>) => boolean,
): PhraseFound<T>[] => {
  const plain = levelled(text);
  const found: PhraseFound<T>[] = [];
  firstWord.lastIndex = 0;
  for (let at = firstWord.exec(plain); at; at = firstWord.exec(plain)) {
    const [, first = "", second = ""] = at;
    const from = at.index;
    const best = bestOf(
      [...(byOpening.get(`${first} ${second}`) ?? []), ...(byOpening.get(`${first} ${anyWord}`) ?? [])],
      (entry) => {
        const match = foundAt(entry, text, plain, from);
        return match && accepts(match) ? match : undefined;
      },
    );
    if (best) found.push(best);
    firstWord.lastIndex = best?.to ?? from + first.length;
  }
  return found;
};
