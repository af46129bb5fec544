import { Chalk, type ChalkInstance } from "chalk";
import { inOrder, type Problem, type Severity } from "../problem.ts";
import type { Source } from "../source/source.ts";
import { excerptOf, lineReader } from "./excerpt.ts";
import { onOneLine, placeOf, saidOf, severityNames } from "./report.ts";
import { wrapped } from "./wrap.ts";

/** The colour of each severity on a terminal. */
export const colours = { error: "red", warning: "yellow", hint: "cyan" } as const satisfies Record<
  Severity,
  keyof ChalkInstance
>;

/** The rest of a long message stands a little to the right, so that each place begins a line. */
const hang = 2;

/** The line of the source with a caret under the place; the caret counts screen cells, not code units. */
const codeFrame = ({ position, severity }: Problem, line: string, chalk: ChalkInstance, width?: number): string[] => {
  if (!position) return [];
  const from = position.column - 1;
  const number = String(position.line);
  const room = width === undefined ? undefined : width - `${number} | `.length;
  const { text, before, marked } = excerptOf(line, from, from + position.length, room);
  const gutter = " ".repeat(number.length);
  return [
    chalk.dim(`${gutter} |`),
    `${chalk.dim(`${number} |`)} ${text}`,
    `${chalk.dim(`${gutter} |`)} ${" ".repeat(before)}${chalk[colours[severity]]("^".repeat(marked))}`,
  ];
};

/** One problem, with the line it stands in where that is known. */
export const problemAsText = (
  problem: Problem,
  line: string | undefined,
  chalk: ChalkInstance,
  width?: number,
): string => {
  const { lines = [], ...said } = problem;
  const label = chalk[colours[problem.severity]](severityNames[problem.severity]);
  const place = chalk.bold(onOneLine(placeOf(problem)));
  const message = `${place}: ${label}: ${onOneLine(saidOf(said))} ${chalk.dim(`[${problem.rule}]`)}`;
  const frame = line === undefined ? [] : codeFrame(problem, line, chalk, width);
  const more = lines.map((shown) => wrapped(`  ${onOneLine(shown)}`, width));
  return [wrapped(message, width, hang), ...frame, ...more].map((shown) => `${shown}\n`).join("");
};

export interface TextOptions {
  /** The files that the problems stand in; of these the faulty line is shown. */
  sources?: Iterable<Source>;
  /** Colours the text with escape sequences; false by default. */
  color?: boolean;
  /** Of the terminal, in cells; without it each sentence is one line. */
  width?: number | undefined;
}

/** Problems as a clerk reads them, in Vietnamese: place first, so that a terminal can jump there. */
export const problemsAsText = (
  problems: readonly Problem[],
  { sources = [], color = false, width }: TextOptions = {},
): string => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lineOf = lineReader(new Map(Array.from(sources, (source) => [source.path, source])));
  return inOrder(problems)
    .map((problem) => problemAsText(problem, lineOf(problem), chalk, width))
    .join("");
};
