/**
 * The document as components of the decree, before any output: what the markup says, read. Fields marked *fitted* are
 * empty until the tree is fitted to the page, which needs the widths of its words.
 */
export interface Tree {
  tag: "document";
  /** Name of the profile of sizes in use. *Fitted.* */
  profile: string;
  title: string;
  author: string;
  sections: Section[];
  footnotes: Footnote[];
}

/** Pages that share an orientation and a page count. */
export interface Section {
  tag: "section";
  kind: "main" | "appendix";
  landscape: boolean;
  /** Stands in the top margin of the first page. */
  firstHeader: Paragraph[];
  /** Stands at the bottom of the first page. */
  firstFooter: Paragraph[];
  blocks: Block[];
}

export type Block = Paragraph | Rule | Frame | Table;

export interface Paragraph {
  tag: "paragraph";
  /** The component it is: its class in the markup, its style in Word. */
  style: string;
  inlines: Inline[];
  /** Insets from both edges of the text, in mm, where they differ from the style's. *Fitted.* */
  insets?: { leftMm: number; rightMm: number };
  /** Where its blanks end, in mm from the left; behind the last one may stand words that end there. *Fitted.* */
  stopsMm?: { atMm: number; isMargin: boolean }[];
  /** Keeps its words together at the left, whatever its style says. *Fitted.* */
  ragged?: boolean;
  /** Has a border all around. *Fitted.* */
  bordered?: boolean;
  /** Stays on the page of what follows, beyond what its style asks. *Fitted.* */
  keepNext?: boolean;
  /** Keeps a distance from the table or the banner above it, beyond what its style asks. *Fitted.* */
  gapBefore?: boolean;
  /** Keeps a distance from the table below it. *Fitted.* */
  gapAfter?: boolean;
}

/** A horizontal line under the component before it. */
export interface Rule {
  tag: "rule";
  name: string;
  /** Insets from both edges that leave the line its length, in mm. *Fitted.* */
  insetMm: number;
  /** Keeps a distance from the table below it. *Fitted.* */
  gapAfter?: boolean;
}

/** Centred lines, with a border around them or without. */
export interface Frame {
  tag: "frame";
  bordered: boolean;
  /** Insets from both edges of the text that the border stands at, in mm. *Fitted.* */
  insetMm: number;
  paragraphs: Paragraph[];
}

export type TableRole = "letterhead" | "ending" | "grid" | "columns";

export interface Table {
  tag: "table";
  role: TableRole;
  /** Column widths the author gave, in mm; null where there is none. */
  widths: (number | null)[];
  /** Type size the author gave, in points. */
  sizePt: number | null;
  /** Widths of all columns, in mm. *Fitted.* */
  columnsMm: number[];
  rows: Row[];
}

export interface Row {
  head: boolean;
  /** Higher than a page, so it has to break. *Fitted.* */
  mayBreak?: boolean;
  cells: Cell[];
}

export interface Cell {
  colspan: number;
  rowspan: number;
  blocks: Block[];
}

export type Inline = Text | { tag: "break" } | { tag: "note"; id: string } | Blank;

/** Dots to the next blank or to the right margin, to be filled in by hand. */
interface Blank {
  tag: "blank";
  /** How many full stops its author typed; 0 where it takes its share of the line. */
  dots: number;
}

interface Text {
  tag: "text";
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface Footnote {
  id: string;
  paragraphs: Paragraph[];
}
