import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import { type BuiltFrom, nowhere } from "./built-from.ts";
import { escaped } from "./xml.ts";
import { type Packed, zip } from "./zip.ts";

/** Custom properties of a document, which Word, LibreOffice and others keep when they save. */
export const sealPart = "docProps/custom.xml";

/** Facts of a build, written into its document. */
interface Seal {
  origin: BuiltFrom;
  /** True if every byte of the file is as the build wrote it. */
  untouched: boolean;
}

const hex = (number: number): string => number.toString(16).padStart(8, "0");

/** The property of each fact. That of the plan's name comes first. */
const propertyOf: Readonly<Record<keyof BuiltFrom, string>> = {
  plan: "kehoach",
  folder: "kehoach-folder",
  year: "kehoach-year",
  number: "kehoach-number",
  author: "kehoach-author",
  title: "kehoach-title",
};
/** Word refuses longer properties. */
const longest = 255;

const checksumProperty = "kehoach-checksum";

const facts = Object.keys(propertyOf) as (keyof BuiltFrom)[];

/** @param read the value of a property; undefined where the document has none */
export const originFrom = (read: (property: string) => string | undefined): BuiltFrom | undefined => {
  if (read(propertyOf.plan) === undefined) return undefined;
  const found = facts.map((fact) => [fact, read(propertyOf[fact]) ?? ""]);
  return { ...nowhere, ...Object.fromEntries(found) };
};

const property = (name: string, value: string, index: number): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`;

const sealXml = (origin: BuiltFrom, checksum: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...facts.map((fact, index) => property(propertyOf[fact], origin[fact].slice(0, longest), index)),
    property(checksumProperty, checksum, facts.length),
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

/** Parts of a document to a zip whose last part holds the document's origin and a checksum of all others. */
export const sealed = (parts: readonly Packed[], origin: BuiltFrom, stamp: Date): Uint8Array => {
  const seal = (checksum: string): Uint8Array => zip([...parts, stored(sealXml(origin, checksum))], stamp);
  const draft = seal(hex(0).repeat(3));
  return seal(checksumOf(draft, Buffer.from(draft).lastIndexOf(`PK\x03\x04`, undefined, "latin1")));
};

const values = /name="([\w-]+)"><vt:lpwstr>([^<]*)</g;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (xml: string): string => xml.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);

/** Reads the seal of a file that no other program has saved since it was built. */
export const readSeal = (file: Uint8Array): Seal | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const at = bytes.lastIndexOf(`name="${propertyOf.plan}"`);
  if (at < 0) return undefined;
  const found = new Map(
    [...bytes.toString("utf8", at).matchAll(values)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
  const origin = originFrom((name) => found.get(name));
  const checksum = found.get(checksumProperty);
  if (!origin || !checksum || !/^[\da-f]{24}$/.test(checksum)) return undefined;
  return { origin, untouched: checksum === checksumOf(file, Number.parseInt(checksum.slice(8, 16), 16)) };
};
