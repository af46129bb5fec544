import type { Difference } from "../compare/differences.ts";

type ComparedSide = "before" | "now";

/** Words, numbers and symbols such as "12/KH-UBND" whole. */
const wordsIn = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[-/.,][\p{L}\p{N}]+)*/gu) ?? [];

/** Fewer words in a row may stand at two places by chance, unless one stands right above the other. */
const leastInRow = 3;

/** The stretches that one of two documents alone has; of a unit that was changed, only those that are long enough. */
const partsOf = ({ kind, words }: Difference, side: ComparedSide): string[][] =>
  words
    .filter(({ in: where }) => where === side)
    .map(({ text }) => wordsIn(text))
    .filter((part) => part.length >= (kind === "added" || kind === "removed" ? 1 : leastInRow));

/** A part whose words stand in another text up to this share is taken from there, or put there. */
const leastShared = 0.75;

/** Finds the difference that has most words of a part on one side, all or nearly all: of several, the nearest. */
const finderOf = (
  all: readonly Difference[],
  side: ComparedSide,
): ((part: readonly string[], at: Difference) => Difference | undefined) => {
  const places = new Map(all.map((one, index) => [one, index]));
  const countsBy = new Map<string, Map<Difference, number>>();
  for (const one of all) {
    for (const word of one.words.flatMap(({ text, in: where }) => (where === side ? wordsIn(text) : []))) {
      const counts = countsBy.get(word) ?? new Map<Difference, number>();
      countsBy.set(word, counts.set(one, (counts.get(one) ?? 0) + 1));
    }
  }
  return (part, at) => {
    const needed = new Map<string, number>();
    for (const word of part) needed.set(word, (needed.get(word) ?? 0) + 1);
    const shared = new Map<Difference, number>();
    for (const [word, count] of needed)
      for (const [one, has] of countsBy.get(word) ?? []) shared.set(one, (shared.get(one) ?? 0) + Math.min(count, has));
    shared.delete(at);
    const most = Math.max(part.length * leastShared, ...shared.values());
    const distance = (one: Difference): number => Math.abs((places.get(one) ?? 0) - (places.get(at) ?? 0));
    const found = [...shared].flatMap(([one, count]) => (count >= most ? [one] : []));
    return found.sort((one, other) => distance(one) - distance(other))[0];
  };
};

/**
 * Differences by those that belong together: words that left one place and came to another, as where a paragraph was split or two
 * were joined. If one of them alone went into the plan, the words would stand there twice, or not at all.
 */
export const belongingOf = (all: readonly Difference[]): ReadonlyMap<Difference, readonly Difference[]> => {
  const groups = new Map<Difference, Difference[]>();
  const unite = (one: Difference, other: Difference): void => {
    const [these, those] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
    if (one === other || these === those) return;
    const both = [...these, ...those];
    for (const each of both) groups.set(each, both);
  };
  const stretchesOf = (one: Difference | undefined, side: ComparedSide): string[] =>
    (one?.words ?? []).flatMap(({ text, in: where }) => (where === side ? [wordsIn(text).join(" ")] : []));
  for (const [index, one] of all.entries()) {
    const next = all[index + 1];
    if (!next) break;
    const isPassedOn = (from: Difference, to: Difference): boolean =>
      stretchesOf(from, "before").some((words) => words !== "" && stretchesOf(to, "now").includes(words));
    if (isPassedOn(one, next) || isPassedOn(next, one)) unite(one, next);
  }
  for (const [side, elsewhere] of [
    ["before", "now"],
    ["now", "before"],
  ] as const) {
    const find = finderOf(all, elsewhere);
    for (const one of all) {
      for (const part of partsOf(one, side)) {
        const other = find(part, one);
        if (other) unite(one, other);
      }
    }
  }
  return groups;
};
