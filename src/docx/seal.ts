import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import { type Packed, zip } from "./zip.ts";

/** Custom properties of a document, which Word, LibreOffice and others keep when they save. */
export const sealPart = "docProps/custom.xml";

/** What a build writes about itself into the document. */
export interface Seal {
  /** See `planNameOf`; empty where whoever built it did not say. */
  plan: string;
  /** Whether every byte of the file still is as the build wrote it. */
  untouched: boolean;
}

/** Name under which a document knows its plan: that of the file, without folder, ending and signs that XML reserves. */
export const planNameOf = (path: string): string =>
  path
    .normalize("NFC")
    .replace(/^.*[\\/]/, "")
    .replace(/\.ya?ml$/i, "")
    .replace(/[^\p{L}\p{N} ._()-]/gu, "_");

/** Whether a document that knows its plan by this name is one of this plan; one that knows none may be anybody's. */
export const isOf = (plan: string, known: string): boolean => known === "" || known === plan;

const hex = (number: number): string => number.toString(16).padStart(8, "0");

const property = (pid: number, name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;

const planProperty = "kehoach";
const checksumProperty = "kehoach-checksum";

const sealXml = (plan: string, checksum: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    property(2, planProperty, plan),
    property(3, checksumProperty, checksum),
    "</Properties>",
  ].join("");

/** Stored, not compressed: the checksum is read without unpacking anything. */
const stored = (xml: string): Packed => {
  const data = Buffer.from(xml);
  return { path: sealPart, crc: crc32(data), size: data.length, deflated: deflateSync(data, { level: 0 }) };
};

/** Checksum of what stands before the last part, and the length of the whole file, each as eight digits. */
const checksumOf = (file: Uint8Array, sealAt: number): string =>
  `${hex(crc32(file.subarray(0, sealAt)))}${hex(sealAt)}${hex(file.length)}`;

/** Parts of a document to a zip whose last part holds the plan's name and a checksum of all others. */
export const sealed = (parts: readonly Packed[], plan: string, stamp: Date): Uint8Array => {
  const seal = (checksum: string): Uint8Array => zip([...parts, stored(sealXml(plan, checksum))], stamp);
  const draft = seal(hex(0).repeat(3));
  return seal(checksumOf(draft, Buffer.from(draft).lastIndexOf(`PK\x03\x04`, undefined, "latin1")));
};

const values = new RegExp(
  `name="${planProperty}"><vt:lpwstr>([^<]*)<.*?name="${checksumProperty}"><vt:lpwstr>([\\da-f]{24})<`,
);

/** Reads the seal of a file that no other program has saved since it was built. */
export const readSeal = (file: Uint8Array): Seal | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const at = bytes.lastIndexOf(`name="${planProperty}"`);
  const [, plan, checksum] = at < 0 ? [] : (values.exec(bytes.toString("utf8", at)) ?? []);
  if (plan === undefined || checksum === undefined) return undefined;
  return { plan, untouched: checksum === checksumOf(file, Number.parseInt(checksum.slice(8, 16), 16)) };
};
