import { dirname, resolve } from "node:path";
import { builtInLayout } from "../../kind/built-in.ts";
import type { Problem } from "../../problem.ts";
import { type Format, loadFormat } from "../../report/formats.ts";
import { type About, countsInWords, countsOf, type Findings } from "../../report/report.ts";
import { summaryLine } from "../../report/summary.ts";
import { findInputs, type Input, readInput, wordFiles } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io, widthOf } from "../io.ts";
import { Offices } from "../office.ts";
import { attempt, calledWrongly, Stop } from "../stop.ts";
import { version } from "../version.ts";

export interface CheckOptions {
  format: Format;
  strict?: boolean;
  maxWarnings?: number;
  config?: string;
  quiet?: boolean;
  color?: boolean;
}

interface Found extends Findings {
  files: string[];
  problems: Problem[];
  documents: object[];
  /** Files that are no administrative documents, and why. */
  notices: Map<string, string>;
}

type Judge = typeof import("../../check/index.ts");

const notLookedAt =
  "Chưa xét: chữ ký, dấu, chỗ sang trang khi in, nội dung đúng hay sai. Người kiểm tra thể thức vẫn cần đọc lại bản in.";

/** One line a file, for those who check many. */
const tableOf = ({ files, problems, notices }: Found): string => {
  const width = Math.min(60, Math.max(...files.map((file) => file.length)));
  return files
    .map((file) => {
      const own = countsInWords(countsOf(problems.filter((problem) => problem.file === file)));
      return `  ${file.padEnd(width)}  ${notices.has(file) ? "không xét" : own || "không thấy lỗi"}\n`;
    })
    .join("");
};

const judgeFile = async (input: Input, judge: Judge, offices: Offices, found: Found, io: Io): Promise<void> => {
  if (/\.ya?ml$/i.test(input.path))
    throw calledWrongly(`${input.path}: đây là tệp kế hoạch. Kiểm tra bằng: kehoach validate ${input.path}`);
  const read = judge.readDocx(await readInput(input, io));
  if ("refusal" in read) throw new Stop(`${input.path}: ${judge.sentenceOf(read.refusal)}`, exitCodes.stopped);
  const { severities } = (await offices.over(dirname(resolve(io.cwd, input.path)))).settings;
  const { problems, notice, parts } = judge.checkDocument(input.path, read.measured, builtInLayout, severities);
  found.files.push(input.path);
  found.problems.push(...problems);
  if (notice !== undefined) found.notices.set(input.path, notice);
  const values = notice === undefined ? judge.valuesOf(read.measured, parts) : {};
  found.documents.push({ file: input.path, notice: notice ?? null, ...values });
};

/** `kehoach check`: what can be said of Word files, whoever made them, on standard output. It changes none. */
export const check = async (named: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> => {
  const offices = new Offices(io.cwd, options.config);
  const inputs = (await findInputs(named, io.cwd, wordFiles)).filter(
    ({ path }, _index, all) => all.length === 1 || !/(?:^|[\\/])~\$[^\\/]*$/.test(path),
  );
  const judge = await import("../../check/index.ts");
  const found: Found = { files: [], problems: [], sources: new Map(), documents: [], notices: new Map() };
  let worst: ExitCode = exitCodes.done;
  for (const input of inputs) {
    const { stop } = await attempt(input.path, () => judgeFile(input, judge, offices, found, io));
    if (!stop) continue;
    if (inputs.length === 1) throw new Stop(stop.message, stop.exitCode);
    io.writeErr(`${chalkFor(io, "err", options.color).red("lỗi")}: ${stop.message}\n`);
    if (stop.exitCode > worst) worst = stop.exitCode;
  }
  const about: About = { version: version(), manuals: judge.checkManual };
  const write = await loadFormat(options.format, chalkFor(io, "out", options.color), widthOf(io, "out"));
  await io.writeOut(write(found, about));
  for (const [file, notice] of found.notices) io.writeErr(`${file}: ${notice}.\n`);
  if (!options.quiet) {
    if (found.files.length > 1) io.writeErr(tableOf(found));
    if (found.files.length > found.notices.size) io.writeErr(`${summaryLine(found, about)} ${notLookedAt}\n`);
  }
  const counts = countsOf(found.problems);
  const allowed = options.strict ? 0 : (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  const failed = counts.error > 0 || counts.warning > allowed;
  return failed && worst < exitCodes.faults ? exitCodes.faults : worst;
};
