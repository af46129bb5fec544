import { type Input, looksLikePlan, readInput } from "../files/inputs.ts";
import type { ExitCode, Io } from "../io.ts";
import { Collected } from "./collected.ts";
import type { Verdict } from "./judge.ts";
import { judgeAll } from "./judge-all.ts";
import type { ReportOptions } from "./report-findings.ts";
import type { Tasks } from "./workers.ts";

interface PlansRun<Task extends "validate" | "verify"> {
  task: Task;
  settings: Tasks[Task]["settings"];
  inputs: readonly Input[];
  /** Number of files that the arguments resolve to, including those of other shards. */
  named: number;
  /** Skips files that are no plans. */
  onlyPlans: boolean;
  /** Judges a file by itself where it is none of the task's; undefined for the task's. */
  judgeOther?(path: string, bytes: Uint8Array): Verdict | undefined;
}

/** Judges plans, and collects what is found; see `judgeAll`. */
export const judgePlans = async <Task extends "validate" | "verify">(
  { task, settings, inputs, named, onlyPlans, judgeOther }: PlansRun<Task>,
  options: ReportOptions,
  io: Io,
): Promise<{ found: Collected; worst: ExitCode; interruption: ExitCode | undefined }> => {
  const found = new Collected();
  const { worst, interruption } = await judgeAll<Task, Verdict | undefined>(
    {
      task,
      settings,
      inputs,
      named,
      unit: "kế hoạch",
      work: async (input, judge) => {
        const bytes = await readInput(input, io);
        if (onlyPlans && !looksLikePlan(bytes)) return undefined;
        return judgeOther?.(input.path, bytes) ?? judge(input.path, bytes);
      },
      take: (verdict, { path }) => {
        if (verdict) found.add(path, verdict);
      },
      passOver: (_input, unreadable) => {
        if (options.format !== "text") found.addUnreadable(unreadable);
      },
    },
    options,
    io,
  );
  return { found, worst, interruption };
};
