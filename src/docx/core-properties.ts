import type { Tree } from "../tree/tree.ts";
import { escaped } from "./xml.ts";

/** `docProps/core.xml` with the time given to it: the docx library would write the time of the build. */
export const corePropertiesXml = (tree: Tree, stamp: Date): string => {
  const time = `${stamp.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(tree.title)}</dc:title>`,
    `<dc:creator>${escaped(tree.author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(tree.author)}</cp:lastModifiedBy>`,
    `<cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    `<dc:language>vi-VN</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
};
