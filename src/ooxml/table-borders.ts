import type { BorderLayer } from "./borders.ts";
import type { Border, Borders, Side } from "./measured.ts";
import type { CellPlace, PartName } from "./table-parts.ts";
import type { TableStyle } from "./table-style.ts";

/** A cell as its borders see it. */
export interface BorderedCell extends CellPlace {
  /** It goes on from the cell above. */
  continues: boolean;
  /** The cell's own borders. */
  own: BorderLayer;
  /** Borders from the table and its style, for each side of this cell. */
  table: Partial<Record<Side, Border | null>>;
  /** The border that is drawn. */
  borders: Borders;
}

const isAtEdge = (side: Side, { row, rows, column, colspan, columns }: CellPlace): boolean =>
  ({ top: row === 0, bottom: row === rows - 1, left: column === 0, right: column + colspan >= columns })[side];

const inner = { top: "insideH", bottom: "insideH", left: "insideV", right: "insideV" } as const;
const sides: readonly Side[] = ["top", "bottom", "left", "right"];

const ofTable = (layer: BorderLayer, side: Side, place: CellPlace): Border | null | undefined =>
  layer[isAtEdge(side, place) ? side : inner[side]];

/** True if the cell's edge is also an edge of its part of the table. */
const isPartEdge = (name: PartName, side: Side, place: CellPlace): boolean => {
  const isAcross = side === "top" || side === "bottom";
  if (name.endsWith("Cell")) return true;
  if (name.endsWith("Row") || name.endsWith("Horz")) return isAcross || isAtEdge(side, place);
  if (name.endsWith("Col") || name.endsWith("Vert")) return !isAcross || isAtEdge(side, place);
  return isAtEdge(side, place);
};

/** Table-level borders of a cell: direct formatting, else conditional parts of the style, else the whole style. */
export const tableBorders = (
  direct: BorderLayer,
  style: TableStyle,
  parts: readonly PartName[],
  place: CellPlace,
): BorderedCell["table"] => {
  const borders: BorderedCell["table"] = {};
  const worn = style.partsOf(parts);
  for (const side of sides) {
    let found = ofTable(style.borders, side, place);
    for (const { name, part } of worn) {
      const edge = part.borders[isPartEdge(name, side, place) ? side : inner[side]];
      if (edge !== undefined) found = edge;
    }
    const said = ofTable(direct, side, place);
    borders[side] = (said === undefined ? found : said) ?? null;
  }
  return borders;
};

const heavier = (one: Border | null | undefined, other: Border | null | undefined): Border | null => {
  if (!one || !other) return one ?? other ?? null;
  return other.weightPt > one.weightPt ? other : one;
};

/** A cell's own borders override those of the table. */
const wanted = (cell: BorderedCell, side: Side): Border | null => {
  const own = cell.own[side];
  return own === undefined ? (cell.table[side] ?? null) : own;
};

/** Of two cells that share an edge, a border beats none, and the heavier border the lighter. */
const shared = (one: BorderedCell, side: Side, other: BorderedCell, opposite: Side): Border | null =>
  heavier(wanted(one, side), wanted(other, opposite));

const draw = (cell: BorderedCell, side: Side, border: Border | null): void => {
  const drawn = heavier(cell.borders[side], border);
  if (drawn) cell.borders[side] = drawn;
};

const drawAlone = (cell: BorderedCell, side: Side): void => draw(cell, side, wanted(cell, side));

const settleAcross = (row: readonly BorderedCell[]): void => {
  for (const [index, cell] of row.entries()) {
    const next = row[index + 1];
    if (index === 0) drawAlone(cell, "left");
    if (!next) {
      drawAlone(cell, "right");
      continue;
    }
    const border = shared(cell, "right", next, "left");
    draw(cell, "right", border);
    draw(next, "left", border);
  }
};

/** Pairs of cells above and below each other, in two rows that are in the order of the grid. */
function* pairsOf(
  upper: readonly BorderedCell[],
  lower: readonly BorderedCell[],
): Generator<[above: BorderedCell, below: BorderedCell]> {
  let above = 0;
  let below = 0;
  for (;;) {
    const one = upper[above];
    const other = lower[below];
    if (!one || !other) return;
    const end = one.column + one.colspan;
    const otherEnd = other.column + other.colspan;
    if (one.column < otherEnd && other.column < end) yield [one, other];
    if (end <= otherEnd) above++;
    if (otherEnd <= end) below++;
  }
}

const settleDown = (upper: readonly BorderedCell[], lower: readonly BorderedCell[]): void => {
  const paired = new Set<BorderedCell>();
  for (const [one, other] of pairsOf(upper, lower)) {
    paired.add(one).add(other);
    if (other.continues) continue;
    const border = shared(one, "bottom", other, "top");
    draw(one, "bottom", border);
    draw(other, "top", border);
  }
  // Rows may be of unequal length.
  for (const cell of upper) if (!paired.has(cell)) drawAlone(cell, "bottom");
  for (const cell of lower) if (!paired.has(cell)) drawAlone(cell, "top");
};

/** Draws the borders of all cells, those that two cells share on both. */
export const settleBorders = (rows: readonly (readonly BorderedCell[])[]): void => {
  for (const [index, row] of rows.entries()) {
    settleAcross(row);
    const next = rows[index + 1];
    if (index === 0) for (const cell of row) drawAlone(cell, "top");
    if (next) settleDown(row, next);
    else for (const cell of row) drawAlone(cell, "bottom");
  }
};
