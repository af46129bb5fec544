import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
  SimpleField,
  Paragraph as WordParagraph,
} from "docx";
import { type Layout, textWidthMm } from "../kind/layout.ts";
import type { Block, Paragraph, Section, Tree } from "../tree/tree.ts";
import { tablesOf } from "../tree/walk.ts";
import { twipsFromMm } from "../units.ts";
import { BlockWriter } from "./blocks.ts";
import { corePropertiesXml } from "./core-properties.ts";
import { wordStyles } from "./styles.ts";
import { repack } from "./zip.ts";

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

/** Pages count from 1 in the main text and in each appendix; the first shows no number (PL I, I.7, III.1.đ). */
const sectionOf = (section: Section, tree: Tree, writer: BlockWriter, layout: Layout): ISectionOptions => {
  const hasFooter = tree.sections.some((other) => other.firstFooter.length > 0);
  const widthMm = textWidthMm(layout, section.landscape);
  const paragraphs = (blocks: readonly Block[], style: string) => {
    const written = writer.blocks(blocks, widthMm);
    return written.length > 0 ? written : [new WordParagraph({ style })];
  };
  const children = writer.blocks(section.blocks, widthMm);
  // LibreOffice puts a line of its own above a table that opens a document with footnotes, unless a paragraph stands there.
  const opening = section.kind === "main" && tree.footnotes.length > 0 ? [new WordParagraph({ style: "het" })] : [];
  // Word wants a paragraph after a table at the end of its section: as small as can be, or it takes a page of its own.
  const closing = section.blocks.at(-1)?.tag === "paragraph" ? [] : [new WordParagraph({ style: "het" })];
  // A field with its result: Word for Mac offers to repair a file with a field that has none.
  const pageNumber = new WordParagraph({ style: "so-trang", children: [new SimpleField("PAGE", "2")] });
  return {
    properties: { page: pageOf(layout, section.landscape), titlePage: true },
    headers: {
      default: new Header({ children: [pageNumber] }),
      first: new Header({ children: paragraphs(section.firstHeader, "so-trang") }),
    },
    // A section without a first footer would show that of the section before it.
    ...(hasFooter ? { footers: { first: new Footer({ children: addressOf(section, paragraphs) }) } } : {}),
    children: [...opening, ...children, ...closing],
  };
};

const addressOf = (
  section: Section,
  paragraphs: (blocks: readonly Block[], style: string) => ReturnType<BlockWriter["blocks"]>,
) =>
  section.firstFooter.length > 0
    ? [new WordParagraph({ style: "duong-ke" }), ...paragraphs(section.firstFooter, "dia-chi")]
    : paragraphs([], "dia-chi");

/** Word sets a footnote's number right in front of its first paragraph; a space keeps them apart. */
const afterMark = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  inlines: [{ tag: "text", text: " ", bold: false, italic: false }, ...paragraph.inlines],
});

/** A fitted tree as a document of the docx library. */
export const toDocument = (tree: Tree, layout: Layout): Document => {
  const profile = layout.profiles.find(({ name }) => name === tree.profile);
  if (!profile) throw new Error(`the tree is not fitted: profile "${tree.profile}"`);
  const writer = new BlockWriter(layout);
  const sizes = tablesOf(tree).flatMap((table) => (table.sizePt === null ? [] : [table.sizePt]));
  const sections = tree.sections.map((section) => sectionOf(section, tree, writer, layout));
  const notes = writer.notes.map((id, index) => {
    const paragraphs = tree.footnotes.find((note) => note.id === id)?.paragraphs ?? [];
    const children = paragraphs.map((at, first) => writer.paragraph(first === 0 ? afterMark(at) : at));
    return [index + 1, { children }] as const;
  });
  return new Document({
    title: tree.title,
    creator: tree.author,
    styles: wordStyles(layout, profile, new Set(sizes)),
    theme: { fonts: { headings: layout.font.value, body: layout.font.value } },
    ...(notes.length > 0 ? { footnotes: Object.fromEntries(notes) } : {}),
    sections,
  });
};

/**
 * A fitted tree as the bytes of a .docx; the same tree and stamp give the same bytes.
 *
 * @param stamp the time written into the file wherever the format asks for one
 */
export const writeDocx = async (tree: Tree, layout: Layout, stamp: Date): Promise<Uint8Array> => {
  const core = { path: "docProps/core.xml", data: corePropertiesXml(tree, stamp) };
  const packed = await Packer.toBuffer(toDocument(tree, layout), undefined, [core]);
  return repack(packed, stamp);
};
