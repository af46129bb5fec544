/**
 * Rules of Word files that tell the same fact as a rule of plans, under another name. A pair goes when its two rules
 * become one.
 */
export const twins: Readonly<Record<string, string>> = {
  "appendix-mentioned": "appendix-led-to",
  "date-of-number": "number-with-date",
  "date-place": "place-plain",
  "letters-composed": "text-nfc",
  "number-kind": "symbol-fits",
  "number-year": "symbol-fits",
  "recipients-archive": "archive-vt",
  "signature-abbreviation": "sign-abbreviation",
  "signature-for-collective": "sign-for-collective",
  "signature-for-head": "sign-for-head",
  "signature-name-plain": "signer-name-plain",
};
