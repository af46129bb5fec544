import { inflateRawSync } from "node:zlib";
import type { ChalkInstance } from "chalk";
import type { Problem } from "../../problem.ts";
import { countsInWords, countsOf, problemsByFile, severities, type Tool } from "../../report/report.ts";
import { colours } from "../../report/text.ts";
import { grouped } from "../../wording/numerals.ts";
import { findInputs, readInput, wordFiles } from "../files/inputs.ts";
import { largestWordFile } from "../files/sides.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Collected } from "../many/collected.ts";
import { judgeAll } from "../many/judge-all.ts";
import { type ReportOptions, reportFindings } from "../many/report-findings.ts";
import { partOf } from "../many/shard.ts";
import { manyFiles } from "../many/through-all.ts";
import { packedValues, type WordVerdict } from "../many/word-judge.ts";
import { calledWrongly, Stop } from "../stop.ts";
import { version } from "../version.ts";

export interface CheckOptions extends ReportOptions {
  config?: string;
  shard?: string;
  allowEmpty?: boolean;
}

/** The values of one file at a time: those of thousands are more than a string can hold. */
const unpacked = function* (all: readonly Uint8Array[]): Iterable<string> {
  for (const values of all) yield inflateRawSync(values).toString();
};

class CheckedFiles extends Collected {
  /** Every file, with why it was not judged, in two words, where it was not. */
  readonly rows = new Map<string, string | undefined>();
  private readonly packed: Uint8Array[] | undefined;

  constructor(withValues: boolean) {
    super();
    this.packed = withValues ? [] : undefined;
  }

  take(path: string, verdict: WordVerdict): void {
    const { notice, values } = verdict;
    this.rows.set(path, notice === undefined ? undefined : "không xét");
    if (values) this.packed?.push(values);
    if (notice === undefined) this.add(path, verdict);
  }

  passOver(unreadable: Problem, inReport: boolean): void {
    const { file, message } = unreadable;
    this.rows.set(file, "không đọc được");
    if (inReport) this.addUnreadable(unreadable);
    this.packed?.push(packedValues(file, message));
  }

  get documents(): Iterable<string> | undefined {
    return this.packed && unpacked(this.packed);
  }
}

const notLookedAt =
  "Chưa xét: chữ ký, dấu, chỗ sang trang khi in, thời hạn, kinh phí, số liệu, nội dung đúng hay sai. Người kiểm tra thể thức vẫn cần đọc lại bản in.";

const noFault = "không thấy lỗi";

/** One line a file, for those who check several; of many, those without a fault are only counted. */
const tableOf = (found: CheckedFiles, chalk: ChalkInstance): string => {
  const byFile = problemsByFile(found);
  const rows = [...found.rows].map(([path, instead]) => {
    const counts = countsOf(byFile.get(path) ?? []);
    const worst = severities.find((severity) => counts[severity] > 0);
    const paint = worst ? chalk[colours[worst]] : instead ? chalk.dim : chalk.green;
    return { path, said: instead ?? (countsInWords(counts) || noFault), paint };
  });
  const shown = rows.length > manyFiles ? rows.filter(({ said }) => said !== noFault) : rows;
  const rest = rows.length - shown.length;
  // Without other rows, the line below says the same.
  if (rest > 0 && shown.length > 0)
    shown.push({ path: `${grouped(rest)} tệp còn lại`, said: noFault, paint: chalk.green });
  const width = Math.max(...shown.map(({ said }) => said.length));
  return shown.map(({ path, said, paint }) => `  ${paint(said)}${" ".repeat(width - said.length)}  ${path}\n`).join("");
};

/** `kehoach check`: what can be said of Word files, whoever made them, on standard output. It changes none. */
export const check = async (named: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> => {
  const everyInput = (
    await findInputs(named, io.cwd, { ...wordFiles, allowEmpty: options.allowEmpty ?? false })
  ).filter(({ path }, _index, all) => all.length === 1 || !/(?:^|[\\/])~\$[^\\/]*$/.test(path));
  const withValues = options.format === "json";
  const found = new CheckedFiles(withValues);
  const { worst, interruption } = await judgeAll(
    {
      task: "check",
      settings: { cwd: io.cwd, config: options.config, withValues },
      inputs: await partOf(everyInput, options, io, "tệp"),
      named: everyInput.length,
      unit: "tệp",
      work: async (input, judge) => {
        const { path } = input;
        if (/\.ya?ml$/i.test(path))
          throw calledWrongly(`${path}: đây là tệp kế hoạch. Kiểm tra bằng: kehoach validate ${path}`);
        const bytes = await readInput(input, io, largestWordFile);
        if (bytes.length > largestWordFile) {
          const why = `tệp nặng hơn ${largestWordFile / 1_000_000} MB nên không được kiểm tra`;
          throw new Stop(`${path}: ${why}. Mở bằng Word, nén ảnh (Compress Pictures) rồi lưu lại`, exitCodes.stopped);
        }
        return judge(path, bytes);
      },
      take: (verdict, { path }, say) => {
        found.take(path, verdict);
        if (verdict.notice !== undefined) say(`${path}: ${verdict.notice}.\n`);
      },
      passOver: (_input, unreadable) => found.passOver(unreadable, options.format !== "text"),
    },
    options,
    io,
  );
  if (interruption !== undefined) return interruption;
  const about: Tool = { version: version(), manuals: (await import("../../check/index.ts")).checkManual };
  return reportFindings(found, about, options, io, worst, (summary) => {
    const table = found.rows.size > 1 ? tableOf(found, chalkFor(io, "err", options.color)) : "";
    return found.files.length > 0 ? `${table}${summary} ${notLookedAt}\n` : table;
  });
};
