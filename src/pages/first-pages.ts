import type { XmlParts } from "../docx/lay-out.ts";
import type { Pages } from "./page.ts";
import { pagesOf } from "./pages.ts";

const documentPart = "word/document.xml";

/** Documents with shorter XML (some twenty pages) are laid out whole. */
const longDocument = 200_000;
/** Blocks of the body that fill the first pages of a new document, and those laid out behind an edit. */
const firstBlocks = 60;
const blocksBehindEdit = 40;
/** Share of a document above which laying out a part takes about as long as laying out all of it. */
const worthwhile = 0.6;

const blockTag = /<(\/?)w:(?:p|tbl)(?=[ >/])[^>]*>/g;

/** End of the last of a count of blocks that end behind a place; undefined if there are fewer. */
const endOfBlocks = (document: string, behind: number, count: number): number | undefined => {
  let depth = 0;
  let ended = 0;
  for (const { 0: tag, 1: slash, index } of document.matchAll(blockTag)) {
    if (slash !== "") depth--;
    else if (!tag.endsWith("/>")) depth++;
    const end = index + tag.length;
    if (depth === 0 && end > behind && ++ended === count) return end;
  }
  return undefined;
};

/** The XML of a document up to an offset, closed with the page settings of the section that contains the offset. */
const cutAt = (document: string, end: number): string => {
  const section = document.slice(document.indexOf("<w:sectPr", end));
  const closing = "</w:sectPr>";
  return `${document.slice(0, end)}${section.slice(0, section.indexOf(closing) + closing.length)}</w:body></w:document>`;
};

const firstDifference = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
};

/**
 * The first pages of a long document, which take a fraction of the time of all; undefined where that would not help.
 *
 * @param before the document that was shown before: the first pages go on to the first edit
 */
export const firstPagesOf = (parts: XmlParts, before?: XmlParts): Pages | undefined => {
  const document = parts.get(documentPart) ?? "";
  if (document.length < longDocument) return undefined;
  const end = before
    ? endOfBlocks(document, firstDifference(document, before.get(documentPart) ?? ""), blocksBehindEdit)
    : endOfBlocks(document, 0, firstBlocks);
  if (end === undefined || end > worthwhile * document.length) return undefined;
  const { pages, paragraphs } = pagesOf(new Map([...parts, [documentPart, cutAt(document, end)]]));
  // The last one is cut off.
  return { pages: pages.slice(0, -1), paragraphs, isPartial: true };
};
