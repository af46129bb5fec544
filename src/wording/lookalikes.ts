import { isSyllable } from "./syllables.ts";

const alike = (strange: string, right: string): (readonly [string, string])[] =>
  [...strange].map((letter, index) => [letter, [...right][index] ?? ""] as const);

/** Letters of other alphabets that look like one of ours. */
const foreign = new Map([
  // Cyrillic, Greek, then Turkish and Pinyin.
  ...alike("аеорсхуіАВЕКМНОРСТХ", "aeopcxyiABEKMHOPCTX"),
  ...alike("οΑΒΕΗΙΚΜΝΟΡΤΥΧ", "oABEHIKMNOPTYX"),
  ...alike("ıǎǍ", "iăĂ"),
]);

/** Letters of Icelandic and of African languages that are typed for đ. */
const crossed = new Map(alike("ðÐɖƉ", "đĐđĐ"));

/** Letters as wide as a Chinese sign. */
const wide = /[\uFF21-\uFF3A\uFF41-\uFF5A]+/g;

const strange = new RegExp(`[${[...foreign.keys(), ...crossed.keys()].join("")}\uFF21-\uFF3A\uFF41-\uFF5A]`);

/** True if a text has any letter that could be a lookalike. */
export const hasLookalike = (text: string): boolean => strange.test(text);

/** A letter (of wide ones, all in a row) in the wrong alphabet: where in the word it stands, and what was meant. */
interface Lookalike {
  at: number;
  typed: string;
  right: string;
}

/** @example lookalikes("Ðảng") // [{ at: 0, typed: "Ð", right: "Đ" }] */
export const lookalikes = (word: string): Lookalike[] => {
  const chars = [...word];
  const isMixed = /\p{Script=Latin}/u.test(word.replace(/ı/g, "").replace(wide, ""));
  const fixed = chars.map((char) => crossed.get(char) ?? char).join("");
  const isOurs = isSyllable(fixed) || fixed === fixed.toUpperCase();
  return [
    ...[...word.matchAll(wide)].map(({ 0: typed, index: at }) => ({ at, typed, right: typed.normalize("NFKC") })),
    ...chars.flatMap((typed, at) => {
      const right = (isMixed ? foreign.get(typed) : undefined) ?? (isOurs ? crossed.get(typed) : undefined);
      return right === undefined ? [] : [{ at, typed, right }];
    }),
  ];
};
