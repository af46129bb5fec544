import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf, yamlFiles } from "./support/plans.ts";
import { judgeWord, told } from "./support/word.ts";

const types: Readonly<Record<string, string>> = {
  document: "document.main",
  styles: "styles",
  numbering: "numbering",
  header1: "header",
  footer1: "footer",
};

const relationships: Readonly<Record<string, string>> = { header1: "header", footer1: "footer", theme1: "theme" };

const nameOf = (path: string): string => /([^/]+)\.xml$/.exec(path)?.[1] ?? "";

const contentType = (path: string): string => {
  const name = nameOf(path);
  const type = name === "theme1" ? "theme+xml" : `wordprocessingml.${types[name] ?? name}+xml`;
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>`;
};

/** Packs parts as Word does, with the lists of parts that it wants. */
const packed = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const related = (entries: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const all: Record<string, string> = {
    ...parts,
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.keys(parts).map(contentType).join("")}</Types>`,
    "_rels/.rels": related([relation("rId1", "officeDocument", "word/document.xml")]),
    "word/_rels/document.xml.rels": related(
      Object.keys(parts)
        .filter((path) => nameOf(path) !== "document")
        .map((path, index) => {
          const name = nameOf(path);
          // The documents refer to their one header or footer by this id.
          const id = /^(?:header|footer)1$/.test(name) ? "rId10" : `rId${index + 1}`;
          return relation(id, relationships[name] ?? name, path.replace("word/", ""));
        }),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])));
};

// Documents made in other ways than ours; each `.out` is what they deserve.
for (const { name, path } of yamlFiles("test/fixtures/check/foreign/")) {
  test(`a foreign document is judged: ${name}`, async () => {
    const { problems, notice } = judgeWord(packed(parse(readFileSync(pathOf(path), "utf8"))));
    const said = notice === undefined ? told(problems) : `${notice}\n`;
    await expect(said).toMatchFileSnapshot(pathOf(`test/fixtures/check/foreign/${name}.out`));
  });
}
