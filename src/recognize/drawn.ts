import type { Border, MeasuredInline, MeasuredTable, Shape } from "../ooxml/measured.ts";
import { ptFromMm } from "../units.ts";

/** Looks of a line. */
export interface Pen {
  weightPt: number | null;
  /** Word's word for it: `single`, `double` … */
  style: string;
  /** Six hexadecimal digits in capitals; `auto` is black. */
  color: string;
}

const white = "FFFFFF";

const shows = (border: Border | undefined): boolean => border !== undefined && border.color !== white;

/** Lines are drawn between its cells; a table without them only lays out. */
export const isBordered = ({ rows }: MeasuredTable): boolean =>
  rows.some(
    ({ cells }) => cells.length > 1 && cells.some(({ borders: { left, right } }) => shows(left) || shows(right)),
  );

const drawnHeightMm = 2.5;
/** A line is level where it is this many times as wide as high. */
const levelTimes = 4;

/** Filled with what shows on paper. */
const isFilled = ({ fill }: Shape): boolean => fill !== null && fill !== white;

/** A level line that shows, or something drawn as flat as one. */
export const isRule = (shape: Shape): boolean => {
  const { kind, widthMm, heightMm, line, blocks } = shape;
  if (kind === "line") return line !== null && widthMm > heightMm * levelTimes;
  const isFlat = heightMm <= drawnHeightMm && widthMm > drawnHeightMm && blocks.length === 0;
  return isFlat && (kind !== "box" || line !== null || isFilled(shape));
};

/** A picture, but not one of a line. */
export const isPicture = (inline: MeasuredInline): inline is Shape =>
  inline.tag === "shape" && inline.kind === "picture" && !isRule(inline);

/** Looks of a flat drawing as a line: a filled box is as thick as it is high, an empty one shows its edges. */
export const penOf = (shape: Shape): Pen => {
  const { kind, heightMm, line, fill } = shape;
  const edge = { weightPt: line?.weightPt ?? null, style: line?.style || "single", color: line?.color ?? "auto" };
  if (kind !== "box") return edge;
  const [heightPt, edgePt] = [ptFromMm(heightMm), line?.weightPt ?? 0];
  if (isFilled(shape)) return { weightPt: heightPt + edgePt, style: "single", color: fill ?? "auto" };
  return heightPt > edgePt ? { ...edge, style: "double" } : edge;
};
