import { strFromU8, unzipSync } from "fflate";
import type { Layout, Profile } from "../kind/layout.ts";
import { twipsFromMm } from "../units.ts";
import { paragraphXml } from "./blocks.ts";
import { imprintCompanions, imprintContentType, imprintRelationship, type StyleImprint } from "./imprint.ts";
import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
  SimpleField,
  Paragraph as WordParagraph,
} from "./library.ts";
import { type Frames, partsOf, type Wrapper } from "./package.ts";
import { wordStyles } from "./styles.ts";
import { type Compressed, compress, type Packed } from "./zip.ts";

/** All of a .docx but its words, made by the docx library; every document of one layout shares it. */
export interface Shell extends Frames {
  styles: Packed;
  looks: StyleImprint;
  /** Parts that never change: settings, fonts, theme … */
  fixed: readonly Packed[];
  /** Parts that most documents have as they are here, by their XML. */
  ready: ReadonlyMap<string, Compressed>;
}

/** Portrait measures; Word turns them itself. Margins stay as the page is read (PL I, I.3). */
const pageOf = ({ page }: Layout, landscape: boolean) => ({
  size: {
    width: twipsFromMm(page.widthMm.value),
    height: twipsFromMm(page.heightMm.value),
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: {
    top: twipsFromMm(page.topMm.value),
    bottom: twipsFromMm(page.bottomMm.value),
    left: twipsFromMm(page.leftMm.value),
    right: twipsFromMm(page.rightMm.value),
    header: twipsFromMm(page.headerMm.value),
    footer: twipsFromMm(page.footerMm.value),
    gutter: 0,
  },
  pageNumbers: { start: 1 },
});

const mark = "\uE000";
const marked = () => new WordParagraph(mark);

/** Pages count from 1 in the main text and in each appendix; the first shows no number (PL I, I.7, III.1.đ). */
const sectionOf = (layout: Layout, landscape: boolean): ISectionOptions => {
  // A field with its result: Word for Mac offers to repair a file with a field that has none.
  const pageNumber = new WordParagraph({ style: "so-trang", children: [new SimpleField("PAGE", "2")] });
  return {
    properties: { page: pageOf(layout, landscape), titlePage: true },
    headers: { default: new Header({ children: [pageNumber] }), first: new Header({ children: [marked()] }) },
    footers: { first: new Footer({ children: [marked()] }) },
    children: [marked()],
  };
};

/** Splits a part at what a pattern finds. */
const wrapperIn = (xml: string, pattern: RegExp): Wrapper => {
  const found = pattern.exec(xml);
  if (!found) throw new Error(`the docx library writes nothing like ${pattern.source}`);
  return [xml.slice(0, found.index), xml.slice(found.index + found[0].length)];
};

const ofMenus = /<w:(?:next|link|uiPriority|semiHidden|unhideWhenUsed|qFormat|basedOn w:val="Normal")\b[^>]*>/g;

/** The parts of styles and settings that go into a document's imprint. */
const looksOf = (stylesXml: string, settingsXml: string): StyleImprint => {
  const all = [...stylesXml.matchAll(/<w:style [^>]*?w:styleId="([^"]+)".*?<\/w:style>/gs)].map(
    ([xml, id = ""]) => [id, xml.replace(ofMenus, "")] as const,
  );
  const isDefault = (xml: string): boolean => /^<w:style [^>]*w:default=/.test(xml);
  return {
    defaults: [
      /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(stylesXml)?.[0] ?? "",
      ...all.filter(([, xml]) => isDefault(xml)).map(([, xml]) => xml),
    ].join(""),
    styles: Object.fromEntries(all.filter(([, xml]) => !isDefault(xml))),
    settings: /<w:compat>.*?<\/w:compat>/s.exec(settingsXml)?.[0] ?? "",
  };
};

const markedParagraph = new RegExp(`<w:p>(?:(?!</w:p>).)*${mark}.*?</w:p>`);
const taken =
  /^(?:word\/(?:_rels\/)?(?:document|header\d|footer\d)\.xml|word\/(?:footnotes|styles)\.xml$|docProps\/(?:core|custom)|\[Content)/;
/** A note's own number, which the library also writes into the separators: Word may offer to repair such a file. */
const numberOfSeparator =
  /<w:r><w:rPr><w:rStyle w:val="\w+"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>(?=<w:r><w:\w*[sS]eparator\/>)/g;
const withImprint = (entry: string, [before, behind]: Wrapper): Wrapper => [before + entry, behind];

const headerOrFooter = /<\w+ [^>]*"[^"]*(?:header|footer)\d\.xml"\/>/g;

export const makeShell = async (layout: Layout, profile: Profile): Promise<Shell> => {
  const document = new Document({
    styles: wordStyles(layout, profile),
    theme: { fonts: { headings: layout.font.value, body: layout.font.value } },
    footnotes: { 1: { children: [marked()] } },
    sections: [sectionOf(layout, false), sectionOf(layout, true)],
  });
  const parts = unzipSync(await Packer.toBuffer(document));
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array()).replace(numberOfSeparator, "");
  const packed = (path: string): Packed => ({ path, ...compress([part(path)]) });
  const companions = Object.entries(imprintCompanions).map(([path, xml]): Packed => ({ path, ...compress([xml]) }));
  const withoutSections = (path: string): string => part(path).replace(headerOrFooter, "");
  const [portrait = "", landscape = ""] = part("word/document.xml").match(/<w:pgSz.*?(?=<\/w:sectPr>)/g) ?? [];
  const frames: Frames = {
    document: wrapperIn(part("word/document.xml"), /(?<=<w:body>).*(?=<\/w:body>)/),
    section: { portrait, landscape },
    numberedHeader: part("word/header1.xml"),
    firstHeader: wrapperIn(part("word/header2.xml"), markedParagraph),
    firstFooter: wrapperIn(part("word/footer1.xml"), markedParagraph),
    footnotes: wrapperIn(part("word/footnotes.xml"), /<w:footnote w:id="1">.*?<\/w:footnote>/),
    relationships: withImprint(
      imprintRelationship,
      wrapperIn(withoutSections("word/_rels/document.xml.rels"), /(?=<\/Relationships>)/),
    ),
    contentTypes: withImprint(imprintContentType, wrapperIn(withoutSections("[Content_Types].xml"), /(?=<\/Types>)/)),
  };
  const plain = { landscape: false, firstHeader: paragraphXml("so-trang"), blocks: [] };
  const usual = partsOf({ sections: [plain], footnotes: "" }, frames);
  return {
    ...frames,
    styles: packed("word/styles.xml"),
    looks: looksOf(part("word/styles.xml"), part("word/settings.xml")),
    fixed: [
      ...Object.keys(parts)
        .filter((path) => !taken.test(path))
        .map(packed),
      ...companions,
    ],
    ready: new Map(
      [...usual].filter(([path]) => path !== "word/document.xml").map(([, xml]) => [xml.join(""), compress(xml)]),
    ),
  };
};
