import { folded } from "./folded.ts";
import { words, wordsOrNumbers } from "./words.ts";

/** Shorter titles, such as "Danh sách", may stand in a text for something else. */
const shortestName = 12;

/** Pattern of the number of an appendix or a form, in small letters. */
export const appendixCount = "(?:[ivxlc]{1,6}|\\d{1,3})";
const label = words(new RegExp(`^phụ lục\\b(?:\\s*(số\\b)?\\s*(${appendixCount}[a-hđ]?|[a-hđ])\\b(?!\\d))?`, "iu"));

/** The label of an appendix at the start of a line. */
interface AppendixLabel {
  label: string;
  /** As it is written; empty if there is none. */
  number: string;
  /** True if "số" stands in front of the number. */
  hasWord: boolean;
  /** The words behind the label. */
  rest: string;
}

/** The label of an appendix that a line begins with. @example appendixLabelIn("Phụ lục số 2: Danh mục") // { label: "Phụ lục số 2", number: "2", hasWord: true, rest: ": Danh mục" } */
export const appendixLabelIn = (line: string): AppendixLabel | undefined => {
  const found = label.exec(line);
  return found
    ? { label: found[0], number: found[2] ?? "", hasWord: found[1] !== undefined, rest: line.slice(found[0].length) }
    : undefined;
};

const counted = words(/(?<!\d)(\d{1,2})\s+(?:\([^()]{1,20}\)\s+)?phụ lục\b/gu);
const together = wordsOrNumbers(new RegExp(`\\bcác phụ lục(?!\\s+(?:số\\s+)?${appendixCount}\\b)`, "u"));
const ranged = wordsOrNumbers(
  /phụ lục\s+(?:số\s+)?(?:từ\s+)?([\p{L}\d]{1,5})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:phụ lục\s+)?(?:số\s+)?([\p{L}\d]{1,5})\b/gu,
);

const firstWords = words(/^[a-zà-ỹ]{2,7} [a-zà-ỹ]{2,7}\b/);
const attached = words(/^[^.;\n]{0,60} (?:gửi |đính )?kèm\b/);

/** True if a text refers to all appendices at once, as in "(có 02 phụ lục kèm theo)" or "các phụ lục kèm theo". */
const areAllMeant = (text: string, count: number): boolean =>
  together.test(text) || [...text.matchAll(counted)].some(([, written]) => Number(written) === count);

/** Numbers that stand in a range, such as "Phụ lục I đến Phụ lục III". */
const inRanges = (text: string, numbers: readonly string[]): Set<string> =>
  new Set(
    [...text.matchAll(ranged)].flatMap(([, from = "", to = ""]) => {
      const [first, last] = [numbers.indexOf(from), numbers.indexOf(to)];
      return first === -1 ? [] : numbers.slice(first, last + 1);
    }),
  );

/**
 * Appendices that a text does not refer to.
 *
 * @param numbers as they stand in the labels; empty for an appendix without one
 * @param count of all that a text may count together
 * @param titles a text may refer to an appendix by its title
 * @returns indexes in `numbers`
 */
export const unmentioned = (
  written: string,
  numbers: readonly string[],
  count = numbers.length,
  titles: readonly string[] = [],
): number[] => {
  if (numbers.length === 0) return [];
  const text = folded(written);
  if (areAllMeant(text, count)) return [];
  const plain = numbers.map(folded);
  const ranges = inRanges(text, plain);
  const mentions = [...text.matchAll(/(?:phụ lục|pl)[^.;\n]{0,80}/gu)].map(([found]) => found);
  const isMentioned = (number: string): boolean => {
    if (number === "") return /phụ lục|(?:danh sách|danh mục|biểu|mẫu|phiếu)[^.;\n]{0,40} kèm/u.test(text);
    const own = wordsOrNumbers(new RegExp(`\\b${number}\\b`, "u"));
    return ranges.has(number) || mentions.some((found) => own.test(found));
  };
  const names = titles.map(folded);
  /** By its name, or by its first words and "kèm": "bảng phân công kèm theo" leads to "Phân công nhiệm vụ". */
  const isNamed = (name = ""): boolean => {
    if (name.length >= shortestName && text.includes(name)) return true;
    const [start] = firstWords.exec(name) ?? [];
    const at = start === undefined ? -1 : text.indexOf(start);
    return at >= 0 && attached.test(text.slice(at));
  };
  // One appendix alone is led to whatever its number is.
  const isAlone = count === 1 && isMentioned("");
  return plain.flatMap((number, index) => (isAlone || isMentioned(number) || isNamed(names[index]) ? [] : [index]));
};
