import type { ChalkInstance } from "chalk";
import stringWidth from "fast-string-width";
import { inOrder, type Problem, type Severity } from "../problem.ts";
import { lineAt, type Source } from "../source/source.ts";

export const severityWords: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", hint: "gợi ý" };

const longestLine = 160;

/** The line of the source with a caret under the place; the caret counts screen cells, not code units. */
const codeFrame = (problem: Problem, source: Source, chalk: ChalkInstance): string[] => {
  const { position } = problem;
  if (!position) return [];
  const line = lineAt(source, position.line).replaceAll("\t", " ");
  const from = Math.max(0, position.column - 1 - longestLine / 2);
  const shown = line.slice(from, from + longestLine);
  const before = stringWidth(line.slice(from, position.column - 1));
  const marked = line.slice(position.column - 1, Math.min(position.column - 1 + position.length, from + longestLine));
  const number = String(position.line);
  const gutter = " ".repeat(number.length);
  return [
    chalk.dim(`${gutter} |`),
    `${chalk.dim(`${number} |`)} ${shown}`,
    `${chalk.dim(`${gutter} |`)} ${" ".repeat(before)}${chalk.red("^".repeat(Math.max(1, stringWidth(marked))))}`,
  ];
};

/** Problems as a clerk reads them: place first, so that a terminal can jump there. */
export const problemsAsText = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, Source>,
  chalk: ChalkInstance,
): string =>
  inOrder(problems)
    .map((problem) => {
      const { position, severity } = problem;
      const place = position ? `${problem.file}:${position.line}:${position.column}` : problem.file;
      const label = severity === "error" ? chalk.red(severityWords.error) : chalk.yellow(severityWords[severity]);
      const message = `${chalk.bold(place)}: ${label}: ${problem.message} ${chalk.dim(`[${problem.rule}]`)}`;
      const source = sources.get(problem.file);
      return [message, ...(source ? codeFrame(problem, source, chalk) : [])].map((line) => `${line}\n`).join("");
    })
    .join("");

export const summaryLine = (counts: Record<Severity, number>, files: number): string =>
  `${counts.error} lỗi, ${counts.warning} cảnh báo, ${counts.hint} gợi ý trong ${files} tệp.`;
