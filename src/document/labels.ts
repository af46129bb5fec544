import { letters, roman } from "../wording/numerals.ts";
import type { Text } from "./document.ts";

/** Level of a paragraph, from the label it begins with. */
export type Level = "basis" | "part" | "section" | "item" | "subitem" | "point" | "dash" | "plus" | "bullet" | "plain";

/** Pattern of what counts a part: "thứ nhất", "II", "2", "A", "một". */
const partNumber = "(?:thứ\\s+[^\\s.:]+|[IVXLC]+|\\d+|[A-ZĐ]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";

/** Labels as they stand in front of a text: the label without its mark, then the text. */
export const labelPatterns: readonly (readonly [Level, RegExp])[] = [
  ["part", new RegExp(`^(Phần\\s+${partNumber})(?:\\s*[.:])?(?:\\s+(\\S.*|$)|$)`, "isu")],
  [
    "section",
    /^([IVX]+)(?:\s*[./)](?!\s*[A-ZĐ]\.)(?:(?:\s+|(?=\p{Uppercase}[A-Za-zÀ-ỹ]))(.*)|$)|\s?[:–-]\s+(?=\p{Uppercase})(.*))/su,
  ],
  ["subitem", /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(\S.*|$)/su],
  [
    "item",
    /^(\d{1,3})(?:\.(?![\d)/]|[a-zđ][\s.)])|\/(?=\s+\D|\p{Uppercase}\p{Lowercase})|[-–](?=\s+\p{Uppercase}))\s*(\S.*|$)/su,
  ],
  ["point", /^([a-zđ])(?:\s?[).](?:\s+(.*)|$)|[/-]\s+(?=\p{Uppercase})(.*)|\)(?=\p{Uppercase}[A-Za-zÀ-ỹ])(.*))/su],
  ["dash", /^([-–—])\s+(\S.*|$)/su],
  ["plus", /^(\+)\s+(\S.*|$)/su],
  ["bullet", /^([•●▪■◦○◆❖➢➤►✓✔✦→⇒\uF000-\uF0FF*])\s*(\S.*|$)/su],
];

/** First letters of `labelPatterns`, except "Phần"; most texts begin with another letter. */
const labelStart = /^[IVX\da-zđ–—+•●▪■◦○◆❖➢➤►✓✔✦→⇒\uF000-\uF0FF*-]/u;

/** The label that an author typed in front of a text which the program does not number; its length with the blank behind. */
export const typedLabelIn = (text: string): { level: Level; label: string; length: number } | undefined => {
  if (!labelStart.test(text)) return undefined;
  for (const [level, pattern] of labelPatterns) {
    const found = level === "part" ? null : pattern.exec(text);
    const rest = (found?.slice(2).find((text) => text !== undefined) ?? "").trim();
    if (!found || rest === "") continue;
    const length = text.trimEnd().length - rest.length;
    return { level, label: text.slice(0, length).trim(), length };
  }
  return undefined;
};

/** Labels that the decree does not know, but offices count by. */
const otherLabel = /^(?:\(?\d{1,3}\.?\)|\([a-zđ]\)|[a-zđ]\.\)|[A-ZĐ]\.)\s+/u;

/** Length of a label that the decree does not know in front of a text; 0 if there is none. */
export const otherLabelLength = (text: string): number => otherLabel.exec(text)?.[0].length ?? 0;

/**
 * The label that a reader of a printed text sees in front of it, or which is all of the text; undefined if there is none.
 *
 * @param isTitle in bold and without a colon at the end: only such a text begins with the label of a part
 */
export const printedLabelIn = (text: string, isTitle: boolean): { label: string; length: number } | undefined => {
  const typed = typedLabelIn(text);
  if (typed) return typed;
  const part = isTitle ? labelPatterns[0]?.[1].exec(text) : undefined;
  if (part?.[2]) {
    const length = text.trimEnd().length - part[2].trim().length;
    return { label: text.slice(0, length).trim(), length };
  }
  const alone = text.trim();
  const level = countedBy(alone)?.level;
  if (level && level !== "subitem" && (isTitle || level !== "part")) return { label: alone, length: text.length };
  const length = otherLabelLength(text);
  return length > 0 ? { label: text.slice(0, length).trim(), length } : undefined;
};

/** True if a text begins right behind its label, without a blank. @param length of the label with the blank behind it */
export const isLabelTight = (label: string, length: number, text: string): boolean =>
  label.length === length && /[.)/]$/.test(label) && /^["“(]?[A-Za-zÀ-ỹ]/u.test(text);

/** Levels that are counted, from the highest to the lowest (PL I, II.6.b). */
const levels = ["part", "section", "item", "subitem", "point"] as const;

type Counted = (typeof levels)[number];

/** A label of each level, in their order; no label is one of two. */
const counting =
  /^(?:[Pp][Hh][Ầầ][Nn]\s+(?:[Tt][Hh][Ứứ]\s+)?(\S+?)[.:]?|([IVXLC]+)(?:[.)/]|\s?[:–-])|(\d{1,3})[./–-]|(\d{1,2}(?:\.\d{1,2})+)\.?|([a-zđ])[.)/-])$/;

const partLabel = new RegExp(`^Phần\\s+${partNumber}[.:]?$`, "iu");

/** Level of a label, and its number or letter as written; undefined for dashes and signs. */
export const countedBy = (label: string): { level: Counted; number: string } | undefined => {
  if (label === "" || label === "-") return undefined;
  const [, ...numbers] = counting.exec(label) ?? [];
  const at = numbers.findIndex((number) => number !== undefined);
  const [level, number] = [levels[at], numbers[at]];
  if (level === undefined || number === undefined || (level === "part" && !partLabel.test(label))) return undefined;
  return { level, number };
};

