import { type Face, textWidth } from "../measure/text-width.ts";
import { placeRows } from "../table-grid.ts";
import type { Table } from "../tree/tree.ts";
import { paragraphsOf, plainText } from "../tree/walk.ts";

interface Need {
  leastMm: number;
  weight: number;
}

/** What a column without a width of its own asks for: its longest word, and its share of the text. */
const needs = (table: Table, columns: number, face: Face, marginMm: number): Need[] => {
  const found: Need[] = Array.from({ length: columns }, () => ({ leastMm: 8, weight: 4 }));
  const placed = placeRows(table.rows.map((row) => row.cells)).rows;
  for (const [index, { places }] of placed.entries()) {
    const bold = table.rows[index]?.head ?? false;
    for (const { column, colspan, cell } of places) {
      const need = found[column];
      if (!need || !cell || colspan > 1) continue;
      for (const paragraph of cell.blocks.flatMap(paragraphsOf)) {
        const text = plainText(paragraph.inlines);
        const longest = Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, { ...face, bold })));
        need.leastMm = Math.max(need.leastMm, longest + 2 * marginMm + 1);
        need.weight = Math.max(need.weight, Math.min(80, text.length) ** 0.7);
      }
    }
  }
  return found;
};

/** Column widths of a table, in mm: the author's where given, the rest by content, all of it within the page. */
export const gridColumns = (table: Table, widthMm: number, face: Face, marginMm: number): number[] => {
  const columns = Math.max(
    1,
    table.widths.length,
    ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colspan, 0)),
  );
  const given = Array.from({ length: columns }, (_, index) => table.widths[index] ?? null);
  const fixed = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = given.flatMap((width, index) => (width === null ? [index] : []));
  if (open.length === 0) return given.map((width) => (width ?? 0) * Math.min(1, widthMm / fixed));

  const need = needs(table, columns, face, marginMm);
  const leastOpen = open.reduce((sum, index) => sum + (need[index]?.leastMm ?? 0), 0);
  const shrink = fixed + leastOpen > widthMm ? widthMm / (fixed + leastOpen) : 1;
  const spare = Math.max(0, widthMm - (fixed + leastOpen) * shrink);
  const weights = open.reduce((sum, index) => sum + (need[index]?.weight ?? 0), 0);
  return given.map((width, index) => {
    if (width !== null) return width * shrink;
    const { leastMm, weight } = need[index] ?? { leastMm: 0, weight: 0 };
    return leastMm * shrink + (spare * weight) / weights;
  });
};
