import { type Layout, textWidthMm } from "../kind/layout.ts";
import type { MeasuredTable } from "../ooxml/measured.ts";
import { isNumberColumn } from "../outline/table.ts";
import type { Align, Banner, Blocks, Column, PlanTable, TableCell, TableColumn, TableRow } from "../plan/plan.ts";
import type { Line, Para } from "../recognize/flow.ts";
import { every } from "../recognize/lines.ts";
import { markupOf } from "./markup.ts";
import { withoutNested } from "./nested-tables.ts";
import { joinedLine, type SourceGrid } from "./source.ts";

/** A cell of a table as it was read. */
interface ReadCell {
  column: number;
  colspan: number;
  rowspan: number;
  lines: string[];
  bold: boolean;
  align: Align;
}

/** A row as it was read. */
interface ReadRow {
  cells: ReadCell[];
  /** Repeats on each page. */
  head: boolean;
}

const wordsIn = (paras: readonly Para[]): string[] =>
  paras
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines }) => {
      const line = joinedLine(lines);
      return markupOf(line, 0, { bold: every(line, ({ bold }) => bold) });
    })
    .filter((text) => text !== "");

const isBold = (paras: readonly Para[]): boolean =>
  paras.length > 0 && paras.every(({ lines }) => lines.every((line) => every(line, ({ bold }) => bold)));

/** Columns of the grid at which some cell begins, each with its place among them. */
const beginsOf = ({ rows }: MeasuredTable): Map<number, number> => {
  const starts = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return new Map([...starts].sort((a, b) => a - b).map((column, index) => [column, index]));
};

const mostColumns = 30;

/** Rows with their cells in place; columns that only some program's arithmetic made are gone. */
const readRows = ({ table, cells: words }: SourceGrid): { rows: ReadRow[]; widthsMm: number[] } => {
  const places = beginsOf(table);
  const count = Math.min(places.size, mostColumns);
  const edges = [...places.keys(), table.columnsMm.length];
  const widthsMm = Array.from({ length: count }, (_, index) =>
    table.columnsMm.slice(edges[index], edges[index + 1]).reduce((all, mm) => all + mm, 0),
  );
  const placeOf = (column: number): number => {
    for (let at = column; at <= table.columnsMm.length; at++) {
      const place = places.get(at);
      if (place !== undefined) return place;
    }
    return count;
  };
  /** The cell that reaches down in a column. */
  const above = new Map<number, ReadCell>();
  const rows: ReadRow[] = [];
  for (const [row, { cells, head }] of table.rows.entries()) {
    const own: ReadCell[] = [];
    const reaching: ReadCell[] = [];
    for (const cell of cells) {
      const column = placeOf(cell.column);
      const upper = above.get(column);
      if (cell.joinsAbove && upper) {
        reaching.push(upper);
        continue;
      }
      const colspan = Math.max(1, placeOf(cell.column + (cell.colspan ?? 1)) - column);
      const paras = words.get(`${row}:${cell.column}`) ?? [];
      const [first] = paras;
      const align = first?.measured.align ?? "left";
      own.push({ column, colspan, rowspan: 1, lines: wordsIn(paras), bold: isBold(paras), align });
      above.set(column, own.at(-1) as ReadCell);
    }
    // A row of which nothing is left but what comes from above is none.
    if (own.length === 0) continue;
    for (const upper of reaching) upper.rowspan++;
    const taken = new Set(
      [...own, ...reaching].flatMap(({ column, colspan }) => Array.from({ length: colspan }, (_, at) => column + at)),
    );
    for (let column = 0; column < count; column++)
      if (!taken.has(column)) own.push({ column, colspan: 1, rowspan: 1, lines: [], bold: false, align: "left" });
    rows.push({ cells: own.sort((a, b) => a.column - b.column), head });
  }
  return { rows, widthsMm };
};

const isCentredCell = ({ align, lines }: ReadCell): boolean => align === "center" || lines.length === 0;

