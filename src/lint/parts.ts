import { type Document, linesIn, type Text } from "../document/document.ts";
import { countedBy } from "../document/labels.ts";

export const isRoman = (label: string): boolean => /^Phần\s+[IVXLC]+[.:]?$/iu.test(label);

const isCapitals = ({ printed }: Text): boolean => printed === printed.toUpperCase();

/**
 * Titles of parts on the line of their number. Below a section "Phần thứ nhất: Khai mạc" is a part of what the section
 * speaks of, unless it stands in capitals or a section follows it; Roman numbers are those of parts.
 */
export const runInParts = (document: Document): Text[] => {
  let isInSection = false;
  return linesIn(document).filter((text, index, all) => {
    const level = countedBy(text.label)?.level;
    if (level === "section") isInSection = true;
    if (text.role !== "heading" || level !== "part") return false;
    const next = all[index + 1];
    return (
      !isInSection ||
      isRoman(text.label) ||
      isCapitals(text) ||
      (next !== undefined && countedBy(next.label)?.level === "section")
    );
  });
};
