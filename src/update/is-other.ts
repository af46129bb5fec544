import { type Difference, differencesBetween, isOfWords } from "../compare/differences.ts";
import type { Units } from "../compare/units.ts";

/** Letters that both have, as a share of all. */
const sharedIn = ({ words }: Difference): number => {
  const lengthOf = (all: Difference["words"]): number => all.reduce((sum, { text }) => sum + text.length, 0);
  return lengthOf(words.filter(({ in: where }) => where === "both")) / Math.max(1, lengthOf(words));
};

/** True if a document belongs to another plan: most units of both have no similar unit in the other. */
export const isOther = (built: Units, now: Units): boolean => {
  const lacking = differencesBetween(built, now)
    .list.filter((one) => isOfWords(one))
    .reduce((sum, one) => {
      if (one.kind === "added" || one.kind === "removed") return sum + 1;
      return one.kind === "changed" && sharedIn(one) < 1 / 3 ? sum + 2 : sum;
    }, 0);
  const saying = [...built.all, ...now.all].filter(({ part }) => part !== "blank");
  return lacking > saying.length / 2;
};
