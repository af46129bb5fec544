import { type BorderLayer, readBorders } from "./borders.ts";
import { isOn, switchOf, twipsInMm, twipsInPt, wholeOf } from "./lengths.ts";
import { isShaded } from "./looks.ts";
import { meanings } from "./meanings.ts";
import type { MeasuredParagraph } from "./measured.ts";
import type { Theme } from "./theme.ts";
import type { XmlElement } from "./xml.ts";

/** The list that a paragraph belongs to, as far as one layer states it. */
export interface ListPlace {
  list?: string;
  level?: number;
}

/** Paragraph properties set at one level: a style, a list level, the paragraph itself. */
export interface ParagraphLayer {
  align?: MeasuredParagraph["align"];
  indent?: Indent;
  spacing?: Spacing;
  /** By place in mm; null takes a tab away. */
  tabs?: ReadonlyMap<number, Tab | null>;
  borders?: BorderLayer;
  shaded?: boolean;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  contextual?: boolean;
  framed?: boolean;
  place?: ListPlace;
}

export interface Indent {
  leftMm?: number;
  rightMm?: number;
  /** Below zero where it hangs. */
  firstLineMm?: number;
  /** In hundredths of a character; these beat lengths. */
  leftChars?: number;
  rightChars?: number;
  firstLineChars?: number;
}

export interface Spacing {
  beforePt?: number;
  afterPt?: number;
  /** In hundredths of a line; these beat lengths. */
  beforeLines?: number;
  afterLines?: number;
  /** As a browser would space it; this beats all others. */
  beforeAuto?: boolean;
  afterAuto?: boolean;
  line?: string;
  lineRule?: string;
}

interface Tab {
  align: string;
  leader: string;
}

const alignOf = meanings<MeasuredParagraph["align"]>({
  left: "left",
  start: "left",
  right: "right",
  end: "right",
  center: "center",
  both: "justify",
  distribute: "justify",
  thaiDistribute: "justify",
  lowKashida: "justify",
  mediumKashida: "justify",
  highKashida: "justify",
});

/** Leaves out what is not set, so that it does not cover what lies below. */
const set = <Values extends object>(values: { [Key in keyof Values]: Values[Key] | undefined }): Values => {
  const kept: Partial<Values> = {};
  for (const key in values) if (values[key] !== undefined) kept[key] = values[key];
  return kept as Values;
};

const readIndent = (element: XmlElement): Indent => {
  const number = (name: string): number | undefined => wholeOf(element.attribute(name));
  const length = (name: string): number | undefined => twipsInMm(element.attribute(name));
  const hanging = length("w:hanging");
  const hangingChars = number("w:hangingChars");
  return set<Indent>({
    leftMm: length("w:start") ?? length("w:left"),
    rightMm: length("w:end") ?? length("w:right"),
    firstLineMm: hanging === undefined ? length("w:firstLine") : -hanging,
    leftChars: number("w:startChars") ?? number("w:leftChars"),
    rightChars: number("w:endChars") ?? number("w:rightChars"),
    firstLineChars: hangingChars === undefined ? number("w:firstLineChars") : -hangingChars,
  });
};

const readSpacing = (element: XmlElement): Spacing => {
  const auto = (name: string): boolean | undefined =>
    element.attribute(name) === undefined ? undefined : isOn(element.attribute(name));
  return set<Spacing>({
    beforePt: twipsInPt(element.attribute("w:before")),
    afterPt: twipsInPt(element.attribute("w:after")),
    beforeLines: wholeOf(element.attribute("w:beforeLines")),
    afterLines: wholeOf(element.attribute("w:afterLines")),
    beforeAuto: auto("w:beforeAutospacing"),
    afterAuto: auto("w:afterAutospacing"),
    line: element.attribute("w:line"),
    lineRule: element.attribute("w:lineRule"),
  });
};

/** Word's own limit. */
const mostTabs = 64;

const readTabs = (element: XmlElement): Map<number, Tab | null> => {
  const tabs = new Map<number, Tab | null>();
  for (const tab of element.all("w:tab").slice(0, mostTabs)) {
    const at = twipsInMm(tab.attribute("w:pos"));
    if (at === undefined) continue;
    const align = tab.val ?? "left";
    // Of lists in old files; Word sets none there today.
    if (align === "num") continue;
    tabs.set(at, align === "clear" ? null : { align, leader: tab.attribute("w:leader") ?? "none" });
  }
  return tabs;
};

const readPlace = (element: XmlElement): ListPlace =>
  set<ListPlace>({ list: element.one("w:numId").val, level: wholeOf(element.one("w:ilvl").val) });

type ParagraphSetter = (element: XmlElement, theme: Theme) => ParagraphLayer;

const setterOf = meanings<ParagraphSetter>({
  "w:jc": ({ val }) => set<ParagraphLayer>({ align: alignOf(val) }),
  "w:ind": (element) => ({ indent: readIndent(element) }),
  "w:spacing": (element) => ({ spacing: readSpacing(element) }),
  "w:tabs": (element) => ({ tabs: readTabs(element) }),
  "w:pBdr": (element, theme) => ({ borders: readBorders(element, theme) }),
  "w:shd": (element) => ({ shaded: isShaded(element) }),
  "w:keepNext": (element) => set<ParagraphLayer>({ keepNext: switchOf(element) }),
  "w:pageBreakBefore": (element) => set<ParagraphLayer>({ pageBreakBefore: switchOf(element) }),
  "w:contextualSpacing": (element) => set<ParagraphLayer>({ contextual: switchOf(element) }),
  "w:framePr": () => ({ framed: true }),
  "w:numPr": (element) => ({ place: readPlace(element) }),
});

/** Reads a `w:pPr`. */
export const readParagraphLayer = (properties: XmlElement, theme: Theme): ParagraphLayer => {
  const layer: ParagraphLayer = {};
  for (const element of properties.children) {
    const setter = setterOf(element.name);
    if (setter) Object.assign(layer, setter(element, theme));
  }
  return layer;
};

/** One layer over another: what the upper says replaces what the lower said, part for part. */
export const overParagraph = (under: ParagraphLayer, upper: ParagraphLayer): ParagraphLayer => {
  const layer: ParagraphLayer = { ...under, ...upper };
  if (under.indent && upper.indent) layer.indent = { ...under.indent, ...upper.indent };
  if (under.spacing && upper.spacing) layer.spacing = { ...under.spacing, ...upper.spacing };
  if (under.borders && upper.borders) layer.borders = { ...under.borders, ...upper.borders };
  if (under.place && upper.place) layer.place = { ...under.place, ...upper.place };
  if (under.tabs && upper.tabs) layer.tabs = new Map([...under.tabs, ...upper.tabs]);
  return layer;
};
