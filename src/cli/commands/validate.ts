import { appendFile } from "node:fs/promises";
import { manual } from "../../lint/manual.ts";
import { lintPlan } from "../../lint/run.ts";
import { readOffice } from "../../office/read.ts";
import type { Problem } from "../../problem.ts";
import { type Format, loadFormat } from "../../report/formats.ts";
import { type About, countsOf, type Findings } from "../../report/report.ts";
import { summaryLine } from "../../report/summary.ts";
import type { Source } from "../../source/source.ts";
import { findInputs, type Input, isOfficeFile, looksLikePlan, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Plans } from "../plans.ts";
import { calledWrongly, fromSystemError, ownFault, Stop } from "../stop.ts";
import { version } from "../version.ts";

export interface ValidateOptions {
  format: Format;
  strict?: boolean;
  maxWarnings?: number;
  onlyPlans?: boolean;
  config?: string;
  quiet?: boolean;
  color?: boolean;
}

/** What a run has found so far. */
interface Found extends Findings {
  files: string[];
  problems: Problem[];
  sources: Map<string, Source>;
}

/** GitHub shows the file that it names here as the summary of the run; other steps write to it, too. */
const addToStepSummary = async (found: Findings, about: About, io: Io): Promise<void> => {
  const path = io.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const { stepSummary } = await import("../../report/step-summary.ts");
  try {
    await appendFile(path, stepSummary(found, about));
  } catch (error) {
    throw fromSystemError(error, path);
  }
};

/** `kehoach validate`: everything that can be said of each plan, on standard output. */
export const validate = async (named: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> => {
  const plans = new Plans(io.cwd, options);
  const found: Found = { files: [], problems: [], sources: new Map() };
  const seen = new Set<string>();
  // What stands in the office's file is said once, however many plans take it over.
  const add = (problems: readonly Problem[], ...sources: Source[]): void => {
    for (const problem of problems) {
      const { file, position, rule, message } = problem;
      const key = JSON.stringify([file, position, rule, message]);
      if (seen.has(key)) continue;
      seen.add(key);
      found.problems.push(problem);
    }
    for (const source of sources) {
      if (problems.some(({ file }) => file === source.path)) found.sources.set(source.path, source);
    }
  };
  let worst: ExitCode = exitCodes.done;
  const searching = named.length === 0;
  const inputs = await findInputs(searching ? ["."] : named, io.cwd);

  const judge = async (input: Input): Promise<void> => {
    const bytes = await readInput(input, io);
    if ((searching || options.onlyPlans) && !looksLikePlan(bytes)) return;
    found.files.push(input.path);
    if (isOfficeFile(input.path)) {
      const office = readOffice(input.path, bytes);
      add(office.problems, office.source);
      return;
    }
    const { read, office, kind, officeProblems } = await plans.read(input.path, bytes);
    add(officeProblems, office.source);
    add([...read.problems, ...lintPlan(read, kind.layout, office.settings)], read.source, office.source);
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

  const about: About = { version: version(), manuals: manual };
  const write = await loadFormat(options.format, chalkFor(io, "out", options.color));
  await io.writeOut(write(found, about));
  if (options.format === "github") await addToStepSummary(found, about, io);
  if (!options.quiet) io.writeErr(`${summaryLine(found, about)}\n`);
  const counts = countsOf(found.problems);
  const allowed = options.strict ? 0 : (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  const failed = counts.error > 0 || counts.warning > allowed;
  return failed && worst < exitCodes.faults ? exitCodes.faults : worst;
};
