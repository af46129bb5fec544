import { type DocumentLayout, layOutPages as layOutParts, type XmlParts } from "../../src/docx/lay-out.ts";
import { writeDocx } from "../../src/docx/write.ts";
import type { Layout } from "../../src/kind/layout.ts";
import type { FittedBlock, FittedTree } from "../../src/tree/tree.ts";
import { openPackage, stamp } from "./package.ts";
import { builtInKind } from "./plans.ts";

export type Pages = DocumentLayout["pages"];

/** The parts of the .docx that a tree is written to. */
export const partsOf = async (tree: FittedTree, layout: Layout = builtInKind().layout): Promise<XmlParts> => {
  const { names, text } = openPackage(await writeDocx(tree, layout, stamp));
  return new Map(names.map((name) => [name, text(name)]));
};

/** Cuts a tree into pages as Word would: the docx library lays out the file that we write. */
const layOutPages = async (tree: FittedTree, layout?: Layout): Promise<DocumentLayout> =>
  layOutParts(await partsOf(tree, layout));

/** The pages of a tree; the layout must not have stopped halfway. */
export const pagesOf = async (tree: FittedTree): Promise<Pages> => {
  const { pages, stoppedAt } = await layOutPages(tree);
  if (stoppedAt !== undefined) throw new Error(`the layout stopped at ${stoppedAt}`);
  return pages;
};

const mmToPixels = 96 / 25.4;

/** A tree of blocks alone, in the sizes of another. */
const only = (blocks: readonly FittedBlock[], tree: FittedTree): FittedTree => ({
  ...tree,
  footnotes: [],
  sections: [{ tag: "section", kind: "main", landscape: false, firstHeader: [], firstFooter: [], blocks: [...blocks] }],
});

/** Paragraphs set in a column of this width, as lines. */
export const linesInColumn = async (
  blocks: readonly FittedBlock[],
  widthMm: number,
  tree: FittedTree,
): Promise<string[][]> => {
  const { layout } = builtInKind();
  const rightMm = layout.page.widthMm.value - layout.page.leftMm.value - widthMm;
  const narrow: Layout = { ...layout, page: { ...layout.page, rightMm: { value: rightMm } } };
  const { pages } = await layOutPages(only(blocks, tree), narrow);
  return pages.flatMap((page) =>
    page.body.flatMap((block) => (block.type === "paragraph" ? [block.lines.map((line) => line.text)] : [])),
  );
};

/** Widest line of paragraphs set in a column, in mm. */
export const lineWidthsMm = async (blocks: readonly FittedBlock[], tree: FittedTree): Promise<number[]> => {
  const { pages } = await layOutPages(only(blocks, tree));
  return pages.flatMap((page) =>
    page.body.flatMap((block) =>
      block.type === "paragraph" ? block.lines.map((at) => at.textWidth / mmToPixels) : [],
    ),
  );
};