/** The level that a label counts, with a mark behind its number or (as rows of a table have it) without; a sign by itself. */
export const levelOf = (label: string): string => countedBy(label)?.level ?? countedBy(`${label}.`)?.level ?? label;

/** The label that an author typed behind one of its own level, as in "1. 1. Mục đích"; undefined where there is none. */
export const secondLabelIn = (label: string, text: string): string | undefined => {
  const second = label === "" ? undefined : typedLabelIn(text)?.label;
  if (second === undefined) return undefined;
  const level = countedBy(label)?.level;
  const isSame = level === undefined ? label === second : level === countedBy(second)?.level;
  return isSame ? second : undefined;
};

/** A label that does not follow the one before it. */
export interface Gap {
  text: Text;
  number: string;
  expected: string;
  kind: "order" | "alphabet";
}

const fromRoman = (label: string): number | undefined => {
  for (let number = 1; number < 100; number++) if (roman(number) === label.toUpperCase()) return number;
  return undefined;
};

/** Lists of one look that stand inside each other. */
const deepest = 4;

const latin = "abcdefghijklmnopqrstuvwxyz";

const numberOf = (level: Counted, number: string): number | undefined => {
  if (level === "section" || level === "part") return fromRoman(number);
  if (level === "point") return [...letters].indexOf(number) + 1 || undefined;
  return Number(number.split(".").at(-1));
};

/** Level and count of a label, with a mark behind its number or, as rows of a table have it, without. */
export const countOf = (label: string): { level: Counted; count: number } | undefined => {
  const { level, number = "" } = countedBy(label) ?? countedBy(`${label}.`) ?? {};
  const count = level && numberOf(level, number);
  return level && count !== undefined ? { level, count } : undefined;
};

/** True if the first level contains the second. */
export const isAbove = (one: Counted, other: Counted): boolean => levels.indexOf(one) < levels.indexOf(other);

const written = (level: Counted, count: number, like: string): string => {
  if (level === "section") return roman(count);
  if (level === "part") return `Phần ${roman(count)}`;
  if (level === "point") return letters[count - 1] ?? "";
  return level === "subitem" ? like.replace(/(?<!\d)\d+$/, String(count)) : String(count);
};

/** A letter that follows in the Latin alphabet where the Vietnamese has another, or that Vietnamese does not have. */
const isForeign = (label: string, last: number): boolean =>
  !letters.includes(label) ||
  (latin.indexOf(label) - 1 === latin.indexOf(letters[last - 1] ?? "-") && letters[last] !== label);

/** True if a straight quote is open at the end of a text; a quotation of several lines opens only at the start of a text. */
const isStraightOpen = (text: string, isOpen: boolean): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 0 ? isOpen : !isOpen && /^"/.test(text);

/** Count of quotations that a text leaves open. */
const openedIn = (text: string): number => (text.match(/“/g)?.length ?? 0) - (text.match(/”/g)?.length ?? 0);

/**
 * Labels out of order among the lines of a text. Every count may begin anew at 1, and go on over a heading between; what
 * stands in a quotation of several lines counts by itself.
 */
export const gapsIn = (texts: readonly Text[]): Gap[] => {
  const gaps: Gap[] = [];
  // Counts that may follow at a level: after a gap, both the one that was expected and the one after the count found.
  const next = new Map<string, number[]>();
  let spoiled = false;
  let quotations = 0;
  let isStraight = false;
  let last: Text | undefined;
  for (const text of texts) {
    const above = last;
    last = text;
    // A quotation mark that is not closed before the next title opened no quotation.
    isStraight &&= !/^(?:section|part)$/.test(countedBy(text.label)?.level ?? "");
    const isQuoted = quotations > 0 || isStraight;
    isStraight = isStraightOpen(text.printed, isStraight);
    quotations = Math.max(0, quotations + openedIn(text.printed));
    const counted = isQuoted ? undefined : countedBy(text.label);
    if (!counted) continue;
    const { level, number: label } = counted;
    if (level !== "point") {
      next.delete("point");
      spoiled = false;
    }
    const key = level === "subitem" ? `${level} ${label.replace(/(?<!\d)\d+$/, "")}` : level;
    const number = numberOf(level, label);
    const wanted = next.get(key) ?? [1];
    const heading = above && countedBy(above.label)?.level;
    const isFirst = heading !== undefined && levels.indexOf(heading) < levels.indexOf(level);
    const [expected = 1] = isFirst && level !== "section" ? [1] : wanted;
    // The first label once more, right behind itself; a list inside an item stands below its title or a colon.
    const isRepeated =
      number === 1 &&
      level !== "section" &&
      above?.label === text.label &&
      above.role === "running" &&
      above.lead === 0 &&
      !/:\s*$/.test(above.printed);
    if (isRepeated) {
      gaps.push({ text, number: label, expected: written(level, 2, label), kind: "order" });
      next.set(key, [2, 3]);
      continue;
    }
    if (number !== undefined && (number === 1 || wanted.includes(number))) {
      // A list inside an item counts anew, and the outer count goes on behind it.
      const outer = number === 1 ? wanted.filter((other) => other > 1) : wanted.slice(wanted.indexOf(number) + 1);
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
      gaps.push({
        text,
        number: label,
        expected: written(level, expected, label),
        kind: alphabet ? "alphabet" : "order",
      });
    spoiled = alphabet;
    next.set(key, [expected + 1, (number ?? expected) + 1]);
  }
  return gaps;
};
