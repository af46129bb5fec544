import { layoutDocument } from "docx/layout";
import { toDocument } from "../../src/docx/write.ts";
import type { Layout } from "../../src/kind/layout.ts";
import type { Block, Tree } from "../../src/tree/tree.ts";
import { builtInKind } from "./plans.ts";

export type Pages = ReturnType<typeof layoutDocument>["pages"];

/** The pages of a tree as Word would cut them; the layout must not have stopped halfway. */
export const pagesOf = (tree: Tree): Pages => {
  const { pages, stoppedAt } = layoutDocument(toDocument(tree, builtInKind().layout));
  if (stoppedAt !== undefined) throw new Error(`the layout stopped at ${stoppedAt}`);
  return pages;
};

const mmToPixels = 96 / 25.4;

/** Paragraphs set in a column of this width, as lines. */
export const linesInColumn = (blocks: readonly Block[], widthMm: number, tree: Tree): string[][] => {
  const { layout } = builtInKind();
  const rightMm = layout.page.widthMm.value - layout.page.leftMm.value - widthMm;
  const narrow: Layout = { ...layout, page: { ...layout.page, rightMm: { value: rightMm } } };
  const column: Tree = {
    ...tree,
    footnotes: [],
    sections: [
      { tag: "section", kind: "main", landscape: false, firstHeader: [], firstFooter: [], blocks: [...blocks] },
    ],
  };
  const { pages } = layoutDocument(toDocument(column, narrow));
  return pages.flatMap((page) =>
    page.body.flatMap((block) => (block.type === "paragraph" ? [block.lines.map((line) => line.text)] : [])),
  );
};

/** Widest line of paragraphs set in a column, in mm. */
export const lineWidthsMm = (blocks: readonly Block[], tree: Tree): number[] => {
  const { pages } = layoutDocument(
    toDocument(
      {
        ...tree,
        footnotes: [],
        sections: [
          { tag: "section", kind: "main", landscape: false, firstHeader: [], firstFooter: [], blocks: [...blocks] },
        ],
      },
      builtInKind().layout,
    ),
  );
  return pages.flatMap((page) =>
    page.body.flatMap((block) =>
      block.type === "paragraph" ? block.lines.map((at) => at.textWidth / mmToPixels) : [],
    ),
  );
};
