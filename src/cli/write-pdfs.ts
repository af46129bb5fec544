import { resolve } from "node:path";
import type { Builder } from "./builder.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "./io.ts";
import { ownFault, Stop } from "./stop.ts";

/**
 * Writes a PDF beside each document, and tells of each.
 *
 * @param documents paths of .docx files as the user would write them
 * @param signal ends it; what is written by then stays
 */
export const writePdfs = async (
  documents: readonly string[],
  builder: Builder,
  io: Io,
  color: boolean | undefined,
  signal: AbortSignal,
): Promise<ExitCode> => {
  const chalk = chalkFor(io, "err", color);
  const stopped = (sentence: string): ExitCode => {
    io.writeErr(`${chalk.red("lỗi")}: ${sentence}\n`);
    return exitCodes.stopped;
  };
  if (documents.length === 0) return exitCodes.done;
  const { fontWarning, openPdfMaker } = await import("./pdf.ts");
  const maker = await openPdfMaker(io.env);
  if ("reason" in maker) return stopped(`chưa dựng được PDF: ${maker.reason}`);
  const since = io.now();
  let worst: ExitCode = exitCodes.done;
  try {
    const files = documents.map((document) => resolve(io.cwd, document));
    for (const [index, pdf] of (await maker.make(files, signal)).entries()) {
      if (signal.aborted) break;
      const output = (documents[index] ?? "").replace(/\.docx$/i, ".pdf");
      if ("reason" in pdf) {
        worst = stopped(`${output}: ${pdf.reason}`);
        continue;
      }
      try {
        await builder.write(output, pdf.bytes);
      } catch (error) {
        worst = stopped((error instanceof Stop ? error : ownFault(error, output)).message);
        continue;
      }
      builder.tell(output, documents.length === 1 ? since : undefined, `, ${pdf.pages} trang`);
      const warning = fontWarning(pdf.fonts, process.platform);
      if (warning) io.writeErr(`${chalk.yellow("cảnh báo")}: ${output}: ${warning}\n`);
    }
  } finally {
    await maker.close();
  }
  return worst;
};
