import { Chalk, type ChalkInstance } from "chalk";
import type { Difference, Differences } from "../compare/differences.ts";
import type { Part, Unit } from "../compare/units.ts";
import type { Stretch } from "../compare/words.ts";
import { grouped } from "../wording/numerals.ts";
import { onOneLine } from "./report.ts";
import { wrapped } from "./wrap.ts";

/** Two documents side by side, for any format. */
export interface Compared {
  /** As the user named them. */
  before: string;
  now: string;
  differences: Differences;
}

export const kinds = [
  "changed",
  "added",
  "removed",
  "moved",
  "reformatted",
] as const satisfies readonly Difference["kind"][];

export const kindNames: Readonly<Record<Difference["kind"], string>> = {
  changed: "sửa",
  added: "thêm",
  removed: "bỏ",
  moved: "chuyển chỗ",
  reformatted: "trình bày",
};

const partNames: Readonly<Record<Part, string>> = {
  parent: "cơ quan chủ quản",
  issuer: "cơ quan ban hành",
  number: "số, ký hiệu",
  date: "địa danh, ngày tháng",
  kind: "tên loại văn bản",
  title: "trích yếu",
  basis: "căn cứ",
  preamble: "lời dẫn",
  part: "phần",
  heading: "tiêu đề",
  text: "đoạn",
  row: "dòng của bảng",
  form: "dòng",
  recipient: "nơi nhận",
  archive: "dòng Lưu",
  drafter: "người soạn thảo",
  authority: "chức vụ người ký",
  position: "chức vụ người ký",
  person: "người ký",
  note: "chú thích",
  margin: "đầu trang, chân trang",
  blank: "dòng trống",
  other: "dòng",
};

const labelOf = (unit: Unit | undefined): string => (unit?.part === "recipient" ? "" : (unit?.label ?? ""));

/** Location of a difference in a reader's words: "I. MỤC ĐÍCH, đoạn 2.", "II. NỘI DUNG, 1. Hội nghị, gạch đầu dòng thứ 3". */
export const placeOfDifference = ({ part, under, before, now, isLabelChanged }: Difference): string => {
  const [was, is] = [labelOf(before), labelOf(now)];
  const label = isLabelChanged ? "" : now ? is : was;
  const nth = (now ?? before)?.nth ?? 0;
  const isDash = part === "text" && label === "-";
  const called = isDash ? ["gạch đầu dòng"] : [partNames[part], label];
  const name = [...called, nth > 0 && !isLabelChanged ? `thứ ${nth}` : ""].filter((words) => words !== "").join(" ");
  return under === "" ? name : `${under}, ${name}`;
};

/** "nhãn a) → -": a label that was changed by hand. */
const labelChange = ({ isLabelChanged, before, now }: Difference): string => {
  const quoted = (label: string): string => (label === "" ? "không có" : `“${label}”`);
  return isLabelChanged ? `dấu đầu dòng ${quoted(labelOf(before))} → ${quoted(labelOf(now))}` : "";
};

/** Words of the form of a difference, behind its words. */
export const formOfDifference = (difference: Difference): string =>
  [labelChange(difference), ...difference.form].filter((words) => words !== "").join("; ");

/** Its words are no news where only its form or its place differs. */
const isShownWhole = ({ kind, words }: Difference): boolean =>
  kind !== "reformatted" && words.some(({ in: where }) => where !== "both");

const wordsAround = 8;
const wordsAlone = 24;

/** The first or last words of a stretch; all of them where there are few. */
const firstWords = (text: string, count: number): string => {
  const cut = new RegExp(`^(\\s*(?:\\S+\\s+){${count}})\\S+\\s+\\S`).exec(text)?.[1];
  return cut === undefined ? text : `${cut.trimEnd()} …`;
};
const lastWords = (text: string, count: number): string => {
  const words = text.match(/\s*\S+/g) ?? [];
  return words.length <= count + 1
    ? text
    : `… ${words.slice(-count).join("").trimStart()}${/\s*$/.exec(text)?.[0] ?? ""}`;
};

/** Stretches with what both have shortened to what is needed to find the place. */
const shownStretches = (difference: Difference): Stretch[] => {
  const { words } = difference;
  if (!isShownWhole(difference)) return words.map((one) => ({ ...one, text: firstWords(one.text, wordsAlone) }));
  return words.map((one, index) => {
    if (one.in !== "both") return one;
    const isLong = (one.text.match(/\S+/g) ?? []).length > 2 * wordsAround + 2;
    if (index === 0) return { ...one, text: lastWords(one.text, wordsAround) };
    if (index === words.length - 1) return { ...one, text: firstWords(one.text, wordsAround) };
    return isLong
      ? { ...one, text: `${firstWords(one.text, wordsAround)}${lastWords(one.text, wordsAround).slice(1)}` }
      : one;
  });
};

