import { mmFromPt } from "../units.ts";
import { noBreakHyphen } from "../wording/unbroken.ts";
import widths from "./times-widths.json" with { type: "json" };

/** Size and style of a text. */
export interface Face {
  sizePt: number;
  bold: boolean;
  italic: boolean;
}

type FaceName = "regular" | "bold" | "italic" | "boldItalic";

const tables = new Map<FaceName, Map<string, number>>();

const tableOf = (name: FaceName): Map<string, number> => {
  let table = tables.get(name);
  if (!table) {
    table = new Map(
      Object.entries(widths[name]).flatMap(([width, chars]) =>
        [...chars].map((char) => [char, Number(width)] as const),
      ),
    );
    tables.set(name, table);
  }
  return table;
};

const nameOf = ({ bold, italic }: Face): FaceName =>
  bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";

/** True if Times New Roman has a letter. */
export const isInTimes = (letter: string): boolean => tableOf("regular").has(letter);

/** Letters that Times New Roman lacks are taken from another font, about this wide on average (in ems). */
const unknownEm = 0.6;

/** Arrows, boxes and other symbols are as wide as they are high. */
const isSymbol = (char: string): boolean => char >= "\u2190" && char <= "\u2BFF";

/** True if a sign may combine with the letter in front of it. */
const isCombining = (char: string): boolean => /^\p{M}/u.test(char);

const codesOfTables = new Map<FaceName, Uint16Array>();

/** The widths by the code of a letter, 0 where a text has to be looked at more closely: most texts have no such letter. */
const widthsByCode = (name: FaceName): Uint16Array => {
  const known = codesOfTables.get(name);
  if (known) return known;
  const table = tableOf(name);
  const codes = new Uint16Array(0x10000);
  for (const [char, width] of table) if (char.length === 1 && !isCombining(char)) codes[char.charCodeAt(0)] = width;
  codes[noBreakHyphen.charCodeAt(0)] = table.get("-") ?? 0;
  codesOfTables.set(name, codes);
  return codes;
};

const unitsIn = (text: string, name: FaceName): number => {
  const codes = widthsByCode(name);
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    const width = codes[text.charCodeAt(at)];
    if (!width) return unitsOfAny(text, name);
    units += width;
  }
  return units;
};

const unitsOfAny = (text: string, name: FaceName): number => {
  const table = tableOf(name);
  let units = 0;
  for (const char of text.normalize("NFC").replaceAll(noBreakHyphen, "-"))
    units += table.get(char) ?? (isSymbol(char) ? 1 : unknownEm) * widths.unitsPerEm;
  return units;
};

/** Width of a text on one line in Times New Roman, in mm. */
export const textWidth = (text: string, face: Face): number =>
  mmFromPt((unitsIn(text, nameOf(face)) / widths.unitsPerEm) * face.sizePt);

/** Height of a line of Times New Roman at single spacing, in points. */
export const lineHeightPt = (sizePt: number): number => sizePt * 1.15;
