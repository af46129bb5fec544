import { parseXml, type Xml } from "./xml.ts";

/** Lengths of this room are in pixels, 96 to the inch, as docx/layout gives them. */
export const pxFromTwips = (twips: number): number => (twips * 96) / 1440;
export const pxFromPt = (pt: number): number => (pt * 96) / 72;

export type Align = "left" | "center" | "right" | "justify";
export type Side = "top" | "left" | "bottom" | "right";

/** How letters look. */
export interface Look {
  sizePx: number;
  bold: boolean;
  italic: boolean;
  /** Six hexadecimal digits; absent where it is black. */
  color?: string;
}

/** Text in one look; a tab is `\t`, a forced line break `\n`. */
export interface Run extends Look {
  text: string;
  raised: boolean;
}

export interface Border {
  widthPx: number;
  color: string;
  /** What stands between it and the text. */
  spacePx: number;
}

export type Borders = Partial<Record<Side, Border>>;

export interface WordParagraph {
  tag: "paragraph";
  /** Counts the paragraphs of the document, in reading order. */
  number: number;
  style: string;
  align: Align;
  runs: Run[];
  /** Where tabs lead to, from the left edge of the column. */
  stops: number[];
  borders: Borders;
  source: string;
}

export interface WordCell {
  row: number;
  column: number;
  colspan: number;
  rowspan: number;
  borders: Borders;
  margins: Record<Side, number>;
  /** Stands in the middle of its height. */
  centred: boolean;
  /** Width of what stands in it. */
  widthTwips: number;
  blocks: WordBlock[];
}

export interface WordTable {
  tag: "table";
  centred: boolean;
  indent: number;
  columns: number[];
  /** How many rows at its top are repeated on each page. */
  heads: number;
  cells: WordCell[];
  source: string;
}

export type WordBlock = WordParagraph | WordTable;

/** What stands in the margins of a section's pages, by the kind of page. */
export type Margin = Partial<Record<string, WordBlock[]>>;

export interface WordSection {
  widthTwips: number;
  left: number;
  /** From the top of the page to its header, and from its bottom to its footer. */
  header: number;
  footer: number;
  headers: Margin;
  footers: Margin;
}

/** A written document, read. */
export interface WordDocument {
  body: WordBlock[];
  sections: WordSection[];
  /** The blocks of each footnote, by its number. */
  notes: Map<string, WordBlock[]>;
}

interface Style extends Look {
  align: Align;
  borders: Borders;
}

const sides: readonly Side[] = ["top", "left", "bottom", "right"];
const aligns: Readonly<Record<string, Align>> = { center: "center", right: "right", both: "justify" };

const bordersIn = (group: Xml): Borders => {
  const borders: Borders = {};
  for (const side of sides) {
    const border = group.get(`w:${side}`);
    if (!border.exists || border.val === "none") continue;
    const color = border.attribute("w:color") ?? "auto";
    borders[side] = {
      // Eighths of a point.
      widthPx: pxFromPt(border.number("w:sz") / 8),
      color: color === "auto" ? "000000" : color,
      spacePx: pxFromPt(border.number("w:space")),
    };
  }
  return borders;
};

const stylesIn = (part: string): { style(id: string): Style } => {
  const root = parseXml(part);
  const half = (properties: Xml): number => properties.get("w:sz").number("w:val");
  const usual = half(root.get("w:docDefaults", "w:rPrDefault", "w:rPr"));
  const styles = new Map<string, Style>();
  for (const style of root.all("w:style")) {
    const look = style.get("w:rPr");
    const paragraph = style.get("w:pPr");
    const color = look.get("w:color").val;
    styles.set(style.attribute("w:styleId") ?? "", {
      sizePx: pxFromPt((half(look) || usual) / 2),
      bold: look.get("w:b").isOn,
      italic: look.get("w:i").isOn,
      ...(color && color !== "auto" && color !== "000000" ? { color } : {}),
      align: aligns[paragraph.get("w:jc").val ?? ""] ?? "left",
      borders: bordersIn(paragraph.get("w:pBdr")),
    });
  }
  const plain: Style = { sizePx: pxFromPt(usual / 2), bold: false, italic: false, align: "left", borders: {} };
  return { style: (id) => styles.get(id) ?? plain };
};

/** Reads the parts of a document that this program wrote; it knows no more of the format than that writes. */
class Reader {
  private readonly styles: ReturnType<typeof stylesIn>;
  private paragraphs = 0;

  constructor(styles: ReturnType<typeof stylesIn>) {
    this.styles = styles;
  }

  /** @param note the footnote that the blocks belong to */
  blocks(parent: Xml, note = ""): WordBlock[] {
    return parent.children.flatMap((child): WordBlock[] => {
      if (child.name === "w:p") return [this.paragraph(child, note)];
      return child.name === "w:tbl" ? [this.table(child, note)] : [];
    });
  }

  private paragraph(element: Xml, note: string): WordParagraph {
    const properties = element.get("w:pPr");
    const id = properties.get("w:pStyle").val ?? "";
    const style = this.styles.style(id);
    return {
      tag: "paragraph",
      number: this.paragraphs++,
      style: id,
      align: style.align,
      runs: element.all("w:r").map((run) => this.run(run, style, note)),
      stops: properties
        .get("w:tabs")
        .all("w:tab")
        .map((tab) => pxFromTwips(tab.number("w:pos"))),
      borders: { ...style.borders, ...bordersIn(properties.get("w:pBdr")) },
      source: element.source.replace(/<w:footnoteReference w:id="(\d+)"\/>/g, "<w:t>$1</w:t>"),
    };
  }

