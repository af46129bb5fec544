import type { Manual } from "../lint/rule.ts";
import type { Problem, Severity } from "../problem.ts";
import type { Source } from "../source/source.ts";
import { grouped } from "../wording/numerals.ts";

/** What a run found, for any format. */
export interface Findings {
  problems: readonly Problem[];
  /** All files that were judged, in order, also those without problems. */
  files: readonly string[];
  sources: ReadonlyMap<string, Source>;
  /** What was measured in each Word file that was read, as JSON with its lines indented by two spaces. */
  documents?: Iterable<string> | undefined;
}

/** Who found it. */
export interface About {
  version: string;
  /** The pages of the rules that the files were judged by. */
  manuals: readonly Manual[];
}

export type Write = (findings: Findings, about: About) => string;

/** Writes in pieces what may be more than one string can hold. */
export type WriteInPieces = (findings: Findings, about: About) => Iterable<string>;

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

/** Where a problem stands, for a person and for a terminal that can jump there. */
export const placeOf = ({ file, position }: Problem): string =>
  position ? `${file}:${position.line}:${position.column}` : file;

/** What is said of a problem, with its place in front where that is not a line, and lines to copy behind it. */
export const saidOf = ({ where, message, lines = [] }: Problem): string =>
  [where === undefined ? message : `${where}: ${message}`, ...lines].join("\n");

/** Control characters would break a line, a table or a terminal. */
export const onOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
