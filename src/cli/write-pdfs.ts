import { resolve } from "node:path";
import { type ExitCode, exitCodes, type Io } from "./io.ts";
import { rootOf } from "./outputs.ts";
import { attempt } from "./stop.ts";
import { inMs, type Teller } from "./teller.ts";
import { writeWhole } from "./write-whole.ts";

export interface PdfOptions {
  /** Where documents go, as the user named it. */
  output?: string;
  quiet?: boolean;
}

/**
 * Writes a PDF beside each document, and tells of each.
 *
 * @param documents paths of .docx files as the user would write them
 * @param signal ends it; what is written by then stays
 */
export const writePdfs = async (
  documents: readonly string[],
  options: PdfOptions,
  teller: Teller,
  io: Io,
  signal: AbortSignal,
): Promise<ExitCode> => {
  const stopped = (sentence: string): ExitCode => {
    teller.fault(sentence);
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
      const root = resolve(io.cwd, rootOf(output, options.output));
      const { stop } = await attempt(output, () => writeWhole(resolve(io.cwd, output), pdf.bytes, output, root));
      if (stop) {
        worst = stopped(stop.message);
        continue;
      }
      const time = documents.length === 1 ? inMs(io.now() - since) : "";
      if (!options.quiet) teller.written(output, `, ${pdf.pages} trang${time}`);
      const warning = fontWarning(pdf.fonts, process.platform);
      if (warning) teller.warning(`${output}: ${warning}`);
    }
  } finally {
    await maker.close();
  }
  return worst;
};