/** @example countsOfDifferences(list) // "2 chỗ sửa, 1 chỗ thêm" */
export const countsOfDifferences = (list: readonly Difference[]): string =>
  kinds
    .map((kind) => ({ kind, count: list.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) => `${grouped(count)} chỗ ${kind === "reformatted" ? "đổi cách trình bày" : kindNames[kind]}`,
    )
    .join(", ");

const paint = (chalk: ChalkInstance): Record<Stretch["in"], (text: string) => string> =>
  chalk.level > 0
    ? {
        both: (text) => text,
        before: (text) => chalk.red.strikethrough(text),
        now: (text) => chalk.green.underline(text),
      }
    : { both: (text) => text, before: (text) => `[-${text}-]`, now: (text) => `{+${text}+}` };

const kindColours = {
  changed: "yellow",
  added: "green",
  removed: "red",
  moved: "cyan",
  reformatted: "magenta",
} as const satisfies Record<Difference["kind"], keyof ChalkInstance>;

const nameWidth = Math.max(...Object.values(kindNames).map((name) => name.length));

const saidOfDifference = (difference: Difference, chalk: ChalkInstance): string => {
  const painted = paint(chalk);
  const isAlone = difference.kind === "added" || difference.kind === "removed";
  const words = shownStretches(difference)
    .map(({ text, in: where }) => (isAlone ? onOneLine(text) : painted[where](onOneLine(text))))
    .join("")
    .trim();
  const form = formOfDifference(difference);
  return [words, form === "" ? "" : `(${form})`].filter((part) => part !== "").join(" ");
};

/** Differences of words and form, without colours. */
export const wordsOfDifference = (difference: Difference): string => saidOfDifference(difference, plain);

const plain = new Chalk({ level: 0 });

/** One difference on a line. */
export const differenceAsText = (difference: Difference, chalk: ChalkInstance): string => {
  const { kind } = difference;
  const said = saidOfDifference(difference, chalk);
  const name = chalk[kindColours[kind]](kindNames[kind].padEnd(nameWidth));
  return `${name}  ${chalk.dim(placeOfDifference(difference))}${said === "" ? "" : `${chalk.dim(":")} ${said}`}`;
};

/** Differences as a clerk reads them in a terminal, one a line. */
export const differencesAsText = (
  { before, now, differences: { list, notes } }: Compared,
  { color, width }: { color: boolean; width?: number | undefined },
): string => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  if (list.length + notes.length === 0) return "";
  const lines = [
    chalk.bold(`${onOneLine(before)} → ${onOneLine(now)}`),
    ...list.map((difference) => differenceAsText(difference, chalk)),
    ...notes,
  ];
  return lines.map((line) => `${wrapped(line, width, 2)}\n`).join("");
};

/** A difference as other programs read it. The keys always are all there, in this order. */
export interface DocumentDifference {
  kind: Difference["kind"];
  part: Part;
  /** Title of the section or appendix it stands in; null where there is none. */
  under: string | null;
  /** Labels and words of both; null where one has none. */
  before: { label: string; text: string } | null;
  now: { label: string; text: string } | null;
  /** All words, by where they stand. */
  words: readonly Stretch[];
  labelChanged: boolean;
  /** In Vietnamese; for people, and free to change. */
  form: readonly string[];
}

/** All that differs between two documents, as other programs read it. */
export interface DocumentDifferences {
  same: boolean;
  counts: Readonly<Record<Difference["kind"], number>>;
  differences: readonly DocumentDifference[];
  /** In Vietnamese: what the second has that the first has not, such as comments. */
  notes: readonly string[];
}

/** Output of `diff --format json`; `docs/diff.schema.json` describes it. */
interface JsonDifferences extends DocumentDifferences {
  version: string;
  before: string;
  now: string;
}

const unitAsData = (unit: Unit | undefined): DocumentDifference["before"] =>
  unit ? { label: unit.label, text: unit.words } : null;

export const differencesAsData = ({ list, notes }: Differences): DocumentDifferences => {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, list.filter((one) => one.kind === kind).length]));
  return {
    same: list.length + notes.length === 0,
    counts: counts as DocumentDifferences["counts"],
    differences: list.map((one) => ({
      kind: one.kind,
      part: one.part,
      under: one.under === "" ? null : one.under,
      before: unitAsData(one.before),
      now: unitAsData(one.now),
      words: one.words,
      labelChanged: one.isLabelChanged,
      form: one.form,
    })),
    notes,
  };
};

export const differencesAsJson = ({ before, now, differences }: Compared, version: string): string => {
  const report: JsonDifferences = { version, before, now, ...differencesAsData(differences) };
  return `${JSON.stringify(report, null, 2)}\n`;
};
