import { isLoneSyllable } from "../knowledge/lone-syllables.ts";
import { longTerms } from "../knowledge/long-terms.ts";
import { provinceNames } from "../knowledge/place-names.ts";
import { isOneWord } from "../knowledge/two-syllable-words.ts";
import { folded } from "../wording/folded.ts";
import { endsPhrase, withoutMarksBehind } from "../wording/punctuation.ts";
import { nameEnd, type Syllable } from "./names-in-capitals.ts";

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(" "));

// Words that open a phrase: a line of a title may well begin with them.
const openers = wordsIn(
  "trên nhân của và tại theo giữa về cho với từ để nhằm do thuộc trong giai ở gắn tiến chào hưởng lần",
);

// A line may begin with these where no phrase is near.
const lesserOpeners = wordsIn("năm xã tỉnh phường thành");

// Words that lean on the next one: a line should not end with them.
const leaning = wordsIn(
  "và các của trên tại tỉnh xã phố phường thôn đặc sở phòng ban bộ về cho với từ đến theo trong thuộc ở do để nhằm những một",
);

const isCapitalised = (word: string): boolean => /^["(“]?\p{Uppercase}/u.test(word);

/** Cost of a break inside a word or a name: more than a line. */
export const torn = 100;

/** A dash between blanks joins a name, such as "Thương binh - Liệt sĩ": rather a line more than a break beside it. */
const besideDash = 25;

/** Two syllables of no word that is known may well be one: nearly as bad as a line more. */
const unknown = 15;

const opensQuoted = /^[("“]/;

// In capitals a name is known by the unit in front of it: "TỈNH NGHỆ AN".
const beforeNames = wordsIn("tỉnh xã phố phường khu thôn");
const noNames = wordsIn("hội đoàn năm và các về");

/** Terms of three syllables and more, by their first. */
let termsByFirst: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

const termsFrom = (first: string): readonly (readonly string[])[] => {
  if (!termsByFirst) {
    const byFirst = new Map<string, string[][]>();
    for (const term of [...longTerms.trim().split("\n"), ...provinceNames]) {
      const syllables = folded(term).split(" ");
      if (syllables.length < 3) continue;
      const [key = ""] = syllables;
      byFirst.set(key, [...(byFirst.get(key) ?? []), syllables]);
    }
    termsByFirst = byFirst;
  }
  return termsByFirst.get(first) ?? [];
};

const syllableOf = (typed: string): Syllable => ({
  typed,
  bare: withoutMarksBehind(folded(typed).replace(/^[("“]+/, "")),
});

/** Which syllables must not begin a line, since a word or a name reaches over the blank in front of them. */
const heldSyllables = (syllables: readonly Syllable[], names: ReadonlySet<string>): boolean[] => {
  // In capitals every word looks like a name's.
  const isInCapitals = !syllables.some(({ typed }) => /\p{Lowercase}{2}/u.test(typed));
  const held = syllables.map(({ typed, bare }, index) => {
    const before = syllables[index - 1];
    if (!before || endsPhrase.test(before.typed)) return false;
    const isPlain = /\p{Lowercase}/u.test(before.typed + typed);
    const earlier = syllables[index - 2]?.bare ?? "";
    return (
      isOneWord(before.bare, bare) ||
      (isPlain && isCapitalised(before.typed) && isCapitalised(typed)) ||
      (!isPlain && beforeNames.has(earlier) && !noNames.has(before.bare)) ||
      (isInCapitals && !opensQuoted.test(typed) && names.has(`${before.bare} ${bare}`))
    );
  });
  const hold = (from: number, to: number): void => {
    for (let index = from + 1; index < to; index++) held[index] = true;
  };
  const parts = (from: number, to: number): boolean =>
    syllables.slice(from, to - 1).some(({ typed }) => endsPhrase.test(typed)) ||
    syllables.slice(from + 1, to).some(({ typed }) => opensQuoted.test(typed));
  for (let from = 0; from < syllables.length; from++) {
    for (const term of termsFrom(syllables[from]?.bare ?? "")) {
      const to = from + term.length;
      if (term.every((syllable, at) => syllables[from + at]?.bare === syllable) && !parts(from, to)) hold(from, to);
    }
    if (isInCapitals) hold(from, nameEnd(syllables, from));
  }
  return held;
};

/**
 * Costs of a line break in front of each word of a title: none before a phrase, most inside a word or a name.
 *
 * @param words what no line ends in; no-break spaces may stand in them
 * @param names pairs of syllables, in small letters, that capitals elsewhere show to be of one name
 */
export const phraseBreakCosts = (words: readonly string[], names: ReadonlySet<string>): number[] => {
  const syllables: Syllable[] = [];
  const firsts = words.map((word) => {
    const first = syllables.length;
    syllables.push(...word.split("\u00A0").map(syllableOf));
    return first;
  });
  const held = heldSyllables(syllables, names);
  const isKnown = (at: number): boolean => {
    const bare = syllables[at]?.bare ?? "";
    return held[at] === true || held[at + 1] === true || !/^[a-zà-ỹđ]+$/u.test(bare) || isLoneSyllable(bare);
  };
  return firsts.map((at) => {
    const [before, after] = [syllables[at - 1], syllables[at]];
    if (!before || !after) return 0;
    const [last, first] = [before.typed, after.typed];
    if (held[at]) return torn;
    if (/^[-–—]$/.test(first) || /^[-–—]$/.test(last)) return besideDash;
    if (leaning.has(last.toLowerCase())) return 8;
    if (/[,;:]$/.test(last) || openers.has(after.bare)) return 0;
    if (/[-–—]$/.test(last)) return 8;
    if (/\d$/.test(last) || /^(?:\d|[ivx]+[.,;)]?$)/.test(first.toLowerCase())) return 6;
    if (!endsPhrase.test(last) && !isKnown(at - 1) && !isKnown(at)) return unknown;
    if (lesserOpeners.has(after.bare)) return 1;
    const isPlain = /\p{Lowercase}/u.test(last + first);
    return isPlain && isCapitalised(last) ? 6 : 3;
  });
};
