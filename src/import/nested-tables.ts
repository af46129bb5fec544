import type { MeasuredBlock, MeasuredCell, MeasuredRow, MeasuredTable } from "../ooxml/measured.ts";
import { isBordered } from "../recognize/drawn.ts";
import type { Para } from "../recognize/flow.ts";
import type { SourceGrid } from "./source.ts";

const isTable = (block: MeasuredTable): boolean => block.columnsMm.length > 1 && isBordered(block);

const innerIn = ({ blocks }: MeasuredCell): MeasuredTable[] =>
  blocks.flatMap((block) => (block.tag === "table" && isTable(block) ? [block] : []));

/** Columns that each column of a table has to become, so that the tables in its cells find room side by side. */
const partsOf = ({ columnsMm, rows }: MeasuredTable): number[][] => {
  const parts = columnsMm.map((mm) => [mm]);
  for (const cell of rows.flatMap(({ cells }) => cells))
    for (const inner of cell.colspan === undefined ? innerIn(cell) : [])
      if (inner.columnsMm.length > (parts[cell.column]?.length ?? 0)) {
        const wholeMm = inner.columnsMm.reduce((sum, mm) => sum + mm, 0);
        parts[cell.column] = inner.columnsMm.map((mm) => (mm / wholeMm) * (columnsMm[cell.column] ?? 0));
      }
  return parts;
};

/** Cells side by side that stand in the place of one cell: rows of tables in it, and what stands between them. */
const stripsOf = (cell: MeasuredCell, first: number, span: number): MeasuredCell[][] => {
  const strips: MeasuredCell[][] = [];
  const whole = (blocks: MeasuredBlock[]): MeasuredCell => ({ ...cell, column: first, colspan: span, blocks });
  let isOpen = false;
  for (const block of cell.blocks) {
    if (block.tag === "table" && isTable(block)) {
      isOpen = false;
      for (const { cells } of block.rows)
        strips.push(
          cells.map((inside, index) => {
            const isLast = index === cells.length - 1;
            const colspan = isLast ? span - inside.column : (inside.colspan ?? 1);
            return { ...inside, column: first + inside.column, colspan };
          }),
        );
    } else if (isOpen) strips.at(-1)?.[0]?.blocks.push(block);
    else if (block.tag === "table" || block.inlines.length > 0 || block.label !== "") {
      strips.push([whole([block])]);
      isOpen = true;
    }
  }
  return strips.length > 0 ? strips : [[whole(cell.blocks)]];
};

const below = (cell: MeasuredCell): MeasuredCell => ({ ...cell, joinsAbove: true, blocks: [] });

/** A row split into as many rows as its longest cell needs; shorter cells span the rest. */
const rowsOf = (row: MeasuredRow, firsts: readonly number[]): MeasuredRow[] => {
  const strips = row.cells.map((cell) => {
    const first = firsts[cell.column] ?? 0;
    const span = (firsts[cell.column + (cell.colspan ?? 1)] ?? first + 1) - first;
    return cell.colspan === undefined && innerIn(cell).length > 0
      ? stripsOf(cell, first, span)
      : [[{ ...cell, column: first, colspan: span }]];
  });
  const count = Math.max(...strips.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    cells: strips.flatMap((own) => own[index] ?? (own.at(-1) ?? []).map(below)),
  }));
};

const parasOf = (blocks: readonly MeasuredBlock[], known: ReadonlyMap<object, Para>): Para[] =>
  blocks.flatMap((block) => {
    if (block.tag === "table")
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => parasOf(cell.blocks, known)));
    const para = known.get(block);
    return para ? [para] : [];
  });

/** A table with the tables in its cells as rows and columns of its own, which a plan has no other way to say. */
export const withoutNested = (grid: SourceGrid): SourceGrid => {
  const { table } = grid;
  const parts = partsOf(table);
  if (parts.every(({ length }) => length === 1)) return grid;
  const firsts = [0];
  for (const { length } of parts) firsts.push((firsts.at(-1) ?? 0) + length);
  const rows = table.rows.flatMap((row) => rowsOf(row, firsts));
  const known = new Map<object, Para>([...grid.cells.values()].flat().map((para) => [para.measured, para]));
  const cells = new Map(
    rows.flatMap((row, index) =>
      row.cells.flatMap((cell): [string, Para[]][] => {
        const paras = parasOf(cell.blocks, known);
        return paras.length > 0 ? [[`${index}:${cell.column}`, paras]] : [];
      }),
    ),
  );
  return { ...grid, table: { ...table, columnsMm: parts.flat(), rows }, cells };
};
