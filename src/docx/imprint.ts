import { crc32 } from "node:zlib";
import { noBreakHyphen } from "../wording/unbroken.ts";
import type { Xml } from "./package.ts";

/**
 * The imprint: a document without its words, kept in the document itself. Each paragraph has a checksum of its words, each
 * run their length. What is read from it and what is read from the document, by the same reader, differ where somebody
 * changed words or form. The words themselves are left out: what an office deletes from a document must be gone.
 */
const imprintNamespace = "urn:kehoach:imprint";

/** Custom XML parts are kept by Word and LibreOffice, and not shown to anybody. */
export const imprintPart = "customXml/item1.xml";

const itemId = "{6B656861-6F61-4368-8001-000000000001}";
const types = "http://schemas.openxmlformats.org/officeDocument/2006";
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts that announce a custom XML part: without them LibreOffice drops it. */
export const imprintCompanions: Readonly<Record<string, string>> = {
  "customXml/itemProps1.xml": `${header}<ds:datastoreItem xmlns:ds="${types}/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${imprintNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  "customXml/_rels/item1.xml.rels": `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
};

export const imprintRelationship = `<Relationship Id="rId99" Type="${types}/relationships/customXml" Target="../customXml/item1.xml"/>`;

export const imprintContentType =
  '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/>';

/** Words of a paragraph, tabs and line breaks among them, as a checksum; of hyphens and of spaces all kinds are one. */
export const wordsKey = (words: string): string =>
  crc32(words.normalize("NFC").replaceAll(noBreakHyphen, "-").replaceAll("\u00A0", " ")).toString(16).padStart(8, "0");

/** Signs that stand in a paragraph's words for what is no text. */
export const standIns = { tab: "\t", break: "\n", note: "\uFFF9", shape: "\uFFFC" } as const;

const standInOf: Readonly<Record<string, string>> = {
  "w:tab/": standIns.tab,
  "w:br/": standIns.break,
  "w:footnoteReference": standIns.note,
};

const unescapedOf: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
};
const unescaped = (xml: string): string => xml.replace(/&\w+;/g, (entity) => unescapedOf[entity] ?? entity);

const paragraphs = /<w:p>(.*?)<\/w:p>/gs;
const contents = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<(w:noBreakHyphen)\/>|<(w:tab\/|w:br\/|w:footnoteReference)/g;

const withoutWords = (xml: string): string =>
  xml.replace(paragraphs, (paragraph) => {
    let words = "";
    const lengths = paragraph.replace(contents, (content, text?: string, hyphen?: string, other?: string) => {
      const part = hyphen ? noBreakHyphen : other ? (standInOf[other] ?? "") : unescaped(text ?? "");
      words += part;
      return other ? content : `<w:t>${part.length};</w:t>`;
    });
    return words === "" ? paragraph : lengths.replace("<w:t>", `<w:t>${wordsKey(words)};`);
  });

/** Content of the root of a part, without its namespace declarations. */
const inner = (xml: Xml): Xml =>
  xml.map((piece, index) =>
    piece.slice(
      index === 0 ? piece.indexOf(">", piece.indexOf("<w:")) + 1 : 0,
      index === xml.length - 1 ? piece.lastIndexOf("</w:") : undefined,
    ),
  );

const margin = /<Relationship Id="(\w+)" Type="[^"]*" Target="((?:header|footer)\d+\.xml)"\/>/g;
const basedOn = /<w:basedOn w:val="([^"]+)"/g;
const usedStyles = /<w:[pr]Style w:val="([^"]+)"/g;

/** Sources of the looks of paragraphs. */
export interface StyleImprint {
  /** `w:docDefaults` and the styles that apply without being named. */
  defaults: string;
  /** The other styles by id: names, indents, sizes …, without what only Word's menus show. */
  styles: Readonly<Record<string, string>>;
  /** Settings that change how a document is read. */
  settings: string;
}

/**
 * The imprint, piece by piece: that of a large document is as long as the document.
 *
 * @param parts the XML of each part, by path
 */
export function* imprintOf(
  parts: ReadonlyMap<string, Xml>,
  { defaults, styles, settings }: StyleImprint,
): Generator<string> {
  const part = (path: string): Xml => inner(parts.get(path) ?? [""]);
  const body = part("word/document.xml");
  const notes = part("word/footnotes.xml");
  const relationships = parts.get("word/_rels/document.xml.rels")?.join("") ?? "";
  const margins = [...relationships.matchAll(margin)].map(
    ([, id, name]) => `<w:hdr r:id="${id}">${part(`word/${name}`).map(withoutWords).join("")}</w:hdr>`,
  );
  const used = new Set<string>();
  for (const pieces of [body, notes, margins])
    for (const piece of pieces) for (const found of piece.matchAll(usedStyles)) used.add(found[1] ?? "");
  // The loop also visits members that it adds to the set.
  for (const id of used) for (const found of (styles[id] ?? "").matchAll(basedOn)) used.add(found[1] ?? "");
  yield header;
  yield `<imprint xmlns="${imprintNamespace}" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${types}/relationships">`;
  yield `<w:settings>${settings}</w:settings>`;
  yield `<w:styles>${defaults}${[...used].map((id) => styles[id] ?? "").join("")}</w:styles>`;
  yield "<w:document>";
  for (const piece of body) yield withoutWords(piece);
  yield "</w:document><w:footnotes>";
  for (const piece of notes) yield withoutWords(piece);
  yield "</w:footnotes>";
  yield* margins;
  yield "</imprint>";
}
