import type { Manual } from "../lint/rule.ts";
import type { Problem, Severity } from "../problem.ts";
import type { Source } from "../source/source.ts";
import { grouped } from "../wording/numerals.ts";

/** Findings of a run, independent of the output format. */
export interface Findings {
  problems: readonly Problem[];
  /** All files that were judged, in order, also those without problems. */
  files: readonly string[];
  sources: ReadonlyMap<string, Source>;
  /** Measurements of each Word file, as JSON indented by two spaces. */
  documents?: Iterable<string> | undefined;
}

/** The tool that found it. */
export interface Tool {
  version: string;
  /** The pages of the rules that the files were judged by. */
  manuals: readonly Manual[];
}

export type Write = (findings: Findings, about: Tool) => string;

/** Writes in pieces what may be more than one string can hold. */
export type WriteInPieces = (findings: Findings, about: Tool) => Iterable<string>;

export const severities = ["error", "warning", "hint"] as const satisfies readonly Severity[];

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "lỗi",
  warning: "cảnh báo",
  hint: "gợi ý",
};

export type Counts = Readonly<Record<Severity, number>>;

export const countsOf = (problems: readonly Problem[]): Counts => {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
};

/** @example countsInWords({ error: 3, warning: 0, hint: 1 }) // "3 lỗi, 1 gợi ý" */
export const countsInWords = (counts: Counts): string =>
  severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${grouped(counts[severity])} ${severityNames[severity]}`)
    .join(", ");

/** The problems of each file: first the files that were judged, then what else is to blame, such as a template. */
export const problemsByFile = ({ problems, files }: Findings): Map<string, Problem[]> => {
  const byFile = new Map<string, Problem[]>(files.map((file) => [file, []]));
  for (const problem of problems) {
    const others = byFile.get(problem.file);
    if (others) others.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  return byFile;
};

/** A file for a program to read: with forward slashes, and standard input by its name. */
export const fileName = (file: string): string =>
  file === "-" ? "stdin" : file.replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");

/** Location of a problem, readable by people and clickable in terminals. */
export const placeOf = ({ file, position }: Problem): string =>
  position ? `${file}:${position.line}:${position.column}` : file;

/** Full message of a problem: its place in front if that is no line, lines to copy behind. */
export const saidOf = ({ where, message, lines = [] }: Problem): string =>
  [where === undefined ? message : `${where}: ${message}`, ...lines].join("\n");

/** Control characters would break a line, a table or a terminal. */
export const onOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
