import { lineHeightPt } from "../measure/text-width.ts";
import type {
  Border,
  Borders,
  MeasuredBlock,
  MeasuredCell,
  MeasuredParagraph,
  MeasuredRow,
  Shape,
} from "../ooxml/measured.ts";
import { mmFromPt } from "../units.ts";
import type { Line } from "./flow.ts";

/** A frame around a line, whatever it is made of. */
export interface Box {
  widthMm: number;
  /** Null where it cannot be told. */
  heightMm: number | null;
  strokes: Pick<Border, "style" | "color">[];
}

const sides = (borders: Borders): Border[] =>
  [borders.top, borders.bottom, borders.left, borders.right].filter((border) => border !== undefined);

const isWhole = (borders: Borders): boolean => sides(borders).length === 4;

/** How high the lines are that an author ended; a stamp has no longer ones. */
const linesPt = ({ inlines, mark, line: { rule, value } }: MeasuredParagraph): number => {
  const breaks = inlines.filter(({ tag }) => tag === "break").length;
  const sizes = inlines.flatMap((inline) => (inline.tag === "text" ? [inline.sizePt] : []));
  const single = lineHeightPt(sizes.length > 0 ? Math.max(...sizes) : mark.sizePt);
  return (breaks + 1) * (rule === "auto" ? value * single : rule === "exact" ? value : Math.max(value, single));
};

const blocksMm = (blocks: readonly MeasuredBlock[]): number | null => {
  let sumPt = 0;
  for (const block of blocks) {
    if (block.tag === "table") return null;
    sumPt += block.gapPt + linesPt(block) + (block === blocks.at(-1) ? block.afterPt : 0);
  }
  return mmFromPt(sumPt);
};

export const boxOfShape = ({ widthMm, heightMm, line }: Shape): Box | null =>
  line && { widthMm, heightMm, strokes: [line] };

/** The frame that the borders of a cell make; null where a side is open. */
export const boxOfCell = ({ rule, mm }: MeasuredRow["height"], cell: MeasuredCell): Box | null => {
  const { borders, margins, blocks, widthMm } = cell;
  if (!isWhole(borders)) return null;
  const writtenMm = blocksMm(blocks);
  const neededMm = writtenMm === null ? null : writtenMm + margins.topMm + margins.bottomMm;
  const leastMm = rule === "auto" ? 0 : mm;
  return {
    widthMm,
    heightMm: rule === "exact" ? mm : neededMm === null ? null : Math.max(neededMm, leastMm),
    strokes: sides(borders),
  };
};

/** The frame around a line: a border on all sides of its paragraph, or of what it stands in. */
export const boxOf = ({ para, place }: Line): Box | null => {
  const { borders, leftMm, rightMm } = para.measured;
  if (!isWhole(borders)) return place.box;
  const spacePt = (borders.top?.spacePt ?? 0) + (borders.bottom?.spacePt ?? 0);
  return {
    widthMm: place.widthMm - Math.max(0, leftMm) - Math.max(0, rightMm),
    heightMm: mmFromPt(linesPt(para.measured) + spacePt),
    strokes: sides(borders),
  };
};
