import { alignLines } from "../compare/align.ts";
import type { Units, UnitText } from "../compare/units.ts";
import type { Text } from "../document/document.ts";
import { levelOf } from "../document/labels.ts";

/** The text of a plan that a line of a Word file was printed from. */
export interface Counterpart {
  text: Text;
  /** Offset in the printed text of an offset in the line. */
  offset(at: number): number;
}

/** Key of equal words behind a label of the same level; rows also differ by their cells. */
const exactKey = ({ printed, label, cell }: UnitText): string =>
  `${levelOf(label)} ${cell ? cell.column : ""} ${printed.normalize("NFC").replace(/\s+/g, " ").trim()}`;

const letter = /[\p{L}\p{N}]/u;

/** Letters and digits alone: dots to write on, blanks and labels are printed in other ways than they are typed. */
export const lettersIn = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Maps offsets of a line to those of a text that has the same letters behind `skip` others. */
const offsetsIn = (line: string, text: string, skip: number): ((at: number) => number) => {
  if (line === text) return (at) => at;
  const places: number[] = [];
  let left = skip;
  for (let at = 0; at < text.length; at++) if (letter.test(text[at] ?? "") && left-- <= 0) places.push(at);
  const found: number[] = [];
  let count = 0;
  for (let at = 0; at <= line.length; at++) {
    const isLetter = letter.test(line[at] ?? "");
    const before = count === 0 ? (places[0] ?? 0) : (places[count - 1] ?? 0) + 1;
    const behind = places[count] ?? text.length;
    const last = found[at - 1] ?? before;
    // Signs between two letters stand between the same two.
    found[at] = isLetter ? behind : Math.min(behind, at > 0 && !letter.test(line[at - 1] ?? "") ? last + 1 : before);
    if (isLetter) count++;
  }
  return (at) => found[Math.min(at, line.length)] ?? text.length;
};

interface Keyed<T> {
  key: string;
  text: T;
}

const keyed = <T>(texts: readonly T[], keyOf: (text: T) => string): Keyed<T>[] =>
  texts.map((text) => ({ key: keyOf(text), text }));

/** Columns, which a plan has as one text, and a document line by line. */
const joinedLines = (lines: readonly UnitText[], texts: readonly Text[]): Map<UnitText, Counterpart> => {
  const found = new Map<UnitText, Counterpart>();
  const letters = lines.map(({ printed }) => lettersIn(printed));
  for (const text of texts) {
    const whole = lettersIn(text.printed);
    for (let start = 0; whole !== "" && start < lines.length; start++) {
      const first = lines[start];
      if (!first || found.has(first) || letters[start] === "" || !whole.startsWith(letters[start] ?? "")) continue;
      let joined = "";
      let end = start;
      while (end < lines.length && joined.length < whole.length) joined += letters[end++] ?? "";
      if (joined !== whole) continue;
      let skip = 0;
      for (let at = start; at < end; at++) {
        const line = lines[at];
        if (line) found.set(line, { text, offset: offsetsIn(line.printed, text.printed, skip) });
        skip += letters[at]?.length ?? 0;
      }
      break;
    }
  }
  return found;
};

/** Texts of a plan by those of a Word file that say the same. */
export const counterparts = (inWord: readonly UnitText[], inPlan: readonly Text[]): Map<UnitText, Counterpart> => {
  const found = new Map<UnitText, Counterpart>();
  const used = new Set<Text>();
  const pair = (keyOf: (text: UnitText) => string): void => {
    const lines = keyed(
      inWord.filter((line) => !found.has(line)),
      keyOf,
    );
    const texts = keyed(
      inPlan.filter((text) => !used.has(text)),
      keyOf,
    );
    for (const { before, now } of alignLines<Keyed<UnitText>>(lines, texts, () => 0)) {
      if (!before || !now || before.key === "") continue;
      const text = now.text as Text;
      found.set(before.text, { text, offset: offsetsIn(before.text.printed, text.printed, 0) });
      used.add(text);
    }
  };
  pair(exactKey);
  pair(({ printed }) => lettersIn(printed));
  const left = inWord.filter((line) => !found.has(line));
  const joined = joinedLines(
    left,
    inPlan.filter((text) => !used.has(text)),
  );
  return new Map([...found, ...joined]);
};

export const textsOf = ({ all }: Units): UnitText[] => all.flatMap(({ texts }) => texts);
