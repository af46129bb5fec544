import type { Measured } from "./ooxml/measured.ts";
import { type DocumentDifferences, differencesAsData } from "./report/differences.ts";

/**
 * Differences that a reader of two documents would list: words, labels, places and looks, without changes that programs
 * make on their own.
 */
export const diffDocuments = async (before: Measured, now: Measured): Promise<DocumentDifferences> => {
  const { differencesBetween, unitsOf } = await import("./compare/index.ts");
  return differencesAsData(differencesBetween(unitsOf(before), unitsOf(now)));
};
