import { inOrder } from "../problem.ts";
import { countsInWords, countsOf, onOneLine, placeOf, saidOf, severityNames, type Write } from "./report.ts";
import { summaryLine } from "./summary.ts";

/** GitHub refuses a summary of more than 1 MiB whole; other steps of the job's script may write there too. */
const mostBytes = 900_000;

const cell = (text: string): string => onOneLine(text).replace(/[\\`*_[\]<>|~&$]/g, "\\$&");

/** A Markdown page for the summary of a GitHub Actions step: all problems, as far as there is room. */
export const stepSummary: Write = (findings, about) => {
  const head = `### kehoach\n\n${summaryLine(findings, about)}\n`;
  const problems = inOrder(findings.problems);
  if (problems.length === 0) return head;
  const rows = ["\n| Chỗ | Mức | Nội dung | Luật |\n| --- | --- | --- | --- |\n"];
  let bytes = 0;
  for (const [index, problem] of problems.entries()) {
    const { severity, rule } = problem;
    const row = `| ${[placeOf(problem), severityNames[severity], saidOf(problem), rule].map(cell).join(" | ")} |\n`;
    bytes += Buffer.byteLength(row);
    if (bytes > mostBytes) {
      const rest = countsInWords(countsOf(problems.slice(index)));
      rows.push(`\nCòn ${rest} không ghi ở đây, vì trang này có hạn. Chạy lại trên máy để xem hết.\n`);
      break;
    }
    rows.push(row);
  }
  return head + rows.join("");
};
