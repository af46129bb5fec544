import { resolve } from "node:path";
import type { ChalkInstance } from "chalk";
import { problemsAsText } from "../../report/text.ts";
import { grouped } from "../../wording/numerals.ts";
import { BuildReport, type Finished, type Job } from "../build-report.ts";
import { Documents } from "../documents.ts";
import { findInputs, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { outputsFor, refuseClashes, rootOf } from "../outputs.ts";
import { builderWith } from "../plan-builder.ts";
import { Plans } from "../plans.ts";
import { partOf } from "../shard.ts";
import { attempt, calledWrongly, type Outcome } from "../stop.ts";
import { Teller } from "../teller.ts";
import { manyPlans, throughAll } from "../through-all.ts";
import { openWorkers } from "../workers.ts";

export interface BuildOptions {
  output?: string;
  template?: string;
  config?: string;
  pdf?: boolean;
  watch?: boolean;
  shard?: string;
  quiet?: boolean;
  color?: boolean;
}

/** The plans that were named, each with its place; clashes are looked for among all parts of a shared run. */
const jobsFor = async (named: readonly string[], options: BuildOptions, io: Io): Promise<readonly Job[]> => {
  const inputs = await findInputs(named, io.cwd);
  const outputs = outputsFor(inputs, options.output, io.cwd);
  refuseClashes(inputs, outputs, io.cwd);
  if (outputs.includes("-") && io.outIsTerminal) {
    throw calledWrongly("tệp Word không in ra màn hình được. Ghi -o ten-tep.docx");
  }
  if (options.pdf && outputs.includes("-")) {
    throw calledWrongly("--pdf ghi tệp PDF cạnh tệp Word, nên không dùng với -o -. Ghi -o ten-tep.docx");
  }
  const jobs = inputs.map((input, index): Job => ({ ...input, output: outputs[index] ?? "-" }));
  return partOf(jobs, options, io);
};

/** @returns the exit code of an interruption, where there was one */
const alsoAsPdf = async (
  report: BuildReport,
  options: BuildOptions,
  chalk: ChalkInstance,
  io: Io,
): Promise<ExitCode | undefined> => {
  const interruption = new AbortController();
  io.onInterrupt?.((code) => interruption.abort(code));
  const { writePdfs } = await import("../write-pdfs.ts");
  const teller = new Teller((text) => io.writeErr(text), chalk, io.cwd);
  report.worsen(await writePdfs(report.outputs, options, teller, io, interruption.signal));
  return interruption.signal.aborted ? interruption.signal.reason : undefined;
};

/** `kehoach build`: every plan that is right becomes a document, every plan that is wrong is explained. */
export const build = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  if (options.watch) {
    const { buildAndWatch } = await import("./watch.ts");
    return buildAndWatch(named, options, io);
  }
  const chalk = chalkFor(io, "err", options.color);
  const plans = new Plans(io.cwd, options);
  const jobs = await jobsFor(named, options, io);
  if (plans.templateProblems.length > 0) {
    io.writeErr(problemsAsText(plans.templateProblems, new Map(), chalk));
    return exitCodes.faults;
  }
  if (jobs.length === 0) return exitCodes.done;

  const report = new BuildReport(io, jobs.length, options.quiet ?? false, chalk);
  const documents = new Documents();
  const { config, template } = options;
  const settings = { cwd: io.cwd, config, template, sourceDateEpoch: io.env.SOURCE_DATE_EPOCH };
  const workers = jobs.length > manyPlans ? await openWorkers("build", settings) : undefined;
  const builtBy = workers?.run ?? builderWith(plans, settings.sourceDateEpoch);
  const work = (job: Job): Promise<Outcome<Finished>> =>
    attempt(job.path, async () => {
      const { path, output } = job;
      const start = io.now();
      const built = await builtBy(path, await readInput(job, io));
      if (built.bytes && output === "-") await io.writeOut(built.bytes);
      else if (built.bytes) {
        const root = resolve(io.cwd, rootOf(output, options.output));
        await documents.write(resolve(io.cwd, output), built.bytes, output, root);
      }
      return { built, ms: io.now() - start };
    });
  const take = (done: Outcome<Finished>, job: Job): void => report.take(done, job);
  const interruption = await throughAll(jobs, workers?.atOnce ?? 1, work, take, io);
  report.end();
  if (interruption !== undefined) {
    await documents.end();
    const count = `${grouped(documents.written)}/${grouped(jobs.length)} kế hoạch`;
    io.writeErr(`Đã dừng theo yêu cầu: đã dựng ${count}, không có tệp nào ghi dở.\n`);
    return interruption;
  }
  await workers?.close();
  if (options.pdf) {
    const ended = await alsoAsPdf(report, options, chalk, io);
    if (ended !== undefined) return ended;
  }
  report.summary();
  return report.worst;
};
