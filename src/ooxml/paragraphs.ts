import { mmFromPt } from "../units.ts";
import type { BorderLayer } from "./borders.ts";
import type { DocumentContext, PartPlace } from "./document.ts";
import { joined, type PieceGatherer } from "./fields.ts";
import { twipsInPt } from "./lengths.ts";
import { type LooksLayer, over } from "./looks.ts";
import type { Borders, MeasuredParagraph, Side } from "./measured.ts";
import type { ListLevel } from "./numbering.ts";
import {
  type Indent,
  type ListPlace,
  overParagraph,
  type ParagraphLayer,
  readParagraphLayer,
  type Spacing,
} from "./paragraph-layer.ts";
import { readRuns } from "./runs.ts";
import type { ParagraphStyle } from "./styles.ts";
import { nothing, type XmlElement } from "./xml.ts";

/** A paragraph, and what its neighbours must know of it. */
export interface ReadParagraph {
  paragraph: MeasuredParagraph;
  styleId: string;
  contextual: boolean;
  /** Spaced as a browser would: nothing at the edge of what it stands in. */
  beforeAuto: boolean;
  afterAuto: boolean;
  borders: BorderLayer;
}

/** A paragraph's list, and which of the layers from the style to the paragraph itself gives it. */
const listIn = (
  layers: readonly { id?: string; layer: ParagraphLayer }[],
  { lists }: DocumentContext,
): { level: ListLevel; owner: number } | undefined => {
  const owner = layers.findLastIndex(({ layer }) => layer.place?.list !== undefined);
  if (owner < 0) return undefined;
  const place = Object.assign({}, ...layers.map(({ layer }) => layer.place)) as ListPlace;
  const isSetBelow = layers.slice(owner + 1).some(({ layer }) => layer.place?.level !== undefined);
  const level = lists.level(place, isSetBelow ? undefined : layers[owner]?.id);
  return level && { level, owner };
};

/** All that is said of a paragraph, from the defaults of the document to itself, put one over the other. */
const resolved = (
  direct: ParagraphLayer,
  style: ParagraphStyle,
  { cell }: PartPlace,
  document: DocumentContext,
): { layer: ParagraphLayer; level: ListLevel | undefined } => {
  const layers = [...style.levels, { layer: direct }];
  const list = listIn(layers, document);
  let layer = overParagraph(document.styles.defaults.paragraph, cell.paragraph);
  for (const [index, { layer: next }] of layers.entries()) {
    if (list && list.owner === index) layer = overParagraph(layer, list.level.layer);
    layer = overParagraph(layer, next);
  }
  return { layer, level: list?.level };
};

/** A hundredth of a character's width is a hundredth of its size; none is as good as not said. */
const charsInMm = (chars: number | undefined, sizePt: number): number | undefined =>
  chars ? mmFromPt((chars / 100) * sizePt) : undefined;

const indentsOf = (indent: Indent = {}, sizePt: number) => ({
  leftMm: charsInMm(indent.leftChars, sizePt) ?? indent.leftMm ?? 0,
  rightMm: charsInMm(indent.rightChars, sizePt) ?? indent.rightMm ?? 0,
  firstLineMm: charsInMm(indent.firstLineChars, sizePt) ?? indent.firstLineMm ?? 0,
});

/** Spacing that browsers put between paragraphs. */
const autoPt = 14;
const linePt = 12;

const gapOf = (pt: number | undefined, lines: number | undefined, isAuto: boolean | undefined): number => {
  if (isAuto) return autoPt;
  return lines ? (lines / 100) * linePt : (pt ?? 0);
};

const lineOf = ({ line, lineRule }: Spacing): MeasuredParagraph["line"] => {
  const pt = twipsInPt(line);
  if (pt === undefined || pt === 0) return { rule: "auto", value: 1 };
  if (lineRule === "atLeast") return { rule: "atLeast", value: Math.abs(pt) };
  if (lineRule === "exact" || pt < 0) return { rule: "exact", value: Math.abs(pt) };
  return { rule: "auto", value: pt / linePt };
};

const spacingOf = (spacing: Spacing = {}) => ({
  beforePt: gapOf(spacing.beforePt, spacing.beforeLines, spacing.beforeAuto),
  afterPt: gapOf(spacing.afterPt, spacing.afterLines, spacing.afterAuto),
  line: lineOf(spacing),
});

const tabsOf = (tabs: ParagraphLayer["tabs"] = new Map()): MeasuredParagraph["tabs"] =>
  [...tabs].flatMap(([atMm, tab]) => (tab ? [{ atMm, ...tab }] : [])).sort((one, other) => one.atMm - other.atMm);

const sides: readonly Side[] = ["top", "bottom", "left", "right"];

const drawnBorders = (layer: BorderLayer): Borders => {
  const borders: Borders = {};
  for (const side of sides) {
    const border = layer[side];
    if (border) borders[side] = border;
  }
  return borders;
};

const labelOf = (level: ListLevel | undefined, mark: LooksLayer, { counters, looks }: DocumentContext) => {
  const labelLayer = level ? over(mark, level.looks) : mark;
  return {
    label: level ? counters.next(level) : "",
    labelEnd: level?.labelEnd ?? ("nothing" as const),
    labelLooks: looks.in(labelLayer, "ascii"),
  };
};

/**
 * Reads what stands between two paragraph marks: one element, or several where marks were deleted. The last mark decides how
 * all of it looks.
 */
export const readParagraph = (
  elements: readonly XmlElement[],
  document: DocumentContext,
  place: PartPlace,
  pieces: PieceGatherer,
): ReadParagraph => {
  const properties = (elements.at(-1) ?? nothing).one("w:pPr");
  const style = document.styles.paragraph(properties.one("w:pStyle").val);
  const { layer, level } = resolved(readParagraphLayer(properties, document.theme), style, place, document);
  const mark = document.looks.layer(properties.one("w:rPr"), style, place.cell);
  const label = labelOf(level, mark, document);
  const sizePt = document.looks.in(document.looks.layer(nothing, style, place.cell), "ascii").sizePt;
  const isFromAbove = pieces.isInContents;
  for (const element of elements) readRuns(element, { document, place, style, pieces });
  const paragraph: MeasuredParagraph = {
    tag: "paragraph",
    style: style.name,
    ...label,
    ...(level && { list: { id: level.list, level: level.index } }),
    inlines: joined(pieces.take()),
    mark: document.looks.in(mark, "ascii"),
    align: layer.align ?? "left",
    ...indentsOf(layer.indent, sizePt),
    tabs: tabsOf(layer.tabs),
    ...spacingOf(layer.spacing),
    gapPt: 0,
    borders: drawnBorders(layer.borders ?? {}),
    shaded: layer.shaded ?? false,
    keepNext: layer.keepNext ?? false,
    pageBreakBefore: layer.pageBreakBefore ?? false,
    framed: layer.framed ?? false,
    ...((isFromAbove || pieces.isInContents) && { contents: true as const }),
  };
  return {
    paragraph,
    styleId: style.id,
    contextual: layer.contextual ?? false,
    beforeAuto: layer.spacing?.beforeAuto ?? false,
    afterAuto: layer.spacing?.afterAuto ?? false,
    borders: layer.borders ?? {},
  };
};
