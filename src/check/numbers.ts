import type { BodyPara, Level } from "../recognize/body.ts";
import { letters, roman } from "../wording/numerals.ts";

/** A label that does not follow the one before it. */
export interface Gap {
  para: BodyPara;
  expected: string;
  kind: "order" | "alphabet";
}

/** From the highest level to the lowest: a higher one begins lower ones anew. */
const ranks: readonly Level[] = ["part", "section", "item", "subitem", "point"];

const fromRoman = (label: string): number | undefined => {
  for (let number = 1; number < 100; number++) if (roman(number) === label.toUpperCase()) return number;
  return undefined;
};

/** Lists of one look that stand inside each other. */
const deepest = 4;

const latin = "abcdefghijklmnopqrstuvwxyz";

const numberOf = ({ level, label }: BodyPara): number | undefined => {
  if (level === "section") return fromRoman(label);
  if (level === "part") return fromRoman(label.replace(/^\S+\s+/, ""));
  if (level === "item") return Number(label);
  if (level === "subitem") return Number(label.split(".").at(-1));
  return level === "point" ? [...letters].indexOf(label) + 1 || undefined : undefined;
};

const labelOf = (level: Level, number: number, like: string): string => {
  if (level === "section") return roman(number);
  if (level === "part") return `Phần ${roman(number)}`;
  if (level === "point") return letters[number - 1] ?? "";
  return level === "subitem" ? like.replace(/(?<!\d)\d+$/, String(number)) : String(number);
};

/** A letter that follows in the Latin alphabet where the Vietnamese has another, or that Vietnamese does not have. */
const isForeign = (label: string, last: number): boolean =>
  !letters.includes(label) ||
  (latin.indexOf(label) - 1 === latin.indexOf(letters[last - 1] ?? "-") && letters[last] !== label);

/** Labels out of order. Every count may begin anew at 1, and go on over a heading between. */
export const gapsIn = (paras: readonly BodyPara[]): Gap[] => {
  const gaps: Gap[] = [];
  // What may come next at a level: after a gap both what would have followed and what follows the gap.
  const next = new Map<string, number[]>();
  let spoiled = false;
  for (const para of paras) {
    const { level, label } = para;
    const rank = ranks.indexOf(level);
    if (rank === -1) continue;
    for (const lower of ranks.slice(rank + 1)) if (lower === "point") next.delete(lower);
    if (level !== "point") spoiled = false;
    const key = level === "subitem" ? `${level} ${label.replace(/(?<!\d)\d+$/, "")}` : level;
    const number = numberOf(para);
    const wanted = next.get(key) ?? [1];
    const [expected = 1] = wanted;
    if (number !== undefined && (number === 1 || wanted.includes(number))) {
      // A list inside an item counts anew, and the outer count goes on behind it.
      const outer = number === 1 ? wanted.filter((other) => other > 1) : [];
      next.set(key, [number + 1, ...outer.slice(0, deepest)]);
      continue;
    }
    // A first label that is not 1 continues some other count; only points are sure to begin with a.
    if (!next.has(key) && number !== undefined && level !== "point") {
      next.set(key, [number + 1]);
      continue;
    }
    const alphabet = level === "point" && isForeign(label, expected - 1);
    if (!spoiled && (number !== undefined || alphabet))
      gaps.push({ para, expected: labelOf(level, expected, label), kind: alphabet ? "alphabet" : "order" });
    spoiled = alphabet;
    next.set(key, [expected + 1, (number ?? expected) + 1]);
  }
  return gaps;
};
