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

const settle = (upper: ReadParagraph, lower: ReadParagraph): void => {
  if (upper.styleId === lower.styleId) {
    if (upper.contextual) upper.paragraph.afterPt = 0;
    if (lower.contextual) lower.paragraph.beforePt = 0;
  }
  if (!sharesFrame(upper, lower)) return;
  delete lower.paragraph.borders.top;
  delete upper.paragraph.borders.bottom;
  const between = upper.borders.between;
  if (between) upper.paragraph.borders.bottom = between;
};

/** What paragraphs do to those next to them: spacing that falls away, frames that they share. */
export const settleNeighbours = (blocks: readonly (ReadParagraph | MeasuredBlock)[]): MeasuredBlock[] => {
  let upper: ReadParagraph | undefined;
  for (const block of blocks) {
    const lower = "paragraph" in block ? block : undefined;
    if (upper && lower) settle(upper, lower);
    upper = lower;
  }
  return blocks.map((block) => ("paragraph" in block ? block.paragraph : block));
};
