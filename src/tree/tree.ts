/**
 * The document as components of the decree, before any output: what the markup says, read. What is known of a tree only
 * after it was fitted to the page, which needs the widths of its words, is in the types whose names begin with Fitted.
 */
export interface Tree<Of extends PageSection = PageSection> {
  readonly tag: "document";
  readonly title: string;
  readonly author: string;
  readonly sections: readonly Of[];
  readonly footnotes: readonly Footnote[];
}

/** Pages that share an orientation and a page count. */
export interface PageSection<Of extends Block = Block> {
  readonly tag: "section";
  readonly kind: "main" | "appendix";
  readonly landscape: boolean;
  /** Stands in the top margin of the first page. */
  readonly firstHeader: readonly Extract<Of, { tag: "paragraph" }>[];
  /** Stands at the bottom of the first page. */
  readonly firstFooter: readonly Paragraph[];
  readonly blocks: readonly Of[];
}

export type Block = Paragraph | HorizontalRule | Frame | Table;

export interface Paragraph {
  readonly tag: "paragraph";
  /** The component it is: its class in the markup, its style in Word. */
  readonly style: string;
  readonly inlines: readonly Inline[];
}

/** A horizontal line under the component before it. */
export interface HorizontalRule {
  readonly tag: "rule";
  readonly name: string;
}

/** Centred lines, with a border around them or without. */
export interface Frame<Of extends Paragraph = Paragraph> {
  readonly tag: "frame";
  readonly bordered: boolean;
  readonly paragraphs: readonly Of[];
}

export type TableRole = "letterhead" | "ending" | "grid" | "columns";

export interface Table<Of extends Row = Row> {
  readonly tag: "table";
  readonly role: TableRole;
  /** Column widths the author gave, in mm; null where there is none. */
  readonly widths: readonly (number | null)[];
  /** Type size the author gave, in points. */
  readonly sizePt: number | null;
  readonly rows: readonly Of[];
}

export interface Row<Of extends Cell = Cell> {
  readonly head: boolean;
  readonly cells: readonly Of[];
}

export interface Cell<Of extends Block = Block> {
  readonly colspan: number;
  readonly rowspan: number;
  readonly blocks: readonly Of[];
}

export type Inline = TextInline | { readonly tag: "break" } | { readonly tag: "note"; readonly id: string } | Blank;

/** Dots to the next blank or to the right margin, to be filled in by hand. */
interface Blank {
  readonly tag: "blank";
  /** Number of full stops that its author typed; 0 if it takes its share of the line. */
  readonly dots: number;
}

interface TextInline {
  readonly tag: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Footnote {
  readonly id: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A tree that is fitted to the page. */
export interface FittedTree extends Tree<FittedSection> {
  /** Name of the profile of sizes in use. */
  readonly profile: string;
}

export type FittedSection = PageSection<FittedBlock>;

export type FittedBlock = FittedParagraph | FittedRule | FittedFrame | FittedTable;

export interface FittedParagraph extends Paragraph {
  /** Insets from both edges of the text, in mm, where they differ from the style's. */
  readonly insets?: { readonly leftMm: number; readonly rightMm: number };
  /** End of each blank, in mm from the left; words after the last one may end there, too. */
  readonly stopsMm?: readonly { readonly atMm: number; readonly isMargin: boolean }[];
  /** Keeps its words together at the left, whatever its style says. */
  readonly ragged?: boolean;
  /** Symbols and ranges that a line here is too narrow for, so that they may break. */
  readonly loose?: readonly string[];
  /** Has a border all around. */
  readonly bordered?: boolean;
  /** Stays on the page of what follows, beyond what its style asks. */
  readonly keepNext?: boolean;
  /** Keeps a distance from the table or the banner above it, beyond what its style asks. */
  readonly gapBefore?: boolean;
  /** Keeps a distance from the table below it. */
  readonly gapAfter?: boolean;
}

export interface FittedRule extends HorizontalRule {
  /** Insets from both edges that leave the line its length, in mm. */
  readonly insetMm: number;
  /** Keeps a distance from the table below it. */
  readonly gapAfter?: boolean;
}

export interface FittedFrame extends Frame<FittedParagraph> {
  /** Insets from both edges of the text that the border stands at, in mm. */
  readonly insetMm: number;
}

export interface FittedTable extends Table<FittedRow> {
  /** Widths of all columns, in mm. */
  readonly columnsMm: readonly number[];
}

export interface FittedRow extends Row<FittedCell> {
  /** Higher than a page, so it has to break. */
  readonly mayBreak?: boolean;
}

export type FittedCell = Cell<FittedBlock>;
