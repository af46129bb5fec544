import { Document, Footer, Header, ImportedXmlComponent, type XmlComponent } from "docx";
import { layoutDocument } from "docx/layout";
import { writeDocx } from "../../src/docx/write.ts";
import type { Layout } from "../../src/kind/layout.ts";
import type { Block, Tree } from "../../src/tree/tree.ts";
import { openPackage, stamp } from "./package.ts";
import { builtInKind } from "./plans.ts";

export type Pages = ReturnType<typeof layoutDocument>["pages"];

/** Lets a component of the docx library stand for XML that we wrote. */
const writtenAs = (component: XmlComponent, xml: string): void => {
  const written = ImportedXmlComponent.fromXmlString(xml);
  component.prepForXml = (context) => written.prepForXml(context);
};

/** Cuts a tree into pages as Word would: the docx library lays out the file that we write. */
const layOutPages = async (tree: Tree, layout: Layout = builtInKind().layout) => {
  const { names, text } = openPackage(await writeDocx(tree, layout, stamp));
  const margins = { default: new Header(), first: new Header() };
  const footers = names.includes("word/footer1.xml") ? { footers: { first: new Footer() } } : {};
  const document = new Document({
    sections: tree.sections.map(() => ({ headers: margins, ...footers, children: [] })),
  });
  // The library counts headers and footers as we do, from another number on.
  const first = document.Headers[0]?.View.ReferenceId ?? 0;
  const body = /<w:body>.*<\/w:body>/
    .exec(text("word/document.xml"))?.[0]
    .replace(/(?<=r:id="rId)\d+/g, (id) => String(Number(id) - 100 + first));
  writtenAs(document.Document.View.Body, body ?? "");
  writtenAs(document.Styles, text("word/styles.xml"));
  writtenAs(document.FootNotes.View, text("word/footnotes.xml"));
  for (const [index, { View }] of document.Headers.entries()) writtenAs(View, text(`word/header${index + 1}.xml`));
  for (const [index, { View }] of document.Footers.entries()) writtenAs(View, text(`word/footer${index + 1}.xml`));
  return layoutDocument(document);
};

/** The pages of a tree; the layout must not have stopped halfway. */
export const pagesOf = async (tree: Tree): Promise<Pages> => {
  const { pages, stoppedAt } = await layOutPages(tree);
  if (stoppedAt !== undefined) throw new Error(`the layout stopped at ${stoppedAt}`);
  return pages;
};

const mmToPixels = 96 / 25.4;

/** A tree of blocks alone, in the sizes of another. */
const only = (blocks: readonly Block[], tree: Tree): Tree => ({
  ...tree,
  footnotes: [],
  sections: [{ tag: "section", kind: "main", landscape: false, firstHeader: [], firstFooter: [], blocks: [...blocks] }],
});

/** Paragraphs set in a column of this width, as lines. */
export const linesInColumn = async (blocks: readonly Block[], widthMm: number, tree: Tree): Promise<string[][]> => {
  const { layout } = builtInKind();
  const rightMm = layout.page.widthMm.value - layout.page.leftMm.value - widthMm;
  const narrow: Layout = { ...layout, page: { ...layout.page, rightMm: { value: rightMm } } };
  const { pages } = await layOutPages(only(blocks, tree), narrow);
  return pages.flatMap((page) =>
    page.body.flatMap((block) => (block.type === "paragraph" ? [block.lines.map((line) => line.text)] : [])),
  );
};

/** Widest line of paragraphs set in a column, in mm. */
export const lineWidthsMm = async (blocks: readonly Block[], tree: Tree): Promise<number[]> => {
  const { pages } = await layOutPages(only(blocks, tree));
  return pages.flatMap((page) =>
    page.body.flatMap((block) =>
      block.type === "paragraph" ? block.lines.map((at) => at.textWidth / mmToPixels) : [],
    ),
  );
};
