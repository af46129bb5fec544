import { strToU8, type Zippable, zipSync } from "fflate";

const namespaces = `
  xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`;

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const element = (name: string, content: string): string => `<${name} ${namespaces}>${content}</${name}>`;

/** Parts beside the document, by the names that tests give them: where they stand, and what is around their XML. */
const parts: Readonly<Record<string, readonly [type: string, root: string]>> = {
  styles: ["styles", "w:styles"],
  numbering: ["numbering", "w:numbering"],
  settings: ["settings", "w:settings"],
  theme: ["theme", "a:theme"],
  footnotes: ["footnotes", "w:footnotes"],
  endnotes: ["endnotes", "w:endnotes"],
  header1: ["header", "w:hdr"],
  header2: ["header", "w:hdr"],
  header3: ["header", "w:hdr"],
  footer1: ["footer", "w:ftr"],
  footer2: ["footer", "w:ftr"],
};

const relationshipsXml = (entries: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;

const entry = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"/>`;

const overrides = `<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`;

/**
 * The parts of a .docx by path. A key is the path of a part with its whole XML, or a short name (`body`, `styles`,
 * `header1`, which is also the id of its relationship) with what stands in it.
 */
export const fakeParts = (given: Readonly<Record<string, string>>): Record<string, string> => {
  const named = Object.keys(given).filter((name) => parts[name]);
  const whole = Object.entries(given).filter(([name]) => name.includes("/") || name.startsWith("["));
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides}</Types>`,
    "_rels/.rels": relationshipsXml([entry("rId1", "officeDocument", "word/document.xml")]),
    "word/_rels/document.xml.rels": relationshipsXml(
      named.map((name) => entry(name, parts[name]?.[0] ?? "", `${name}.xml`)),
    ),
    "word/document.xml": element("w:document", `<w:body>${given.body ?? ""}</w:body>`),
    ...Object.fromEntries(
      named.map((name) => [`word/${name}.xml`, element(parts[name]?.[1] ?? "", given[name] ?? "")]),
    ),
    ...Object.fromEntries(whole),
  };
};

/** A .docx made of parts. */
export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { level: 6 });
};

export const fakeDocx = (given: Readonly<Record<string, string>>): Uint8Array => zipped(fakeParts(given));

const contentTypes: Readonly<Record<string, string>> = {
  document: "wordprocessingml.document.main",
  header1: "wordprocessingml.header",
  footer1: "wordprocessingml.footer",
  theme1: "theme",
};

const nameOf = (path: string): string => /([^/]+)\.xml$/.exec(path)?.[1] ?? "";

const contentType = (path: string): string => {
  const type = contentTypes[nameOf(path)] ?? `wordprocessingml.${nameOf(path)}`;
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
};

/** Whole parts by path, with the lists of parts that Word wants. A document refers to its one header or footer as rId10. */
export const foreignParts = (given: Readonly<Record<string, string>>): Record<string, string> => {
  const related = Object.keys(given)
    .filter((path) => nameOf(path) !== "document")
    .map((path, index) => {
      const name = nameOf(path);
      const id = /^(?:header|footer)1$/.test(name) ? "rId10" : `rId${index + 1}`;
      return entry(id, name.replace(/1$/, ""), path.replace("word/", ""));
    });
  return {
    ...given,
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.keys(given).map(contentType).join("")}</Types>`,
    "_rels/.rels": relationshipsXml([entry("rId1", "officeDocument", "word/document.xml")]),
    "word/_rels/document.xml.rels": relationshipsXml(related),
  };
};
