import type { Border, Borders, MeasuredCell, MeasuredRow, Shape } from "../ooxml/measured.ts";

/** Draws a box around all that stands in it. */
export type Enclosure = Shape | { cell: MeasuredCell; height: MeasuredRow["height"] };

export const sides = (borders: Borders): Border[] =>
  [borders.top, borders.bottom, borders.left, borders.right].filter((border) => border !== undefined);

export const isWhole = (borders: Borders): boolean => sides(borders).length === 4;
