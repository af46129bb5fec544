import { grouped } from "../wording/numerals.ts";
import { countsInWords, countsOf, type Findings, problemsByFile, type Tool } from "./report.ts";

/** The last word on a run. It counts what was found, and never says that a document complies. */
export const summaryLine = (findings: Findings, { manuals }: Tool): string => {
  const byFile = [...problemsByFile(findings)];
  const all = grouped(byFile.length);
  if (byFile.length === 0) return "Không có tệp nào để kiểm tra.";
  if (findings.problems.length === 0) return `Không thấy lỗi nào trong ${all} tệp (${grouped(manuals.length)} luật).`;
  const faulty = byFile.flatMap(([file, problems]) => (problems.length > 0 ? [file] : []));
  // One plan was judged, and the fault is in the file that its office shares.
  const isElsewhere = findings.files.length === 1 && faulty.length === 1 && byFile.length > 1;
  const seen = faulty.length < byFile.length ? ` (đã xem ${all} tệp)` : "";
  const where = isElsewhere ? `, ở ${faulty[0]}` : ` trong ${grouped(faulty.length)} tệp${seen}`;
  return `${countsInWords(countsOf(findings.problems))}${where}.`;
};
