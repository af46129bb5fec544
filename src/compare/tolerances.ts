import type { Form } from "./lines.ts";

/**
 * Properties that programs rewrite when an unedited document is opened and saved: tried with LibreOffice 7.4, also by
 * way of .odt and .doc, with python-docx, and with XML as Word writes it. All else that a reader of the file sees counts as a
 * change: RTF loses the insets of rules, pandoc the styles and the lines of tables, AbiWord hyphens that do not break.
 */
export const tolerances = {
  /** Lengths: LibreOffice keeps them in hundredths of a millimetre or whole twips, column edges in both. */
  mm: 0.1,
  /** Spacing and weights of lines, in points. */
  pt: 0.06,
  /** Line spacing, as a multiple. */
  lines: 0.01,
} as const;

/**
 * Not compared at all, with the reason:
 * - names of styles: WPS and OnlyOffice give them ids of their own, Google Docs writes what they say at each paragraph. How
 *   they look is compared.
 * - ids and marks of editing (`w:rsid…`, `w:proofErr`, `w:lastRenderedPageBreak`, bookmarks such as `_GoBack`), how words are
 *   cut into runs, languages: none of it is seen.
 * - whether a hyphen or a space breaks: programs write them in different ways, and nobody sees it.
 * - settings, fonts, themes, styles that nothing uses, and properties of programs: Word adds its own. What people type under
 *   File > Info is compared (`typed-beside.ts`, with a table of the properties that programs write).
 * - the result of a PAGE field: it is that of the page it was saved on.
 * - size and spacing of a paragraph without words or border: LibreOffice gives the last one of a section a style of its own.
 * - which pages show a header or footer, in a document of several sections, and the distance of footers: LibreOffice cuts
 *   sections anew. Words and form of headers and footers are compared, wherever they stand.
 */
const toleranceOf = (name: string): number => {
  if (name.endsWith("Mm") || name.endsWith(".mm")) return tolerances.mm;
  if (name.endsWith("Pt")) return tolerances.pt;
  return name === "line.value" ? tolerances.lines : 0;
};

/** Names of what differs between two forms by more than programs do by themselves. */
export const formDifferences = (before: Form, now: Form): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => {
    if (name === "style") return false;
    const [one, other] = [before[name], now[name]];
    if (one === other) return false;
    return !(
      typeof one === "number" &&
      typeof other === "number" &&
      Math.abs(one - other) <= toleranceOf(name) + Number.EPSILON
    );
  });
