import { dirname, resolve } from "node:path";
import { problemsAsText } from "../../report/text.ts";
import { grouped } from "../../wording/numerals.ts";
import { BuildReport, type Finished, type Job } from "../build-report.ts";
import { Documents } from "../documents.ts";
import { findInputs, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { outputsFor, refuseClashes } from "../outputs.ts";
import { PlanBuilder } from "../plan-builder.ts";
import { partOf } from "../shard.ts";
import { attempt, calledWrongly, type Outcome } from "../stop.ts";
import { manyPlans, throughAll } from "../through-all.ts";
import { openWorkers } from "../workers.ts";

export interface BuildOptions {
  output?: string;
  template?: string;
  config?: string;
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
  const jobs = inputs.map((input, index): Job => ({ ...input, output: outputs[index] ?? "-" }));
  return partOf(jobs, options, io);
};

/** `kehoach build`: every plan that is right becomes a document, every plan that is wrong is explained. */
export const build = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "err", options.color);
  const { config, template, quiet = false } = options;
  const settings = { cwd: io.cwd, config, template, sourceDateEpoch: io.env.SOURCE_DATE_EPOCH };
  const builder = new PlanBuilder(settings);
  const jobs = await jobsFor(named, options, io);
  if (builder.problems.length > 0) {
    io.writeErr(problemsAsText(builder.problems, new Map(), chalk));
    return exitCodes.faults;
  }
  if (jobs.length === 0) return exitCodes.done;

  const report = new BuildReport(io, jobs.length, quiet, chalk);
  const documents = new Documents();
  const workers = jobs.length > manyPlans ? await openWorkers("build", settings) : undefined;
  const work = (job: Job): Promise<Outcome<Finished>> =>
    attempt(job.path, async () => {
      const { path, output } = job;
      const start = io.now();
      const bytes = await readInput(job, io);
      const built = await (workers ? workers.run(path, bytes) : builder.build(path, bytes));
      if (built.bytes && output === "-") await io.writeOut(built.bytes);
      else if (built.bytes) {
        const root = options.output === undefined || output === options.output ? dirname(output) : options.output;
        await documents.write(resolve(io.cwd, output), built.bytes, output, resolve(io.cwd, root));
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
  report.summary();
  return report.worst;
};
