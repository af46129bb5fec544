import { inOrder, type Problem, type Severity } from "../problem.ts";
import { type Counts, countsOf, type Write, type WriteInPieces } from "./report.ts";

/** A problem as other programs read it. The keys always are all there, in this order. */
interface JsonProblem {
  /** As the user named it; `-` for standard input. */
  file: string;
  /** From 1; null, like the next three, when the whole file is meant. */
  line: number | null;
  /** From 1, in UTF-16 code units. */
  column: number | null;
  /** The column behind the last one that is meant, on the same line. */
  endColumn: number | null;
  /** In UTF-16 code units. */
  length: number | null;
  /** In a file without lines, the place in words; null in others, and when the whole file is meant. */
  where: string | null;
  severity: Severity;
  /** Stable id of what was looked for. */
  rule: string;
  /** In Vietnamese; for people, and free to change. */
  message: string;
}

/** Output of `--format json`. */
interface JsonReport {
  /** Of kehoach. */
  version: string;
  /** Count of files, with those that could not be read. */
  files: number;
  counts: Counts;
  /** By file, then place. */
  problems: JsonProblem[];
  /** Measurements of each Word file; absent for plans. */
  documents?: readonly object[];
}

const jsonProblem = ({ file, position, where, severity, rule, message }: Problem): JsonProblem => ({
  file,
  line: position?.line ?? null,
  column: position?.column ?? null,
  endColumn: position ? position.column + position.length : null,
  length: position?.length ?? null,
  where: where ?? null,
  severity,
  rule,
  message,
});

/** One JSON document. */
export const problemsAsJson: WriteInPieces = function* ({ problems, files, documents }, { version }) {
  const report: JsonReport = {
    version,
    files: files.length,
    counts: countsOf(problems),
    problems: inOrder(problems).map(jsonProblem),
  };
  const end = "\n}";
  yield JSON.stringify(report, null, 2).slice(0, -end.length);
  if (documents) {
    yield ',\n  "documents": [';
    let before = "\n    ";
    for (const document of documents) {
      yield before + document.replaceAll("\n", "\n    ");
      before = ",\n    ";
    }
    yield before.startsWith(",") ? "\n  ]" : "]";
  }
  yield `${end}\n`;
};

/** One JSON document a line, each a problem. */
export const problemsAsJsonLines: Write = ({ problems }) =>
  inOrder(problems)
    .map((problem) => `${JSON.stringify(jsonProblem(problem))}\n`)
    .join("");
