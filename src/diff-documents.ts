import type { Measured } from "./ooxml/measured.ts";
import { type DocumentDifferences, differencesAsData } from "./report/differences.ts";

/**
 * What a reader of two documents would say differs: words, labels, places and looks, and what programs rewrite by
 * themselves left out.
 */
export const diffDocuments = async (before: Measured, now: Measured): Promise<DocumentDifferences> => {
  const { differencesBetween, unitsOf } = await import("./compare/index.ts");
  return differencesAsData(differencesBetween(unitsOf(before), unitsOf(now)));
};
