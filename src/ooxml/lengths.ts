import { mmFromPt } from "../units.ts";
import { meanings } from "./meanings.ts";
import type { XmlElement } from "./xml.ts";

/** No length in a document is longer; hostile files hold others. */
const longestPt = 100_000;

const pointsIn = meanings<number>({
  pt: 1,
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  pc: 12,
  pi: 12,
  px: 0.75,
});

const within = (pt: number): number => Math.min(longestPt, Math.max(-longestPt, pt));

/** A length that may carry its unit, in points; of bare numbers, so many make a point. */
export const ptOf = (text: string | undefined, perPt: number): number | undefined => {
  const found = /^([+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})) ?([a-z]{2})?$/i.exec((text ?? "").trim());
  if (!found) return undefined;
  if (found[2] === undefined) return within(Number(found[1]) / perPt);
  const unit = pointsIn(found[2].toLowerCase());
  return unit === undefined ? undefined : within(Number(found[1]) * unit);
};

/** A length in twips, or with its unit, in points. */
export const twipsInPt = (text: string | undefined): number | undefined => ptOf(text, 20);

/** A length in twips, or with its unit, in mm. */
export const twipsInMm = (text: string | undefined): number | undefined => {
  const pt = twipsInPt(text);
  return pt === undefined ? undefined : mmFromPt(pt);
};

/** A length in English metric units, 36,000 to the mm, in mm. */
export const emuInMm = (text: string | undefined): number | undefined => {
  const pt = ptOf(text, 12_700);
  return pt === undefined ? undefined : mmFromPt(pt);
};

/** A whole number. */
export const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;

const offWords = new Set(["0", "false", "off"]);

/** Value of an on/off attribute; a missing value means on. */
export const isOn = (word: string | undefined): boolean => !offWords.has(word ?? "");

/** A property that is on or off; undefined where it is not set. */
export const switchOf = (element: XmlElement): boolean | undefined => (element.exists ? isOn(element.val) : undefined);
