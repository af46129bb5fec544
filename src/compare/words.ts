import { diffArrays } from "diff";

/** Letters and digits in a row, as a reader of Vietnamese counts words, with what stands behind each. */
const pieces = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
const word = /^[\p{L}\p{N}]/u;

/** A text as words and what stands between them. */
export const piecesOf = (text: string): string[] => text.normalize("NFC").match(pieces) ?? [];

export const wordsIn = (text: string): string[] => piecesOf(text).filter((piece) => word.test(piece));

/** Similarity of two texts, from 0 to 1: the share of common words, at any place. */
export const likeness = (these: readonly string[], those: readonly string[]): number => {
  if (these.length + those.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const each of these) counts.set(each, (counts.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of those) {
    const left = counts.get(each) ?? 0;
    if (left > 0) shared++;
    counts.set(each, left - 1);
  }
  return (2 * shared) / (these.length + those.length);
};

const mostPieces = 40;
const piecesBefore = 12;

/** From so far before a place that it is understood, and from the start where that is near. */
const excerptFrom = (all: readonly string[], from: number): string => {
  const start = from < mostPieces - piecesBefore ? 0 : from - piecesBefore;
  const text = all
    .slice(start, start + mostPieces)
    .join("")
    .replace(/[\s\uFFF9\uFFFC]+/g, " ")
    .trim();
  return `${start > 0 ? "… " : ""}${text}${start + mostPieces < all.length ? " …" : ""}`;
};

/** The first words of a text, or those around the first place where it differs from another. */
export const excerptOf = (text: string, other?: string): string => {
  const all = piecesOf(text);
  if (other === undefined || other === text) return excerptFrom(all, 0);
  const others = piecesOf(other);
  const at = all.findIndex((piece, index) => piece !== others[index]);
  return excerptFrom(all, at < 0 ? all.length : at);
};

/** A stretch of two texts: of both, or of one alone. */
export interface Stretch {
  text: string;
  in: "both" | "before" | "now";
}

/** Joins neighbours of one kind; blanks alone between two changes are no words in common. */
const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const joined: Stretch[] = [];
  let [before, now] = ["", ""];
  const flush = (): void => {
    if (before !== "") joined.push({ text: before, in: "before" });
    if (now !== "") joined.push({ text: now, in: "now" });
    [before, now] = ["", ""];
  };
  for (const [index, { text, in: where }] of stretches.entries()) {
    const isBetween = where === "both" && text.trim() === "" && before !== "" && now !== "";
    const goesOn = isBetween && index + 1 < stretches.length && stretches[index + 1]?.in !== "both";
    if (where === "both" && !goesOn) {
      flush();
      const last = joined.at(-1);
      if (last?.in === "both") last.text += text;
      else joined.push({ text, in: "both" });
      continue;
    }
    if (where !== "now") before += text;
    if (where !== "before") now += text;
  }
  flush();
  return joined;
};

/** Words, numbers and symbols such as "12/KH-UBND" whole, blanks in a row, each other sign by itself. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+(?:[-/.,][\p{L}\p{M}\p{N}]+)*|./gsu;

const tokensOf = (text: string): string[] => text.match(tokens) ?? [];

/** Two texts as what they have in common and what only one has, by whole words. */
export const stretchesOf = (before: string, now: string): Stretch[] =>
  merged(
    diffArrays(tokensOf(before), tokensOf(now)).map(({ value, added, removed }) => ({
      text: value.join(""),
      in: added ? "now" : removed ? "before" : "both",
    })),
  );
