import type { FittedBlock, FittedTree, Inline } from "../../src/tree/tree.ts";

const marked = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.tag === "break") return " ⏎ ";
      if (inline.tag === "blank") return "……";
      if (inline.tag === "note") return `[chú thích ${inline.id}]`;
      const slanted = inline.italic ? `/${inline.text}/` : inline.text;
      return inline.bold ? `*${slanted}*` : slanted;
    })
    .join("")
    .replaceAll("\u00A0", "·");

const lines = (block: FittedBlock, indent: string): string[] => {
  switch (block.tag) {
    case "paragraph":
      return [`${indent}${block.style}: ${marked(block.inlines)}`];
    case "rule":
      return [`${indent}— ${block.name}`];
    case "frame":
      return [
        `${indent}${block.bordered ? "khung" : "khối"}`,
        ...block.paragraphs.flatMap((at) => lines(at, `${indent}  `)),
      ];
    case "table":
      return [
        `${indent}bảng (${block.role})`,
        ...block.rows.flatMap((row, index) => [
          `${indent}  hàng ${index + 1}${row.head ? " (tiêu đề)" : ""}`,
          ...row.cells.flatMap((cell) => {
            const span = `${cell.colspan > 1 ? ` ${cell.colspan} cột` : ""}${cell.rowspan > 1 ? ` ${cell.rowspan} hàng` : ""}`;
            return [`${indent}    ô${span}`, ...cell.blocks.flatMap((at) => lines(at, `${indent}      `))];
          }),
        ]),
      ];
  }
};

/**
 * A document as a person would read it aloud: one line a paragraph, its component in front; bold between stars, italics
 * between slashes, no-break spaces as dots.
 */
export const describeTree = (tree: FittedTree): string =>
  [
    ...tree.sections.flatMap((section) => [
      `=== ${section.kind === "main" ? "văn bản" : "phụ lục"}${section.landscape ? ", giấy ngang" : ""} ===`,
      ...section.firstHeader.flatMap((at) => lines(at, "đầu trang 1 · ")),
      ...section.firstFooter.flatMap((at) => lines(at, "cuối trang 1 · ")),
      ...section.blocks.flatMap((block) => lines(block, "")),
    ]),
    ...tree.footnotes.flatMap((note) => note.paragraphs.flatMap((at) => lines(at, `chú thích ${note.id} · `))),
    "",
  ].join("\n");
