import { type Document, span } from "../../document/document.ts";
import { folded } from "../../wording/folded.ts";
import { clauseAround, quotedIn } from "../clause.ts";
import type { DocumentReport } from "../rule.ts";
import { type Change, firstDayOf, oldDocumentsIn, whatBecame } from "./changes.ts";
import { isPastDocument } from "./history.ts";

const message = (change: Change, written: string): string => {
  const { since, now } = whatBecame(change);
  if (change.confidence === "medium") {
    return `“${written}” có lẽ đã hết hiệu lực từ ngày ${since}, ${now}. Kiểm tra lại trước khi viện dẫn`;
  }
  const choice = change.new.length > 1 ? ". Chọn theo nội dung viện dẫn" : "";
  return `“${written}” hết hiệu lực từ ngày ${since}, ${now}${choice}`;
};

/** Tells of documents that a document cites as if they were in force on its day, as sure as asked. */
export const reportOldDocuments = (
  { date, title, texts }: Document,
  confidence: Change["confidence"],
  report: DocumentReport,
): void => {
  const day = firstDayOf(date);
  if (day === undefined) return;
  const plainTitle = folded(title?.printed ?? "");
  for (const text of texts) {
    if (text.role !== "basis" && text.role !== "running") continue;
    const all = oldDocumentsIn(text.printed, day).filter(({ change }) => change.confidence === confidence);
    const quoted = all.length > 0 ? quotedIn(text.printed) : [];
    for (const { change, from, to } of all) {
      const written = text.printed.slice(from, to);
      const clause = clauseAround(text.printed, from, to);
      const said = `${folded(clause.before + clause.after)} ${plainTitle}`;
      if (isPastDocument(clause, day) || quoted.some((quote) => quote[0] < from && to <= quote[1])) continue;
      if (change.unless?.some((phrase) => said.includes(folded(phrase)))) continue;
      report(span(text, from, to), message(change, written));
    }
  }
};
