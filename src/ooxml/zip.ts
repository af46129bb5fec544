import { inflateRawSync } from "node:zlib";
import type { Refusal } from "./refusals.ts";

/** The parts of a zip, unpacked when asked for. */
export interface Archive {
  /** Names of its parts, in small letters. */
  names: readonly string[];
  /** DOS times of its parts; each once. */
  times: readonly number[];
  has(name: string): boolean;
  /** The bytes of a part; undefined where there is none of this name. */
  part(name: string): Uint8Array | Refusal | undefined;
}

export const isRefusal = (value: object): value is Refusal => "reason" in value;

/** More than any document of an office needs; a zip says little of what it grows to. */
const mostEntries = 20_000;
const largestPart = 32 * 1024 * 1024;
const largestInAll = 64 * 1024 * 1024;

interface ZipEntry {
  name: string;
  time: number;
  method: number;
  encrypted: boolean;
  packed: number;
  offset: number;
}

/** The last record of a zip, which says where its directory stands; behind it is at most a comment. */
const endOf = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  const found = bytes.lastIndexOf("PK\x05\x06", bytes.length - 22, "latin1");
  return found >= lowest ? found : -1;
};

interface Directory {
  count: number;
  size: number;
  at: number;
  end: number;
}

/** A zip of the newer kind says in a record of its own what does not fit into the old one. */
const largeDirectoryOf = (bytes: Buffer, old: Directory): Directory => {
  const locator = old.end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== 0x07064b50) return old;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at > bytes.length - 56 || bytes.readUInt32LE(at) !== 0x06064b50) return old;
  const [count, size, start] = [32, 40, 48].map((field) => Number(bytes.readBigUInt64LE(at + field)));
  return { count: count ?? 0, size: size ?? 0, at: start ?? 0, end: at };
};

const directoryOf = (bytes: Buffer): Directory | undefined => {
  const end = endOf(bytes);
  if (end < 0) return undefined;
  const old = {
    count: bytes.readUInt16LE(end + 10),
    size: bytes.readUInt32LE(end + 12),
    at: bytes.readUInt32LE(end + 16),
    end,
  };
  const isLarge = old.count === 0xffff || old.size === 0xffffffff || old.at === 0xffffffff;
  return isLarge ? largeDirectoryOf(bytes, old) : old;
};

const fixedLength = 46;

/** Lengths of four bytes that are all ones stand in eight bytes in the extra field numbered 1, in this order. */
const largeFieldsOf = (extra: Buffer, fields: readonly number[]): number[] => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== 0xffffffff || next + 8 > extra.length) return field;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return [...fields];
};

const entryAt = (bytes: Buffer, at: number): { entry: ZipEntry; next: number } | undefined => {
  if (at < 0 || at + fixedLength > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
  const nameEnd = at + fixedLength + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) return undefined;
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [, packed, offset] = largeFieldsOf(bytes.subarray(nameEnd, extraEnd), sizes);
  const entry = {
    name: bytes.toString("utf8", at + fixedLength, nameEnd),
    time: bytes.readUInt32LE(at + 12),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed: packed ?? 0,
    offset: offset ?? 0,
  };
  return { entry, next };
};

/** Names of parts are case-insensitive; some programs write them like Windows paths. */
const plainName = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/** The refusal for a file without a zip signature. */
const strangerAmong = (bytes: Buffer): Refusal => {
  const starts = (text: string): boolean => bytes.subarray(0, text.length).equals(Buffer.from(text, "latin1"));
  if (bytes.every((byte) => byte === 0)) return { reason: "empty" };
  if (starts("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const isEncrypted = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    const isWord = bytes.includes(Buffer.from("WordDocument", "utf16le"));
    return { reason: isEncrypted ? "encrypted" : isWord ? "word-97" : "not-zip" };
  }
  if (starts("{\\rtf")) return { reason: "rtf" };
  if (starts("%PDF")) return { reason: "pdf" };
  if (/^(?:\xef\xbb\xbf)?\s{0,100}<[?!a-z]/i.test(bytes.toString("latin1", 0, 200))) return { reason: "flat-xml" };
  return { reason: starts("PK\x03\x04") ? "cut-short" : "not-zip" };
};

const entriesOf = (bytes: Buffer): Map<string, ZipEntry> | Refusal => {
  const directory = directoryOf(bytes);
  if (!directory) return strangerAmong(bytes);
  if (directory.count > mostEntries) return { reason: "too-large" };
  // Something may have been put before the zip; then every offset is too low by its length.
  const shift = directory.end - directory.size - directory.at;
  const entries = new Map<string, ZipEntry>();
  let at = directory.at + shift;
  for (let index = 0; index < directory.count; index++) {
    const found = entryAt(bytes, at);
    if (!found) return { reason: "damaged" };
    const { entry } = found;
    entries.set(plainName(entry.name), { ...entry, offset: entry.offset + shift });
    at = found.next;
  }
  return entries;
};

const packedBytesOf = (bytes: Buffer, { offset, packed }: ZipEntry): Buffer | undefined => {
  if (offset < 0 || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
};

/** The size in a part's header is not trusted: unpacking stops at the limit. */
const unpacked = (bytes: Buffer, entry: ZipEntry, limit: number): Uint8Array | Refusal => {
  const part = entry.name;
  if (entry.encrypted) return { reason: "encrypted" };
  const data = packedBytesOf(bytes, entry);
  if (!data || (entry.method !== 0 && entry.method !== 8)) return { reason: "damaged", part };
  if (entry.method === 0) return data.length > limit ? { reason: "too-large", part } : data;
  try {
    return inflateRawSync(data, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return { reason: isTooLarge ? "too-large" : "damaged", part };
  }
};

/** Opens a zip by its directory. */
export const openZip = (data: Uint8Array): Archive | Refusal => {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const entries = entriesOf(bytes);
  if (!(entries instanceof Map)) return entries;
  let left = largestInAll;
  return {
    names: [...entries.keys()],
    times: [...new Set([...entries.values()].map(({ time }) => time))],
    has: (name) => entries.has(plainName(name)),
    part: (name) => {
      const entry = entries.get(plainName(name));
      if (!entry) return undefined;
      const found = unpacked(bytes, entry, Math.min(largestPart, left));
      if (!isRefusal(found)) left = Math.max(1, left - found.length);
      return found;
    },
  };
};
