import { lineHeightPt } from "../measure/text-width.ts";
import type { Border, MeasuredBlock, MeasuredCell, MeasuredParagraph, MeasuredRow } from "../ooxml/measured.ts";
import { mmFromPt } from "../units.ts";
import type { Line } from "./flow.ts";
import { isWhole, sides } from "./frames.ts";

/** A box around a line, whatever draws it. */
export interface Box {
  widthMm: number;
  /** Null if unknown. */
  heightMm: number | null;
  strokes: Pick<Border, "style" | "color">[];
}

/** Height of the lines of a paragraph that its author ended. */
export const linesPt = ({ inlines, mark, line: { rule, value } }: MeasuredParagraph): number => {
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

const boxOfCell = ({ borders, margins, blocks, widthMm }: MeasuredCell, { rule, mm }: MeasuredRow["height"]): Box => {
  const writtenMm = blocksMm(blocks);
  const neededMm = writtenMm === null ? null : writtenMm + margins.topMm + margins.bottomMm;
  const leastMm = rule === "auto" ? 0 : mm;
  const heightMm = rule === "exact" ? mm : neededMm === null ? null : Math.max(neededMm, leastMm);
  return { widthMm, heightMm, strokes: sides(borders) };
};

/** The box around a line: a border on all sides of its paragraph, or of what it stands in. */
export const boxOf = ({ para, place: { frame, widthMm } }: Line): Box | null => {
  const { borders, leftMm, rightMm } = para.measured;
  if (isWhole(borders)) {
    const spacePt = (borders.top?.spacePt ?? 0) + (borders.bottom?.spacePt ?? 0);
    return {
      widthMm: widthMm - Math.max(0, leftMm) - Math.max(0, rightMm),
      heightMm: mmFromPt(linesPt(para.measured) + spacePt),
      strokes: sides(borders),
    };
  }
  if (!frame) return null;
  if ("cell" in frame) return boxOfCell(frame.cell, frame.height);
  return frame.line && { widthMm: frame.widthMm, heightMm: frame.heightMm, strokes: [frame.line] };
};
