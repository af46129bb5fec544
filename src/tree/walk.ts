import type { Block, Inline, Paragraph, Table, Tree } from "./tree.ts";

/** The words of a run of inlines; a forced line break reads as a line break. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.tag === "text" ? inline.text : inline.tag === "break" ? "\n" : "")).join("");

export const paragraphsOf = (block: Block): readonly Paragraph[] => {
  switch (block.tag) {
    case "paragraph":
      return [block];
    case "rule":
      return [];
    case "frame":
      return block.paragraphs;
    case "table":
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsOf)));
  }
};

/** Every table of the tree, in order. */
export const tablesOf = (tree: Pick<Tree, "sections">): Table[] =>
  tree.sections.flatMap((section) => section.blocks.filter((block): block is Table => block.tag === "table"));
