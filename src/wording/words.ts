const letters = "A-Za-zÀ-ỹ";

/** @param inside what goes on with a word, in brackets of a pattern */
const boundedBy =
  (inside: string) =>
  ({ source, flags }: RegExp): RegExp =>
    new RegExp(
      source.replace(/(^|\||\((?:\?(?:[:=!]|<[=!]))?|\^)\\b|\\b/g, (_found, opening?: string) =>
        opening === undefined ? `(?![${inside}])` : `${opening}(?<![${inside}])`,
      ),
      flags,
    );

/**
 * A pattern whose `\b` knows the letters of Vietnamese, which JavaScript's own does not: at the start of the pattern or of
 * a group no letter stands in front, elsewhere none follows.
 *
 * @example words(/\bsở\b/u).test("cơ sở") // true
 * @example words(/\bsở\b/u).test("sởi") // false
 */
export const words = boundedBy(letters);

/** The same where a digit goes on with a word, too. @example wordsOrNumbers(/\bsở\b/u).test("sở2") // false */
export const wordsOrNumbers = boundedBy(`${letters}\\d`);

/** A pattern that finds any of some words, the longest first. @example anyOf(["phó", "phó chủ tịch"]) // "phó chủ tịch|phó" */
export const anyOf = (texts: readonly string[]): string =>
  [...texts]
    .sort((one, other) => other.length - one.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
