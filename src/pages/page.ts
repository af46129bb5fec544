import type { Look } from "./word.ts";

/** A stretch of a line in one look. */
export interface Chunk extends Look {
  text: string;
  raised: boolean;
}

/** A line of text, or the part of one between two tabs. */
export interface PageLine {
  /** Number of its paragraph, in reading order. */
  paragraph: number;
  /** Its start, middle or end, by its anchor. */
  x: number;
  baseline: number;
  anchor: "start" | "middle" | "end";
  /** Width added to each of its spaces to fill its room. */
  spacing: number;
  chunks: Chunk[];
}

/** Dots that lead over a blank. */
export interface Leader {
  from: number;
  to: number;
  baseline: number;
  sizePx: number;
}

/** A straight line: a rule, or an edge of a table. */
export interface PageStroke {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  widthPx: number;
  color: string;
}

/** Drawing of a page; lengths are in pixels, 96 to the inch, from its top left corner. */
export interface Page {
  width: number;
  height: number;
  /** The number its header would show. */
  number: string;
  lines: PageLine[];
  leaders: Leader[];
  strokes: PageStroke[];
  /** Letters and signs that Times New Roman lacks, so that each machine takes them from another font. */
  foreign: string[];
  /** Reasons of the layout's guesses here, in the words of the library. */
  guesses: readonly string[];
}

/** A paragraph's words, for finding it. */
export interface ParagraphWords {
  number: number;
  style: string;
  text: string;
}

export interface Pages {
  pages: Page[];
  paragraphs: ParagraphWords[];
  /** The pages end early: what the layout stopped at, in the words of the library. */
  stoppedAt?: string;
  /** The rest is still being laid out. */
  isPartial?: boolean;
}
