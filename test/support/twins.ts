/**
 * Rules of Word files that tell the same fact as a rule of plans, under another name. A pair goes when its two rules
 * become one.
 */
export const twins: Readonly<Record<string, string>> = {
  "date-place": "place-plain",
  "number-kind": "symbol-fits",
  "number-year": "symbol-fits",
  "recipients-archive": "archive-vt",
};
