import { basename } from "node:path";
import { readKind } from "../../kind/read.ts";
import { lintPlan } from "../../lint/run.ts";
import { readOffice } from "../../office/read.ts";
import { readPlan } from "../../plan/read.ts";
import { inOrder, type Problem } from "../../problem.ts";
import { countOf } from "../../report/report.ts";
import { problemsAsText, summaryLine } from "../../report/text.ts";
import type { Source } from "../../source/source.ts";
import { findInputs, type Input, looksLikePlan, officeFile, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Offices } from "../office.ts";
import { calledWrongly, ownFault, Stop } from "../stop.ts";

export interface ValidateOptions {
  strict?: boolean;
  maxWarnings?: number;
  onlyPlans?: boolean;
  config?: string;
  quiet?: boolean;
  color?: boolean;
}

/** What a run has found so far. */
interface Found {
  files: string[];
  problems: Problem[];
  sources: Map<string, Source>;
}

/** `kehoach validate`: everything that can be said of each plan, on standard output. */
export const validate = async (named: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> => {
  const offices = new Offices(io.cwd, options.config);
  const { layout } = readKind().kind;
  const found: Found = { files: [], problems: [], sources: new Map() };
  const add = (problems: readonly Problem[], source: Source): void => {
    if (problems.length === 0 || found.sources.has(source.path)) return;
    found.sources.set(source.path, source);
    for (const problem of problems) found.problems.push(problem);
  };
  let worst: ExitCode = exitCodes.done;
  const searching = named.length === 0;
  const inputs = await findInputs(searching ? ["."] : named, io.cwd);

  const judge = async (input: Input): Promise<void> => {
    const bytes = await readInput(input, io);
    if ((searching || options.onlyPlans) && !looksLikePlan(bytes)) return;
    found.files.push(input.path);
    if (basename(input.path) === officeFile) {
      const office = readOffice(input.path, bytes);
      add(office.problems, office.source);
      return;
    }
    const office = await offices.of(input.path);
    add(office.problems, office.source);
    const read = readPlan(input.path, bytes);
    add([...read.problems, ...lintPlan(read, layout, office.settings)], read.source);
  };

  for (const input of inputs) {
    try {
      await judge(input);
    } catch (error) {
      const stop = error instanceof Stop ? error : ownFault(error, input.path);
      if (inputs.length === 1) throw stop;
      io.writeErr(`${chalkFor(io, "err", options.color).red("lỗi")}: ${stop.message}\n`);
      if (stop.exitCode > worst) worst = stop.exitCode;
    }
  }
  if (searching && found.files.length === 0) {
    throw calledWrongly(
      "không thấy kế hoạch nào ở thư mục này. Ghi tên tệp hoặc thư mục, như: kehoach validate ke-hoach/",
    );
  }

  const problems = inOrder(found.problems);
  await io.writeOut(problemsAsText(problems, found.sources, chalkFor(io, "out", options.color)));
  const counts = countOf(problems);
  if (!options.quiet) io.writeErr(`${summaryLine(counts, found.files.length)}\n`);
  const allowed = options.strict ? 0 : (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  const failed = counts.error > 0 || counts.warning > allowed;
  return failed && worst < exitCodes.faults ? exitCodes.faults : worst;
};
