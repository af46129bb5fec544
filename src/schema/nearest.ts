import { closest, distance } from "fastest-levenshtein";

/** The known word an unknown one most likely stands for, where one is near enough. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const near = known.length > 0 ? closest(word, known) : undefined;
  return near !== undefined && distance(word, near) <= (word.length < 5 ? 1 : Math.ceil(word.length / 3))
    ? near
    : undefined;
};
