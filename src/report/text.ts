import type { ChalkInstance } from "chalk";
import { inOrder, type Problem, type Severity } from "../problem.ts";
import type { Source } from "../source/source.ts";
import { excerptOf, lineReader } from "./excerpt.ts";
import { onOneLine, placeOf, saidOf, severityNames } from "./report.ts";

const colours = { error: "red", warning: "yellow", hint: "cyan" } as const satisfies Record<
  Severity,
  keyof ChalkInstance
>;

/** The line of the source with a caret under the place; the caret counts screen cells, not code units. */
const codeFrame = ({ position, severity }: Problem, line: string, chalk: ChalkInstance): string[] => {
  if (!position) return [];
  const from = position.column - 1;
  const { text, before, marked } = excerptOf(line, from, from + position.length);
  const number = String(position.line);
  const gutter = " ".repeat(number.length);
  return [
    chalk.dim(`${gutter} |`),
    `${chalk.dim(`${number} |`)} ${text}`,
    `${chalk.dim(`${gutter} |`)} ${" ".repeat(before)}${chalk[colours[severity]]("^".repeat(marked))}`,
  ];
};

/** One problem, with the line it stands in where that is known. */
export const problemAsText = (problem: Problem, line: string | undefined, chalk: ChalkInstance): string => {
  const { lines = [], ...said } = problem;
  const label = chalk[colours[problem.severity]](severityNames[problem.severity]);
  const place = chalk.bold(onOneLine(placeOf(problem)));
  const message = `${place}: ${label}: ${onOneLine(saidOf(said))} ${chalk.dim(`[${problem.rule}]`)}`;
  const frame = line === undefined ? [] : codeFrame(problem, line, chalk);
  return [message, ...frame, ...lines.map((shown) => `  ${onOneLine(shown)}`)].map((shown) => `${shown}\n`).join("");
};

/** Problems as a clerk reads them: place first, so that a terminal can jump there. */
export const problemsAsText = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, Source>,
  chalk: ChalkInstance,
): string => {
  const lineOf = lineReader(sources);
  return inOrder(problems)
    .map((problem) => problemAsText(problem, lineOf(problem), chalk))
    .join("");
};
