import type { MeasuredBlock, MeasuredSection } from "../ooxml/measured.ts";

/** Content of the upper or lower margin of a section: on its first page, and on those after it. */
export const shownMargins = (
  section: MeasuredSection,
  margin: "headers" | "footers",
): { first: MeasuredBlock[]; after: MeasuredBlock[][] } => {
  const { default: usual = [], first = [], even = [] } = section[margin];
  return {
    first: section.titlePage ? first : usual,
    after: section.evenAndOdd ? [usual, even] : [usual],
  };
};
