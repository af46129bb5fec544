/**
 * Millimetres to twips (1/20 pt), the unit Word stores lengths in.
 *
 * Rounds to the nearest: rounding down turns 20 mm into 1133 twips, which reads
 * back as less than the decree's minimum.
 *
 * @example twipsFromMm(20) // 1134
 */
export const twipsFromMm = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Points to twips. */
export const twipsFromPt = (pt: number): number => Math.round(pt * 20);

/** Millimetres to points, unrounded. */
export const ptFromMm = (mm: number): number => (mm * 72) / 25.4;

/** Points to millimetres, unrounded. */
export const mmFromPt = (pt: number): number => (pt * 25.4) / 72;

/** Points to the half-points of `w:sz`. */
export const halfPointsFromPt = (pt: number): number => Math.round(pt * 2);

/** Points to the eighths of a point of a border's `w:sz`. */
export const eighthsFromPt = (pt: number): number => Math.round(pt * 8);

/** The greatest of any number of lengths, 0 where there is none: `Math.max` takes only some ten thousands. */
export const greatest = (lengths: Iterable<number>): number => {
  let most = 0;
  for (const length of lengths) most = Math.max(most, length);
  return most;
};
