import { resolve } from "node:path";
import { openPlan } from "../../plan/read.ts";
import type { Problem } from "../../problem.ts";
import { problemsAsText } from "../../report/text.ts";
import { byteOrderMark } from "../../source/decode.ts";
import { withTopValue } from "../../source/top-value.ts";
import type { PartialDate } from "../../wording/calendar.ts";
import { fullDateFault, parseDate, shortDate } from "../../wording/date-words.ts";
import { padded } from "../../wording/numerals.ts";
import { findInputs, readInput, withoutOffices } from "../files/inputs.ts";
import { foldersOf } from "../files/origin-folders.ts";
import { jobsFor, shownFrom } from "../files/outputs.ts";
import { replaceDocument } from "../files/replace-document.ts";
import { writeWhole } from "../files/write-whole.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { BuildReport } from "../many/build-report.ts";
import { PlanBuilder } from "../many/plan-builder.ts";
import { sourceDateEpochOf } from "../source-date.ts";
import { calledWrongly, Stop } from "../stop.ts";

export interface IssueOptions {
  number?: string;
  /** As it was typed. */
  date?: string;
  output?: string;
  template?: string;
  config?: string;
  force?: boolean;
  color?: boolean;
}

/** A value to put into the plan. */
interface IssueValue {
  key: "number" | "date";
  /** The value as it is written where another stood; nothing may have. */
  write(before: string): string;
  /** Its form in messages. */
  describe(before: string): string;
}

const changed = (label: string, before: string, now: string): string =>
  before === "" || before === now ? `${label} ${now}` : `${label} ${before} → ${now}`;

/** As the plan writes dates: 15/9/2026 where it has strokes, else 2026-09-15. */
const dateLike = (before: string, date: Required<PartialDate>): string =>
  before.includes("/") ? shortDate(date) : `${date.year}-${padded(date.month)}-${padded(date.day)}`;

const dateOf = (typed: string): Required<PartialDate> => {
  const fault = fullDateFault(typed);
  const { year = 0, month = 0, day = 0 } = parseDate(typed) ?? {};
  if (fault !== undefined)
    throw calledWrongly(`--date ${typed}: ${fault}. Ghi đủ ngày, tháng, năm, như 2026-09-15 hoặc 15/9/2026`);
  return { year, month, day };
};

const entriesOf = (number: string | undefined, date: Required<PartialDate> | undefined): IssueValue[] => [
  ...(number === undefined
    ? []
    : [{ key: "number" as const, write: () => number, describe: (before: string) => changed("số", before, number) }]),
  ...(date === undefined
    ? []
    : [
        {
          key: "date" as const,
          write: (before: string) => dateLike(before, date),
          describe: (before: string) => changed("ngày", before, dateLike(before, date)),
        },
      ]),
];

/** Bytes of a plan with the entries in their places and the rest unchanged, and a message for each. */
const withEntries = (path: string, bytes: Uint8Array, entries: readonly IssueValue[]) => {
  const messages: string[] = [];
  let edited = Buffer.from(bytes);
  for (const { key, write, describe } of entries) {
    const { yaml, problems } = openPlan(path, edited);
    if (!yaml || problems.length > 0) return { problems, messages, bytes: edited };
    const hasMark = edited.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    const text = edited.toString("utf8", hasMark ? byteOrderMark.length : 0);
    let before = "";
    const written = withTopValue(text, yaml.document, key, (was) => {
      before = was;
      return write(was);
    });
    if (written === undefined) {
      const message = `${path}: không tự ghi được khóa ${key}. Mở tệp, ghi dòng ${key}: ${write("")}`;
      throw new Stop(message, exitCodes.faults);
    }
    messages.push(describe(before));
    edited = Buffer.concat([hasMark ? byteOrderMark : Buffer.alloc(0), Buffer.from(written)]);
  }
  return { problems: [] as Problem[], messages, bytes: edited };
};

/** `kehoach issue`: number and date of an issued plan, into its file and its document. */
export const issue = async (named: string, options: IssueOptions, io: Io): Promise<ExitCode> => {
  const entries = entriesOf(options.number, options.date === undefined ? undefined : dateOf(options.date));
  if (entries.length === 0)
    throw calledWrongly("thiếu số, ngày. Ví dụ: kehoach issue ke-hoach.yaml --number 12 --date 2026-09-15");
  if (named === "-") throw calledWrongly("issue ghi vào tệp kế hoạch, không đọc từ ống dẫn được");
  const inputs = withoutOffices(await findInputs([named], io.cwd));
  const [input] = inputs;
  if (!input || inputs.length > 1)
    throw calledWrongly(`${named}: mỗi lần chỉ cấp số cho một kế hoạch. Ghi tên một tệp`);
  const job = jobsFor(inputs, options.output, io.cwd)(input);
  if (job.output === "-") throw calledWrongly("issue ghi tệp Word cạnh kế hoạch, nên không dùng với -o -");

  const chalk = chalkFor(io, "err", options.color);
  const { path } = input;
  const start = io.now();
  const read = await readInput(input, io);
  const edited = withEntries(path, read, entries);
  const builder = new PlanBuilder({
    cwd: io.cwd,
    config: options.config,
    template: options.template,
    sourceDateEpoch: sourceDateEpochOf(io),
    folders: foldersOf([job], io.cwd),
  });
  const faults = [...builder.problems, ...edited.problems];
  if (faults.length > 0) {
    io.writeErr(problemsAsText(faults, { sources: [openPlan(path, edited.bytes).source], color: chalk.level > 0 }));
    return exitCodes.faults;
  }
  const built = await builder.build(path, edited.bytes);
  const report = new BuildReport(io, 1, false, chalk);
  if (!built.bytes) {
    report.take({ done: { built, ms: 0 } }, job);
    io.writeErr(`${chalk.red("✗")} ${path}: kế hoạch có lỗi, nên chưa ghi số, ngày\n`);
    return exitCodes.faults;
  }
  // The document first: where it is open in Word, or was edited, the plan stays as it was, too.
  const kept = await replaceDocument(job, built.bytes, io, options.force);
  await writeWhole(resolve(io.cwd, path), edited.bytes, path);
  io.writeErr(`${chalk.green("✓")} ${shownFrom(io.cwd, path)}: ${edited.messages.join(", ")}\n`);
  report.take({ done: { built, kept, ms: io.now() - start } }, job);
  return exitCodes.done;
};
