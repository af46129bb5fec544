import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Rewrites of a Word file as programs save it without an edit: parts that they rename, spell out and drop. */
type Parts = Record<string, string>;

const document = "word/document.xml";

const texts = (parts: Parts): string[] =>
  Object.keys(parts).filter((path) => /^word\/(?:document|header\d|footer\d|footnotes)\.xml$/.test(path));

const inTexts = (parts: Parts, write: (xml: string) => string): Parts => ({
  ...parts,
  ...Object.fromEntries(texts(parts).map((path) => [path, write(parts[path] ?? "")])),
});

const without = (parts: Parts, ...paths: RegExp[]): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([path]) => !paths.some((pattern) => pattern.test(path))));

/** Parts that know nothing of a plan: without the imprint, and without the plan's name. */
const withoutMarks = (parts: Parts): Parts => {
  const kept = without(parts, /^customXml\//, /^docProps\//);
  const dropped = (xml = ""): string =>
    xml.replace(/<(?:Override|Relationship) [^>]*(?:docProps|customXml)[^>]*\/>/g, "");
  return {
    ...kept,
    "[Content_Types].xml": dropped(kept["[Content_Types].xml"]),
    "_rels/.rels": dropped(kept["_rels/.rels"]),
    "word/_rels/document.xml.rels": dropped(kept["word/_rels/document.xml.rels"]),
  };
};

/** A property with all its attributes, or with what it holds. */
const properties = /<(w:\w+)(?: [^>]*)?(?:\/>|(?<!\/)>.*?<\/\1>)/gs;

const attributesOf = (xml: string): Map<string, string> =>
  new Map([...xml.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));

/** Properties over others: attributes of indents, spacing and fonts one by one, all else as a whole. */
const merged = (under: string, over: string): string => {
  const all = new Map([...under.matchAll(properties)].map(([xml, name = ""]) => [name, xml]));
  for (const [xml, name = ""] of over.matchAll(properties)) {
    const before = all.get(name);
    const isSingle = /^w:(?:ind|spacing|rFonts)$/.test(name) && before !== undefined;
    const attributes = isSingle ? new Map([...attributesOf(before), ...attributesOf(xml)]) : undefined;
    const written = attributes && [...attributes].map(([key, value]) => ` ${key}="${value}"`).join("");
    all.set(name, written === undefined ? xml : `<${name}${written}/>`);
  }
  return [...all.values()].join("");
};

const inside = (xml: string, tag: string): string => new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(xml)?.[1] ?? "";

/** The properties of each paragraph style, with those of the styles below it. */
const stylesIn = (styles: string): ((id: string) => { ofParagraph: string; ofText: string }) => {
  const all = new Map(
    [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs)].map(([xml, id = ""]) => [id, xml]),
  );
  const resolve = (id: string): { ofParagraph: string; ofText: string } => {
    const xml = all.get(id) ?? "";
    const based = /<w:basedOn w:val="([^"]*)"/.exec(xml)?.[1];
    const under = based === undefined ? { ofParagraph: "", ofText: "" } : resolve(based);
    return {
      ofParagraph: merged(under.ofParagraph, inside(xml, "w:pPr")),
      ofText: merged(under.ofText, inside(xml, "w:rPr")),
    };
  };
  return resolve;
};

/**
 * Google Docs: no styles but Normal, all that they said written at each paragraph and run; switches that are off, borders
 * that are none and colours written out; runs cut at language; tables without widths of cells; marks and properties gone.
 */
const googleDocs = (parts: Parts): Parts => {
  const styleOf = stylesIn(parts["word/styles.xml"] ?? "");
  const paragraph = (xml: string): string => {
    const own = inside(xml, "w:pPr");
    const { ofParagraph, ofText } = styleOf(/<w:pStyle w:val="([^"]*)"/.exec(own)?.[1] ?? "Normal");
    const bare = own.replace(/<w:pStyle [^>]*>/, "").replace(/<w:rPr>.*?<\/w:rPr>/, "");
    const off = merged(
      '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="1"/>',
      merged(ofParagraph, bare),
    );
    const ofRun = (written: string): string =>
      merged(
        '<w:b w:val="0"/><w:i w:val="0"/><w:strike w:val="0"/><w:color w:val="000000"/><w:u w:val="none"/><w:shd w:fill="auto" w:val="clear"/><w:vertAlign w:val="baseline"/>',
        merged(ofText, written),
      );
    const content = xml
      .replace(/<w:pPr>.*?<\/w:pPr>/s, "")
      .replace(/^<w:p>/, "")
      .replace(/<\/w:p>$/, "");
    const runs = content.replace(
      /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/gs,
      (_run, written = "") => `<w:r><w:rPr>${ofRun(written)}<w:rtl w:val="0"/></w:rPr>`,
    );
    return `<w:p><w:pPr><w:pStyle w:val="Normal"/>${off}<w:rPr>${ofRun("")}</w:rPr></w:pPr>${runs}</w:p>`;
  };
  const written = inTexts(parts, (xml) =>
    xml
      .replace(/<w:p>.*?<\/w:p>/gs, paragraph)
      .replaceAll("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Table1"/>')
      .replaceAll("<w:cantSplit/>", '<w:cantSplit w:val="1"/><w:tblHeader w:val="0"/>')
      .replace(/<w:tblHeader w:val="0"\/>(?=<w:tblHeader\/>)/g, ""),
  );
  return withoutMarks(written);
};

