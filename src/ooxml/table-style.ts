import { type BorderLayer, readBorders } from "./borders.ts";
import { twipsInMm, wholeOf } from "./lengths.ts";
import { isShaded, type LooksLayer, over, readLooks } from "./looks.ts";
import { meanings } from "./meanings.ts";
import type { MeasuredCell } from "./measured.ts";
import { overParagraph, type ParagraphLayer, readParagraphLayer } from "./paragraph-layer.ts";
import type { Styles } from "./styles.ts";
import { isPartName, type PartName } from "./table-parts.ts";
import type { Theme } from "./theme.ts";
import type { XmlElement } from "./xml.ts";

type Margins = Partial<MeasuredCell["margins"]>;

const marginOf = meanings<keyof Margins>({
  "w:top": "topMm",
  "w:bottom": "bottomMm",
  "w:left": "leftMm",
  "w:start": "leftMm",
  "w:right": "rightMm",
  "w:end": "rightMm",
});

/** Reads the margins of cells. */
export const readMargins = (element: XmlElement): Margins => {
  const margins: Margins = {};
  for (const child of element.children) {
    const side = marginOf(child.name);
    const mm = child.attribute("w:type") === "nil" ? 0 : twipsInMm(child.attribute("w:w"));
    if (side && mm !== undefined) margins[side] = mm;
  }
  return margins;
};

/** Properties that a table style gives to the paragraphs of a cell. */
export interface TableCellStyle {
  paragraph: ParagraphLayer;
  looks: LooksLayer;
}

/** A table style's properties for one part of a table, such as its first row. */
interface StylePart {
  paragraph: ParagraphLayer;
  looks: LooksLayer;
  borders: BorderLayer;
  shaded: boolean | undefined;
}

const readPart = (element: XmlElement, theme: Theme): StylePart => {
  const cell = element.one("w:tcPr");
  return {
    paragraph: readParagraphLayer(element.one("w:pPr"), theme),
    looks: readLooks(element.one("w:rPr"), theme),
    borders: readBorders(cell.one("w:tcBorders"), theme),
    shaded: cell.one("w:shd").exists ? isShaded(cell.one("w:shd")) : undefined,
  };
};

const overPart = (under: StylePart, upper: StylePart): StylePart => ({
  paragraph: overParagraph(under.paragraph, upper.paragraph),
  looks: over(under.looks, upper.looks),
  borders: { ...under.borders, ...upper.borders },
  shaded: upper.shaded ?? under.shaded,
});

/** The style's own properties, without those it is based on. */
interface StyleLayer {
  borders: BorderLayer;
  margins: Margins;
  align: string | undefined;
  indent: string | undefined;
  rowBand: number | undefined;
  columnBand: number | undefined;
  parts: ReadonlyMap<PartName, StylePart>;
}

const readLayer = (style: XmlElement, theme: Theme): StyleLayer => {
  const table = style.one("w:tblPr");
  const parts = new Map<PartName, StylePart>([["wholeTable", readPart(style, theme)]]);
  for (const part of style.all("w:tblStylePr")) {
    const name = part.attribute("w:type");
    if (isPartName(name)) parts.set(name, readPart(part, theme));
  }
  return {
    borders: readBorders(table.one("w:tblBorders"), theme),
    margins: readMargins(table.one("w:tblCellMar")),
    align: table.one("w:jc").val,
    indent: table.one("w:tblInd").attribute("w:w"),
    rowBand: wholeOf(table.one("w:tblStyleRowBandSize").val),
    columnBand: wholeOf(table.one("w:tblStyleColBandSize").val),
    parts,
  };
};

/** A table style with all that it is based on. */
export class TableStyle {
  readonly borders: BorderLayer;
  readonly margins: Margins;
  readonly align: string | undefined;
  readonly indent: string | undefined;
  readonly rowBand: number;
  readonly columnBand: number;
  private readonly parts = new Map<PartName, StylePart>();
  private readonly cells = new Map<string, TableCellStyle>();

  constructor(chain: readonly StyleLayer[]) {
    const last = <Key extends keyof StyleLayer>(key: Key): StyleLayer[Key] | undefined =>
      chain.findLast((layer) => layer[key] !== undefined)?.[key];
    this.borders = Object.assign({}, ...chain.map(({ borders }) => borders));
    this.margins = Object.assign({}, ...chain.map(({ margins }) => margins));
    this.align = last("align");
    this.indent = last("indent");
    this.rowBand = Math.max(1, last("rowBand") ?? 1);
    this.columnBand = Math.max(1, last("columnBand") ?? 1);
    for (const { parts } of chain) {
      for (const [part, own] of parts) {
        const under = this.parts.get(part);
        this.parts.set(part, under ? overPart(under, own) : own);
      }
    }
  }

  /** The parts of these names that the style says something of. */
  partsOf(names: readonly PartName[]): { name: PartName; part: StylePart }[] {
    return names.flatMap((name) => {
      const part = this.parts.get(name);
      return part ? [{ name, part }] : [];
    });
  }

  /** Paragraph properties from these parts of the table; later parts override earlier ones. */
  cell(names: readonly PartName[]): TableCellStyle {
    const key = names.join(" ");
    const known = this.cells.get(key);
    if (known) return known;
    const cell: TableCellStyle = { paragraph: {}, looks: {} };
    for (const { part } of this.partsOf(names)) {
      cell.paragraph = overParagraph(cell.paragraph, part.paragraph);
      cell.looks = over(cell.looks, part.looks);
    }
    this.cells.set(key, cell);
    return cell;
  }
}

/** The table styles of a document, each read once. */
export class TableStyles {
  private readonly read = new Map<string, TableStyle>();
  private readonly layers = new Map<XmlElement, StyleLayer>();
  private readonly styles: Styles;
  private readonly theme: Theme;

  constructor(styles: Styles, theme: Theme) {
    this.styles = styles;
    this.theme = theme;
  }

  /** The style of this id, or the default one. */
  of(id: string | undefined): TableStyle {
    const known = this.read.get(id ?? "");
    if (known) return known;
    const style = new TableStyle(this.styles.table(id).map((element) => this.layerOf(element)));
    this.read.set(id ?? "", style);
    return style;
  }

  private layerOf(element: XmlElement): StyleLayer {
    const known = this.layers.get(element);
    if (known) return known;
    const layer = readLayer(element, this.theme);
    this.layers.set(element, layer);
    return layer;
  }
}
