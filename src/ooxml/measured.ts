/**
 * A .docx as its reader sees it, whoever made it: styles, tables, theme and defaults resolved, tracked changes accepted,
 * numbers of lists written out. Lengths in mm, sizes and weights in points. Plain data.
 */
export interface Measured {
  sections: MeasuredSection[];
  /** In the order of their marks. */
  notes: MeasuredNote[];
  /** Counts of unresolved edits: tracked changes and comments. */
  unsettled: { changes: number; comments: number };
  /** Count of content controls that people put around words: boxes to fill in, lists to choose from. */
  controls: number;
  /** Names of elements that the reader does not understand, such as `w:object`. */
  unfamiliar: string[];
  information: Information;
}

/** Word counts the two kinds apart. */
export interface MeasuredNote {
  kind: "footnote" | "endnote";
  blocks: MeasuredBlock[];
}

/** Properties with words under File > Info, by their names in the format. */
export interface Information {
  core: Record<string, string>;
  app: Record<string, string>;
  /** By names of people's or programs' own. */
  custom: Record<string, string>;
  /** Editing is restricted. */
  isProtected: boolean;
}

/** Pages that share a size, margins and page numbers. */
export interface MeasuredSection {
  page: {
    widthMm: number;
    heightMm: number;
    topMm: number;
    bottomMm: number;
    leftMm: number;
    rightMm: number;
    headerMm: number;
    footerMm: number;
    gutterMm: number;
    mirrored: boolean;
    columns: number;
    /** A border around the page. */
    bordered?: true;
    /** Numbers beside its lines. */
    linesNumbered?: true;
  };
  /** True if a page break precedes it. */
  startsPage: boolean;
  /** The first page has a header and footer of its own. */
  titlePage: boolean;
  /** Left and right pages have headers of their own. */
  evenAndOdd: boolean;
  pageNumbers: { start: number | null; format: string };
  /** As they apply here: taken over from the section before where this one has none. */
  headers: Partial<Record<MarginPage, MeasuredBlock[]>>;
  footers: Partial<Record<MarginPage, MeasuredBlock[]>>;
  blocks: MeasuredBlock[];
}

export type MarginPage = "first" | "default" | "even";

export type MeasuredBlock = MeasuredParagraph | MeasuredTable;

export interface MeasuredParagraph {
  tag: "paragraph";
  /** Its name in Word, such as "Heading 1"; empty for the default. */
  style: string;
  /** The number or mark that Word's own list sets before it, such as "1." or "-"; empty where there is none. */
  label: string;
  /** Separator after the label: a tab, a space or nothing. */
  labelEnd: "tab" | "space" | "nothing";
  labelLooks: Looks;
  /** Word's own list that it stands in, and its level there from 0. */
  list?: { id: string; level: number };
  inlines: MeasuredInline[];
  /** The looks of the paragraph mark, which an empty paragraph takes. */
  mark: Looks;
  align: "left" | "center" | "right" | "justify";
  leftMm: number;
  rightMm: number;
  /** Below zero where it hangs. */
  firstLineMm: number;
  /** Tab stops, measured from the left of the text. */
  tabs: { atMm: number; align: string; leader: string }[];
  /** After contextual spacing between paragraphs of one style was taken away. */
  beforePt: number;
  afterPt: number;
  /** Gap to the block above: Word takes the greater of both spacings, and adds them only if a setting says so. */
  gapPt: number;
  /** A multiple of single spacing for `auto`, points for the others. */
  line: { rule: "auto" | "exact" | "atLeast"; value: number };
  borders: Borders;
  shaded: boolean;
  keepNext: boolean;
  pageBreakBefore: boolean;
  /** Stands in a frame of Word's (`w:framePr`), which takes it out of the flow. */
  framed: boolean;
  /** Made by a field that lists the titles of the document (`TOC`). */
  contents?: true;
}

export type Side = "top" | "bottom" | "left" | "right";
export type Borders = Partial<Record<Side, Border>>;

/** A border that is drawn; one that is not is absent. */
export interface Border {
  /** Word's word for it: `single`, `double`, `dotted` … */
  style: string;
  weightPt: number;
  color: string;
  /** From the text, in points. */
  spacePt: number;
}

/** Character formatting. */
export interface Looks {
  font: string;
  sizePt: number;
  bold: boolean;
  italic: boolean;
  /** Word's word for it; empty where there is none. */
  underline: string;
  strike: boolean;
  /** `w:caps`: small letters are drawn as capitals. */
  caps: boolean;
  smallCaps: boolean;
  hidden: boolean;
  /** Six hexadecimal digits in capitals; `auto` is black. */
  color: string;
  highlight: string;
  shaded: boolean;
  raised: "superscript" | "subscript" | "";
  /** Added between characters. */
  spacingPt: number;
  /** Width of characters in percent. */
  scale: number;
  /** A border around the characters. */
  boxed?: true;
  /** So far above its line, or below. */
  risePt?: number;
  /** Effects of Word's menu "Text Effects", in alphabetical order: "emboss shadow". */
  effects?: string;
  /** Leads somewhere when it is clicked. */
  linked?: true;
}

export type MeasuredInline =
  | ({ tag: "text"; text: string } & Looks)
  | ({ tag: "tab" } & Looks)
  /** A line break; `page` and `column` end more than a line. */
  | { tag: "break"; ends: "line" | "page" | "column" }
  /** A field: what it asks for, such as `PAGE`, and what it showed when it was saved. */
  | ({ tag: "field"; code: string; text: string } & Looks)
  | { tag: "note"; index: number }
  | Shape
  /** Word saw a page end here when it saved. */
  | { tag: "pageEnd" };

/** A drawn line, box or picture; from DrawingML, VML or an embedded object. */
export interface Shape {
  tag: "shape";
  kind: "line" | "box" | "picture" | "other";
  widthMm: number;
  heightMm: number;
  /** Drawn over the page at a place of its own, not as a letter of its line. */
  floating: boolean;
  /** Offset of a floating shape from its anchor; null if it depends on the layout. */
  at: { fromLeft: string; leftMm: number | null };
  line: { style: string; weightPt: number; color: string } | null;
  /** The colour that a box is filled with; null for what is empty. */
  fill: string | null;
  /** Its text content. */
  blocks: MeasuredBlock[];
  /** Alternative text that its author wrote. */
  alt?: string;
}

export interface MeasuredTable {
  tag: "table";
  align: "left" | "center" | "right";
  /** From the left of the text around it to the left edge of its first cell; below zero where it hangs out. */
  indentMm: number;
  columnsMm: number[];
  rows: MeasuredRow[];
}

export interface MeasuredRow {
  head: boolean;
  cantSplit: boolean;
  height: { rule: "auto" | "atLeast" | "exact"; mm: number };
  cells: MeasuredCell[];
}

export interface MeasuredCell {
  /** Of the grid, from 0. */
  column: number;
  /** Number of grid columns it spans, if more than one. */
  colspan?: number;
  /** Goes on with the cell above it. */
  joinsAbove?: true;
  widthMm: number;
  margins: { topMm: number; bottomMm: number; leftMm: number; rightMm: number };
  borders: Borders;
  shaded: boolean;
  /** Vertical alignment of its text, if not top. */
  verticalAlign?: "center" | "bottom";
  blocks: MeasuredBlock[];
}
