import type { Measured } from "../../ooxml/measured.ts";
import { buildDocx } from "../../pipeline.ts";
import { problemsAsText } from "../../report/text.ts";
import { exitCodes, type Io, isColored, widthOf } from "../io.ts";
import type { Plans, PlanWithOffice } from "../plans.ts";
import { calledWrongly, Stop } from "../stop.ts";
import { readInput } from "./inputs.ts";

/** Pictures make a Word file large, and threads hold several files at once. */
export const largestWordFile = 50_000_000;

/** @throws Stop where the file is no Word file, or too large to be read */
export const measuredFrom = async (path: string, bytes: Uint8Array): Promise<Measured> => {
  if (bytes.length > largestWordFile) {
    const why = `tệp nặng hơn ${largestWordFile / 1_000_000} MB nên không đọc`;
    throw new Stop(`${path}: ${why}. Mở bằng Word, nén ảnh (Compress Pictures) rồi lưu lại`, exitCodes.stopped);
  }
  const { readDocx, sentenceOf } = await import("../../check/index.ts");
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Stop(`${path}: ${sentenceOf(read.refusal)}`, exitCodes.stopped);
  return read.measured;
};

/** The document of a plan as its reader sees it; undefined where the plan has faults that nothing can be built with. */
export const measuredOfPlan = async ({ read, kind }: PlanWithOffice): Promise<Measured | undefined> => {
  if (!read.plan) return undefined;
  const { bytes } = await buildDocx(read.plan, kind);
  return bytes && measuredFrom(read.source.path, bytes);
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * A plan or a Word file, as the reader of the document sees it.
 *
 * @param path as the user named it; `-` for standard input
 * @throws Stop where it cannot be read, or is a plan with faults, which are reported before
 */
export const readSide = async (path: string, plans: Plans, io: Io, color?: boolean): Promise<Measured> => {
  const bytes = await readInput({ path, inside: path }, io, largestWordFile);
  if (/\.docx$/i.test(path) || isZip(bytes)) return measuredFrom(path, bytes);
  if (path !== "-" && !/\.ya?ml$/i.test(path))
    throw calledWrongly(`${path}: ghi tên tệp kế hoạch (.yaml) hoặc tệp Word (.docx)`);
  const plan = await plans.read(path, bytes);
  const measured = await measuredOfPlan(plan);
  if (measured) return measured;
  const { problems, source } = plan.read;
  const colored = isColored(io, "err", color);
  const shown = [...plan.officeProblems, ...problems];
  io.writeErr(
    problemsAsText(shown, { sources: [source, plan.office.source], color: colored, width: widthOf(io, "err") }),
  );
  throw new Stop(`${path}: kế hoạch có lỗi nên chưa so sánh được`, exitCodes.stopped);
};
