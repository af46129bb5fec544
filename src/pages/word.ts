import { escaped } from "../docx/xml.ts";
import { type BorderLayer, readBorders } from "../ooxml/borders.ts";
import { LooksBook, outsideTables } from "../ooxml/document.ts";
import { type GridCell, gridOf } from "../ooxml/grid-cells.ts";
import { switchOf, twipsInMm } from "../ooxml/lengths.ts";
import type { MeasuredCell, MeasuredParagraph, Side } from "../ooxml/measured.ts";
import { overParagraph, readParagraphLayer } from "../ooxml/paragraph-layer.ts";
import { type DocumentParts, readParts } from "../ooxml/parts.ts";
import { type ParagraphStyle, readStyles, type Styles } from "../ooxml/styles.ts";
import { readMargins } from "../ooxml/table-style.ts";
import { readTheme, type Theme } from "../ooxml/theme.ts";
import { nothing, type XmlElement } from "../ooxml/xml.ts";
import { isRefusal } from "../ooxml/zip.ts";

/** Lengths of this room are in pixels, 96 to the inch, as docx/layout gives them. */
export const pxFromMm = (mm: number): number => (mm * 96) / 25.4;
export const pxFromPt = (pt: number): number => (pt * 96) / 72;

/** A length that is written in twips. */
const pxOf = (element: XmlElement, name: string): number => pxFromMm(twipsInMm(element.attribute(name)) ?? 0);

/** Looks of letters. */
export interface Look {
  sizePx: number;
  bold: boolean;
  italic: boolean;
  /** Six hexadecimal digits; absent where it is black. */
  color?: string;
}

/** Text in one look; a tab is `\t`, a forced line break `\n`. */
export interface PageRun extends Look {
  text: string;
  raised: boolean;
}

/** The words behind a tab begin at its stop, stand in the middle of it, or end there. */
interface TabStop {
  atPx: number;
  align: "left" | "center" | "right";
  dotted: boolean;
}

export interface WordParagraph {
  tag: "paragraph";
  /** Counts the paragraphs of the document, in reading order. */
  number: number;
  style: string;
  align: MeasuredParagraph["align"];
  runs: PageRun[];
  /** Tab stops, from the left edge of the column, and whether dots lead to them. */
  stops: TabStop[];
  borders: BorderLayer;
  element: XmlElement;
}

export interface WordCell {
  row: number;
  column: number;
  colspan: number;
  rowspan: number;
  borders: BorderLayer;
  margins: Record<Side, number>;
  /** Stands in the middle of its height. */
  centred: boolean;
  /** Of what stands in it. */
  width: number;
  blocks: WordBlock[];
}

export interface WordTable {
  tag: "table";
  centred: boolean;
  indent: number;
  columns: number[];
  /** Count of rows at its top that are repeated on each page. */
  heads: number;
  cells: WordCell[];
  element: XmlElement;
}

export type WordBlock = WordParagraph | WordTable;

/** Content of the margins of a section's pages, by the kind of page. */
export type Margin = Partial<Record<string, WordBlock[]>>;

export interface WordSection {
  /** Of its text. */
  width: number;
  left: number;
  /** From the top of the page to its header, and from its bottom to its footer. */
  header: number;
  footer: number;
  headers: Margin;
  footers: Margin;
}

/** A written document, read. */
export interface WrittenDocument {
  body: WordBlock[];
  sections: WordSection[];
  /** The blocks of each footnote, by its number. */
  notes: Map<string, WordBlock[]>;
}

const noMargins: MeasuredCell["margins"] = { topMm: 0, bottomMm: 0, leftMm: 0, rightMm: 0 };

/** Settings that a cell takes from its row and its table. */
interface CellSettings {
  row: number;
  columns: readonly number[];
  margins: MeasuredCell["margins"];
  note: string;
}

/** With those of fields: a header's field shows the page number. */
const runsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) =>
    child.name === "w:fldSimple" ? runsIn(child) : child.name === "w:r" ? child : [],
  );

const stopAt = (atMm: number, { align, leader }: { align: string; leader: string }): TabStop => ({
  atPx: pxFromMm(atMm),
  align: align === "right" || align === "center" ? align : "left",
  dotted: leader !== "none",
});

/** Reads the parts of a document that this program wrote; it knows no more of the format than that writes. */
class WrittenReader {
  private readonly theme: Theme;
  private readonly styles: Styles;
  private readonly looks: LooksBook;
  private paragraphs = 0;

  constructor({ theme, settings, styles }: DocumentParts) {
    this.theme = readTheme(theme, settings);
    this.styles = readStyles(styles, this.theme);
    this.looks = new LooksBook(this.styles, this.theme);
  }

  /** @param note the footnote that the blocks belong to */
  blocks(parent: XmlElement, note = ""): WordBlock[] {
    return parent.children.flatMap((child): WordBlock[] => {
      if (child.name === "w:p") return [this.paragraph(child, note)];
      return child.name === "w:tbl" ? [this.table(child, note)] : [];
    });
  }

  private paragraph(element: XmlElement, note: string): WordParagraph {
    const properties = element.one("w:pPr");
    const style = this.styles.paragraph(properties.one("w:pStyle").val);
    const { align, tabs, borders } = style.levels
      .map(({ layer }) => layer)
      .concat(readParagraphLayer(properties, this.theme))
      .reduce(overParagraph);
    return {
      tag: "paragraph",
      number: this.paragraphs++,
      style: style.id,
      align: align ?? "left",
      runs: runsIn(element).map((run) => this.run(run, style, note)),
      stops: [...(tabs ?? [])].flatMap(([atMm, tab]) => (tab ? [stopAt(atMm, tab)] : [])),
      borders: borders ?? {},
      element,
    };
  }

