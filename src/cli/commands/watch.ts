import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { findInputs, type Input, officeFile, placeOf, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { outputsFor, refuseClashes, rootOf } from "../outputs.ts";
import { buildPlan } from "../plan-builder.ts";
import { Plans, type PlanWithOffice } from "../plans.ts";
import { calledWrongly, ownFault, Stop } from "../stop.ts";
import { inMs, Teller } from "../teller.ts";
import { watchFiles } from "../watch.ts";
import { writePdfs } from "../write-pdfs.ts";
import { writeWhole } from "../write-whole.ts";
import type { BuildOptions } from "./build.ts";

/** The office's files that a plan in a folder may come to have. */
const officesAbove = (folder: string): string[] => {
  const parent = dirname(folder);
  return [join(folder, officeFile), ...(parent === folder ? [] : officesAbove(parent))];
};

/** What else a plan is made of, there or not yet there. */
const ingredientsOf = (path: string, { office, officeNamed }: PlanWithOffice, cwd: string): string[] => {
  const folder = dirname(resolve(cwd, path));
  const file = resolve(cwd, office.source.path);
  return [
    ...officesAbove(folder),
    ...(officeNamed === undefined ? [] : [resolve(folder, officeNamed)]),
    ...(office.template ? [resolve(dirname(file), office.template.folder)] : []),
  ];
};

/** Tells one state of a plan and of all that it is made of from another. */
const signOf = (bytes: Uint8Array, { office, kind, officeProblems }: PlanWithOffice): string =>
  createHash("sha256")
    .update(bytes)
    .update(JSON.stringify([office.source.path, office.source.text, kind, officeProblems]))
    .digest("base64");

/** Plans that are built again whenever they, or what they are made of, change. */
class Workshop {
  private readonly signs = new Map<string, string>();
  private readonly faults = new Map<string | undefined, string>();
  private readonly named: readonly string[];
  private readonly options: BuildOptions;
  private readonly io: Io;
  private readonly signal: AbortSignal;

  constructor(named: readonly string[], options: BuildOptions, io: Io, signal: AbortSignal) {
    this.named = named;
    this.options = options;
    this.io = io;
    this.signal = signal;
  }

  /**
   * Builds what is not as it was.
   *
   * @returns what to watch from now on, absolute
   */
  async round(): Promise<string[]> {
    const { cwd } = this.io;
    const { config, template } = this.options;
    const watched = new Set(this.named.map((name) => placeOf(name, cwd)));
    for (const path of [config, template]) if (path !== undefined) watched.add(resolve(cwd, path));
    await this.guarded(undefined, async () => {
      const plans = new Plans(cwd, this.options);
      const teller = this.teller();
      const inputs = await this.inputs();
      const outputs = outputsFor(inputs, this.options.output, cwd);
      refuseClashes(inputs, outputs, cwd);
      const built: string[] = [];
      for (const [index, input] of inputs.entries()) {
        const output = outputs[index] ?? "";
        await this.guarded(input.path, async () => {
          const since = this.io.now();
          const bytes = await readInput(input, this.io);
          const plan = await plans.read(input.path, bytes);
          for (const path of ingredientsOf(input.path, plan, cwd)) watched.add(path);
          const sign = signOf(bytes, plan);
          if (this.signs.get(input.path) === sign) return;
          this.signs.set(input.path, sign);
          const document = await buildPlan(plan, this.io.env.SOURCE_DATE_EPOCH);
          teller.verdict(document);
          if (!document.bytes) return;
          const root = resolve(cwd, rootOf(output, this.options.output));
          await writeWhole(resolve(cwd, output), document.bytes, output, root);
          if (!this.options.quiet) teller.written(output, inMs(this.io.now() - since));
          built.push(output);
        });
      }
      this.tellOfMissing(inputs);
      if (this.options.pdf) await writePdfs(built, this.options, teller, this.io, this.signal);
    });
    return [...watched].sort();
  }

  private teller(): Teller {
    const { io, options } = this;
    return new Teller((text) => io.writeErr(text), chalkFor(io, "err", options.color), io.cwd);
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

  /** What stops the work on a plan, or on all, is told once, and the rest goes on. */
  private async guarded(path: string | undefined, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.faults.delete(path);
    } catch (error) {
      const { message } = error instanceof Stop ? error : ownFault(error, path);
      if (this.faults.get(path) === message) return;
      this.faults.set(path, message);
      this.teller().fault(message);
    }
  }
}

/** `kehoach build --watch`: builds, and builds again what changes, until the user ends it. */
export const buildAndWatch = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  if (named.includes("-") || options.output === "-") {
    throw calledWrongly("--watch theo dõi tệp trên đĩa, nên không dùng với dấu -. Ghi tên tệp hoặc thư mục");
  }
  // What is called wrongly from the start is told of as without watching.
  for (const { path } of await findInputs(named, io.cwd)) {
    if (!existsSync(resolve(io.cwd, path)))
      throw calledWrongly(`${path}: không có tệp này. Kiểm tra lại tên và thư mục`);
  }
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  io.onInterrupt?.(() => ending.abort());
  const workshop = new Workshop(named, options, io, ending.signal);
  let watching = new AbortController();
  let watched = "";
  const follow = async (): Promise<void> => {
    const paths = await workshop.round();
    const names = paths.join("\n");
    if (names === watched || ending.signal.aborted) return;
    watched = names;
    watching.abort();
    watching = new AbortController();
    await watchFiles(paths, follow, AbortSignal.any([watching.signal, ending.signal]));
    // What changed before the first look.
    await follow();
  };
  await follow();
  if (!options.quiet) io.writeErr("Đang theo dõi: lưu kế hoạch là dựng lại ngay. Bấm Ctrl-C để thôi.\n");
  await ended;
  if (!options.quiet) io.writeErr("\nĐã thôi theo dõi.\n");
  return exitCodes.done;
};
