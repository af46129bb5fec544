import { inOrder, type Position, type Problem } from "../problem.ts";
import { countsInWords, countsOf, onOneLine, placeOf, severities, severityNames } from "../report/report.ts";
import { type Html, html } from "./html.ts";

/** A problem, and what is known of where it shows. */
export interface ShownProblem {
  problem: Problem;
  /** The line of the file it stands in. */
  line?: string | undefined;
  /** Number of the paragraph it shows in. */
  paragraph?: number | undefined;
}

const unitsBefore = 24;
const unitsInAll = 90;

/** As much of the line as the list has room for, with the place marked. */
const excerpt = (line: string, { column, length }: Position): Html => {
  const at = column - 1;
  const from = Math.max(0, at - unitsBefore);
  const end = Math.min(line.length, Math.max(at + length, from + unitsInAll));
  const marked = Math.min(at + length, at + unitsInAll);
  return html`<code>${from > 0 ? "…" : ""}${line.slice(from, at).trimStart()}<mark>${line.slice(at, marked)}</mark>${line.slice(
    marked,
    Math.max(marked, Math.min(end, from + unitsInAll)),
  )}${end < line.length ? "…" : ""}</code>`;
};

const item = ({ problem, line, paragraph }: ShownProblem): Html => {
  const { severity, rule, position } = problem;
  const words = html`<span class="muc-do">${severityNames[severity]}</span> <span class="cho">${onOneLine(placeOf(problem))}</span>
<span class="loi-nhan">${onOneLine(problem.message)} <span class="luat">[${rule}]</span></span>
${problem.lines && html`<pre>${problem.lines.join("\n")}</pre>`}
${line !== undefined && position ? excerpt(line, position) : undefined}`;
  return paragraph === undefined
    ? html`<li class="${severity}"><div>${words}</div></li>`
    : html`<li class="${severity}"><a href="#p${paragraph}" data-den="${paragraph}">${words}</a></li>`;
};

/** Problems as a list, the gravest first; each leads to where it shows in the document. */
export const problemList = (problems: readonly ShownProblem[]): Html => {
  const ordered = inOrder(problems.map(({ problem }) => problem));
  const counts = countsInWords(countsOf(ordered));
  if (ordered.length === 0) return html`<h2>Kiểm tra</h2><p class="khong-loi">Không thấy lỗi nào.</p>`;
  const byProblem = new Map(problems.map((shown) => [shown.problem, shown]));
  const shown = severities.flatMap((severity) =>
    ordered.flatMap((problem) => {
      const one = problem.severity === severity ? byProblem.get(problem) : undefined;
      return one ? [one] : [];
    }),
  );
  return html`<h2>${counts}</h2><ol>${shown.map(item)}</ol>`;
};
