import { beforePtOf, type Layout } from "../kind/layout.ts";
import { lineHeightPt } from "../measure/text-width.ts";
import { type Placed, placeRows, widthOver } from "../table-grid.ts";
import type {
  FittedBlock,
  FittedCell,
  FittedFrame,
  FittedParagraph,
  FittedRow,
  FittedRule,
  FittedTable,
  Inline,
} from "../tree/tree.ts";
import { eighthsFromPt, ptFromMm, twipsFromMm, twipsFromPt } from "../units.ts";
import { noBreakHyphen, unbroken } from "../wording/unbroken.ts";
import { cellStyleId } from "./cell-styles.ts";
import { escaped } from "./xml.ts";

const edges = ["top", "left", "bottom", "right"] as const;
const innerEdges = ["insideH", "insideV"] as const;

type DrawnEdge = (typeof edges)[number] | (typeof innerEdges)[number];

/** Attributes of a border, without its edge. */
type BorderAttributes = string;

const solid = (pt: number, color = "000000", space = 0): BorderAttributes =>
  `w:val="single" w:color="${color}" w:sz="${eighthsFromPt(pt)}" w:space="${space}"`;

const thin: BorderAttributes = 'w:val="single" w:color="auto" w:sz="4"';
const none: BorderAttributes = 'w:val="none" w:color="auto" w:sz="0"';

const bordered = (border: BorderAttributes, of: readonly DrawnEdge[] = edges): string =>
  of.map((edge) => `<w:${edge} ${border}/>`).join("");

const width = (name: string, twips: number): string => `<w:${name} w:type="dxa" w:w="${twips}"/>`;

/** Space above and below, in points; what is not given stays as the style has it. */
const spacing = (pt: { before?: number; after?: number }): string => {
  const sides = Object.entries(pt).map(([side, points]) => ` w:${side}="${twipsFromPt(points)}"`);
  return sides.length > 0 ? `<w:spacing${sides.join("")}/>` : "";
};

const indent = (left: number, right: number): string => `<w:ind w:left="${left}" w:right="${right}"/>`;

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

const becomesTable = (block: FittedBlock): boolean =>
  block.tag === "table" || (block.tag === "frame" && block.bordered);

/** Dots lead to where a blank ends; what follows the last one ends at the margin. */
const dottedStop = ({ atMm, isMargin }: { atMm: number; isMargin: boolean }): string =>
  `<w:tab w:val="${isMargin ? "right" : "left"}" w:pos="${twipsFromMm(atMm)}" w:leader="dot"/>`;

/** The signature, "Nơi nhận" and columns keep a distance from the text above; the recipients that follow do not. */
const standsOff = (cell: FittedCell, role: FittedTable["role"]): boolean => {
  if (role !== "ending" && role !== "columns") return false;
  const [first] = cell.blocks;
  return first?.tag !== "paragraph" || (first.style !== "noi-nhan" && first.style !== "soan-thao");
};

