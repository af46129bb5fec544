import { availableParallelism } from "node:os";
import { packageFile } from "../files/package-folder.ts";
import { attempt, type Outcome, Stop } from "../stop.ts";
import type { RunSettings, Verdict } from "./judge.ts";
import type { BuildSettings, Built } from "./plan-builder.ts";
import type { VerifySettings } from "./verifier.ts";
import type { CheckSettings, WordVerdict } from "./word-judge.ts";

/** Tasks of threads, named like their commands: shared settings, and the result for each file. */
export interface Tasks {
  build: { settings: BuildSettings; gives: Built };
  validate: { settings: RunSettings; gives: Verdict };
  check: { settings: CheckSettings; gives: WordVerdict };
  verify: { settings: VerifySettings; gives: Verdict };
}

export type Work<Task extends keyof Tasks> = (path: string, bytes: Uint8Array) => Promise<Tasks[Task]["gives"]>;

/** Implementation of each task, loaded on first use. */
export const tools: { [Task in keyof Tasks]: (settings: Tasks[Task]["settings"]) => Promise<Work<Task>> } = {
  build: async (settings) => {
    const { PlanBuilder } = await import("./plan-builder.ts");
    const builder = new PlanBuilder(settings);
    return (path, bytes) => builder.build(path, bytes);
  },
  validate: async (settings) => {
    const { Judge } = await import("./judge.ts");
    const judge = new Judge(settings);
    return (path, bytes) => judge.verdict(path, bytes);
  },
  check: async (settings) => (await import("./word-judge.ts")).openWordJudge(settings),
  verify: async (settings) => (await import("./verifier.ts")).openVerifier(settings),
};

/** A file that a thread is asked about. */
interface Asked {
  path: string;
  bytes: Uint8Array;
}

type Answering<Task extends keyof Tasks> = (asked: Asked) => Promise<Outcome<Tasks[Task]["gives"]>>;

/** A thread's answer for each file. A failure is an answer, too. */
export const work = (): { [Task in keyof Tasks]: Answering<Task> } => {
  const answering = <Task extends keyof Tasks>(task: Task): Answering<Task> => {
    let tool: Promise<Work<Task>> | undefined;
    return ({ path, bytes }) =>
      attempt(path, async () => {
        tool ??= import("node:worker_threads").then(({ workerData }) => tools[task](workerData));
        return (await tool)(path, bytes);
      });
  };
  return {
    build: answering("build"),
    validate: answering("validate"),
    check: answering("check"),
    verify: answering("verify"),
  };
};

/** Threads that take files until they are closed. */
interface Workers<Task extends keyof Tasks> {
  /** Number of files in flight, so that no thread waits. */
  atOnce: number;
  /** Rejects with a Stop as the task does, and where the thread came to an end; another one then takes its place. */
  run: Work<Task>;
  close(): Promise<void>;
}

// A file needs little at a time. Left to itself V8 lets a heap grow to several times of what is in use before it looks for
// what is not: over thousands of files that is a hundred megabytes more, and none of them sooner.
const smallHeap = ["--initial-old-space-size=20", "--heap-growing-percent=30"];
const newObjectsMb = 8;

// One thread reads and writes for all of them; more than these would wait for it.
const mostWorkers = 8;

/** Why a thread came to an end, as far as it is known. */
const endOfThread = (error: unknown): Error => {
  const said = error instanceof Error ? error.message : String(error);
  const reason = said.replace(/^worker exited with code: /, "mã ").replace(/\n.*/s, "");
  const why = /memory/i.test(reason) ? "vì thiếu bộ nhớ" : `(${reason})`;
  return new Error(`luồng đang xử lý tệp này dừng đột ngột ${why}`, { cause: error });
};

export const openWorkers = async <Task extends keyof Tasks>(
  task: Task,
  settings: Tasks[Task]["settings"],
): Promise<Workers<Task>> => {
  const [{ Piscina }, { setFlagsFromString }] = await Promise.all([import("piscina"), import("node:v8")]);
  for (const flag of smallHeap) setFlagsFromString(flag);
  const count = Math.min(mostWorkers, availableParallelism());
  const pool = new Piscina<Asked, Outcome<Tasks[Task]["gives"]>>({
    filename: packageFile("bin", "worker.js"),
    name: task,
    minThreads: count,
    maxThreads: count,
    argv: [task],
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: newObjectsMb },
    // A file takes milliseconds: nothing is won by waiting for the next one outside the event loop.
    atomics: "disabled",
    recordTiming: false,
  });
  // Pending calls are rejected; an idle thread may exit unnoticed.
  pool.on("error", () => undefined);
  // After a thread that ended before it was ready no other is started by itself: files would wait for one for ever.
  pool.on("workerDestroy", () =>
    queueMicrotask(() => {
      if (pool.threads.length === 0 && pool.queueSize > 0) void pool.destroy();
    }),
  );
  return {
    atOnce: 4 * count,
    run: async (path, bytes) => {
      let outcome: Outcome<Tasks[Task]["gives"]>;
      try {
        outcome = await pool.run({ path, bytes });
      } catch (error) {
        throw endOfThread(error);
      }
      if (outcome.stop) throw new Stop(outcome.stop.message, outcome.stop.exitCode);
      return outcome.done;
    },
    close: () => pool.destroy(),
  };
};
