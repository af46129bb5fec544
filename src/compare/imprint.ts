import type { BuiltFrom } from "../docx/built-from.ts";
import { originFrom, sealPart } from "../docx/seal.ts";
import { measure } from "../ooxml/read.ts";
import { budgetOfFile, nothing, readXml, type XmlElement } from "../ooxml/xml.ts";
import { type Archive, isRefusal } from "../ooxml/zip.ts";
import { type ComparedDocument, readingOfImprint } from "./lines.ts";

export const xmlOf = (archive: Archive, name: string): XmlElement => {
  const bytes = archive.part(name);
  if (!bytes || isRefusal(bytes)) return nothing;
  const xml = readXml(bytes, name, budgetOfFile());
  return isRefusal(xml) ? nothing : xml;
};

/** The plan that a document was built from; undefined where no build wrote it, or a program dropped that. */
export const originIn = (archive: Archive): BuiltFrom | undefined => {
  const properties = xmlOf(archive, sealPart).children;
  return originFrom((name) => properties.find((one) => one.attribute("name") === name)?.children[0]?.text);
};

/** State of a document at its build; undefined if it has no imprint. */
export const readImprint = (archive: Archive): ComparedDocument | undefined => {
  const root = archive.names
    .filter((name) => /^customxml\/item\d+\.xml$/.test(name))
    .map((name) => xmlOf(archive, name))
    .find(({ name }) => /\}imprint$/.test(name));
  if (!root) return undefined;
  const parts = {
    document: root.one("w:document"),
    styles: root.one("w:styles"),
    settings: root.one("w:settings"),
    footnotes: root.one("w:footnotes"),
    numbering: nothing,
    theme: nothing,
    endnotes: nothing,
    core: nothing,
    app: nothing,
    custom: nothing,
    margins: new Map(root.all("w:hdr").map((margin) => [margin.attribute("r:id") ?? "", margin])),
  };
  return readingOfImprint(measure(parts));
};
