import { type BorderLayer, readBorders } from "./borders.ts";
import type { DocumentContext, PartPlace } from "./document.ts";
import { columnsOf, type GridCell, type GridRow, gridOf } from "./grid-cells.ts";
import { switchOf, twipsInMm } from "./lengths.ts";
import { isShaded } from "./looks.ts";
import { meanings } from "./meanings.ts";
import type { MeasuredCell, MeasuredRow, MeasuredTable } from "./measured.ts";
import { type BorderedCell, settleBorders, tableBorders } from "./table-borders.ts";
import { partsAt, readLook } from "./table-parts.ts";
import { readMargins, type TableStyle } from "./table-style.ts";
import type { XmlElement } from "./xml.ts";

/** The settings of a table that its cells look at. */
interface TableContext {
  document: DocumentContext;
  place: PartPlace;
  style: TableStyle;
  settings: RowSettings;
  columnsMm: readonly number[];
  tableMm: number;
  rows: number;
  columns: number;
  look: ReturnType<typeof readLook>;
}

/** A width in twips or in fiftieths of a percent of what is around it; undefined where it is left to Word. */
const widthOf = (element: XmlElement, aroundMm: number): number | undefined => {
  const written = element.attribute("w:w");
  const type = element.attribute("w:type");
  if (type === "auto" || type === "nil") return undefined;
  const isPercent = written?.endsWith("%");
  if (type !== "pct" && !isPercent) return twipsInMm(written) || undefined;
  const number = Number.parseFloat(written ?? "");
  const share = isPercent ? number / 100 : number / 5000;
  return share > 0 && share < 100 ? share * aroundMm : undefined;
};

/** Word's own, where no style says another. */
const usualMargins = { topMm: 0, bottomMm: 0, leftMm: 1.905, rightMm: 1.905 };

const sumOf = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** Cell properties set by the table, with the exceptions of a row. */
interface RowSettings {
  margins: MeasuredCell["margins"];
  borders: BorderLayer;
}

const tableSettings = (properties: XmlElement, style: TableStyle, { theme }: DocumentContext): RowSettings => ({
  margins: { ...usualMargins, ...style.margins, ...readMargins(properties.one("w:tblCellMar")) },
  borders: readBorders(properties.one("w:tblBorders"), theme),
});

const rowSettings = (row: XmlElement, { document, settings }: TableContext): RowSettings => {
  const exceptions = row.one("w:tblPrEx");
  if (!exceptions.exists) return settings;
  return {
    margins: { ...settings.margins, ...readMargins(exceptions.one("w:tblCellMar")) },
    borders: { ...settings.borders, ...readBorders(exceptions.one("w:tblBorders"), document.theme) },
  };
};

const readCell = (
  { element, column, colspan, continues }: GridCell,
  row: number,
  table: RowSettings,
  context: TableContext,
): MeasuredCell & BorderedCell => {
  const { document, place, style, columnsMm, tableMm, rows, columns, look } = context;
  const own = element.one("w:tcPr");
  const at = { row, rows, column, colspan, columns };
  const parts = partsAt(at, look, style);
  const margins = { ...table.margins, ...readMargins(own.one("w:tcMar")) };
  const gridMm = sumOf(columnsMm.slice(column, column + colspan));
  const widthMm = widthOf(own.one("w:tcW"), tableMm) ?? gridMm;
  const worn = style.partsOf(parts).map(({ part }) => part);
  const shading = own.one("w:shd");
  const { val: vertical } = own.one("w:vAlign");
  const inner = Math.max(0, widthMm - margins.leftMm - margins.rightMm);
  return {
    ...at,
    continues,
    widthMm,
    margins,
    borders: {},
    own: readBorders(own.one("w:tcBorders"), document.theme),
    table: tableBorders(table.borders, style, parts, at),
    shaded: shading.exists ? isShaded(shading) : (worn.findLast((part) => part.shaded !== undefined)?.shaded ?? false),
    ...(vertical === "center" || vertical === "bottom" ? { verticalAlign: vertical } : {}),
    blocks: place.read(element, { ...place, cell: style.cell(parts), widthMm: inner }),
  };
};

