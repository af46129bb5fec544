import { type Align, amountOf, spanOf, type Table, type TableCell } from "../plan/plan.ts";
import { placeRows } from "../table-grid.ts";
import { grouped } from "../wording/numerals.ts";
import type { Cell, CellStyle, TableEntry } from "./outline.ts";

const styles: Readonly<Record<Align, CellStyle>> = {
  left: "o-trai",
  center: "o-giua",
  right: "o-phai",
  justify: "o-deu",
};

/** A number typed without quotes is printed with its decimal comma; dots of thousands are the author's. */
const printed = (text: string | number): string => (typeof text === "number" ? String(text).replace(".", ",") : text);

const cell = (from: TableCell, align: Align, bold = false): Cell => {
  const { text, ...own } = from !== null && typeof from === "object" ? from : { text: from ?? "" };
  return {
    lines: [text].flat().flatMap((line) => printed(line).split("\n")),
    colspan: own.colspan ?? 1,
    rowspan: own.rowspan ?? 1,
    style: styles[own.align ?? align],
    bold: own.bold ?? bold,
  };
};

const headCell = (from: TableCell): Cell => ({ ...cell(from, "center"), style: "o-dau-bang" });

/** The column each cell of each row starts at. */
const columnsOf = (rows: readonly (readonly TableCell[])[], skipped: ReadonlySet<number>): number[][] =>
  placeRows(
    rows.map((cells) => cells.map(spanOf)),
    skipped,
  ).rows.map(({ places }) => places.filter(({ cell }) => cell).map(({ column }) => column));

/** Numbers the rows, sums what is to be summed, and gives every cell its place and alignment. */
export const tableEntry = (table: Table): TableEntry => {
  const columns = table.columns.map((column) => (typeof column === "string" ? { title: column } : column));
  const auto = new Set(columns.flatMap((column, index) => (column.auto ? [index] : [])));
  const alignOf = (index: number): Align => columns[index]?.align ?? (columns[index]?.auto ? "center" : "left");
  const sums = columns.map(() => 0);
  let counted = 0;

  const head = table.header
    ? table.header.map((row) => row.map(headCell))
    : [columns.map((column) => headCell(column.title))];
  if (table.numbered_columns) head.push(columns.map((_, index) => cell(`(${index + 1})`, "center")));

  const written = table.rows.map((row) => (Array.isArray(row) ? { cells: row } : row));
  const starts = columnsOf(
    written.map(({ cells = [] }) => cells),
    auto,
  );
  const rows = written.map(({ group, cells = [], bold = false, subtotal = false }, row): Cell[] => {
    if (group !== undefined) return [{ ...cell(group, "left", true), colspan: columns.length }];
    const placed = new Map(cells.map((from, index) => [starts[row]?.[index] ?? 0, from]));
    for (const index of auto) placed.set(index, subtotal ? "" : String(++counted));
    for (const [index, from] of subtotal ? [] : placed) sums[index] = (sums[index] ?? 0) + (amountOf(from) ?? 0);
    return [...placed].sort(([a], [b]) => a - b).map(([index, from]) => cell(from, alignOf(index), bold || subtotal));
  });

  if (typeof table.total === "string") {
    const first = columns.findIndex((column) => column.sum);
    const label = cell(table.total, "center", true);
    const rest = columns.slice(first).map((column, index) => {
      const sum = Math.round((sums[first + index] ?? 0) * 1e6) / 1e6;
      return cell(column.sum ? grouped(sum) : "", alignOf(first + index), true);
    });
    rows.push(first <= 0 ? [{ ...label, colspan: columns.length }] : [{ ...label, colspan: first }, ...rest]);
  } else if (table.total) {
    const [places = []] = columnsOf([table.total], new Set());
    rows.push(table.total.map((from, index) => cell(from, alignOf(places[index] ?? 0), true)));
  }

  return {
    kind: "table",
    title: table.title ?? "",
    unit: table.unit ?? "",
    widths: columns.map((column) => column.width ?? null),
    font_size: table.font_size ?? null,
    head,
    rows,
  };
};
