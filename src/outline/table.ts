import {
  type Align,
  amountOf,
  columnsOf,
  leafColumns,
  type PlanTable,
  spanOf,
  type TableCell,
  type TableColumn,
} from "../plan/plan.ts";
import { placeRows } from "../table-grid.ts";
import { isBoxAlone } from "../wording/forms.ts";
import { grouped } from "../wording/numerals.ts";
import { type Origin, origins } from "./origin.ts";
import type { CellComponent, CellEntry, TableEntry } from "./outline.ts";

const styles: Readonly<Record<Align, CellComponent>> = {
  left: "o-trai",
  center: "o-giua",
  right: "o-phai",
  justify: "o-deu",
};

/** A number typed without quotes is printed with its decimal comma; dots of thousands are the author's. */
const printed = (text: string | number): string => (typeof text === "number" ? String(text).replace(".", ",") : text);

/** The column of numbers of a table, by its title. */
export const isNumberColumn = ({ title = "" }: TableColumn): boolean =>
  /^(?:stt|tt|số tt|số thứ tự)$/i.test(title.trim());

/** @param where the cell's place in its row, or the title it is made of */
const cell = (from: TableCell, where: Origin | undefined, align: Align, bold = false): CellEntry => {
  const { text, ...own } = from !== null && typeof from === "object" ? from : { text: from ?? "" };
  const texts: (Origin | undefined)[] = Array.isArray(text)
    ? text.map((_line, key) => ({ of: text, key }))
    : [from !== null && typeof from === "object" ? { of: from, key: "text" } : where];
  return {
    lines: [text].flat().flatMap((line) => printed(line).split("\n")),
    [origins]: texts.filter((origin) => origin !== undefined),
    colspan: own.colspan ?? 1,
    rowspan: own.rowspan ?? 1,
    // Boxes to tick stand in the middle, whatever their column does.
    style: styles[own.align ?? (typeof text === "string" && isBoxAlone(text) ? "center" : align)],
    bold: own.bold ?? bold,
  };
};

const headCell = (from: TableCell, where: Origin): CellEntry => ({
  ...cell(from, where, "center"),
  style: "o-dau-bang",
});

/** The column each cell of each row starts at. */
const startsOf = (rows: readonly (readonly TableCell[])[], skipped: ReadonlySet<number>): number[][] =>
  placeRows(
    rows.map((cells) => cells.map(spanOf)),
    skipped,
  ).rows.map(({ places }) => places.filter(({ cell }) => cell).map(({ column }) => column));

/** A title of a column and the columns below it, with where it was typed. */
interface Titled {
  column: TableColumn;
  where: Origin;
}

const titledIn = (columns: readonly (string | TableColumn)[]): Titled[] =>
  columns.map((column, key) =>
    typeof column === "string"
      ? { column: { title: column }, where: { of: columns, key } }
      : { column, where: { of: column, key: "title" } },
  );

const depthOf = (columns: readonly (string | TableColumn)[]): number =>
  Math.max(
    1,
    ...columns.map((column) => (typeof column === "object" && column.columns ? 1 + depthOf(column.columns) : 1)),
  );

/** Titles of columns in rows, those of groups over the titles in them. */
const titleRows = (columns: readonly Titled[], depth: number): CellEntry[][] => {
  if (depth === 0) return [];
  const row = columns.map(({ column, where }): CellEntry => {
    const { title = "", columns: inside } = column;
    const covered = inside ? { colspan: leafColumns(inside).length } : { rowspan: depth };
    return { ...headCell(title, where), ...covered };
  });
  const below = columns.flatMap(({ column }) => (column.columns ? titledIn(column.columns) : []));
  return [row, ...titleRows(below, depth - 1)];
};

/** The rows of titles, as they were written or as the columns give them; none where no column has a title. */
const headOf = ({ header, columns = [] }: PlanTable): CellEntry[][] =>
  header
    ? header.map((row) => row.map((from, key) => headCell(from, { of: row, key })))
    : leafColumns(columns).every(({ title = "" }) => title === "") && depthOf(columns) === 1
      ? []
      : titleRows(titledIn(columns), depthOf(columns));

/** The row of numbers below the titles. */
const numberRow = (table: PlanTable, count: number): CellEntry[] => {
  const { numbered_columns: numbered = false } = table;
  if (Array.isArray(numbered)) return numbered.map((from, key) => cell(from, { of: numbered, key }, "center"));
  const first = typeof numbered === "number" ? numbered : 1;
  return Array.from({ length: count }, (_, index) =>
    cell(index + 1 < first ? "" : `(${index + 2 - first})`, undefined, "center"),
  );
};

/** Numbers the rows, sums what is to be summed, and gives every cell its place and alignment. */
export const tableEntry = (table: PlanTable): TableEntry => {
  const columns = columnsOf(table);
  const auto = new Set(columns.flatMap((column, index) => (column.auto ? [index] : [])));
  const alignOf = (index: number): Align => {
    const column = columns[index] ?? {};
    return column.align ?? (column.auto || isNumberColumn(column) ? "center" : "left");
  };
  const sums = columns.map(() => 0);
  let counted = 0;

  const head = headOf(table);
  if (table.numbered_columns) head.push(numberRow(table, columns.length));

  const written = table.rows.map((row) => (Array.isArray(row) ? { cells: row } : row));
  const starts = startsOf(
    written.map(({ cells = [] }) => cells),
    auto,
  );
  const rows = written.map((of, row): CellEntry[] => {
    const { group, cells = [], bold = false, subtotal = false } = of;
    if (group !== undefined) return [{ ...cell(group, { of, key: "group" }, "left", true), colspan: columns.length }];
    const placed = new Map<number, readonly [TableCell, Origin?]>(
      cells.map((from, key) => [starts[row]?.[key] ?? 0, [from, { of: cells, key }]]),
    );
    for (const index of auto) placed.set(index, [subtotal ? "" : String(++counted)]);
    for (const [index, [from]] of subtotal ? [] : placed) sums[index] = (sums[index] ?? 0) + (amountOf(from) ?? 0);
    return [...placed]
      .sort(([a], [b]) => a - b)
      .map(([index, [from, where]]) => cell(from, where, alignOf(index), bold || subtotal));
  });

  if (typeof table.total === "string") {
    const first = columns.findIndex((column) => column.sum);
    const label = cell(table.total, { of: table, key: "total" }, "center", true);
    const rest = columns.slice(first).map((column, index) => {
      const sum = Math.round((sums[first + index] ?? 0) * 1e6) / 1e6;
      return cell(column.sum ? grouped(sum) : "", undefined, alignOf(first + index), true);
    });
    rows.push(first <= 0 ? [{ ...label, colspan: columns.length }] : [{ ...label, colspan: first }, ...rest]);
  } else if (table.total) {
    const { total } = table;
    const [places = []] = startsOf([total], new Set());
    rows.push(total.map((from, key) => cell(from, { of: total, key }, alignOf(places[key] ?? 0), true)));
  }

  return {
    kind: "table",
    title: table.title ?? "",
    unit: table.unit ?? "",
    widths: columns.map((column) => column.width ?? null),
    font_size: table.font_size ?? null,
    head,
    rows,
    [origins]: [
      { of: table, key: "title" },
      { of: table, key: "unit" },
    ],
  };
};
