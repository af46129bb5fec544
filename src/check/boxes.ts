import type { Line } from "./flow.ts";

/** The frame around a line: a border on all sides of its paragraph or its cell, or the box it stands in. */
export const boxOf = ({ para, place }: Line): { widthMm: number } | null => {
  const { borders, leftMm, rightMm } = para.measured;
  const isWhole = (of: typeof borders): boolean => Boolean(of.top && of.bottom && of.left && of.right);
  if (isWhole(borders)) return { widthMm: place.widthMm - Math.max(0, leftMm) - Math.max(0, rightMm) };
  if (place.boxed) return { widthMm: place.widthMm };
  const cell = place.cell?.table.rows[place.cell.row]?.cells.find(({ column }) => column === place.cell?.column);
  return cell && isWhole(cell.borders) ? { widthMm: cell.widthMm } : null;
};