  private run(run: XmlElement, style: ParagraphStyle, note: string): PageRun {
    const layer = this.looks.layer(run.one("w:rPr"), style, outsideTables);
    const { sizePt, bold, italic, color, raised } = this.looks.in(layer, "ascii");
    const text = run.children.map((child) => {
      if (child.name === "w:t") return child.text;
      if (child.name === "w:tab") return "\t";
      if (child.name === "w:br") return "\n";
      if (child.name === "w:noBreakHyphen") return "-";
      if (child.name === "w:footnoteReference") return child.attribute("w:id") ?? "";
      return child.name === "w:footnoteRef" ? note : "";
    });
    return {
      text: text.join(""),
      sizePx: pxFromPt(sizePt),
      bold,
      italic,
      ...(color === "auto" || color === "000000" ? {} : { color }),
      raised: raised === "superscript",
    };
  }

  private table(element: XmlElement, note: string): WordTable {
    const properties = element.one("w:tblPr");
    const columns = element
      .one("w:tblGrid")
      .all("w:gridCol")
      .map((column) => pxOf(column, "w:w"));
    const margins = { ...noMargins, ...readMargins(properties.one("w:tblCellMar")) };
    const rows = gridOf(element);
    const cells: WordCell[] = [];
    for (const [row, { cells: across }] of rows.entries()) {
      for (const cell of across) {
        const above = cell.continues ? cells.findLast(({ column }) => column === cell.column) : undefined;
        if (above) above.rowspan++;
        else cells.push(this.cell(cell, { row, columns, margins, note }));
      }
    }
    return {
      tag: "table",
      centred: properties.one("w:jc").val === "center",
      indent: pxOf(properties.one("w:tblInd"), "w:w"),
      columns,
      heads: rows.filter((row) => switchOf(row.element.one("w:trPr").one("w:tblHeader"))).length,
      cells,
      element,
    };
  }

  private cell({ element, column, colspan }: GridCell, { row, columns, margins, note }: CellSettings): WordCell {
    const properties = element.one("w:tcPr");
    const { topMm, leftMm, bottomMm, rightMm } = { ...margins, ...readMargins(properties.one("w:tcMar")) };
    const total = columns.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
    return {
      row,
      column,
      colspan,
      rowspan: 1,
      borders: readBorders(properties.one("w:tcBorders"), this.theme),
      margins: {
        top: pxFromMm(topMm),
        left: pxFromMm(leftMm),
        bottom: pxFromMm(bottomMm),
        right: pxFromMm(rightMm),
      },
      centred: properties.one("w:vAlign").val === "center",
      width: total - pxFromMm(leftMm + rightMm),
      blocks: this.blocks(element, note),
    };
  }
}

/** Reads the parts of a document that this program wrote. */
export const readWord = (written: ReadonlyMap<string, string>): WrittenDocument => {
  const encoder = new TextEncoder();
  const parts = readParts({
    has: (path) => written.has(path),
    part: (path) => (written.has(path) ? encoder.encode(written.get(path)) : undefined),
  });
  if (isRefusal(parts)) throw new Error(parts.reason);
  const reader = new WrittenReader(parts);
  const body = parts.document.one("w:body");
  const margin = (section: XmlElement, kind: "header" | "footer"): Margin =>
    Object.fromEntries(
      section
        .all(`w:${kind}Reference`)
        .map((reference) => [
          reference.attribute("w:type") ?? "",
          reader.blocks(parts.margins.get(reference.attribute("r:id") ?? "") ?? nothing),
        ]),
    );
  const properties = [
    ...body.all("w:p").map((paragraph) => paragraph.one("w:pPr").one("w:sectPr")),
    body.one("w:sectPr"),
  ].filter(({ exists }) => exists);
  const blocks = reader.blocks(body);
  return {
    body: blocks,
    sections: properties.map((section) => {
      const page = section.one("w:pgMar");
      const [left, right] = [pxOf(page, "w:left"), pxOf(page, "w:right")];
      return {
        width: pxOf(section.one("w:pgSz"), "w:w") - left - right,
        left,
        header: pxOf(page, "w:header"),
        footer: pxOf(page, "w:footer"),
        headers: margin(section, "header"),
        footers: margin(section, "footer"),
      };
    }),
    notes: new Map(
      parts.footnotes.all("w:footnote").map((note) => {
        const id = note.attribute("w:id") ?? "";
        return [id, reader.blocks(note, id)];
      }),
    ),
  };
};

/** An element as XML, with words in the place of what the layout library has none for: a page's number, marks of notes. */
export const xmlOf = (element: XmlElement): string => {
  const { name, attributes, text, children } = element;
  if (name === "w:footnoteReference") return `<w:t>${element.attribute("w:id")}</w:t>`;
  const inside = escaped(text) + children.map(xmlOf).join("");
  if (name === "w:fldSimple") return inside;
  let pairs = "";
  for (let at = 0; at < attributes.length; at += 2)
    pairs += ` ${attributes[at]}="${escaped(attributes[at + 1] ?? "")}"`;
  return `<${name}${pairs}>${inside}</${name}>`;
};
