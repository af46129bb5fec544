import { inflateSync } from "node:zlib";

/** A font that a PDF uses, and the letters it draws, as far as the file maps them. */
export interface PdfFont {
  name: string;
  letters: string;
}

export interface PdfContent {
  pages: number;
  fonts: PdfFont[];
}

interface PdfObject {
  dictionary: string;
  stream?: Uint8Array;
}

const inflated = (stream: Uint8Array | undefined): string => {
  if (!stream) return "";
  try {
    return inflateSync(stream).toString("latin1");
  } catch {
    return "";
  }
};

/** Objects that stand in a compressed stream: numbers and places first, then the objects one after the other. */
const packedIn = ({ dictionary, stream }: PdfObject): [number, PdfObject][] => {
  const text = inflated(stream);
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = numbers.flatMap((number, index) =>
    index % 2 === 0 ? [{ number, from: first + (numbers[index + 1] ?? 0) }] : [],
  );
  return starts.map(({ number, from }, index) => [
    number,
    { dictionary: text.slice(from, starts[index + 1]?.from ?? text.length) },
  ]);
};

/** Every object of a file, found by reading it from front to back: its table of contents may be compressed as well. */
const objectsIn = (bytes: Uint8Array): Map<number, PdfObject> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const objects = new Map<number, PdfObject>();
  const begin = /(?<!\d)(\d+)\s+\d+\s+obj\b/g;
  const endOfDictionary = /endobj|\bstream\r?\n/g;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    endOfDictionary.lastIndex = begin.lastIndex;
    const end = endOfDictionary.exec(text);
    if (!end) break;
    const object: PdfObject = { dictionary: text.slice(begin.lastIndex, end.index) };
    begin.lastIndex = endOfDictionary.lastIndex;
    if (end[0] !== "endobj") {
      const from = endOfDictionary.lastIndex;
      const to = text.indexOf("endstream", from);
      if (to < 0) break;
      object.stream = bytes.subarray(from, to);
      // Contents of streams are no objects, whatever they look like.
      begin.lastIndex = to;
    }
    objects.set(Number(found[1]), object);
    if (/\/Type\s*\/ObjStm\b/.test(object.dictionary))
      for (const [number, packed] of packedIn(object)) objects.set(number, packed);
  }
  return objects;
};

const fromUtf16 = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** Texts between pairs of two PostScript operators. */
const blocksOf = (map: string, name: string): string[] =>
  map
    .split(`begin${name}`)
    .slice(1)
    .map((block) => block.split(`end${name}`, 1)[0] ?? "");

/** The letters that a font's map from its own codes to Unicode leads to. */
const lettersOf = (map: string): string => {
  const letters = new Set<string>();
  for (const block of blocksOf(map, "bfchar")) {
    for (const [, to = ""] of block.matchAll(/<[\da-f]+>\s*<((?:[\da-f]{4})+)>/gi)) letters.add(fromUtf16(to));
  }
  for (const block of blocksOf(map, "bfrange")) {
    for (const [, from = "", to = "", first = ""] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]{4})>/gi)) {
      const count = Math.min(Number.parseInt(to, 16) - Number.parseInt(from, 16), 0xff);
      for (let step = 0; step <= count; step++) letters.add(String.fromCharCode(Number.parseInt(first, 16) + step));
    }
  }
  return [...letters].join("");
};

/** `BAAAAA+Tinos-Bold` is a part of Tinos-Bold; signs that a name may not hold are written as numbers. */
const plainName = (name: string): string =>
  name
    .replace(/^[A-Z]{6}\+/, "")
    .replace(/#([\da-f]{2})/gi, (_sign, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Facts that a PDF states about itself; undefined where the bytes are no whole PDF with a page. */
export const readPdf = (bytes: Uint8Array): PdfContent | undefined => {
  const edge = (from: number, to?: number): string => Buffer.from(bytes.slice(from, to)).toString("latin1");
  if (edge(0, 5) !== "%PDF-" || !edge(-1024).includes("%%EOF")) return undefined;
  const objects = objectsIn(bytes);
  const fonts = new Map<string, string>();
  let pages = 0;
  for (const { dictionary } of objects.values()) {
    if (/\/Type\s*\/Page\b/.test(dictionary)) pages++;
    const name = /\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(dictionary)?.[1];
    if (name === undefined) continue;
    const map = objects.get(Number(/\/ToUnicode\s+(\d+)/.exec(dictionary)?.[1]));
    const plain = plainName(name);
    fonts.set(plain, (fonts.get(plain) ?? "") + lettersOf(inflated(map?.stream)));
  }
  return pages === 0 ? undefined : { pages, fonts: [...fonts].map(([font, letters]) => ({ name: font, letters })) };
};
