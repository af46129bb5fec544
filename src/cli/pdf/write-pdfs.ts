import { resolve } from "node:path";
import type { ChalkInstance } from "chalk";
import { type Job, pdfBeside, shownFrom } from "../files/outputs.ts";
import { type ExitCode, exitCodes, type Io } from "../io.ts";
import { Progress } from "../many/progress.ts";
import { manyFiles } from "../many/through-all.ts";
import { attempt } from "../stop.ts";
import { replacePdf } from "./replace-pdf.ts";

interface Talk {
  io: Io;
  chalk: ChalkInstance;
  isQuiet: boolean;
  force?: boolean | undefined;
}

/** As many as one start takes: the command line has an end, and what ends LibreOffice ends it for all of them. */
const atOnce = 50;

/**
 * Writes a PDF beside each document, and reports each.
 *
 * @param jobs whose documents are written
 * @param signal ends it; what is written by then stays
 */
export const writePdfs = async (
  jobs: readonly Job[],
  { io, chalk, isQuiet, force }: Talk,
  signal: AbortSignal,
): Promise<ExitCode> => {
  let worst: ExitCode = exitCodes.done;
  if (jobs.length === 0) return worst;
  // One is soon done; of more, LibreOffice says nothing for a long time.
  const progress = new Progress(io, isQuiet || jobs.length < 2 ? 0 : jobs.length, "tệp PDF");
  const stopped = (sentence: string, code: ExitCode = exitCodes.stopped): void => {
    progress.say(`${chalk.red("lỗi")}: ${sentence}\n`);
    if (code > worst) worst = code;
  };
  const { fontWarning, openPdfMaker } = await import("./pdf.ts");
  const maker = await openPdfMaker(io.env);
  if ("reason" in maker) {
    progress.end();
    stopped(`chưa dựng được PDF: ${maker.reason}`);
    return worst;
  }
  let hasWarned = false;
  const take = async (job: Job, pdf: Awaited<ReturnType<typeof maker.make>>[number], ms: number): Promise<void> => {
    const output = pdfBeside(job.output);
    if ("reason" in pdf) return stopped(`${output}: ${pdf.reason}`);
    const { stop } = await attempt(output, () => replacePdf(job, pdf.bytes, io, force));
    if (stop) return stopped(stop.message, stop.exitCode);
    if (!isQuiet && jobs.length <= manyFiles) {
      const time = jobs.length === 1 ? ` (${Math.round(ms)} ms)` : "";
      progress.say(`${chalk.green("✓")} ${shownFrom(io.cwd, output)}, ${pdf.pages} trang${time}\n`);
    }
    // Fonts are the machine's, alike for all documents of a run.
    const warning = hasWarned ? undefined : fontWarning(pdf.fonts, process.platform);
    if (warning === undefined) return;
    hasWarned = true;
    progress.say(`${chalk.yellow("cảnh báo")}: ${output}: ${warning}\n`);
  };
  try {
    for (let from = 0; from < jobs.length && !signal.aborted; from += atOnce) {
      const some = jobs.slice(from, from + atOnce);
      const since = io.now();
      const files = some.map(({ output }) => resolve(io.cwd, output));
      const pdfs = await maker.make(files, signal);
      for (const [index, pdf] of pdfs.entries()) {
        const job = some[index];
        if (!job || signal.aborted) continue;
        await take(job, pdf, io.now() - since);
        progress.step();
      }
    }
  } finally {
    progress.end();
    await maker.close();
  }
  return worst;
};
