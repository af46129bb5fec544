import { isOn } from "./lengths.ts";
import type { XmlElement } from "./xml.ts";

const partNames = [
  "wholeTable",
  "band1Vert",
  "band2Vert",
  "band1Horz",
  "band2Horz",
  "firstCol",
  "lastCol",
  "firstRow",
  "lastRow",
  "neCell",
  "nwCell",
  "seCell",
  "swCell",
] as const;

/** Parts of a table that a style may dress by themselves, in Word's words. */
export type PartName = (typeof partNames)[number];

export const isPartName = (word: string | undefined): word is PartName =>
  (partNames as readonly (string | undefined)[]).includes(word);

/** Parts of its style that apply to a table. */
interface TableLook {
  firstRow: boolean;
  lastRow: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  rowBands: boolean;
  columnBands: boolean;
}

const bits = { firstRow: 0x20, lastRow: 0x40, firstColumn: 0x80, lastColumn: 0x100, noHBand: 0x200, noVBand: 0x400 };

/** Reads a `w:tblLook`, which says it in words or, in older files, in bits; without it only the whole table is dressed. */
export const readLook = (element: XmlElement): TableLook => {
  const mask = Number.parseInt(element.val ?? "0", 16) || 0;
  const has = (name: keyof typeof bits): boolean => {
    const word = element.attribute(`w:${name}`);
    return word === undefined ? (mask & bits[name]) !== 0 : isOn(word);
  };
  return {
    firstRow: has("firstRow"),
    lastRow: has("lastRow"),
    firstColumn: has("firstColumn"),
    lastColumn: has("lastColumn"),
    rowBands: element.exists && !has("noHBand"),
    columnBands: element.exists && !has("noVBand"),
  };
};

/** Position of a cell in the grid of its table. */
export interface CellPlace {
  row: number;
  rows: number;
  column: number;
  colspan: number;
  columns: number;
}

/** The parts that a cell belongs to, the later over the earlier. */
export const partsAt = (
  { row, rows, column, colspan, columns }: CellPlace,
  look: TableLook,
  bands: { rowBand: number; columnBand: number },
): PartName[] => {
  const isFirstRow = look.firstRow && row === 0;
  const isLastRow = look.lastRow && row === rows - 1 && rows > 1;
  const isFirstColumn = look.firstColumn && column === 0;
  const isLastColumn = look.lastColumn && column + colspan >= columns && column > 0;
  const parts: PartName[] = ["wholeTable"];
  const isOdd = (index: number, size: number): boolean => Math.floor(index / size) % 2 === 1;
  if (look.columnBands && !isFirstColumn && !isLastColumn)
    parts.push(isOdd(column - (look.firstColumn ? 1 : 0), bands.columnBand) ? "band2Vert" : "band1Vert");
  if (look.rowBands && !isFirstRow && !isLastRow)
    parts.push(isOdd(row - (look.firstRow ? 1 : 0), bands.rowBand) ? "band2Horz" : "band1Horz");
  if (isFirstColumn) parts.push("firstCol");
  if (isLastColumn) parts.push("lastCol");
  if (isFirstRow) parts.push("firstRow");
  if (isLastRow) parts.push("lastRow");
  if (isFirstRow && isLastColumn) parts.push("neCell");
  if (isFirstRow && isFirstColumn) parts.push("nwCell");
  if (isLastRow && isLastColumn) parts.push("seCell");
  if (isLastRow && isFirstColumn) parts.push("swCell");
  return parts;
};
