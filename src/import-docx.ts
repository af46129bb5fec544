import { type Imported, importDocument } from "./import/index.ts";
import type { Kind } from "./kind/read.ts";
import type { Measured } from "./ooxml/measured.ts";
import { readDocx } from "./ooxml/read.ts";
import { type Refusal, sentenceOf } from "./ooxml/refusals.ts";
import { buildDocx } from "./pipeline.ts";
import { readPlan } from "./plan/read.ts";
import type { Problem } from "./problem.ts";
import { type Balance, balance } from "./proof/balance.ts";
import { passagesIn } from "./proof/passages.ts";
import { parseDate } from "./wording/date-words.ts";

export interface ImportDocxOptions {
  /** Of the Word file, for messages. */
  file?: string;
  /** Leaves the number and the date to be filled in. */
  newYear?: boolean;
  /** Schema that the first line of the YAML names. */
  schema?: string;
}

/** A plan made of a Word file, with where the file's words went. */
export interface DocxImport extends Exclude<Imported, { refused: Problem }> {
  /** Absent where no document could be built of the plan. */
  balance?: Balance;
  /** Why no document could be built, as a sentence. */
  unbuilt?: string;
  /** The document that was built to prove it, before a new year took out its number and date. */
  built?: Uint8Array;
  /** Year of issue of the Word file, as far as it is stated. */
  year?: number;
  /** The Word file as its reader sees it. */
  measured: Measured;
}

/**
 * A Word file to the plan that it would be built from. The plan is built, and the words of both documents are held against
 * each other.
 *
 * @param bytes of a .docx
 * @returns a refusal, too, where the file is no Word file that can be read
 */
export const importDocx = async (
  bytes: Uint8Array,
  kind: Kind,
  { file = "", newYear = false, schema }: ImportDocxOptions = {},
): Promise<DocxImport | { refused: Problem; refusal?: Refusal }> => {
  const read = readDocx(bytes);
  if ("refusal" in read)
    return {
      refused: { rule: "file-readable", severity: "error", message: sentenceOf(read.refusal), file },
      refusal: read.refusal,
    };
  const options = { kind, file, ...(schema === undefined ? {} : { schema }) };
  const imported = importDocument(read.measured, { ...options, newYear });
  if (imported.refused) return imported;
  const whole = newYear ? importDocument(read.measured, options) : imported;
  const { plan, problems: [wrong] = [] } = whole.refused ? {} : readPlan(file, new TextEncoder().encode(whole.yaml));
  const year = plan && parseDate(plan.date)?.year;
  const { bytes: built } = plan ? await buildDocx(plan, kind) : {};
  return {
    ...imported,
    measured: read.measured,
    ...(year === undefined ? {} : { year }),
    ...(plan || !wrong ? {} : { unbuilt: wrong.message }),
    ...(built
      ? { built, balance: balance(passagesIn(bytes).passages, passagesIn(built).passages, imported.left) }
      : {}),
  };
};
