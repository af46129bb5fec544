import type { Document, Text as DocumentText, Place, Span, Typed } from "../document/document.ts";
import type { Fix } from "../document/fix.ts";
import type { Layout } from "../kind/layout.ts";
import type { Plan } from "../plan/plan.ts";
import type { ShortRow } from "../plan/rows.ts";
import type { PlanPlace, Pointer, Severity } from "../problem.ts";
import type { Source } from "../source/source.ts";

/** Topics of rules, as the manual groups them. */
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
  /** Unless the office has set another. */
  severity: Severity;
  /** The requirement, as a sentence. */
  summary: string;
  /** The trouble that an office has otherwise, and the cases that the rule leaves alone. */
  reason: string;
  /** Its source, such as "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.4.b"; absent for practice and logic. */
  clause?: string;
  /** Keys of a plan that this page, and no other, is about; what a plan needs besides is filled in. */
  bad?: string;
  /** The same, fixed: nothing is said of it. */
  good?: string;
}

/** A whole plan of the right shape. */
export interface Subject {
  plan: Plan;
  document: Document;
  /** Place where a range of a printed text was typed; undefined if the program wrote all of it. */
  typedAt(span: Span): PlanPlace | undefined;
  /** True if the plan's own file holds the value at a pointer, not its office's. */
  isOwn(pointer: Pointer): boolean;
  /** The pointer of a value in the plan's own file, where a short form may stand for a longer one. */
  typedPointer(pointer: Pointer): Pointer | undefined;
  /** Rows of tables of text that lack cells. */
  shortRows: readonly ShortRow[];
  layout: Layout;
  office: OfficeNames;
}

/** A plan, even one with faults of shape. */
export interface Written {
  /** As it was typed, of whichever shape. */
  value: unknown;
  /** The part of it that can be read as a plan. */
  plan: Plan;
  /** Its file's text, with comments. */
  text: string;
}

/** Names that an office gives its recipients. */
export interface OfficeNames {
  /** Names of groups, and who is meant by them. */
  groups: Readonly<Record<string, readonly string[]>>;
  /** Abbreviations, and the names in full. */
  aliases: Readonly<Record<string, string>>;
}

/** A place in the plan. */
export type RulePlace = Pointer | PlanPlace;

export type Report = (place: RulePlace, message: string) => void;

/** A text of the document as a whole, a stretch of it, the label in front of it, or a place. */
export type About = DocumentText | Span | { labelOf: DocumentText } | { at: Place };

/**
 * @param message the fact, in words that are true of any file
 * @param fix the remedy, which each face words for its kind of file
 */
export type DocumentReport = (about: About, message: string, fix?: Fix) => void;

/** @param from and `to`: which letters of what was typed */
type TypedReport = (typed: Typed, from: number, to: number, message: string) => void;

/** @param from and `to`: which letters of the file */
type SourceReport = (from: number, to: number, message: string) => void;

/**
 * One thing a careful reviewer looks for. It reports; it does not print, sort, or decide how severe it is.
 *
 * A rule of the `document` reads what is printed: `validate` and `check` find the same by it. What a plan alone can show is
 * for the others: `typed` texts (two blanks that print as one), its `source` (letters in pieces), what was `written` under
 * any key, right or wrong (words of an example), and the keys of the `plan` (sums, hours, who works on what, widths of tables).
 */
export type Rule = Manual & { bad: string; good: string } & (
    | { of: "typed"; check(typed: readonly Typed[], report: TypedReport): void }
    | { of: "source"; check(source: Source, report: SourceReport): void }
    | { of: "document"; check(document: Document, report: DocumentReport, office: OfficeNames): void }
    | { of: "written"; check(written: Written, report: Report): void }
    | { of: "plan"; check(subject: Subject, report: Report): void }
  );
