import { greatest } from "./units.ts";

/** Word opens no table of more columns. */
export const mostColumns = 63;

/** A cell that may cover several columns and rows. */
export interface CellSpan {
  colspan?: number;
  rowspan?: number;
}

/** A place in a row: a cell that starts there, or one from a row above that reaches down to it. */
export interface Placed<T> {
  column: number;
  colspan: number;
  cell: T | undefined;
}

interface PlacedRow<T> {
  places: Placed<T>[];
  /** Columns the row takes up in all. */
  width: number;
  /** A wide cell lies over a column that is taken already. */
  overlaps: boolean;
}

/**
 * Places the cells of rows on columns, left to right, around the cells that reach down from above.
 *
 * @param skipped columns that the rows leave out because something else fills them
 * @returns the rows, and how many rows the longest cell reaches past the last one
 */
export const placeRows = <T extends CellSpan>(
  rows: readonly (readonly T[])[],
  skipped: ReadonlySet<number> = new Set(),
): { rows: PlacedRow<T>[]; overhang: number } => {
  let reaching: { column: number; colspan: number; rows: number }[] = [];
  const placed = rows.map((cells): PlacedRow<T> => {
    const from = reaching;
    const covered = new Set(
      from.flatMap(({ column, colspan }) => Array.from({ length: colspan }, (_, index) => column + index)),
    );
    const places: Placed<T>[] = from.map(({ column, colspan }) => ({ column, colspan, cell: undefined }));
    reaching = from.map((cell) => ({ ...cell, rows: cell.rows - 1 }));
    let column = 0;
    let overlaps = false;
    const skip = (): void => {
      while (covered.has(column) || skipped.has(column)) column++;
    };
    for (const cell of cells) {
      skip();
      const { colspan = 1, rowspan = 1 } = cell;
      places.push({ column, colspan, cell });
      for (let next = column; next < column + colspan; next++) overlaps ||= covered.has(next) || skipped.has(next);
      reaching.push({ column, colspan, rows: rowspan - 1 });
      column += colspan;
    }
    skip();
    reaching = reaching.filter((cell) => cell.rows > 0);
    return { places: places.sort((a, b) => a.column - b.column), width: column, overlaps };
  });
  return { rows: placed, overhang: greatest(reaching.map((cell) => cell.rows)) };
};

/** Width of the columns a cell covers. */
export const widthOver = (
  widths: readonly number[],
  { column, colspan }: Pick<Placed<unknown>, "column" | "colspan">,
): number => widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
