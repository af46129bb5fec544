import { grouped } from "../wording/numerals.ts";
import { type About, countsInWords, countsOf, type Findings, problemsByFile } from "./report.ts";

/** The last word on a run. It counts what was found, and never says that a document complies. */
export const summaryLine = (findings: Findings, { manuals }: About): string => {
  const byFile = [...problemsByFile(findings).values()];
  const all = grouped(byFile.length);
  if (findings.problems.length === 0) return `Không thấy lỗi nào trong ${all} tệp (${grouped(manuals.length)} luật).`;
  const faulty = byFile.filter((problems) => problems.length > 0).length;
  const files = byFile.length === 1 ? "1 tệp" : `${grouped(faulty)}/${all} tệp`;
  return `${countsInWords(countsOf(findings.problems))} trong ${files}.`;
};
