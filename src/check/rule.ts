import type { Document } from "../document/document.ts";
import type { Layout } from "../kind/layout.ts";
import type { Manual, Rule } from "../lint/rule.ts";
import type { Measured } from "../ooxml/measured.ts";
import type { Components } from "../recognize/components.ts";
import type { Target } from "../recognize/where.ts";

/** A Word file, and what was found in it. */
export interface Checked {
  measured: Measured;
  parts: Components;
  /** The document that was recognized in the Word file. */
  document: Document;
  /** The layout with the allowed ranges. */
  layout: Layout;
}

/** @param subject what it is about, for its place; null for the whole document */
type CheckReport = (subject: Target, message: string) => void;

/** One thing the decree asks of a Word file. It reports; where, how often and how severely is not its business. */
export interface CheckRule extends Manual {
  check(checked: Checked, report: CheckReport): void;
}

/** Manual page of a rule of plans that Word files are checked for, too: same name, same severity. */
export const pageOf = ({ id, topic, severity, summary, reason, clause, bad, good }: Rule): Manual => ({
  id,
  topic,
  severity,
  summary,
  reason,
  ...(clause === undefined ? {} : { clause }),
  bad,
  good,
});

/** Citation of a clause in the decree's first annex. */
export const clauseOf = (inside: string): string => `Nghị định số 30/2020/NĐ-CP, Phụ lục I, ${inside}`;
