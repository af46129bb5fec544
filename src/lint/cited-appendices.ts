import type { Document } from "../document/document.ts";
import { actKinds, anyAct } from "../knowledge/document-kinds.ts";
import { appendixCount, appendixLabelIn } from "../wording/appendix-mentions.ts";
import { folded } from "../wording/folded.ts";
import { anyOf, words, wordsOrNumbers } from "../wording/words.ts";

/** Behind the number of an office's own table: "Biểu số 02/TK"; forms with one, as "Mẫu số 04/HNMT", are those of a law. */
const formSymbol = "[a-zđ]{2,6}(?:-[a-zđ]{2,6})?\\b(?![\\d/-])";

/** A citation by number, with the numbers that follow: "Phụ lục I, II và III". */
const mention = words(
  new RegExp(
    `\\b(phụ lục|biểu mẫu|mẫu|biểu)(?: số)? ${appendixCount}\\b(?!\\d|[.,-]\\d)(?:(?<=biểu(?: số)? \\d{1,3})\\/${formSymbol}|(?!\\/))(?:(?:, ?| và | hoặc )(?:\\1 (?:số )?)?${appendixCount}(?=[.,;:)]|$| (?:và|hoặc|kèm|đính|gửi|của|ban hành)\\b))*`,
    "gu",
  ),
);
const numbers = wordsOrNumbers(new RegExp(`\\b${appendixCount}\\b`, "gu"));
/** Said of what the same document brings. */
export const attached = words(
  new RegExp(`\\b(?:kèm theo|đính kèm|gửi kèm)\\b(?! (?:${anyOf(actKinds("above"))}|công văn)\\b)`, "u"),
);
/** Words of the sentence that name another act, whose appendices are meant. */
export const ofAnother = words(new RegExp(`\\b(?:${anyOf(actKinds("above"))}|(?:${anyAct}|văn bản) số)\\b`, "u"));

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** @example numberOf("iv") // 4; numberOf("02") // 2 */
const numberOf = (written: string): number =>
  /\d/.test(written)
    ? Number(written)
    : [...written].reduce((sum, letter, at) => {
        const [value = 0, next = 0] = [values[letter], values[written.charAt(at + 1)]];
        return value < next ? sum - value : sum + value;
      }, 0);

interface Mention {
  name: "phụ lục" | "mẫu";
  number: number;
  from: number;
  to: number;
}

/** Appendices and forms that a text cites by number; the first of several with its name. */
export const mentionsIn = (plain: string): Mention[] =>
  [...plain.matchAll(mention)].flatMap(({ 0: found, 1: name = "", index }) =>
    [...found.matchAll(numbers)].map(({ 0: written, index: at }, place) => ({
      name: name === "phụ lục" ? ("phụ lục" as const) : ("mẫu" as const),
      number: numberOf(written),
      from: place === 0 ? index : index + at,
      to: index + at + written.length,
    })),
  );

const isBareLabel = (label: string): boolean => {
  const { number, rest = "x" } = appendixLabelIn(label) ?? {};
  return number === "" && rest.trim() === "";
};

/** The appendices and forms that a document brings, by name and number. */
export const broughtBy = ({ appendices }: Document): Set<string> => {
  const there = new Set<string>();
  for (const { label, title, texts: inside } of appendices) {
    const lines = [label, ...title, ...inside].map(({ printed }) => folded(printed));
    for (const line of lines.filter((each) => each.length < 100))
      for (const { name, number } of mentionsIn(line)) there.add(`${name} ${number}`);
  }
  const counted = appendices.filter(({ label }) => isBareLabel(label.printed)).length;
  for (let number = 1; number <= counted; number++) there.add(`phụ lục ${number}`);
  return there;
};

/** Full name of a citation: "II" behind "Phụ lục I," is "Phụ lục II". */
export const calledIn = (text: string, { name, from, to }: Mention): string => {
  const cited = text.slice(from, to);
  return /^(?:[IVXLC]+|\d+)$/iu.test(cited) ? `${name === "phụ lục" ? "Phụ lục" : "Mẫu số"} ${cited}` : cited;
};
