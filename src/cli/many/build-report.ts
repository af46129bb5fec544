import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { ChalkInstance } from "chalk";
import type { Problem } from "../../problem.ts";
import { problemsAsText } from "../../report/text.ts";
import { grouped } from "../../wording/numerals.ts";
import { asWord, type Job, pdfBeside, shownFrom } from "../files/outputs.ts";
import { type ExitCode, exitCodes, type Io, widthOf } from "../io.ts";
import type { Outcome } from "../stop.ts";
import type { Built } from "./plan-builder.ts";
import { durationInWords, Progress, rateInWords, timeOfDay } from "./progress.ts";
import { manyFiles } from "./through-all.ts";

export interface Finished {
  built: Built;
  /** Name of the copy of a document that was written over at the user's wish. */
  kept?: string | undefined;
  ms: number;
}

/** Reports the result of each plan in order, and a summary of all at the end. */
export class BuildReport {
  worst: ExitCode = exitCodes.done;
  private built = 0;
  private faulty = 0;
  private stopped = 0;
  private hints = 0;
  private ms = 0;
  private readonly start: number;
  private readonly shownOffices = new Set<string>();
  private readonly progress: Progress;
  private readonly areMany: boolean;
  private readonly io: Io;
  private readonly total: number;
  private readonly isQuiet: boolean;
  private readonly chalk: ChalkInstance;
  private readonly isTerse: boolean;
  private readonly drawsPdf: boolean;
  /** PDFs that are older than the documents beside them. */
  private readonly stalePdfs: string[] = [];

  /**
   * @param isTerse one line for each document, with the time of day, without what could be said of it
   * @param drawsPdf PDFs are made anew, too
   */
  constructor(
    io: Io,
    total: number,
    isQuiet: boolean,
    chalk: ChalkInstance,
    { isTerse = false, drawsPdf = false }: { isTerse?: boolean; drawsPdf?: boolean } = {},
  ) {
    this.io = io;
    this.total = total;
    this.isQuiet = isQuiet;
    this.chalk = chalk;
    this.isTerse = isTerse;
    this.drawsPdf = drawsPdf;
    this.areMany = total > manyFiles;
    this.start = io.now();
    this.progress = new Progress(io, this.areMany && !isQuiet ? total : 0);
  }

  take({ done, stop }: Outcome<Finished>, job: Job): void {
    if (stop) {
      this.progress.say(`${this.chalk.red("lỗi")}: ${stop.message}\n`);
      this.stopped++;
      this.worsen(stop.exitCode);
    } else {
      const { sources } = done.built;
      const shown = { sources, color: this.chalk.level > 0, width: widthOf(this.io, "err") };
      this.progress.say(problemsAsText(this.toShow(done.built), shown));
      if (done.built.bytes) this.takeDocument(done, job);
      else {
        this.faulty++;
        this.worsen(exitCodes.faults);
      }
    }
    this.progress.step();
  }

  /** All are done: takes the progress away; other talk and other work may follow. */
  end(): void {
    this.ms = this.io.now() - this.start;
    this.progress.end();
  }

  summary(): void {
    if (this.isQuiet || this.total === 1) return;
    const { ms } = this;
    const time = ms < 1000 ? "" : ` trong ${durationInWords(ms)} (${rateInWords(this.total, ms)})`;
    const faults = [
      this.faulty > 0 ? `; ${grouped(this.faulty)} kế hoạch có lỗi` : "",
      this.stopped > 0 ? `; ${grouped(this.stopped)} kế hoạch không làm xong được` : "",
    ];
    this.io.writeErr(`Đã dựng ${grouped(this.built)}/${grouped(this.total)} kế hoạch${time}${faults.join("")}.\n`);
    if (this.areMany && this.stalePdfs.length > 0) {
      const count = grouped(this.stalePdfs.length);
      this.io.writeErr(
        `${count} tệp PDF bên cạnh còn là bản cũ, như ${this.stalePdfs[0]}. Dựng lại cả hai: thêm --pdf.\n`,
      );
    }
    if (this.areMany && this.hints > 0) {
      this.io.writeErr(`Còn ${grouped(this.hints)} gợi ý, xem bằng lệnh kehoach validate.\n`);
    }
  }

  private worsen(code: ExitCode): void {
    if (code > this.worst) this.worst = code;
  }

  /** Problems of the office's file once, however many plans it holds for. */
  private toShow({ problems, officeProblems }: Built): Problem[] {
    const unseen = officeProblems.filter(({ file }) => !this.shownOffices.has(file));
    for (const { file } of unseen) this.shownOffices.add(file);
    return [...unseen, ...problems.filter(({ severity }) => severity !== "hint")];
  }

  /** True if a file exists and is older than another. */
  private isOlder(file: string, than: string): boolean {
    const [one, other] = [file, than].map((path) => statSync(resolve(this.io.cwd, path), { throwIfNoEntry: false }));
    return one?.isFile() === true && other !== undefined && one.mtimeMs < other.mtimeMs;
  }

  private takeDocument({ built, kept, ms }: Finished, { path, output }: Job): void {
    const hints = built.problems.filter(({ severity }) => severity === "hint").length;
    this.built++;
    this.hints += hints;
    const pdf = pdfBeside(output);
    const isStale = !this.drawsPdf && !this.isTerse && output !== "-" && this.isOlder(pdf, output);
    if (isStale) this.stalePdfs.push(shownFrom(this.io.cwd, pdf));
    if (this.isQuiet || output === "-") return;
    const keptLine = kept === undefined ? "" : `  bản trước giữ ở ${shownFrom(this.io.cwd, kept)}\n`;
    if (this.areMany) {
      this.progress.say(keptLine);
      return;
    }
    const when = this.isTerse ? `${timeOfDay(this.io.clock())}, ` : "";
    this.progress.say(
      `${this.chalk.green("✓")} ${shownFrom(this.io.cwd, output)} (${when}${Math.round(ms)} ms)\n${keptLine}`,
    );
    if (isStale) this.progress.say(`  ${shownFrom(this.io.cwd, pdf)} còn là bản cũ. Dựng lại cả hai: thêm --pdf\n`);
    if (hints > 0 && !this.isTerse)
      this.progress.say(`  còn ${hints} gợi ý, xem bằng: kehoach validate ${asWord(path)}\n`);
  }
}
