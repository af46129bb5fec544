import { type BlockLayout, type DocumentLayout, layoutDocument } from "docx/layout";
import { Document, Footer, Header, ImportedXmlComponent, type XmlComponent } from "./library.ts";

export type { BlockLayout, DocumentLayout, LineLayout, PageLayout, RowLayout, TableLayout } from "docx/layout";

/** The XML of a written document's parts, by path. */
export type XmlParts = ReadonlyMap<string, string>;

/** Blocks in a column of their own, such as those of a table's cell. */
export interface Story {
  widthTwips: number;
  /** Paragraphs and tables, each as XML. */
  blocks: readonly string[];
}

/** A story laid out; its lines and rows count from its top left corner, in pixels. */
export interface StoryLayout {
  height: number;
  blocks: readonly BlockLayout[];
}

/** Lets a component of the docx library stand for XML that we wrote. */
const writtenAs = (component: XmlComponent, xml: string): void => {
  const written = ImportedXmlComponent.fromXmlString(xml);
  component.prepForXml = (context) => written.prepForXml(context);
};

const sectionEnd = /<w:sectPr[ >]/g;

/** The library loses texts of nothing but spaces: they go to the run that follows, which makes them as wide. */
const lonelySpaces =
  /<w:r>(?:<w:rPr>(?:(?!<\/?w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">(\s+)<\/w:t><\/w:r>(<w:r>(?:<w:rPr>(?:(?!<\/?w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">)/g;

/** A document of the docx library's that holds what we wrote: the library lays out only its own. */
const documentOf = (parts: XmlParts): Document => {
  const xml = (path: string): string => (parts.get(path) ?? "").replace(lonelySpaces, "$2$1");
  const written = xml("word/document.xml");
  const body = written.slice(written.indexOf("<w:body>"), written.lastIndexOf("</w:body>") + "</w:body>".length);
  const margins = { default: new Header(), first: new Header() };
  const footers = parts.has("word/footer1.xml") ? { footers: { first: new Footer() } } : {};
  const sections = body.match(sectionEnd)?.length ?? 1;
  const document = new Document({
    sections: Array.from({ length: sections }, () => ({ headers: margins, ...footers, children: [] })),
  });
  // The library counts headers and footers as we do, from another number on.
  const first = document.Headers[0]?.View.ReferenceId ?? 0;
  const numbered = body.replace(/(?<=r:id="rId)\d+/g, (id) => String(Number(id) - 100 + first));
  writtenAs(document.Document.View.Body, numbered);
  writtenAs(document.Styles, xml("word/styles.xml"));
  writtenAs(document.FootNotes.View, xml("word/footnotes.xml"));
  for (const [index, { View }] of document.Headers.entries()) writtenAs(View, xml(`word/header${index + 1}.xml`));
  for (const [index, { View }] of document.Footers.entries()) writtenAs(View, xml(`word/footer${index + 1}.xml`));
  return document;
};

/**
 * Cuts a written document into pages as Word does.
 *
 * @param guess whether to go on past what cannot be known, such as the width of a letter that the font lacks
 */
export const layOutPages = (parts: XmlParts, guess = false): DocumentLayout =>
  layoutDocument(documentOf(parts), { guess });

/** As high as it takes for stories of any length to stand on one page. */
const endlessTwips = 20_000_000;

const separator = (inside = ""): string => `<w:p><w:pPr><w:pStyle w:val="het"/>${inside}</w:pPr></w:p>`;

const pageAround = (widthTwips: number): string =>
  `<w:sectPr><w:pgSz w:w="${widthTwips}" w:h="${endlessTwips}"/><w:pgMar w:top="0" w:right="0" w:bottom="0" w:left="0" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;

const layOutAnew = (styles: string, stories: readonly Story[]): StoryLayout[] => {
  const widths = [...new Set(stories.map(({ widthTwips }) => widthTwips))];
  const order = widths.flatMap((width) => stories.filter(({ widthTwips }) => widthTwips === width));
  // The smallest of paragraphs stands before each story and behind the last of a width: it marks where they start and end.
  const body = widths.map((width, index) => {
    const own = order.filter(({ widthTwips }) => widthTwips === width);
    const page = pageAround(width);
    const written = own.map(({ blocks }) => separator() + blocks.join("")).join("");
    return written + separator() + (index < widths.length - 1 ? separator(page) : page);
  });
  const document = `<w:document><w:body>${body.join("")}</w:body></w:document>`;
  const laidOut = layoutDocument(
    documentOf(
      new Map([
        ["word/styles.xml", styles],
        ["word/document.xml", document],
      ]),
    ),
    { guess: true },
  );
  const found = new Map<number, BlockLayout>();
  for (const page of laidOut.pages) for (const block of page.body) found.set(block.index, block);
  const result = new Map<Story, StoryLayout>();
  let index = 0;
  for (const [at, story] of order.entries()) {
    const opening = found.get(index);
    const top = bottomOf(opening);
    const blocks = story.blocks.map((_, inside) => moved(found.get(index + 1 + inside), -(index + 1), -top));
    index += story.blocks.length + 1;
    result.set(story, { height: topOf(found.get(index)) - top, blocks });
    if (order[at + 1]?.widthTwips !== story.widthTwips) index += 2;
  }
  return stories.map((story) => result.get(story) as StoryLayout);
};

/** Layouts of the last run, reused because most cells are the same after an edit. */
let kept: { styles: string; stories: ReadonlyMap<string, StoryLayout> } = { styles: "", stories: new Map() };

/** Lays out cells and margins, for which the library returns no lines; equal contents are laid out once. */
export const layOutStories = (parts: XmlParts, stories: readonly Story[]): StoryLayout[] => {
  const styles = parts.get("word/styles.xml") ?? "";
  const known = kept.styles === styles ? kept.stories : new Map<string, StoryLayout>();
  const keys = stories.map(({ widthTwips, blocks }) => `${widthTwips} ${blocks.join("")}`);
  const fresh = new Map(
    stories.flatMap((story, index): [string, Story][] => {
      const key = keys[index] ?? "";
      return known.has(key) ? [] : [[key, story]];
    }),
  );
  const made = fresh.size > 0 ? layOutAnew(styles, [...fresh.values()]) : [];
  const anew = new Map([...fresh.keys()].map((key, index) => [key, made[index] as StoryLayout]));
  const all = new Map(keys.map((key) => [key, known.get(key) ?? (anew.get(key) as StoryLayout)]));
  kept = { styles, stories: all };
  return keys.map((key) => all.get(key) as StoryLayout);
};

const topOf = (block: BlockLayout | undefined): number =>
  (block?.type === "paragraph" ? block.lines[0]?.y : block?.rows[0]?.y) ?? 0;

const bottomOf = (block: BlockLayout | undefined): number => {
  const last = block?.type === "paragraph" ? block.lines.at(-1) : block?.rows.at(-1);
  return last ? last.y + last.height : 0;
};

const moved = (block: BlockLayout | undefined, by: number, down: number): BlockLayout => {
  if (!block) return { type: "paragraph", index: 0, lines: [] };
  const lower = <T extends { readonly y: number }>(at: T): T => ({ ...at, y: at.y + down });
  return block.type === "paragraph"
    ? { ...block, index: block.index + by, lines: block.lines.map(lower) }
    : { ...block, index: block.index + by, rows: block.rows.map(lower) };
};
