import { dirname, resolve } from "node:path";
import { type BuiltFrom, nowhere } from "../../docx/built-from.ts";
import { readSeal } from "../../docx/seal.ts";
import { readFile } from "../files/files.ts";
import { type Job, pdfBeside } from "../files/outputs.ts";
import { contentOf, hasPlanBeside, keepBeside, otherPlanWords } from "../files/replace-document.ts";
import { writeWhole } from "../files/write-whole.ts";
import { exitCodes, type Io } from "../io.ts";
import { fromSystemError, Stop } from "../stop.ts";
import { markedPdf, originOfPdf } from "./pdf-mark.ts";

/** A digital signature covers ranges of a PDF's bytes. */
const isSignedPdf = (bytes: Buffer): boolean => bytes.includes("/ByteRange");

/**
 * Writes the PDF of a document where it belongs. One that no build of its plan made, or that another program wrote to since,
 * is left alone, or with `force` kept beside under another name.
 *
 * @throws Stop where the PDF is left alone or cannot be written
 */
export const replacePdf = async (
  job: Job,
  fresh: Uint8Array,
  { cwd }: Pick<Io, "cwd">,
  force = false,
): Promise<void> => {
  const output = pdfBeside(job.output);
  const path = resolve(cwd, output);
  const document = await readFile(resolve(cwd, job.output)).catch(() => Buffer.alloc(0));
  const own = readSeal(document)?.origin ?? nowhere;
  try {
    const there = await contentOf(path);
    const why = there && there.length > 0 ? await whyLeft(there, own, path) : undefined;
    if (why !== undefined) {
      const way = `Ghi đè, bản đang có giữ lại thành ${output}.bak: thêm --force`;
      if (!force) throw new Stop(`${output}: ${why}. Tệp được giữ nguyên, chưa dựng lại.\n  ${way}`, exitCodes.faults);
      await keepBeside(path);
    }
  } catch (error) {
    throw error instanceof Stop ? error : fromSystemError(error, output);
  }
  await writeWhole(path, markedPdf(fresh, own), output, resolve(cwd, job.root));
};

/** Why a PDF that is there is not to be written over; undefined where it is an earlier one of the same plan. */
const whyLeft = async (there: Buffer, own: BuiltFrom, path: string): Promise<string | undefined> => {
  if (isSignedPdf(there)) return "tệp PDF này đã có chữ ký số";
  const origin = originOfPdf(there);
  if (!origin) return "tệp PDF này không phải do kehoach dựng ra, hoặc đã sửa từ lần dựng";
  const { otherFile, isOtherPlan } = await import("../../compare/index.ts");
  const by = otherFile(origin, own, hasPlanBeside(dirname(path)));
  if (by) return otherPlanWords({ origin, by });
  return isOtherPlan(origin, own, () => undefined) ? otherPlanWords({ origin, by: "facts" }) : undefined;
};
