import {
  BorderStyle,
  FootnoteReferenceRun,
  type IBorderOptions,
  LeaderType,
  type ParagraphChild,
  Tab,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from "docx";
import type { Layout } from "../kind/layout.ts";
import { lineHeightPt } from "../measure/text-width.ts";
import { type Placed, placeRows, widthOver } from "../table-grid.ts";
import type { Block, Cell, Frame, Inline, Paragraph, Table } from "../tree/tree.ts";
import { ptFromMm, twipsFromMm, twipsFromPt } from "../units.ts";
import { alignment, cellStyleId, solidBorder } from "./styles.ts";

const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const edges = ["top", "bottom", "left", "right"] as const;

const allEdges = (border: IBorderOptions) => Object.fromEntries(edges.map((edge) => [edge, border]));

/** Widths in mm to twips that add up to the twips of the whole, column by column. */
const columnTwips = (widthsMm: readonly number[]): number[] => {
  let edgeMm = 0;
  let edge = 0;
  return widthsMm.map((width) => {
    edgeMm += width;
    const next = twipsFromMm(edgeMm);
    const twips = next - edge;
    edge = next;
    return twips;
  });
};

const becomesTable = (block: Block): boolean => block.tag === "table" || (block.tag === "frame" && block.bordered);

/** Dots lead to where a blank ends. */
const dottedStop = (atMm: number) => ({ type: TabStopType.RIGHT, position: twipsFromMm(atMm), leader: LeaderType.DOT });

/** The signature, "Nơi nhận" and columns keep a distance from the text above; the recipients that follow do not. */
const standsOff = (cell: Cell, role: Table["role"]): boolean => {
  if (role !== "ending" && role !== "columns") return false;
  const [first] = cell.blocks;
  return first?.tag !== "paragraph" || (first.style !== "noi-nhan" && first.style !== "soan-thao");
};

/** Turns blocks of the tree into objects of the docx library. */
export class BlockWriter {
  private readonly layout: Layout;
  /** Footnotes referred to so far, in order: Word numbers every reference anew. */
  readonly notes: string[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** @param widthMm width of the text the blocks stand in */
  blocks(blocks: readonly Block[], widthMm: number): (WordParagraph | WordTable)[] {
    return blocks.flatMap((block, index) => {
      const written = this.block(block, widthMm);
      const before = blocks[index - 1];
      return before && becomesTable(before) && becomesTable(block) ? [this.between(block), ...written] : written;
    });
  }

  /** Word joins two tables that touch; the smallest of paragraphs keeps them apart. */
  private between(next: Block): WordParagraph {
    const continues = next.tag === "table" && next.role === "ending";
    return new WordParagraph({
      style: "het",
      keepNext: continues,
      ...(continues ? {} : { spacing: { before: twipsFromPt(this.layout.table.abovePt.value) } }),
    });
  }

  private block(block: Block, widthMm: number): (WordParagraph | WordTable)[] {
    switch (block.tag) {
      case "paragraph":
        return [this.paragraph(block)];
      case "rule": {
        const inset = twipsFromMm(block.insetMm);
        const gap = block.gapAfter ? { spacing: { after: twipsFromPt(this.layout.table.abovePt.value) } } : {};
        return [new WordParagraph({ style: "duong-ke", indent: { left: inset, right: inset }, ...gap })];
      }
      case "frame":
        return block.bordered
          ? [this.frame(block, widthMm)]
          : block.paragraphs.map((paragraph) => this.paragraph(paragraph));
      case "table":
        return [this.table(block)];
    }
  }

  paragraph(paragraph: Paragraph, style: string = paragraph.style): WordParagraph {
    const { insets, bordered, keepNext, gapAfter, stopsMm } = paragraph;
    return new WordParagraph({
      style,
      children: paragraph.inlines.map((inline) => this.inline(inline)),
      ...(insets ? { indent: { left: twipsFromMm(insets.leftMm), right: twipsFromMm(insets.rightMm) } } : {}),
      ...(bordered ? { border: this.box(paragraph) } : {}),
      ...(keepNext ? { keepNext: true } : {}),
      ...(gapAfter ? { spacing: { after: twipsFromPt(this.layout.table.abovePt.value) } } : {}),
      ...(stopsMm ? { tabStops: stopsMm.map(dottedStop) } : {}),
    });
  }

  /** A table of one cell: its border stays whole around lines that are edited, and does not break over pages. */
  private frame({ paragraphs, insetMm }: Frame, widthMm: number): WordTable {
    const size = twipsFromMm(widthMm - 2 * insetMm);
    const border = solidBorder(this.layout.marks.borderPt.value);
    const margin = twipsFromMm(2 * this.layout.table.cellMarginMm);
    const cell = new TableCell({
      children: paragraphs.map((paragraph) => this.paragraph(paragraph)),
      width: { size, type: WidthType.DXA },
      borders: allEdges(border),
      margins: { top: margin, bottom: margin, left: margin, right: margin },
    });
    return new WordTable({
      width: { size, type: WidthType.DXA },
      columnWidths: [size],
      layout: TableLayoutType.FIXED,
      alignment: alignment.center,
      rows: [new TableRow({ cantSplit: true, children: [cell] })],
    });
  }

  /** The border of a stamp stands off its text, above and below, so that the box is as high as the decree says. */
  private box({ style }: Paragraph) {
    const { sizePt, color = "000000" } = this.layout.styles[style] ?? {};
    const { heightMm, borderPt } = this.layout.marks;
    const space = Math.max(
      1,
      Math.round((ptFromMm(heightMm.value) - lineHeightPt(sizePt?.value ?? this.layout.body.sizePt.value)) / 2),
    );
    const beside = solidBorder(borderPt.value, color, 0);
    const above = solidBorder(borderPt.value, color, space);
    return { top: above, bottom: above, left: beside, right: beside };
  }

  private inline(inline: Inline): ParagraphChild {
    switch (inline.tag) {
      case "text":
        return new TextRun({
          text: inline.text,
          ...(inline.bold ? { bold: true } : {}),
          ...(inline.italic ? { italics: true } : {}),
        });
      case "break":
        return new TextRun({ break: 1 });
      case "blank":
        return new TextRun({ children: [new Tab()] });
      case "note":
        return new FootnoteReferenceRun(this.notes.push(inline.id));
    }
  }

  private table(table: Table): WordTable {
    const widths = columnTwips(table.columnsMm);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const grid = table.role === "grid";
    const border = grid ? solidBorder(this.layout.table.borderPt.value) : noBorder;
    const side = grid ? twipsFromMm(this.layout.table.cellMarginMm) : 0;
    return new WordTable({
      width: { size: total, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      ...(grid ? { alignment: alignment.center } : { indent: { size: 0, type: WidthType.DXA } }),
      borders: { ...allEdges(border), insideHorizontal: border, insideVertical: border },
      margins: { marginUnitType: WidthType.DXA, left: side, right: side, top: 0, bottom: 0 },
      rows: placeRows(table.rows.map((row) => row.cells)).rows.map(({ places }, index) => {
        const { head = false, mayBreak = false } = table.rows[index] ?? {};
        return new TableRow({
          cantSplit: !mayBreak,
          ...(head ? { tableHeader: true } : {}),
          children: places.map((place) => this.cell(place, table, widths, border, head)),
        });
      }),
    });
  }

  private cell(
    place: Placed<Cell>,
    table: Table,
    widths: readonly number[],
    border: IBorderOptions,
    head: boolean,
  ): TableCell {
    const { colspan, cell } = place;
    const widthMm = widthOver(table.columnsMm, place);
    const sized = (style: string): string => (style.startsWith("o-") ? cellStyleId(style, table.sizePt) : style);
    const children = (cell?.blocks ?? []).flatMap((block) =>
      block.tag === "paragraph" ? [this.paragraph(block, sized(block.style))] : this.block(block, widthMm),
    );
    // Word wants a paragraph in every cell, also where nothing is said.
    const silent = new WordParagraph({ style: table.role === "grid" ? sized("o-trai") : "cot-chu" });
    const merged = !cell || cell.rowspan > 1;
    return new TableCell({
      children: children.length > 0 ? children : [silent],
      width: { size: widthOver(widths, place), type: WidthType.DXA },
      borders: allEdges(border),
      ...(cell && standsOff(cell, table.role)
        ? { margins: { top: twipsFromPt(this.layout.signature.abovePt.value) } }
        : {}),
      ...(colspan > 1 ? { columnSpan: colspan } : {}),
      ...(merged ? { verticalMerge: cell ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
      ...(head ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    });
  }
}
