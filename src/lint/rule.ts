import type { Layout } from "../kind/layout.ts";
import type { Plan } from "../plan/plan.ts";
import type { PlanPlace, Pointer, Severity } from "../problem.ts";
import type { Source } from "../source/source.ts";
import type { FullDate } from "../wording/calendar.ts";
import type { PartialDate } from "../wording/date-words.ts";
import type { Text } from "./texts.ts";

/** What rules are about, as the manual groups them. */
export const topics = {
  input: "Tệp, khóa và ghi chú",
  dates: "Ngày, giờ",
  basis: "Căn cứ, viện dẫn",
  agencies: "Cơ quan, nơi nhận",
  sums: "Số lượng, kinh phí",
  signature: "Ký, số và ký hiệu",
  wording: "Lời văn, chính tả",
  reform: "Sắp xếp bộ máy năm 2025",
  layout: "Trình bày",
  word: "Tệp Word (kehoach check)",
} as const;

/** The page of the manual that a rule's messages lead to; in Vietnamese, whole sentences without a final full stop. */
export interface Manual {
  /** Stable; the name of the rule's file, and what stands in brackets behind its messages. */
  id: string;
  topic: keyof typeof topics;
  /** Where the office has not set another. */
  severity: Severity;
  /** What must be true. */
  summary: string;
  /** What goes wrong in an office otherwise, and what the rule leaves alone. */
  reason: string;
  /** Where it is written, such as "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.4.b"; absent for practice and logic. */
  clause?: string;
  /** Keys of a plan that this page, and no other, is about; what a plan needs besides is filled in. */
  bad?: string;
  /** The same, mended: nothing is said of it. */
  good?: string;
}

/** Single texts, which can be judged whatever shape the rest of a plan is in. */
export interface Texts {
  /** Every text that is printed, in the order it was written. */
  texts: readonly Text[];
  /** The file as it was typed, for what reading mends without a word. */
  source: Source;
}

/** What a document, a plan or a Word file, says of itself. */
export interface Issued extends Texts {
  /** When it is issued, as far as it is known. */
  date: PartialDate | undefined;
  /** Names of the issuer and of those above it, each on one line. */
  issuer: { parent: string; name: string };
  place: string;
  title: string;
  /** Days that stand under a key of their own, by that key. */
  days: ReadonlyMap<Pointer, FullDate>;
}

/** A whole plan of the right shape. */
interface Subject extends Texts {
  plan: Plan;
  layout: Layout;
  office: OfficeNames;
}

/** What an office calls its recipients. */
export interface OfficeNames {
  /** Names of groups, and who is meant by them. */
  groups: Readonly<Record<string, readonly string[]>>;
  /** Abbreviations, and the names in full. */
  aliases: Readonly<Record<string, string>>;
}

/** A place in the plan, or (for what reading mends) a stretch of the file. */
export type RulePlace = Pointer | PlanPlace | { from: number; to: number };

export type Report = (place: RulePlace, message: string) => void;

/**
 * What a rule judges by, and so whether a Word file can be told the same as the plan it was built from:
 * `printed` words stand in both, and `validate` and `check` find the same; what was only `typed` (two blanks that print
 * as one, a number in front of a heading) is gone from the page; `keys` hold what a page does not tell apart (sums,
 * hours, who works on what, widths of tables).
 */
type Reads = "printed" | "typed" | "keys";

/** One thing a careful reviewer looks for. It reports; it does not print, sort, or decide how severe it is. */
export type Rule = Manual & { bad: string; good: string; reads: Reads } & (
    | { of: "texts"; check(subject: Texts, report: Report): void }
    | { of: "document"; check(subject: Issued, report: Report): void }
    | { of: "plan"; check(subject: Subject, report: Report): void }
  );

/** A stretch of a text. */
export const within = (text: Text, from: number, to: number): PlanPlace => ({
  pointer: text.pointer,
  on: "value",
  span: [from, to],
});
