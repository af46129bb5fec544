import { dirname, relative, resolve } from "node:path";
import { lintPlan } from "../lint/run.ts";
import { buildDocx, stampOf } from "../pipeline.ts";
import type { Problem } from "../problem.ts";
import { problemsAsText } from "../report/text.ts";
import type { Source } from "../source/source.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "./io.ts";
import type { PlanWithOffice } from "./plans.ts";
import { writeWhole } from "./write-whole.ts";

export interface BuilderOptions {
  /** Where documents go, as the user named it. */
  output?: string;
  quiet?: boolean;
  color?: boolean;
}

/** Makes documents of plans and tells of each on standard error. */
export class Builder {
  private readonly shownOffices = new Set<Source>();
  private readonly options: BuilderOptions;
  private readonly io: Io;

  constructor(options: BuilderOptions, io: Io) {
    this.options = options;
    this.io = io;
  }

  show(problems: readonly Problem[], ...sources: Source[]): void {
    const chalk = chalkFor(this.io, "err", this.options.color);
    this.io.writeErr(problemsAsText(problems, new Map(sources.map((source) => [source.path, source])), chalk));
  }

  /** `✓` and the file, as one reads it from the current folder. */
  tell(output: string, since: number | undefined, more = ""): void {
    if (this.options.quiet || output === "-") return;
    const { cwd, now } = this.io;
    const where = relative(cwd, resolve(cwd, output));
    const chalk = chalkFor(this.io, "err", this.options.color);
    const time = since === undefined ? "" : ` (${Math.round(now() - since)} ms)`;
    this.io.writeErr(`${chalk.green("✓")} ${where.startsWith("..") ? output : where}${more}${time}\n`);
  }

  /** Writes a file whole, in the folder that the user named or beside the plan. */
  async write(output: string, bytes: Uint8Array): Promise<void> {
    const { output: named } = this.options;
    const root = named === undefined || dirname(output) === dirname(named) ? dirname(output) : named;
    await writeWhole(resolve(this.io.cwd, output), bytes, output, resolve(this.io.cwd, root));
  }

  /**
   * A plan that is right becomes a document, one that is wrong is explained.
   *
   * @param since when the work on it began
   * @throws Stop where the document cannot be written
   */
  async build(path: string, output: string, plan: PlanWithOffice, since: number): Promise<ExitCode> {
    const { read, office, kind, officeProblems } = plan;
    // What stands in the office's file is said once, however many plans take it over.
    if (!this.shownOffices.has(office.source)) this.show(officeProblems, office.source);
    this.shownOffices.add(office.source);
    const said = [...read.problems, ...lintPlan(read, kind.layout, office.settings)];
    const isRight = read.plan !== undefined && !said.some(({ severity }) => severity === "error");
    const stamp = read.plan && stampOf(read.plan, this.io.env.SOURCE_DATE_EPOCH);
    const result = isRight && read.plan && stamp ? await buildDocx(read.plan, kind, stamp) : { problems: [] };
    const loud = said.filter(({ severity }) => severity !== "hint");
    this.show([...loud, ...result.problems], read.source, office.source);
    if (!("bytes" in result) || !result.bytes || officeProblems.length > 0) return exitCodes.faults;
    if (output === "-") await this.io.writeOut(result.bytes);
    else await this.write(output, result.bytes);
    this.tell(output, since);
    const hints = said.length - loud.length;
    if (hints > 0 && !this.options.quiet && output !== "-")
      this.io.writeErr(`  còn ${hints} gợi ý, xem bằng: kehoach validate ${path}\n`);
    return exitCodes.done;
  }
}