  private run(run: Xml, { sizePx, bold, italic, color }: Style, note: string): Run {
    const properties = run.get("w:rPr");
    const text = run.children.map((child) => {
      if (child.name === "w:t") return child.text;
      if (child.name === "w:tab") return "\t";
      if (child.name === "w:br") return "\n";
      if (child.name === "w:footnoteReference") return child.attribute("w:id") ?? "";
      return child.name === "w:footnoteRef" ? note : "";
    });
    return {
      text: text.join(""),
      sizePx,
      bold: bold || properties.get("w:b").isOn,
      italic: italic || properties.get("w:i").isOn,
      ...(color === undefined ? {} : { color }),
      raised: properties.get("w:rStyle").val === "FootnoteReference",
    };
  }

  private table(table: Xml, note: string): WordTable {
    const properties = table.get("w:tblPr");
    const columns = table
      .get("w:tblGrid")
      .all("w:gridCol")
      .map((column) => column.number("w:w"));
    const rows = table.all("w:tr");
    const cells: WordCell[] = [];
    for (const [row, element] of rows.entries()) {
      let column = 0;
      for (const cell of element.all("w:tc")) {
        const read = this.cell(cell, { row, column }, columns, properties, note);
        const above = cells.find((at) => at.column === column && at.row + at.rowspan === row);
        const merge = cell.get("w:tcPr", "w:vMerge");
        if (merge.exists && merge.val !== "restart" && above) above.rowspan++;
        else cells.push(read);
        column += read.colspan;
      }
    }
    return {
      tag: "table",
      centred: properties.get("w:jc").val === "center",
      indent: pxFromTwips(properties.get("w:tblInd").number("w:w")),
      columns: columns.map(pxFromTwips),
      heads: rows.filter((row) => row.get("w:trPr", "w:tblHeader").isOn).length,
      cells,
      source: table.source,
    };
  }

  private cell(
    cell: Xml,
    { row, column }: { row: number; column: number },
    columns: readonly number[],
    table: Xml,
    note: string,
  ): WordCell {
    const properties = cell.get("w:tcPr");
    const colspan = properties.get("w:gridSpan").number("w:val") || 1;
    const margin = (side: Side): number => {
      const own = properties.get("w:tcMar", `w:${side}`);
      return (own.exists ? own : table.get("w:tblCellMar", `w:${side}`)).number("w:w");
    };
    const total = columns.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
    return {
      row,
      column,
      colspan,
      rowspan: 1,
      borders: bordersIn(properties.get("w:tcBorders")),
      margins: {
        top: pxFromTwips(margin("top")),
        left: pxFromTwips(margin("left")),
        bottom: pxFromTwips(margin("bottom")),
        right: pxFromTwips(margin("right")),
      },
      centred: properties.get("w:vAlign").val === "center",
      widthTwips: total - margin("left") - margin("right"),
      blocks: this.blocks(cell, note),
    };
  }
}

/** The page's number in a header, as plain words. */
const withoutFields = (part: string): string => part.replace(/<\/?w:fldSimple[^>]*>/g, "");

/** Reads the parts of a document that this program wrote. */
export const readWord = (parts: ReadonlyMap<string, string>): WordDocument => {
  const part = (path: string): string => parts.get(path) ?? "";
  const reader = new Reader(stylesIn(part("word/styles.xml")));
  const body = parseXml(part("word/document.xml")).get("w:body");
  const targets = new Map(
    parseXml(part("word/_rels/document.xml.rels")).children.map((at) => [at.attribute("Id"), at.attribute("Target")]),
  );
  const margin = (section: Xml, kind: "header" | "footer"): Margin =>
    Object.fromEntries(
      section.all(`w:${kind}Reference`).map((reference) => {
        const xml = withoutFields(part(`word/${targets.get(reference.attribute("r:id"))}`));
        return [reference.attribute("w:type") ?? "", reader.blocks(parseXml(xml))];
      }),
    );
  const properties = [
    ...body.all("w:p").map((paragraph) => paragraph.get("w:pPr", "w:sectPr")),
    body.get("w:sectPr"),
  ].filter(({ exists }) => exists);
  const blocks = reader.blocks(body);
  const notes = parseXml(part("word/footnotes.xml")).all("w:footnote");
  return {
    body: blocks,
    sections: properties.map((section) => {
      const page = section.get("w:pgMar");
      const [left, right] = [page.number("w:left"), page.number("w:right")];
      return {
        widthTwips: section.get("w:pgSz").number("w:w") - left - right,
        left: pxFromTwips(left),
        header: pxFromTwips(page.number("w:header")),
        footer: pxFromTwips(page.number("w:footer")),
        headers: margin(section, "header"),
        footers: margin(section, "footer"),
      };
    }),
    notes: new Map(
      notes.map((note) => {
        const id = note.attribute("w:id") ?? "";
        return [id, reader.blocks(note, id)];
      }),
    ),
  };
};
