import { relative, resolve } from "node:path";
import type { ChalkInstance } from "chalk";
import { problemsAsText } from "../report/text.ts";
import type { Verdict } from "./judge.ts";

/** Tells of plans and of what is made of them, one after another. */
export class Teller {
  private readonly shownOffices = new Set<string>();
  private readonly say: (text: string) => void;
  private readonly chalk: ChalkInstance;
  private readonly cwd: string;

  constructor(say: (text: string) => void, chalk: ChalkInstance, cwd: string) {
    this.say = say;
    this.chalk = chalk;
    this.cwd = cwd;
  }

  /** All that is said of a plan but for hints; of the office's file once, however many plans it holds for. */
  verdict({ problems, officeProblems, sources }: Verdict): void {
    const unseen = officeProblems.filter(({ file }) => !this.shownOffices.has(file));
    for (const { file } of unseen) this.shownOffices.add(file);
    const shown = [...unseen, ...problems.filter(({ severity }) => severity !== "hint")];
    this.say(problemsAsText(shown, new Map(sources.map((source) => [source.path, source])), this.chalk));
  }

  /** `✓` and the file, as one reads it from the current folder. */
  written(output: string, remark: string): void {
    const where = relative(this.cwd, resolve(this.cwd, output));
    this.say(`${this.chalk.green("✓")} ${where.startsWith("..") ? output : where}${remark}\n`);
  }

  fault(message: string): void {
    this.say(`${this.chalk.red("lỗi")}: ${message}\n`);
  }

  warning(message: string): void {
    this.say(`${this.chalk.yellow("cảnh báo")}: ${message}\n`);
  }
}

/** @example inMs(12.4) // " (12 ms)" */
export const inMs = (ms: number): string => ` (${Math.round(ms)} ms)`;
