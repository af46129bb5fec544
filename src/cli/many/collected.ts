import type { Problem } from "../../problem.ts";
import type { Findings } from "../../report/report.ts";
import type { Source } from "../../source/source.ts";
import type { Verdict } from "./judge.ts";

/** What a run has found so far. */
export class Collected implements Findings {
  readonly files: string[] = [];
  readonly problems: Problem[] = [];
  readonly sources = new Map<string, Source>();
  private readonly seen = new Set<string>();

  /** What stands in the office's file is said once, however many plans take it over. */
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