/** Styles under ids of their own, as WPS and OnlyOffice count them; names stay. */
const renumbered = (parts: Parts, prefix: string): Parts => {
  const ids = [
    ...new Set([...(parts["word/styles.xml"] ?? "").matchAll(/w:styleId="([^"]*)"/g)].map(([, id = ""]) => id)),
  ];
  const number = new Map(ids.map((id, index) => [id, `${prefix}${index + 10}`]));
  const renamed = (xml: string): string =>
    xml.replace(
      /(?<=<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="|w:styleId=")[^"]*/g,
      (id) => number.get(id) ?? id,
    );
  return { ...inTexts(parts, renamed), "word/styles.xml": renamed(parts["word/styles.xml"] ?? "") };
};

/** WPS Office: ids of styles are numbers; fonts with hints, black as a colour of the theme; a property of its own. */
const wpsOffice = (parts: Parts): Parts => {
  const property =
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="KSOProductBuildVer"><vt:lpwstr>1033-12.2.0</vt:lpwstr></property>';
  const black = '<w:color w:val="000000" w:themeColor="text1"/>';
  const written = inTexts(renumbered(parts, ""), (xml) =>
    xml
      .replace(/<w:r>(?=<w:t [^>]*>[^<]*\p{Ll})/gu, `<w:r><w:rPr>${black}</w:rPr>`)
      .replaceAll("<w:rPr>", '<w:rPr><w:rFonts w:hint="default"/><w:lang w:val="vi-VN"/>')
      .replaceAll("</w:pPr>", '</w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>')
      // The margins of a table's cells again at each row.
      .replace(/<w:tblPr>((?:(?!<\/w:tblPr>).)*)<\/w:tblPr>.*?<\/w:tbl>/gs, (table, properties: string) => {
        const margins = /<w:tblCellMar>.*?<\/w:tblCellMar>/s.exec(properties)?.[0] ?? "";
        return table.replaceAll("<w:tr>", `<w:tr><w:tblPrEx>${margins}</w:tblPrEx>`);
      }),
  );
  const custom = "docProps/custom.xml";
  return { ...written, [custom]: (written[custom] ?? "").replace("</Properties>", `${property}</Properties>`) };
};

/** OnlyOffice: ids of styles are numbers; empty borders, zero indents and no highlight written out; marks gone. */
const onlyOffice = (parts: Parts): Parts =>
  withoutMarks(
    inTexts(renumbered(parts, "_"), (xml) =>
      xml
        .replace(/(<w:pPr>(?:<w:pStyle [^>]*>)?)(?!.{0,200}?<w:pBdr>)/g, "$1<w:pBdr></w:pBdr>")
        .replace(/<w:r>(?!<w:rPr>)/g, "<w:r><w:rPr></w:rPr>")
        .replaceAll("<w:rPr>", '<w:rPr><w:highlight w:val="none"/>')
        .replaceAll("</w:r></w:p>", "</w:r><w:r></w:r></w:p>"),
    ),
  );

/** Programs that keep styles, cut runs anew, and write the grids of tables by their own measure. */
const rewritten = (parts: Parts): Parts =>
  withoutMarks(
    inTexts(without(parts, /^word\/(?:fontTable|theme\/)/), (xml) =>
      xml
        .replace(
          /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]* )([^<\s][^<]*)<\/w:t><\/w:r>/gs,
          '<w:r>$1<w:t xml:space="preserve">$2</w:t></w:r><w:r w:rsidRPr="00A1">$1<w:t xml:space="preserve">$3</w:t></w:r>',
        )
        .replace(/<w:tblGrid>.*?<\/w:tblGrid>/gs, (grid) =>
          grid.replace(/(?<=w:w=")\d+/g, (width) => String(Number(width) + 2)),
        ),
    ),
  );

const programs: Readonly<Record<string, (parts: Parts) => Parts>> = {
  "Google Docs": googleDocs,
  "WPS Office": wpsOffice,
  OnlyOffice: onlyOffice,
  "a program that keeps styles alone": rewritten,
};

export const otherEditors = Object.keys(programs);

/** The bytes of a document after a program has opened and saved it. */
export const savedBy = (program: string, bytes: Uint8Array): Uint8Array => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const saved = programs[program]?.(parts) ?? parts;
  if (saved[document] === parts[document]) throw new Error(`nothing rewritten by ${program}`);
  return zipSync(Object.fromEntries(Object.entries(saved).map(([path, xml]) => [path, strToU8(xml)])), { level: 1 });
};
