import type { ChalkInstance } from "chalk";
import { grouped } from "../wording/numerals.ts";
import type { Input } from "./inputs.ts";
import { type ExitCode, exitCodes, type Io } from "./io.ts";
import type { Built } from "./plan-builder.ts";
import { durationInWords, Progress, rateInWords } from "./progress.ts";
import type { Outcome } from "./stop.ts";
import { inMs, Teller } from "./teller.ts";
import { manyPlans } from "./through-all.ts";

/** A plan, and where its document goes; `-` for standard output. */
export interface Job extends Input {
  output: string;
}

export interface Finished {
  built: Built;
  ms: number;
}

/** Tells what came of each plan, in order, and of all of them in the end. */
export class BuildReport {
  worst: ExitCode = exitCodes.done;
  /** Where the documents went. */
  readonly outputs: string[] = [];
  private faulty = 0;
  private stopped = 0;
  private hints = 0;
  private readonly start: number;
  private readonly progress: Progress;
  private readonly areMany: boolean;
  private readonly io: Io;
  private readonly total: number;
  private readonly isQuiet: boolean;
  private readonly teller: Teller;

  constructor(io: Io, total: number, isQuiet: boolean, chalk: ChalkInstance) {
    this.io = io;
    this.total = total;
    this.isQuiet = isQuiet;
    this.areMany = total > manyPlans;
    this.start = io.now();
    this.progress = new Progress(io, this.areMany && !isQuiet ? total : 0);
    this.teller = new Teller((text) => this.progress.say(text), chalk, io.cwd);
  }

  take({ done, stop }: Outcome<Finished>, job: Job): void {
    if (stop) {
      this.teller.fault(stop.message);
      this.stopped++;
      this.worsen(stop.exitCode);
    } else {
      this.teller.verdict(done.built);
      if (done.built.bytes) this.takeDocument(done, job);
      else {
        this.faulty++;
        this.worsen(exitCodes.faults);
      }
    }
    this.progress.step();
  }

  /** Takes the progress away; other talk may follow. */
  end(): void {
    this.progress.end();
  }

  summary(): void {
    if (this.isQuiet || this.total === 1) return;
    const ms = this.io.now() - this.start;
    const time = ms < 1000 ? "" : ` trong ${durationInWords(ms)} (${rateInWords(this.total, ms)})`;
    const faults = [
      this.faulty > 0 ? `; ${grouped(this.faulty)} kế hoạch có lỗi` : "",
      this.stopped > 0 ? `; ${grouped(this.stopped)} kế hoạch không làm xong được` : "",
    ];
    this.io.writeErr(
      `Đã dựng ${grouped(this.outputs.length)}/${grouped(this.total)} kế hoạch${time}${faults.join("")}.\n`,
    );
    if (this.areMany && this.hints > 0) {
      this.io.writeErr(`Còn ${grouped(this.hints)} gợi ý, xem bằng lệnh kehoach validate.\n`);
    }
  }

  worsen(code: ExitCode): void {
    if (code > this.worst) this.worst = code;
  }

  private takeDocument({ built, ms }: Finished, { path, output }: Job): void {
    const hints = built.problems.filter(({ severity }) => severity === "hint").length;
    this.outputs.push(output);
    this.hints += hints;
    if (this.isQuiet || this.areMany || output === "-") return;
    this.teller.written(output, inMs(ms));
    if (hints > 0) this.progress.say(`  còn ${hints} gợi ý, xem bằng: kehoach validate ${path}\n`);
  }
}
