import type { TableCell } from "./plan.ts";

/**
 * Places cells on a table's columns, left to right, around the cells that reach down from rows above.
 *
 * @param reach rows that each column is still covered for; changed for the row that follows
 * @returns the column each cell starts at, and how many columns the row fills in all
 */
export const placeCells = (
  cells: readonly TableCell[],
  reach: number[],
  skipped: ReadonlySet<number>,
): { starts: number[]; filled: number } => {
  const starts: number[] = [];
  const covered = reach.map((rows) => rows > 0);
  let column = 0;
  const skip = (): void => {
    while (covered[column] || skipped.has(column)) column++;
  };
  for (const cell of cells) {
    skip();
    const { colspan = 1, rowspan = 1 } = cell !== null && typeof cell === "object" ? cell : {};
    starts.push(column);
    for (let span = 0; span < colspan; span++) reach[column + span] = rowspan;
    column += colspan;
  }
  skip();
  for (const [index, rows] of reach.entries()) reach[index] = Math.max(0, rows - 1);
  return { starts, filled: column };
};
