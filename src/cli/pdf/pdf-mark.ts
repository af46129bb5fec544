import { crc32 } from "node:zlib";
import { type BuiltFrom, nowhere } from "../../docx/built-from.ts";

/** A comment of the PDF's syntax, in front of its last lines: no reader minds it, and no offset changes. */
const mark = /%kehoach ([\da-f]{8}) ([\w+/=]+)\n/;
const lastLines = 8192;

const checksumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, "0");

/** A PDF with a note of the plan that it was made for, and a checksum of all else. */
export const markedPdf = (pdf: Uint8Array, origin: BuiltFrom): Buffer => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at = ["startxref", "%%EOF"].map((end) => bytes.lastIndexOf(end, undefined, "latin1")).find((end) => end > 0);
  if (at === undefined) return bytes;
  const facts = Buffer.from(JSON.stringify(origin)).toString("base64");
  const line = Buffer.from(`%kehoach ${checksumOf(bytes)} ${facts}\n`, "latin1");
  return Buffer.concat([bytes.subarray(0, at), line, bytes.subarray(at)]);
};

const originFrom = (facts: string): BuiltFrom | undefined => {
  try {
    return { ...nowhere, ...JSON.parse(Buffer.from(facts, "base64").toString("utf8")) };
  } catch {
    return undefined;
  }
};

/** The plan that a PDF was made for; undefined where no build wrote it, or another program has written to it since. */
export const originOfPdf = (bytes: Buffer): BuiltFrom | undefined => {
  const start = Math.max(0, bytes.length - lastLines);
  const found = mark.exec(bytes.toString("latin1", start));
  if (!found) return undefined;
  const [line, checksum, facts = ""] = found;
  const at = start + found.index;
  const rest = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + line.length)]);
  return checksum === checksumOf(rest) ? originFrom(facts) : undefined;
};
