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
  /** Where it starts, stands in the middle of, or ends, as its anchor says. */
  x: number;
  baseline: number;
  anchor: "start" | "middle" | "end";
  /** What is added to each of its spaces, so that it fills its room. */
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

/** What is drawn on a page; lengths are in pixels, 96 to the inch, from its top left corner. */
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
  /** What made the layout guess here, in the words of the library. */
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
