import { type Document, linesIn, type Text } from "../document/document.ts";
import { countedBy } from "../document/labels.ts";

const isCapitals = ({ printed }: Text): boolean => printed === printed.toUpperCase();

/**
 * Titles of parts on the line of their number. Below a section "Phần thứ nhất: Khai mạc" is a part of what the section
 * speaks of, unless it stands in capitals or a section follows it.
 */
export const runInParts = (document: Document): Text[] => {
  let isInSection = false;
  return linesIn(document).filter((text, index, all) => {
    const level = countedBy(text.label)?.level;
    if (level === "section") isInSection = true;
    if (text.role !== "heading" || level !== "part") return false;
    const next = all[index + 1];
    return !isInSection || isCapitals(text) || (next !== undefined && countedBy(next.label)?.level === "section");
  });
};