/** A cell over several rows has the lower edge of the last of them. */
const joinDown = (rows: readonly (MeasuredCell & BorderedCell)[][]): void => {
  const open = new Map<number, MeasuredCell>();
  for (const row of rows) {
    for (const cell of row) {
      const upper = open.get(cell.column);
      if (!cell.continues || !upper) {
        open.set(cell.column, cell);
        continue;
      }
      if (cell.borders.bottom) upper.borders.bottom = cell.borders.bottom;
      else delete upper.borders.bottom;
    }
  }
};

const measuredCell = (cell: MeasuredCell & BorderedCell): MeasuredCell => ({
  column: cell.column,
  ...(cell.colspan > 1 && { colspan: cell.colspan }),
  ...(cell.continues && { joinsAbove: true as const }),
  widthMm: cell.widthMm,
  margins: cell.margins,
  borders: cell.borders,
  shaded: cell.shaded,
  ...(cell.verticalAlign ? { verticalAlign: cell.verticalAlign } : {}),
  blocks: cell.blocks,
});

const heightOf = (element: XmlElement): MeasuredRow["height"] => {
  const mm = twipsInMm(element.val) ?? 0;
  if (mm <= 0) return { rule: "auto", mm: 0 };
  return { rule: element.attribute("w:hRule") === "exact" ? "exact" : "atLeast", mm };
};

const rowOf = ({ element }: GridRow, cells: readonly (MeasuredCell & BorderedCell)[], head: boolean): MeasuredRow => {
  const properties = element.one("w:trPr");
  return {
    head: head && (switchOf(properties.one("w:tblHeader")) ?? false),
    cantSplit: switchOf(properties.one("w:cantSplit")) ?? false,
    height: heightOf(properties.one("w:trHeight")),
    cells: cells.map(measuredCell),
  };
};

const alignOf = meanings<MeasuredTable["align"]>({ center: "center", right: "right", end: "right" });

/** Reads a table; undefined where all its rows were deleted. */
export const readTable = (
  element: XmlElement,
  document: DocumentContext,
  place: PartPlace,
): MeasuredTable | undefined => {
  const properties = element.one("w:tblPr");
  const style = document.tableStyles.of(properties.one("w:tblStyle").val);
  const grid = gridOf(element);
  if (grid.length === 0) return undefined;
  const wantedMm = widthOf(properties.one("w:tblW"), place.widthMm) ?? place.widthMm;
  const columnsMm = columnsOf(element, grid, (width) => widthOf(width, wantedMm), wantedMm);
  const context: TableContext = {
    document,
    place,
    style,
    settings: tableSettings(properties, style, document),
    columnsMm,
    tableMm: sumOf(columnsMm),
    rows: grid.length,
    columns: columnsMm.length,
    look: readLook(properties.one("w:tblLook")),
  };
  const cells = grid.map((row, index) => {
    const settings = rowSettings(row.element, context);
    return row.cells.map((cell) => readCell(cell, index, settings, context));
  });
  settleBorders(cells);
  joinDown(cells);
  const rows: MeasuredRow[] = [];
  for (const [index, row] of grid.entries()) rows.push(rowOf(row, cells[index] ?? [], rows.at(-1)?.head ?? true));
  const align = alignOf(properties.one("w:jc").val ?? style.align) ?? "left";
  const indentMm = twipsInMm(properties.one("w:tblInd").attribute("w:w") ?? style.indent) ?? 0;
  const hangingMm = document.tablesHang ? (cells[0]?.[0]?.margins.leftMm ?? 0) : 0;
  return {
    tag: "table",
    align,
    // A table in the middle or on the right takes no indent.
    indentMm: align === "left" ? indentMm - hangingMm : 0,
    columnsMm,
    rows,
  };
};
