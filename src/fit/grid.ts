import { leastColumnMm, longestWord } from "../measure/column-needs.ts";
import type { Face } from "../measure/text-width.ts";
import { placeRows } from "../table-grid.ts";
import type { Table } from "../tree/tree.ts";
import { paragraphsOf, plainText } from "../tree/walk.ts";
import { greatest } from "../units.ts";

interface ColumnNeed {
  leastMm: number;
  /** The least where symbols and ranges may break. */
  looseMm: number;
  weight: number;
}

/** Width needs of a column without a width of its own: its longest word, and its share of the text. */
const needs = (table: Table, columns: number, face: Face, marginMm: number): ColumnNeed[] => {
  const found: ColumnNeed[] = Array.from({ length: columns }, () => ({
    leastMm: leastColumnMm,
    looseMm: leastColumnMm,
    weight: 4,
  }));
  const placed = placeRows(table.rows.map((row) => row.cells)).rows;
  for (const [index, { places }] of placed.entries()) {
    const head = table.rows[index]?.head ?? false;
    for (const { column, colspan, cell } of places) {
      const need = found[column];
      if (!need || !cell || colspan > 1) continue;
      for (const paragraph of cell.blocks.flatMap(paragraphsOf)) {
        const text = plainText(paragraph.inlines);
        const bold = head || paragraph.inlines.some((inline) => inline.tag === "text" && inline.bold);
        const aroundMm = 2 * marginMm + 1;
        need.leastMm = Math.max(need.leastMm, longestWord(text, { ...face, bold }).widthMm + aroundMm);
        need.looseMm = Math.max(need.looseMm, longestWord(text, { ...face, bold }, false).widthMm + aroundMm);
        need.weight = Math.max(need.weight, Math.min(80, text.length) ** 0.7);
      }
    }
  }
  return found;
};

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Takes what is too much from the columns that have more than their longest word needs. */
const narrowed = (wanted: readonly number[], least: readonly number[], widthMm: number): number[] => {
  const over = sum(wanted) - widthMm;
  const slack = wanted.map((width, index) => width - (least[index] ?? 0));
  const total = sum(slack);
  if (over >= total) return least.map((width) => (width * widthMm) / sum(least));
  return wanted.map((width, index) => width - (over * (slack[index] ?? 0)) / total);
};

/** Column widths of a table, in mm: the author's where given, the rest by content, all of it within the page. */
export const gridColumns = (table: Table, widthMm: number, face: Face, marginMm: number): number[] => {
  const columns = Math.max(
    1,
    table.widths.length,
    greatest(table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colspan, 0))),
  );
  const need = needs(table, columns, face, marginMm);
  const given = Array.from({ length: columns }, (_, index) => table.widths[index] ?? null);
  const whole = need.map(({ leastMm }) => leastMm);
  const least = sum(whole) > widthMm ? need.map(({ looseMm }) => looseMm) : whole;
  const fixed = given.map((width, index) => (width === null ? 0 : Math.max(width, least[index] ?? 0)));
  const open = need.map(({ weight }, index) => (given[index] === null ? weight : 0));
  const wanted = fixed.map((width, index) => (given[index] === null ? (least[index] ?? 0) : width));
  const spare = widthMm - sum(wanted);
  if (spare >= 0) {
    const weights = sum(open);
    return wanted.map((width, index) => width + (weights > 0 ? (spare * (open[index] ?? 0)) / weights : 0));
  }
  return narrowed(wanted, least, widthMm);
};

/**
 * Widths of columns side by side, in mm, all of it within the page: the author's where given; the rest in equal shares, but
 * what a line of a column needs to stay whole comes first.
 *
 * @param needsMm of each column, the width of its longest line
 */
export const sharedColumns = (
  needsMm: readonly number[],
  widths: readonly (number | null)[],
  widthMm: number,
): number[] => {
  const given = needsMm.map((_need, index) => widths[index] ?? 0);
  const open = new Set(given.flatMap((width, index) => (width === 0 ? [index] : [])));
  const need = (index: number): number => Math.max(leastColumnMm, needsMm[index] ?? 0);
  let room = widthMm - sum(given);
  const wanted = [...given];
  if (sum([...open].map(need)) <= room) {
    for (;;) {
      const wide = [...open].find((index) => need(index) > room / open.size);
      if (wide === undefined) break;
      wanted[wide] = need(wide);
      room -= need(wide);
      open.delete(wide);
    }
  }
  for (const index of open) wanted[index] = Math.max(leastColumnMm, room / open.size);
  const over = sum(wanted) > widthMm ? widthMm / sum(wanted) : 1;
  return wanted.map((width) => width * over);
};