/** Count of rows with column titles: those that repeat, else a first one in bold with all rows that its cells span. */
const headRows = (rows: readonly ReadRow[]): number => {
  const repeated = rows.findIndex(({ head }) => !head);
  const count = repeated === -1 ? Math.min(1, rows.length - 1) : repeated;
  if (count > 0) return Math.min(count, rows.length - 1);
  const [first] = rows;
  const said = first?.cells.filter(({ lines }) => lines.length > 0) ?? [];
  const isTitles =
    said.length > 0 &&
    said.length >= (first?.cells.length ?? 0) - 1 &&
    (said.every(({ bold }) => bold) || said.every(isCentredCell)) &&
    said.length > 1;
  if (!isTitles || rows.length < 2) return 0;
  return Math.min(rows.length - 1, Math.max(...(first?.cells ?? []).map(({ rowspan }) => rowspan)));
};

/** A number that is printed as it is typed. */
const plainNumber = /^(?:0|[1-9]\d{0,14})$/;

const textOf = (lines: readonly string[]): string | number | string[] => {
  if (lines.length > 1) return [...lines];
  const [text = ""] = lines;
  return plainNumber.test(text) ? Number(text) : text;
};

/** A cell as short as it can be written. */
const cellOf = (read: ReadCell, column: TableColumn | undefined, isHead: boolean, boldRow: boolean): TableCell => {
  const { lines, colspan, rowspan, align, bold } = read;
  const text = textOf(lines);
  const usual = column?.align ?? "left";
  const ownAlign = !isHead && lines.length > 0 && align !== usual && !(align === "justify" && usual === "left");
  const own = {
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    ...(ownAlign ? { align } : {}),
    ...(bold && !boldRow && !isHead ? { bold } : {}),
  };
  if (Object.keys(own).length === 0 && !Array.isArray(text)) return text;
  return { text, ...own };
};

const usualAlign = (rows: readonly ReadRow[], column: number): Align => {
  const counts = new Map<Align, number>();
  for (const { cells } of rows)
    for (const { column: at, colspan, lines, align } of cells)
      if (at === column && colspan === 1 && lines.length > 0) counts.set(align, (counts.get(align) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return !most || most[0] === "justify" ? "left" : most[0];
};

const leastMm = 5;

/** Count of letters in a column. */
const lettersIn = (rows: readonly ReadRow[], column: number): number =>
  rows
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.colspan === 1))
    .reduce((all, { lines }) => all + lines.join("").length, 0);

/** A column counts as wide from this share of the widest column's width on. */
const wide = 0.6;

/** Widths of a table wider than the text of its page as they are printed, so that an import of that finds them again. */
const withinText = (widthsMm: readonly number[], layout: Layout): number[] => {
  const wholeMm = widthsMm.reduce((sum, mm) => sum + mm, 0);
  const [upright, wide] = [textWidthMm(layout, false), textWidthMm(layout, true)];
  const roomMm = wholeMm < (upright + wide) / 2 ? upright : wide;
  return widthsMm.map((mm) => mm * Math.min(1, roomMm / wholeMm));
};

/** Columns of one width differ by no more where a long word of one of them needs room. */
const evenMm = 1.2;

/** Widths in whole millimetres with the same sum, so that none is stretched to fill the text. */
const wholeMm = (widthsMm: readonly number[]): number[] => {
  const mean = widthsMm.reduce((sum, mm) => sum + mm, 0) / widthsMm.length;
  const areEven = widthsMm.every((mm) => Math.abs(mm - mean) < evenMm);
  let edge = 0;
  return widthsMm.map((mm) => {
    const from = Math.round(edge);
    edge += areEven ? mean : mm;
    return Math.round(edge) - from;
  });
};

/** Widths as whole millimetres; of the wide columns the one with the most words takes what is left. */
const columnsFrom = (rows: readonly ReadRow[], widthsMm: readonly number[], isTitled: boolean): TableColumn[] => {
  const least = Math.max(...widthsMm) * wide;
  const letters = widthsMm.map((mm, column) => (mm < least ? -1 : lettersIn(rows, column)));
  const fullest = isTitled ? letters.indexOf(Math.max(...letters)) : -1;
  const rounded = fullest === -1 ? wholeMm(widthsMm) : widthsMm.map(Math.round);
  return rounded.map((width, column) => {
    const align = usualAlign(rows, column);
    return {
      ...(column === fullest ? {} : { width: Math.max(leastMm, width) }),
      ...(align === "left" ? {} : { align }),
    };
  });
};

