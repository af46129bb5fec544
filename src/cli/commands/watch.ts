import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ChalkInstance } from "chalk";
import { inputFilesOf } from "../files/input-files.ts";
import { findInputs, type Input, isOfficeFile, placeOf, readInput, withoutOffices } from "../files/inputs.ts";
import { foldersOf } from "../files/origin-folders.ts";
import { type Job, jobsFor } from "../files/outputs.ts";
import { replaceDocument } from "../files/replace-document.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { BuildReport } from "../many/build-report.ts";
import { PlanBuilder } from "../many/plan-builder.ts";
import { timeOfDay } from "../many/progress.ts";
import { writePdfs } from "../pdf/write-pdfs.ts";
import type { PlanWithOffice } from "../plans.ts";
import { sourceDateEpochOf } from "../source-date.ts";
import { calledWrongly, ownFault, Stop } from "../stop.ts";
import { watchFiles } from "../watch.ts";
import type { BuildOptions } from "./build-options.ts";

/** Key of the state of a plan and of its input files. */
const signOf = (bytes: Uint8Array, { read, office, rowsFiles, kind, officeProblems }: PlanWithOffice): string =>
  createHash("sha256")
    .update(bytes)
    .update(
      JSON.stringify([office.source.path, office.source.text, kind, officeProblems, rowsFiles.sources, read.problems]),
    )
    .digest("base64");

/** Plans that are built again whenever they, or what they are made of, change. */
class Workshop {
  /** Absolute paths to watch. */
  readonly watched: string[];
  /** By plan: the state that was built last, and the one that was tried last. */
  private readonly signs = new Map<string, string>();
  private readonly tried = new Map<string, string>();
  private readonly faults = new Map<string | undefined, string>();
  private readonly named: readonly string[];
  private readonly options: BuildOptions;
  private readonly io: Io;
  private readonly signal: AbortSignal;
  private readonly chalk: ChalkInstance;

  constructor(named: readonly string[], options: BuildOptions, io: Io, signal: AbortSignal) {
    this.named = named;
    this.options = options;
    this.io = io;
    this.signal = signal;
    this.chalk = chalkFor(io, "err", options.color);
    this.watched = this.namedPlaces();
  }

  /** Builds the plans that changed, and finds the files to watch from now on. Faults are reported. */
  async round(): Promise<void> {
    await this.guarded(undefined, async () => {
      const { cwd } = this.io;
      const { config, template, output, quiet = false } = this.options;
      const inputs = await this.inputs();
      const jobs = inputs.map(jobsFor(inputs, output, cwd));
      const sourceDateEpoch = sourceDateEpochOf(this.io);
      const builder = new PlanBuilder({ cwd, config, template, sourceDateEpoch, folders: foldersOf(jobs, cwd) });
      const watched = new Set(this.namedPlaces());
      const built: Job[] = [];
      for (const job of jobs) {
        if (this.signal.aborted) return;
        // A search finds plans behind links, which whoever looks at a folder does not follow.
        watched.add(resolve(cwd, job.path));
        await this.guarded(job.path, async () => {
          const bytes = await readInput(job, this.io);
          const plan = await builder.read(job.path, bytes);
          for (const path of inputFilesOf(job.path, plan, cwd)) watched.add(path);
          const sign = signOf(bytes, plan);
          if (this.signs.get(job.path) === sign) return;
          // Each state of a plan is reported, even if its document is left alone for the reason that was given before.
          if (this.tried.get(job.path) !== sign) this.faults.delete(job.path);
          this.tried.set(job.path, sign);
          // A document that is left alone is tried again once it was moved or changed.
          const output = resolve(cwd, job.output);
          watched.add(output);
          if (await this.build(job, builder, plan)) built.push(job);
          watched.delete(output);
          this.signs.set(job.path, sign);
        });
      }
      this.watched.splice(0, this.watched.length, ...watched);
      this.tellOfMissing(inputs);
      if (this.options.pdf) {
        await writePdfs(
          built,
          { io: this.io, chalk: this.chalk, isQuiet: quiet, force: this.options.force },
          this.signal,
        );
      }
    });
  }

