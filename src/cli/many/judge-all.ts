import type { Problem } from "../../problem.ts";
import { grouped } from "../../wording/numerals.ts";
import type { Input } from "../files/inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { attempt, type Outcome, Stop, unreadable } from "../stop.ts";
import { Progress } from "./progress.ts";
import type { ReportOptions } from "./report-findings.ts";
import { manyFiles, throughAll } from "./through-all.ts";
import { openWorkers, type Tasks, tools, type Work } from "./workers.ts";

/** A command's run over its files; `Found` is the result for one file. */
interface JudgeRun<Task extends keyof Tasks, Found> {
  task: Task;
  settings: Tasks[Task]["settings"];
  inputs: readonly Input[];
  /** Number of files that the arguments resolve to, including those of other shards. */
  named: number;
  /** Name of the files in messages. */
  unit: string;
  /** Reads a file and has it judged, in a thread where there are many. */
  work(input: Input, judge: Work<Task>): Promise<Found>;
  /** Called in the order of the files; lines that it says stand above the bar. */
  take(found: Found, input: Input, say: (text: string) => void): void;
  /** Called in the same order for a file that could not be read, after that is reported. */
  passOver(input: Input, unreadable: Problem): void;
}

/**
 * Judges files with a progress bar; a bad file does not stop the others.
 *
 * @returns the worst exit code of files that could not be read, or that of an interruption, which is reported here
 */
export const judgeAll = async <Task extends keyof Tasks, Found>(
  { task, settings, inputs, named, unit, work, take, passOver }: JudgeRun<Task, Found>,
  options: Pick<ReportOptions, "format" | "quiet" | "color">,
  io: Io,
): Promise<{ worst: ExitCode; interruption: ExitCode | undefined }> => {
  const areMany = inputs.length > manyFiles;
  // Also with threads: a missing office file is reported once.
  const here = await tools[task](settings);
  const workers = areMany ? await openWorkers(task, settings) : undefined;
  const talk = new Progress(io, areMany && !options.quiet ? inputs.length : 0, unit);
  const say = (text: string): void => talk.say(text);
  let worst: ExitCode = exitCodes.done;
  let taken = 0;

  const interruption = await throughAll(
    inputs,
    workers?.atOnce ?? 1,
    (input) => attempt(input.path, () => work(input, workers?.run ?? here)),
    ({ done, stop }: Outcome<Found>, input) => {
      if (stop) {
        // A sentence is all there is to say of a file that was named alone; a program that reads the report finds it there.
        if (named === 1 && options.format === "text") throw new Stop(stop.message, stop.exitCode);
        say(`${chalkFor(io, "err", options.color).red("lỗi")}: ${stop.message}\n`);
        if (stop.exitCode > worst) worst = stop.exitCode;
        passOver(input, unreadable(input.path, stop.message));
      } else {
        take(done, input, say);
      }
      taken++;
      talk.step();
    },
    io,
  );
  talk.end();
  if (interruption === undefined) await workers?.close();
  else {
    const count = `${grouped(taken)}/${grouped(inputs.length)} ${unit}`;
    io.writeErr(`Đã dừng theo yêu cầu: đã kiểm tra ${count}, chưa in kết quả.\n`);
  }
  return { worst, interruption };
};
