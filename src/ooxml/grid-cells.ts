import { twipsInMm, wholeOf } from "./lengths.ts";
import type { XmlElement } from "./xml.ts";

/** A cell and where it stands in the grid. */
export interface GridCell {
  element: XmlElement;
  column: number;
  colspan: number;
  /** It goes on from the cell above. */
  continues: boolean;
}

export interface GridRow {
  element: XmlElement;
  cells: GridCell[];
}

/** Word has 63; other programs some more. */
const mostColumns = 1000;

const wrappers: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

/** The rows of a table, or the cells of a row, whatever is put around them. */
const within = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? within(child, name) : [];
  });

const spanOf = (element: XmlElement): number => Math.min(mostColumns, Math.max(0, wholeOf(element.val) ?? 0));

const isDeleted = (row: XmlElement): boolean => {
  const properties = row.one("w:trPr");
  return properties.one("w:del").exists || properties.one("w:moveFrom").exists;
};

const cellsOf = (row: XmlElement): GridCell[] => {
  let column = spanOf(row.one("w:trPr").one("w:gridBefore"));
  const cells: GridCell[] = [];
  for (const element of within(row, "w:tc")) {
    const properties = element.one("w:tcPr");
    if (properties.one("w:cellDel").exists) continue;
    const colspan = Math.max(1, spanOf(properties.one("w:gridSpan")));
    const across = properties.one("w:hMerge");
    const last = cells.at(-1);
    if (last && across.exists && across.val !== "restart") last.colspan += colspan;
    else {
      const down = properties.one("w:vMerge");
      cells.push({ element, column, colspan, continues: down.exists && down.val !== "restart" });
    }
    column += colspan;
  }
  return cells;
};

/** The rows of a table that are not deleted, with their cells in the grid. */
export const gridOf = (table: XmlElement): GridRow[] => {
  const rows = within(table, "w:tr")
    .filter((row) => !isDeleted(row))
    .map((element) => ({ element, cells: cellsOf(element) }))
    .filter(({ cells }) => cells.length > 0);
  let above = new Set<number>();
  for (const { cells } of rows) {
    for (const cell of cells) cell.continues &&= above.has(cell.column);
    above = new Set(cells.map(({ column }) => column));
  }
  return rows;
};

/** The widths of the columns; where the table does not say, those of the cells that span only one, else equal shares. */
export const columnsOf = (
  table: XmlElement,
  rows: readonly GridRow[],
  widthOf: (element: XmlElement) => number | undefined,
  tableMm: number,
): number[] => {
  const written = table
    .one("w:tblGrid")
    .all("w:gridCol")
    .slice(0, mostColumns)
    .map((column) => Math.max(0, twipsInMm(column.attribute("w:w")) ?? 0));
  let count = written.length;
  for (const { cells } of rows) {
    const last = cells.at(-1);
    if (last) count = Math.max(count, Math.min(mostColumns, last.column + last.colspan));
  }
  const widths = Array.from({ length: count }, (_none, column) => written[column] ?? 0);
  if (widths.every((width) => width > 0)) return widths;
  for (const { element, column, colspan } of rows.flatMap(({ cells }) => cells)) {
    if (colspan !== 1 || (widths[column] ?? 1) > 0) continue;
    widths[column] = widthOf(element.one("w:tcPr").one("w:tcW")) ?? 0;
  }
  const left = tableMm - widths.reduce((sum, width) => sum + width, 0);
  const unknown = widths.filter((width) => width === 0).length;
  return widths.map((width) => width || Math.max(0, left / unknown));
};