const isNumbers = ({ cells }: ReadRow): boolean =>
  cells.length > 1 &&
  cells.every(({ lines }, index) => lines.length === 1 && lines[0]?.replace(/\*/g, "") === `(${index + 1})`);

/** A table as rows and columns of a plan. */
export const tableOf = (grid: SourceGrid, layout: Layout): PlanTable => {
  const { rows, widthsMm: written } = readRows(withoutNested(grid));
  const widthsMm = withinText(written, layout);
  const head = headRows(rows);
  let body = rows.slice(head);
  const [first] = body;
  const isNumbered = head > 0 && first !== undefined && body.length > 1 && isNumbers(first);
  const repeatedNumbers = head > 1 && isNumbers(rows[head - 1] as ReadRow);
  const titles = rows.slice(0, repeatedNumbers ? head - 1 : head);
  if (isNumbered) body = body.slice(1);
  const isPlain =
    titles.length === 1 &&
    titles[0]?.cells.every(({ colspan, rowspan, lines }) => colspan === 1 && rowspan === 1 && lines.length === 1);
  const columns = columnsFrom(body, widthsMm, isPlain === true || titles.length === 0);
  const named = columns.map((column, index): string | TableColumn => {
    const title = isPlain ? titles[0]?.cells[index]?.lines[0] : undefined;
    if (title === undefined) return column;
    const { align, ...rest } = column;
    // Numbers of rows are centred anyway.
    const own = align === "center" && isNumberColumn({ title }) ? rest : column;
    return Object.keys(own).length === 0 ? title : { title, ...own };
  });
  return {
    columns: named,
    ...(titles.length > 0 && !isPlain
      ? { header: titles.map(({ cells }) => cells.map((cell) => cellOf(cell, undefined, true, false))) }
      : {}),
    ...(isNumbered || repeatedNumbers ? { numbered_columns: true } : {}),
    rows: body.map(({ cells }): TableRow => {
      const bold = cells.every((cell) => cell.bold || cell.lines.length === 0) && cells.some((cell) => cell.bold);
      const written = cells.map((cell) => cellOf(cell, columns[cell.column], false, bold));
      return bold ? { cells: written, bold } : written;
    }),
  };
};

const mostLaidOut = 4;

/** Most rows that a table without lines may have and still count as columns, such as a title and a name below it. */
const mostStacked = 5;

/** True if a table only places words side by side. */
export const isLaidOut = ({ bordered, table, cells }: SourceGrid): boolean => {
  const columns = beginsOf(table).size;
  if (columns === 1) return table.rows.length === 1;
  if (bordered || columns > mostLaidOut) return false;
  const rows = new Set([...cells.keys()].map((key) => key.split(":")[0])).size;
  const isStacked = [...cells.values()].flat().every(({ measured }) => measured.align === "center");
  return rows === 1 || (rows <= mostStacked && isStacked);
};

/** Cells in the middle; either they are bold by the layout, or none is. */
export const bannerOf = (written: readonly Line[], framed: boolean): Banner => {
  const bold = written.every((line) => every(line, (looks) => looks.bold));
  const lines = written.map((line) => markupOf(line, 0, { bold })).filter((text) => text !== "");
  const own = { ...(framed ? { framed } : {}), ...(bold ? {} : { bold }) };
  return Object.keys(own).length > 0 ? { lines, ...own } : lines;
};

/** Words side by side, without lines between them; in one cell alone, a banner. */
export const columnsOfGrid = ({ table, cells, bordered }: SourceGrid): { key: keyof Blocks; value: unknown } => {
  const places = beginsOf(table);
  const columns: Column[] = Array.from({ length: places.size }, () => []);
  for (const [key, paras] of cells) {
    const column = columns[places.get(Number(key.split(":")[1])) ?? 0];
    const texts = paras.flatMap(({ lines }) => lines.map((line) => markupOf(line)));
    if (Array.isArray(column)) column.push(...texts.filter((text) => text !== ""));
  }
  if (columns.length > 1) return { key: "columns", value: columns };
  const framed =
    bordered || table.rows.some(({ cells: row }) => row.some(({ borders }) => borders.left || borders.top));
  return {
    key: "banner",
    value: bannerOf(
      [...cells.values()].flat().flatMap(({ lines }) => lines),
      framed,
    ),
  };
};
