import { dirname, resolve } from "node:path";
import { builtInLayout } from "../../kind/built-in.ts";
import { type About, countsInWords, countsOf, problemsByFile } from "../../report/report.ts";
import { Collected } from "../collected.ts";
import { type ConcludeOptions, conclude } from "../conclude.ts";
import { findInputs, type Input, readInput, wordFiles } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Offices } from "../office.ts";
import { attempt, calledWrongly, Stop } from "../stop.ts";
import { version } from "../version.ts";

export interface CheckOptions extends ConcludeOptions {
  config?: string;
}

class Found extends Collected {
  /** What was measured in each file, where it is printed. */
  readonly documents: object[] | undefined;
  /** Files that are no administrative documents. */
  readonly passedOver = new Set<string>();

  constructor(withValues: boolean) {
    super();
    if (withValues) this.documents = [];
  }
}

type Judge = typeof import("../../check/index.ts");

const notLookedAt =
  "Chưa xét: chữ ký, dấu, chỗ sang trang khi in, thời hạn, kinh phí, số liệu, nội dung đúng hay sai. Người kiểm tra thể thức vẫn cần đọc lại bản in.";

/** One line a file, for those who check many. */
const tableOf = (found: Found): string => {
  const width = Math.min(60, Math.max(...found.files.map((file) => file.length)));
  const byFile = problemsByFile(found);
  return found.files
    .map((file) => {
      const own = countsInWords(countsOf(byFile.get(file) ?? []));
      return `  ${file.padEnd(width)}  ${found.passedOver.has(file) ? "không xét" : own || "không thấy lỗi"}\n`;
    })
    .join("");
};

const judgeFile = async (input: Input, judge: Judge, offices: Offices, found: Found, io: Io): Promise<void> => {
  const { path } = input;
  if (/\.ya?ml$/i.test(path))
    throw calledWrongly(`${path}: đây là tệp kế hoạch. Kiểm tra bằng: kehoach validate ${path}`);
  const read = judge.readDocx(await readInput(input, io));
  if ("refusal" in read) throw new Stop(`${path}: ${judge.sentenceOf(read.refusal)}`, exitCodes.stopped);
  const office = await offices.over(dirname(resolve(io.cwd, path)));
  const { severities } = office.settings;
  const { problems, notice, parts } = judge.checkDocument(path, read.measured, builtInLayout, severities);
  const sources = office.problems.length > 0 ? [office.source] : [];
  found.add(path, { problems, officeProblems: office.problems, sources });
  const values = notice === undefined && found.documents ? judge.valuesOf(read.measured, parts) : {};
  found.documents?.push({ file: path, notice: notice ?? null, ...values });
  if (notice === undefined) return;
  found.passedOver.add(path);
  io.writeErr(`${path}: ${notice}.\n`);
};

/** `kehoach check`: what can be said of Word files, whoever made them, on standard output. It changes none. */
export const check = async (named: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> => {
  const offices = new Offices(io.cwd, options.config);
  const inputs = (await findInputs(named, io.cwd, wordFiles)).filter(
    ({ path }, _index, all) => all.length === 1 || !/(?:^|[\\/])~\$[^\\/]*$/.test(path),
  );
  const judge = await import("../../check/index.ts");
  const found = new Found(options.format === "json");
  let worst: ExitCode = exitCodes.done;
  for (const input of inputs) {
    const { stop } = await attempt(input.path, () => judgeFile(input, judge, offices, found, io));
    if (!stop) continue;
    if (inputs.length === 1) throw new Stop(stop.message, stop.exitCode);
    io.writeErr(`${chalkFor(io, "err", options.color).red("lỗi")}: ${stop.message}\n`);
    if (stop.exitCode > worst) worst = stop.exitCode;
  }
  const about: About = { version: version(), manuals: judge.checkManual };
  return conclude(found, about, options, io, worst, (summary) => {
    const table = found.files.length > 1 ? tableOf(found) : "";
    return found.files.length > found.passedOver.size ? `${table}${summary} ${notLookedAt}\n` : table;
  });
};
