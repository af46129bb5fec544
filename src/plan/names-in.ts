import { endsPhrase, withoutMarksBehind } from "../wording/punctuation.ts";
import type { Plan } from "./plan.ts";

/** Keys whose texts are printed in capitals, which hide where a name begins and ends. */
const printedInCapitals: ReadonlySet<string> = new Set(
  "title heading part parent name issuer agency on_behalf_of authorized_by position other_position".split(" "),
);

const isCapitalised = (word: string): boolean => /^\p{Uppercase}/u.test(word);

const addNames = (text: string, names: Set<string>): void => {
  if (!/\p{Lowercase}/u.test(text)) return;
  const words = text.split(/\s+/u);
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? "";
    if (!isCapitalised(before) || !isCapitalised(word) || endsPhrase.test(before)) continue;
    names.add(`${before} ${withoutMarksBehind(word)}`.toLowerCase());
  }
};

const visit = (value: unknown, isPrintedSo: boolean, names: Set<string>): void => {
  if (typeof value === "string") {
    if (isPrintedSo) addNames(value, names);
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, isPrintedSo, names);
  } else if (value !== null && typeof value === "object") {
    for (const [key, of] of Object.entries(value)) {
      if (key !== "rows") visit(of, printedInCapitals.has(key), names);
    }
  }
};

/** Pairs of syllables of one name, in small letters, as the capitals of the author's own writing show them. */
export const namesIn = (plan: Plan): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(plan, false, names);
  return names;
};
