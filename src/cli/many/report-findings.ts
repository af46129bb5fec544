import { type Format, loadFormat } from "../../report/formats.ts";
import { countsOf, type Findings, type Tool } from "../../report/report.ts";
import { summaryLine } from "../../report/summary.ts";
import { asCalled } from "../command-from.ts";
import { appendFile } from "../files/files.ts";
import { type ExitCode, exitCodes, type Io, isColored, widthOf } from "../io.ts";
import { fromSystemError } from "../stop.ts";

/** Options for reporting findings, and for which of them fail the run. */
export interface ReportOptions {
  format: Format;
  strict?: boolean;
  maxWarnings?: number;
  quiet?: boolean;
  color?: boolean;
}

/** GitHub shows the file that it names here as the summary of the run; other steps write to it, too. */
const addToStepSummary = async (found: Findings, about: Tool, io: Io): Promise<void> => {
  const path = io.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const { stepSummary } = await import("../../report/step-summary.ts");
  try {
    await appendFile(path, stepSummary(found, about));
  } catch (error) {
    throw fromSystemError(error, path);
  }
};

/**
 * Writes the findings to standard output and the summary to standard error, and returns the exit code.
 *
 * @param worst exit code of the files that could not be read
 * @param lastWord completes the summary line
 */
export const reportFindings = async (
  found: Findings,
  about: Tool,
  options: ReportOptions,
  io: Io,
  worst: ExitCode,
  lastWord = (summary: string): string => `${summary}\n`,
): Promise<ExitCode> => {
  const write = await loadFormat(options.format, isColored(io, "out", options.color), widthOf(io, "out"));
  const isForPeople = options.format === "text";
  for (const piece of write(found, about))
    await io.writeOut(isForPeople ? asCalled(piece, () => io.command ?? "kehoach") : piece);
  if (options.format === "github") await addToStepSummary(found, about, io);
  if (!options.quiet) io.writeErr(lastWord(summaryLine(found, about)));
  const counts = countsOf(found.problems);
  const allowed = options.strict ? 0 : (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  const failed = counts.error > 0 || counts.warning > allowed;
  return failed && worst < exitCodes.faults ? exitCodes.faults : worst;
};
