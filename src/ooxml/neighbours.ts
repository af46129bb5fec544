import { sameBorder } from "./borders.ts";
import type { MeasuredBlock } from "./measured.ts";
import type { ReadParagraph } from "./paragraphs.ts";

/** Paragraphs with the same borders and indents share one frame. */
const sharesFrame = (one: ReadParagraph, other: ReadParagraph): boolean =>
  (["top", "bottom", "left", "right", "between"] as const).every((edge) =>
    sameBorder(one.borders[edge], other.borders[edge]),
  ) &&
  one.paragraph.leftMm === other.paragraph.leftMm &&
  one.paragraph.rightMm === other.paragraph.rightMm &&
  one.paragraph.framed === other.paragraph.framed;

const settleSpacing = (upper: ReadParagraph, lower: ReadParagraph): void => {
  if (upper.styleId !== lower.styleId) return;
  if (upper.contextual) upper.paragraph.afterPt = 0;
  if (lower.contextual) lower.paragraph.beforePt = 0;
};

const settleFrames = (upper: ReadParagraph, lower: ReadParagraph): void => {
  if (!sharesFrame(upper, lower)) return;
  delete lower.paragraph.borders.top;
  delete upper.paragraph.borders.bottom;
  const between = upper.borders.between;
  if (between) upper.paragraph.borders.bottom = between;
};

type ReadBlock = ReadParagraph | MeasuredBlock;

const paragraphIn = (block: ReadBlock | undefined): ReadParagraph | undefined =>
  block && "paragraph" in block ? block : undefined;

/**
 * Effects of paragraphs on their neighbours: collapsed spacing, shared frames.
 * @param gapsAdd the document asks for the sum of two spacings, and not for the greater
 */
export const settleNeighbours = (blocks: readonly ReadBlock[], gapsAdd: boolean): MeasuredBlock[] => {
  const first = paragraphIn(blocks[0]);
  const last = paragraphIn(blocks.at(-1));
  if (first?.beforeAuto) first.paragraph.beforePt = 0;
  if (last?.afterAuto) last.paragraph.afterPt = 0;
  let upper: ReadParagraph | undefined;
  for (const block of blocks) {
    const lower = paragraphIn(block);
    if (upper && lower) {
      settleSpacing(upper, lower);
      settleFrames(upper, lower);
    }
    if (lower) {
      const above = upper?.paragraph.afterPt ?? 0;
      const own = lower.paragraph.beforePt;
      lower.paragraph.gapPt = gapsAdd ? above + own : Math.max(above, own);
    }
    upper = lower;
  }
  return blocks.map((block) => ("paragraph" in block ? block.paragraph : block));
};