  /** Says what went wrong where nobody else does. */
  tellOfFault(error: unknown, path?: string): void {
    const { message } = error instanceof Stop ? error : ownFault(error, path);
    if (this.faults.get(path) === message) return;
    this.faults.set(path, message);
    this.io.writeErr(`${this.chalk.red("lỗi")}: ${message}\n`);
  }

  private namedPlaces(): string[] {
    const { cwd } = this.io;
    const { config, template } = this.options;
    const alone = [config, template].flatMap((path) => (path === undefined ? [] : [resolve(cwd, path)]));
    return [...this.named.map((name) => placeOf(name, cwd)), ...alone];
  }

  /** @returns whether there is a new document */
  private async build(job: Job, builder: PlanBuilder, plan: PlanWithOffice): Promise<boolean> {
    const { io, chalk } = this;
    const start = io.now();
    const built = await builder.make(plan);
    const path = resolve(io.cwd, job.output);
    const kept = built.bytes && (await replaceDocument(job, built.bytes, io, this.options.force));
    // Each one is reported on a line of its own.
    const report = new BuildReport(io, 1, this.options.quiet === true, chalk, { isTerse: true });
    report.take({ done: { built, kept, ms: io.now() - start } }, job);
    if (built.bytes) return true;
    const what = existsSync(path) ? "chưa dựng lại; tệp Word vẫn là bản trước" : "chưa dựng được";
    io.writeErr(`${chalk.red("✗")} ${job.path}: ${what} (${timeOfDay(io.clock())})\n`);
    return false;
  }

  /** Plans that are there now; a name that leads to none may do so later. */
  private async inputs(): Promise<Input[]> {
    const found = new Map<string, Input>();
    for (const name of this.named) {
      const inputs = await findInputs([name], this.io.cwd).catch((error: unknown) => {
        if (error instanceof Stop) return [];
        throw error;
      });
      for (const input of inputs) {
        if (isOfficeFile(input.path)) continue;
        const path = resolve(this.io.cwd, input.path);
        if (existsSync(path)) found.set(path, input);
      }
    }
    return [...found.values()];
  }

  private tellOfMissing(inputs: readonly Input[]): void {
    const there = new Set(inputs.map(({ path }) => path));
    for (const path of this.signs.keys()) {
      if (there.has(path)) continue;
      this.signs.delete(path);
      this.io.writeErr(`- ${path}: không còn tệp này. Tệp Word đã dựng vẫn giữ nguyên\n`);
    }
  }

  /** A failure of one plan, or of all, is reported once, and the rest goes on. */
  private async guarded(path: string | undefined, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.faults.delete(path);
    } catch (error) {
      this.tellOfFault(error, path);
    }
  }
}

/** `kehoach build --watch`: builds, and builds again what changes, until the user ends it. */
export const buildAndWatch = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  if (options.shard !== undefined)
    throw calledWrongly("--watch không dùng với --shard. Ghi tên những tệp cần theo dõi");
  if (named.includes("-") || options.output === "-") {
    throw calledWrongly("--watch theo dõi tệp trên đĩa, nên không dùng với dấu -. Ghi tên tệp hoặc thư mục");
  }
  // Usage errors at the start are reported as without watching.
  for (const { path } of withoutOffices(await findInputs(named, io.cwd))) {
    if (!existsSync(resolve(io.cwd, path)))
      throw calledWrongly(`${path}: không có tệp này. Kiểm tra lại tên và thư mục`);
  }
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  io.onInterrupt?.(() => ending.abort());
  const workshop = new Workshop(named, options, io, ending.signal);
  // One round after another: a document must not come in the place of a newer one.
  let rounds: Promise<void> = Promise.resolve();
  const round = (): Promise<void> => {
    rounds = rounds.then(() => workshop.round());
    return rounds;
  };
  // From the first look on nothing is missed; what the rounds find besides is looked at as well.
  await watchFiles(workshop.watched, round, (error) => workshop.tellOfFault(error), ending.signal);
  await round();
  if (!options.quiet && !ending.signal.aborted) {
    io.writeErr("Đang theo dõi: lưu kế hoạch là dựng lại ngay. Bấm Ctrl-C để thôi.\n");
  }
  await ended;
  // Running work removes its own temporary files.
  await rounds;
  if (!options.quiet) io.writeErr("\nĐã thôi theo dõi.\n");
  return exitCodes.done;
};
