import type { ExitCode, Io } from "../io.ts";

/**
 * From this many plans or Word files on threads earn back what it takes to start them, and a line for each is more than
 * anybody reads.
 */
export const manyFiles = 40;

/**
 * Works through jobs, several at once, and takes what comes of them in the order of the jobs. What is done and waits for
 * an earlier one counts as under way, so that no number of jobs fills the memory.
 *
 * @param work never rejects
 * @returns the exit code of an interruption, where there was one; nothing is taken after it
 */
export const throughAll = async <Job, Done>(
  jobs: readonly Job[],
  atOnce: number,
  work: (job: Job) => Promise<Done>,
  take: (done: Done, job: Job) => void,
  io: Io,
): Promise<ExitCode | undefined> => {
  let interruption: ExitCode | undefined;
  const interrupted = new Promise<void>((resolve) => {
    io.onInterrupt?.((code) => {
      interruption = code;
      resolve();
    });
  });
  const all = async (): Promise<void> => {
    const underWay: { job: Job; done: Promise<Done> }[] = [];
    for (const job of jobs) {
      underWay.push({ job, done: work(job) });
      if (underWay.length >= atOnce) await takeFirst(underWay);
      if (interruption !== undefined) return;
    }
    while (underWay.length > 0 && interruption === undefined) await takeFirst(underWay);
  };
  const takeFirst = async (underWay: { job: Job; done: Promise<Done> }[]): Promise<void> => {
    const first = underWay.shift();
    if (!first) return;
    const done = await first.done;
    if (interruption === undefined) take(done, first.job);
  };
  await Promise.race([all(), interrupted]);
  return interruption;
};
