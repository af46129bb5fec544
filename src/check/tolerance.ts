/** Programs round lengths to their own units; a file is not wrong by that. */
export const nearMm = 0.06;
/** No other paper comes this near to A4. */
export const nearPaperMm = 0.5;
/** A box is as large as its border's middle, or its edges; programs differ. */
export const nearStampMm = 1.5;
export const nearPt = 0.11;
/** Word gives a multiple of a line in 240ths, other programs in percent. */
export const nearLines = 0.01;
/** Tolerance of a rule's length relative to the text above it: fonts of the same name differ by this share. */
export const nearRuleShare = 0.03;
/** Nobody sees by how little a rule's length is off. */
export const nearRuleMm = 2.5;
/** 1,25 cm is what Word sets where 1,27 cm is meant. */
export const nearIndentMm = 0.3;
/** A line that is longer than its room by less than this may still fit. */
export const wrapsMm = 0.3;

export const isNear = (value: number, wanted: number, near: number): boolean => Math.abs(value - wanted) <= near;

/** True if a value lies in a range; an absent end is open. */
export const isWithin = (
  value: number,
  { min, max }: { min?: number | null; max?: number | null },
  near: number,
): boolean => value >= (min ?? Number.NEGATIVE_INFINITY) - near && value <= (max ?? Number.POSITIVE_INFINITY) + near;
