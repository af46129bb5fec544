import { inOrder, type Problem, type Severity } from "../problem.ts";
import { countsInWords, countsOf, fileName, saidOf, severities, type Write } from "./report.ts";

// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "notice" };

/** GitHub shows so many of each level in a step, and drops the rest without a word. */
const mostShown = 10;

const escapedMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapedProperty = (text: string): string => escapedMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Standard input is no file of the repository: what is found there has no place that GitHub could show. */
const placeProperties = ({ file, position }: Problem): [name: string, value: string | number][] => {
  if (file === "-") return [];
  if (!position) return [["file", fileName(file)]];
  const { line, column, length } = position;
  return [
    ["file", fileName(file)],
    ["line", line],
    ["col", column],
    ["endColumn", column + length],
  ];
};

const annotation = (problem: Problem): string => {
  const properties = [...placeProperties(problem), ["title", `kehoach: ${problem.rule}`]]
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
    .join(",");
  return `::${commands[problem.severity]} ${properties}::${escapedMessage(saidOf(problem))}`;
};

/** Workflow commands, which GitHub Actions shows beside the lines of a change. */
export const problemsAsGithub: Write = ({ problems }) => {
  const counts = countsOf(problems);
  const tooMany = severities.some((severity) => counts[severity] > mostShown);
  // The notice that reports the rest is one of the ten notices.
  const room = { error: mostShown, warning: mostShown, hint: tooMany ? mostShown - 1 : mostShown };
  const lines: string[] = [];
  const rest: Problem[] = [];
  for (const problem of inOrder(problems)) {
    if (room[problem.severity]-- > 0) lines.push(annotation(problem));
    else rest.push(problem);
  }
  if (rest.length > 0) {
    const message = `Còn ${countsInWords(countsOf(rest))} chưa hiện ở đây, vì GitHub chỉ hiện ${mostShown} ghi chú mỗi mức. Danh sách đầy đủ ở trang tóm tắt (Summary) của lần chạy này.`;
    lines.push(`::notice title=kehoach::${escapedMessage(message)}`);
  }
  return lines.map((line) => `${line}\n`).join("");
};
