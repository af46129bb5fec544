import { problemsAsText } from "../../report/text.ts";
import { grouped } from "../../wording/numerals.ts";
import { Documents } from "../files/documents.ts";
import { findInputs, type Input, readInput, withoutOffices } from "../files/inputs.ts";
import { foldersOf } from "../files/origin-folders.ts";
import { type Job, jobsFor } from "../files/outputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { BuildReport, type Finished } from "../many/build-report.ts";
import { PlanBuilder } from "../many/plan-builder.ts";
import { partOf } from "../many/shard.ts";
import { manyFiles, throughAll } from "../many/through-all.ts";
import { openWorkers } from "../many/workers.ts";
import { sourceDateEpochOf } from "../source-date.ts";
import { attempt, calledWrongly, type Outcome } from "../stop.ts";
import type { BuildOptions } from "./build-options.ts";

/** The plans that were named, and their places; clashes are looked for among all parts of a shared run. */
const plansOf = async (named: readonly string[], options: BuildOptions, io: Io) => {
  const inputs = withoutOffices(await findInputs(named, io.cwd));
  const jobOf = jobsFor(inputs, options.output, io.cwd);
  if (inputs.some((input) => jobOf(input).output === "-")) {
    if (io.outIsTerminal) throw calledWrongly("tệp Word không in ra màn hình được. Ghi -o ten-tep.docx");
    if (options.pdf)
      throw calledWrongly("--pdf ghi tệp PDF cạnh tệp Word, nên không dùng với -o -. Ghi -o ten-tep.docx");
  }
  return { inputs: await partOf(inputs, options, io), jobOf };
};

/** `kehoach build`: every plan that is right becomes a document, every plan that is wrong is explained. */
export const build = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  if (options.watch) {
    const { buildAndWatch } = await import("./watch.ts");
    return buildAndWatch(named, options, io);
  }
  const chalk = chalkFor(io, "err", options.color);
  const { config, template, quiet = false } = options;
  const { inputs, jobOf } = await plansOf(named, options, io);
  const settings = {
    ...{ cwd: io.cwd, config, template, sourceDateEpoch: sourceDateEpochOf(io) },
    // Without -o documents lie beside their plans.
    folders: options.output === undefined ? {} : foldersOf(inputs.map(jobOf), io.cwd),
  };
  const builder = new PlanBuilder(settings);
  if (builder.problems.length > 0) {
    io.writeErr(problemsAsText(builder.problems, { color: chalk.level > 0 }));
    return exitCodes.faults;
  }
  if (inputs.length === 0) return exitCodes.done;

  const report = new BuildReport(io, inputs.length, quiet, chalk, { drawsPdf: options.pdf === true });
  const documents = new Documents();
  const workers = inputs.length > manyFiles ? await openWorkers("build", settings) : undefined;
  const work = (input: Input): Promise<Outcome<Finished>> =>
    attempt(input.path, async () => {
      const job = jobOf(input);
      const { path, output } = job;
      const start = io.now();
      const bytes = await readInput(input, io);
      const built = await (workers ? workers.run(path, bytes) : builder.build(path, bytes));
      let kept: string | undefined;
      if (built.bytes && output === "-") await io.writeOut(built.bytes);
      else if (built.bytes) kept = await documents.write(job, built.bytes, io, options.force);
      return { built, kept, ms: io.now() - start };
    });
  const built: Job[] = [];
  const take = (outcome: Outcome<Finished>, input: Input): void => {
    const job = jobOf(input);
    report.take(outcome, job);
    if (options.pdf && outcome.done?.built.bytes) built.push(job);
  };
  const interruption = await throughAll(inputs, workers?.atOnce ?? 1, work, take, io);
  report.end();
  if (interruption !== undefined) {
    await documents.end();
    const count = `${grouped(documents.written)}/${grouped(inputs.length)} kế hoạch`;
    io.writeErr(`Đã dừng theo yêu cầu: đã dựng ${count}, không có tệp nào ghi dở.\n`);
    return interruption;
  }
  await workers?.close();
  let worst = report.worst;
  if (options.pdf) {
    const { writePdfs } = await import("../pdf/write-pdfs.ts");
    const ending = new AbortController();
    io.onInterrupt?.((code) => ending.abort(code));
    const code = await writePdfs(built, { io, chalk, isQuiet: quiet, force: options.force }, ending.signal);
    if (ending.signal.aborted) {
      io.writeErr("Đã dừng theo yêu cầu: tệp Word đã dựng xong, tệp PDF thì chưa đủ.\n");
      return ending.signal.reason;
    }
    if (code > worst) worst = code;
  }
  report.summary();
  return worst;
};
