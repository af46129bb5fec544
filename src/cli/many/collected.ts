import type { Problem } from "../../problem.ts";
import type { Findings } from "../../report/report.ts";
import type { Source } from "../../source/source.ts";
import type { Verdict } from "./judge.ts";

/** Findings of a run so far. */
export class Collected implements Findings {
  readonly files: string[] = [];
  readonly problems: Problem[] = [];
  readonly sources = new Map<string, Source>();
  private readonly seen = new Set<string>();

  /** Problems of the office's file are reported once, however many plans inherit from it. */
  add(path: string, { problems, officeProblems, sources }: Verdict): void {
    this.files.push(path);
    for (const problem of [...officeProblems, ...problems]) {
      const { file, position, rule, message } = problem;
      const key = JSON.stringify([file, position, rule, message]);
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      this.problems.push(problem);
    }
    for (const source of sources) this.sources.set(source.path, source);
  }

  /** A file that could not be read counts, too: of it, that much was found. */
  addUnreadable(problem: Problem): void {
    this.files.push(problem.file);
    this.problems.push(problem);
  }
}
