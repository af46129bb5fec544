import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";

/** A text, compressed; checksum and length are those of the text. */
export interface Compressed {
  crc: number;
  size: number;
  deflated: Uint8Array;
}

/** A part of a package, compressed. */
export interface Packed extends Compressed {
  path: string;
}

/** A buffer that parts of a document are encoded in, one after another: those of a large one are large, too. */
export class EncodingBuffer {
  private bytes = Buffer.allocUnsafe(0);

  /** The texts, one behind the other, as bytes that hold until the next call. */
  encode(texts: Iterable<string>): Buffer {
    if (Array.isArray(texts))
      this.grow(
        0,
        (texts as string[]).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
      );
    let at = 0;
    for (const text of texts) {
      const end = at + Buffer.byteLength(text);
      if (end > this.bytes.length) this.grow(at, Math.ceil(end * 1.25));
      at += this.bytes.write(text, at);
    }
    return this.bytes.subarray(0, at);
  }

  private grow(used: number, length: number): void {
    if (length <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(length);
    this.bytes.copy(grown, 0, 0, used);
    this.bytes = grown;
  }
}

/** Compresses in JavaScript: Node's own zlib, which differs from machine to machine, gives other bytes on each. */
export const compress = (texts: Iterable<string>, buffer = new EncodingBuffer()): Compressed => {
  const data = buffer.encode(texts);
  return { crc: crc32(data), size: data.length, deflated: deflateSync(data, { level: 6 }) };
};

/** Date and time as DOS kept them: without a zone, in steps of two seconds, from 1980 on. */
export const dosTime = (stamp: Date): number => {
  const year = Math.min(2099, Math.max(1980, stamp.getUTCFullYear()));
  const date = ((year - 1980) << 9) | ((stamp.getUTCMonth() + 1) << 5) | stamp.getUTCDate();
  const time = (stamp.getUTCHours() << 11) | (stamp.getUTCMinutes() << 5) | (stamp.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
};

/** Fields that the header of a part shares with its entry in the directory. */
const fieldsOf = ({ path, crc, size, deflated }: Packed, time: number): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // version of the format
  fields.writeUInt16LE(8, 4); // deflate
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(deflated.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(path.length, 22);
  return fields;
};

const readableFile = 0o100644;

/** Compressed parts to a zip, all with one time and plain file attributes. */
export const zip = (parts: readonly Packed[], stamp: Date): Uint8Array => {
  const time = dosTime(stamp);
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const fields = fieldsOf(part, time);
    const name = Buffer.from(part.path, "latin1");
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(readableFile * 0x10000, 6);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x03", "latin1"), fields, entry, name);
    body.push(Buffer.from("PK\x03\x04", "latin1"), fields, name, part.deflated);
    offset += 4 + fields.length + name.length + part.deflated.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, ...directory, Buffer.from("PK\x05\x06", "latin1"), end]);
};