/** The words of a run; Word draws its no-break hyphen in the font of the run and finds it as a hyphen. */
const wordsXml = (text: string, loose?: readonly string[]): string =>
  unbroken(text, loose)
    .split(noBreakHyphen)
    .map((part) => (part === "" ? "" : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join("<w:noBreakHyphen/>");

/** A paragraph of a style; its properties and runs as XML, the properties in the order of the format. */
export const paragraphXml = (style: string, properties = "", runs = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;

/** Looks that the cells of one table share. */
interface CellLook {
  table: FittedTable;
  /** Widths of the columns, in twips. */
  widths: readonly number[];
  borders: string;
}

/**
 * Turns blocks of the tree into the XML of a Word document's body, element by element as the docx library would: a table
 * of ten thousand rows is made of strings, not of a million objects.
 */
export class BlockWriter {
  private readonly layout: Layout;
  /** Footnotes referred to so far, in order: Word numbers every reference anew. */
  readonly notes: string[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /**
   * @param widthMm width of the text the blocks stand in
   * @returns the XML of each paragraph and table, of a table row by row
   */
  blocks(blocks: readonly FittedBlock[], widthMm: number): string[] {
    return blocks.flatMap((block, index) => {
      const written = this.block(block, widthMm);
      const before = blocks[index - 1];
      return before && becomesTable(before) && becomesTable(block) ? [this.between(block), ...written] : written;
    });
  }

  /** Word joins two tables that touch; the smallest of paragraphs keeps them apart. */
  private between(next: FittedBlock): string {
    return next.tag === "table" && next.role === "ending"
      ? paragraphXml("het", "<w:keepNext/>")
      : paragraphXml("het", `<w:keepNext w:val="false"/>${spacing({ before: this.layout.table.abovePt.value })}`);
  }

  private block(block: FittedBlock, widthMm: number): string[] {
    switch (block.tag) {
      case "paragraph":
        return [this.paragraph(block)];
      case "rule": {
        const inset = twipsFromMm(block.insetMm);
        return [paragraphXml("duong-ke", `${this.gap(block)}${indent(inset, inset)}`)];
      }
      case "frame":
        return block.bordered
          ? [this.frame(block, widthMm)]
          : block.paragraphs.map((paragraph) => this.paragraph(paragraph));
      case "table":
        return this.table(block);
    }
  }

  private gap(block: FittedParagraph | FittedRule): string {
    const gapPt = this.layout.table.abovePt.value;
    const isBelow = block.tag === "paragraph" && block.gapBefore;
    return spacing({
      ...(isBelow ? { before: beforePtOf(this.layout, block.style) + gapPt } : {}),
      ...(block.gapAfter ? { after: gapPt } : {}),
    });
  }

  /** @param opening runs in front of the paragraph's own */
  paragraph(paragraph: FittedParagraph, style: string = paragraph.style, opening = ""): string {
    const { insets, keepNext, stopsMm } = paragraph;
    const properties = [
      keepNext ? "<w:keepNext/>" : "",
      paragraph.bordered ? `<w:pBdr>${this.box(paragraph)}</w:pBdr>` : "",
      stopsMm ? `<w:tabs>${stopsMm.map(dottedStop).join("")}</w:tabs>` : "",
      this.gap(paragraph),
      insets ? indent(twipsFromMm(insets.leftMm), twipsFromMm(insets.rightMm)) : "",
      paragraph.ragged ? '<w:jc w:val="left"/>' : "",
    ].join("");
    return paragraphXml(
      style,
      properties,
      opening + paragraph.inlines.map((inline) => this.run(inline, paragraph.loose)).join(""),
    );
  }

  /** A table of one cell: its border stays whole around lines that are edited, and does not break over pages. */
  private frame({ paragraphs, insetMm }: FittedFrame, widthMm: number): string {
    const size = twipsFromMm(widthMm - 2 * insetMm);
    const margin = twipsFromMm(2 * this.layout.table.cellMarginMm);
    return [
      `<w:tbl><w:tblPr>${width("tblW", size)}<w:jc w:val="center"/>`,
      `<w:tblBorders>${bordered(thin, [...edges, ...innerEdges])}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
      `<w:tblGrid><w:gridCol w:w="${size}"/></w:tblGrid>`,
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>${width("tcW", size)}`,
      `<w:tcBorders>${bordered(solid(this.layout.marks.borderPt.value))}</w:tcBorders>`,
      `<w:tcMar>${edges.map((edge) => width(edge, margin)).join("")}</w:tcMar></w:tcPr>`,
      ...paragraphs.map((paragraph) => this.paragraph(paragraph)),
      "</w:tc></w:tr></w:tbl>",
    ].join("");
  }

  /** The border of a stamp stands off its text, above and below, so that the box is as high as the decree says. */
  private box({ style }: FittedParagraph): string {
    const { sizePt, color } = this.layout.styles[style] ?? {};
    const { heightMm, borderPt } = this.layout.marks;
    const space = Math.max(
      1,
      Math.round((ptFromMm(heightMm.value) - lineHeightPt(sizePt?.value ?? this.layout.body.sizePt.value)) / 2),
    );
    return edges
      .map((edge) => {
        const standsOff = edge === "top" || edge === "bottom";
        return bordered(solid(borderPt.value, color, standsOff ? space : 0), [edge]);
      })
      .join("");
  }

  private run(inline: Inline, loose?: readonly string[]): string {
    switch (inline.tag) {
      case "text": {
        const looks = `${inline.bold ? "<w:b/><w:bCs/>" : ""}${inline.italic ? "<w:i/><w:iCs/>" : ""}`;
        const properties = looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`;
        return `<w:r>${properties}${wordsXml(inline.text, loose)}</w:r>`;
      }
      case "break":
        return "<w:r><w:br/></w:r>";
      case "blank":
        return "<w:r><w:tab/></w:r>";
      case "note":
        return noteRun(`<w:footnoteReference w:id="${this.notes.push(inline.id)}"/>`);
    }
  }

  private table(table: FittedTable): string[] {
    const widths = columnTwips(table.columnsMm);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const grid = table.role === "grid";
    const border = grid ? solid(this.layout.table.borderPt.value) : none;
    const side = grid ? twipsFromMm(this.layout.table.cellMarginMm) : 0;
    const look: CellLook = { table, widths, borders: `<w:tcBorders>${bordered(border)}</w:tcBorders>` };
    const rows = placeRows(table.rows.map((row) => row.cells)).rows;
    return [
      `<w:tbl><w:tblPr>${width("tblW", total)}${grid ? '<w:jc w:val="center"/>' : width("tblInd", 0)}`,
      `<w:tblBorders>${bordered(border, [...edges, ...innerEdges])}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
      `<w:tblCellMar>${width("top", 0)}${width("left", side)}${width("bottom", 0)}${width("right", side)}</w:tblCellMar></w:tblPr>`,
      `<w:tblGrid>${widths.map((twips) => `<w:gridCol w:w="${twips}"/>`).join("")}</w:tblGrid>`,
      ...rows.map(({ places }, index) => this.row(places, table.rows[index], look)),
      "</w:tbl>",
    ];
  }

  private row(places: readonly Placed<FittedCell>[], row: FittedRow | undefined, look: CellLook): string {
    const { head = false, mayBreak = false } = row ?? {};
    const cells = places.map((place) => this.cell(place, look, head)).join("");
    const properties = `${mayBreak ? "" : "<w:cantSplit/>"}${head ? "<w:tblHeader/>" : ""}`;
    return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  }

  private cell(place: Placed<FittedCell>, { table, widths, borders }: CellLook, head: boolean): string {
    const { colspan, cell } = place;
    const widthMm = widthOver(table.columnsMm, place);
    const sized = (style: string): string => cellStyleId(style, table.sizePt);
    const content = (cell?.blocks ?? []).flatMap((block) =>
      block.tag === "paragraph" ? [this.paragraph(block, sized(block.style))] : this.block(block, widthMm),
    );
    // Word wants a paragraph in every cell, also where nothing is said.
    if (content.length === 0) content.push(paragraphXml(table.role === "grid" ? sized("o-trai") : "cot-chu"));
    const merged = !cell || cell.rowspan > 1;
    const properties = [
      width("tcW", widthOver(widths, place)),
      colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : "",
      merged ? `<w:vMerge w:val="${cell ? "restart" : "continue"}"/>` : "",
      borders,
      cell && standsOff(cell, table.role)
        ? `<w:tcMar>${width("top", twipsFromPt(this.layout.signature.abovePt.value))}</w:tcMar>`
        : "",
      head ? '<w:vAlign w:val="center"/>' : "",
    ].join("");
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.join("")}</w:tc>`;
  }
}

/** A run in the looks of a footnote's number. */
export const noteRun = (content: string): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${content}</w:r>`;
