import { type Layout, textWidthMm } from "../kind/layout.ts";
import type { FittedBlock, FittedSection, FittedTree } from "../tree/tree.ts";
import { tablesOf } from "../tree/walk.ts";
import { BlockWriter, noteRun, paragraphXml } from "./blocks.ts";
import { type BuiltFrom, nowhere } from "./built-from.ts";
import { sizedStyles, withCellStyles } from "./cell-styles.ts";
import { corePropertiesXml } from "./core-properties.ts";
import { imprintOf, imprintPart } from "./imprint.ts";
import { type DocumentXml, partsOf, type SectionXml, type Xml } from "./package.ts";
import { preparedShell } from "./prepared.ts";
import { sealed } from "./seal.ts";
import type { Shell } from "./shell.ts";
import { compress, EncodingBuffer } from "./zip.ts";

const sectionXml = (section: FittedSection, tree: FittedTree, writer: BlockWriter, layout: Layout): SectionXml => {
  const widthMm = textWidthMm(layout, section.landscape);
  const written = (blocks: readonly FittedBlock[], style: string): string =>
    blocks.length > 0 ? writer.blocks(blocks, widthMm).join("") : paragraphXml(style);
  const firstHeader = written(section.firstHeader, "so-trang");
  const blocks = writer.blocks(section.blocks, widthMm);
  // LibreOffice puts a line of its own above a table that opens a document with footnotes, unless a paragraph stands there.
  if (section.kind === "main" && tree.footnotes.length > 0) blocks.unshift(paragraphXml("het"));
  // Word wants a paragraph after a table at the end of its section: as small as can be, or it takes a page of its own.
  if (section.blocks.at(-1)?.tag !== "paragraph") blocks.push(paragraphXml("het"));
  if (tree.sections.every(({ firstFooter }) => firstFooter.length === 0)) {
    return { landscape: section.landscape, firstHeader, blocks };
  }
  const rule = section.firstFooter.length > 0 ? paragraphXml("duong-ke") : "";
  const firstFooter = rule + written(section.firstFooter, "dia-chi");
  return { landscape: section.landscape, firstHeader, firstFooter, blocks };
};

const footnoteXml = (id: string, number: number, tree: FittedTree, writer: BlockWriter): string => {
  const paragraphs = tree.footnotes.find((note) => note.id === id)?.paragraphs ?? [];
  // Word sets a footnote's number right in front of its first paragraph; a space keeps them apart.
  const opening = `${noteRun("<w:footnoteRef/>")}<w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const written = paragraphs.map((at, index) => writer.paragraph(at, at.style, index === 0 ? opening : ""));
  return `<w:footnote w:id="${number}">${written.join("")}</w:footnote>`;
};

/** The words of a fitted tree, as XML. */
const wordsOf = (tree: FittedTree, layout: Layout): DocumentXml => {
  const writer = new BlockWriter(layout);
  const sections = tree.sections.map((section) => sectionXml(section, tree, writer, layout));
  const footnotes = [...writer.notes].map((id, index) => footnoteXml(id, index + 1, tree, writer));
  return { sections, footnotes: footnotes.join("") };
};

/** Shells in use, by the layout and what else they were made for. */
const shells = new WeakMap<Layout, Map<string, Promise<Shell>>>();

/** The shell a tree asks for: prepared for the built-in layout, else made by the docx library, which is loaded for it. */
const shellFor = (tree: FittedTree, layout: Layout): Promise<Shell> => {
  const profile = layout.profiles.find(({ name }) => name === tree.profile);
  if (!profile) throw new Error(`the layout has no profile "${tree.profile}"`);
  const sizes = [...new Set(tablesOf(tree).flatMap(({ sizePt }) => (sizePt === null ? [] : [sizePt])))].sort();
  const known = shells.get(layout) ?? new Map<string, Promise<Shell>>();
  shells.set(layout, known);
  const key = [profile.name, ...sizes].join(" ");
  const make = async (): Promise<Shell> => {
    const shell = preparedShell(layout, profile) ?? (await (await import("./shell.ts")).makeShell(layout, profile));
    if (sizes.length === 0) return shell;
    const sized = sizedStyles(layout, sizes);
    const looks = { ...shell.looks, styles: { ...shell.looks.styles, ...sized } };
    return { ...shell, styles: withCellStyles(shell.styles, sized), looks };
  };
  const shell = known.get(key) ?? make();
  known.set(key, shell);
  return shell;
};

/**
 * A fitted tree as the bytes of a .docx; the same tree, stamp and name give the same bytes. The file carries its imprint and
 * is sealed, so that a later build detects edits.
 *
 * @param stamp the time written into the file wherever the format asks for one
 * @param from the plan that it is built from, as far as its tree does not say
 */
export const writeDocx = async (
  tree: FittedTree,
  layout: Layout,
  stamp: Date,
  from: Partial<BuiltFrom> = {},
): Promise<Uint8Array> => {
  const shell = await shellFor(tree, layout);
  const parts = partsOf(wordsOf(tree, layout), shell).set("docProps/core.xml", [corePropertiesXml(tree, stamp)]);
  const ready = (xml: Xml) => (xml.length === 1 ? shell.ready.get(xml[0] ?? "") : undefined);
  const buffer = new EncodingBuffer();
  const packed = [...parts].map(([path, xml]) => ({ ...(ready(xml) ?? compress(xml, buffer)), path }));
  packed.push({ ...compress(imprintOf(parts, shell.looks), buffer), path: imprintPart });
  const origin = { ...nowhere, author: tree.author, title: tree.title, ...from };
  return sealed([...packed, shell.styles, ...shell.fixed], origin, stamp);
};
