import type { LineLayout } from "../docx/lay-out.ts";
import { textWidth } from "../measure/text-width.ts";
import { greatest } from "../units.ts";
import { noBreakHyphen } from "../wording/unbroken.ts";
import type { Chunk, Leader, PageLine } from "./page.ts";
import { type PageRun, pxFromMm, type WordParagraph } from "./word.ts";

/** Share of a size above the baseline, in Times New Roman. */
const ascent = 0.891;

const widthPx = (chunks: readonly Chunk[]): number =>
  // Measured in pixels for points: a width only depends on the size it is measured in.
  chunks.reduce((sum, { text, sizePx, bold, italic }) => {
    const face = { sizePt: (sizePx * 72) / 96, bold, italic };
    return sum + pxFromMm(textWidth(text, face));
  }, 0);

const lengthOf = (runs: readonly PageRun[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Hands out the text of a paragraph's runs, line by line. */
export class Cursor {
  private readonly runs: readonly PageRun[];
  private at = 0;

  constructor(runs: readonly PageRun[]) {
    this.runs = runs;
  }

  /** The next stretch of so many characters, in pieces of one look. */
  take(length: number): Chunk[] {
    const chunks: Chunk[] = [];
    const end = this.at + length;
    let start = 0;
    for (const { text, ...look } of this.runs) {
      const from = Math.max(this.at - start, 0);
      const to = Math.min(end - start, text.length);
      if (to > from) chunks.push({ ...look, text: text.slice(from, to) });
      start += text.length;
    }
    this.at = end;
    return chunks;
  }

  /** Goes past a forced line break, if the text stands in front of one. */
  skipBreak(): boolean {
    const [next] = this.take(1);
    if (next?.text === "\n") return true;
    this.at--;
    return false;
  }

  get isAtEnd(): boolean {
    return this.at >= lengthOf(this.runs);
  }
}

const plain = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join("");

/** The layout has a sign of its own for no-break hyphens, where ours are hyphens: so they are copied and found. */
const withHyphens = (text: string): string => text.replaceAll(noBreakHyphen, "-");

/** Without the spaces at its end, which take no room. */
const withoutTail = (chunks: readonly Chunk[]): Chunk[] => {
  const rest = [...chunks];
  for (let last = rest.pop(); last; last = rest.pop()) {
    const text = last.text.replace(/(?<! ) +$/, "");
    if (text !== "") return [...rest, { ...last, text }];
  }
  return [];
};

/** Pieces of a line between its tabs. */
const betweenTabs = (chunks: readonly Chunk[]): Chunk[][] => {
  const pieces: Chunk[][] = [[]];
  for (const chunk of chunks) {
    for (const [index, text] of chunk.text.split("\t").entries()) {
      if (index > 0) pieces.push([]);
      if (text !== "") pieces.at(-1)?.push({ ...chunk, text });
    }
  }
  return pieces;
};

interface PlacedText {
  lines: PageLine[];
  leaders: Leader[];
}

/** A line, and what stands on it. */
interface PlacedLine {
  paragraph: WordParagraph;
  line: LineLayout;
  baseline: number;
}

const anchors = { left: "start", justify: "start", center: "middle", right: "end" } as const;
const shares = { left: 0, justify: 0, center: 0.5, right: 1 } as const;

/** Word's own stops, where a paragraph has none. */
const usualStopPx = 48;

/** Tabs lead to stops, some with dots over the way. */
const placeTabbed = (chunks: readonly Chunk[], left: number, { paragraph, line, baseline }: PlacedLine): PlacedText => {
  const [first = [], ...rest] = betweenTabs(chunks);
  const lines: PageLine[] = [];
  const leaders: Leader[] = [];
  const shared = { paragraph: paragraph.number, baseline, spacing: 0 };
  if (first.length > 0) lines.push({ ...shared, x: line.x, anchor: "start", chunks: first });
  let end = line.x + widthPx(first);
  for (const piece of rest) {
    const from = end;
    const usual = (Math.floor((end - left) / usualStopPx) + 1) * usualStopPx;
    const { atPx, align, dotted } = paragraph.stops.find((stop) => left + stop.atPx > from) ?? {
      atPx: usual,
      align: "left",
      dotted: false,
    };
    const width = widthPx(piece);
    const start = left + atPx - width * shares[align];
    if (dotted) leaders.push({ from, to: start, baseline, sizePx: paragraph.runs[0]?.sizePx ?? 0 });
    if (piece.length > 0) lines.push({ ...shared, x: left + atPx, anchor: anchors[align], chunks: piece });
    end = start + width;
  }
  return { lines, leaders };
};

/**
 * Gives a line of a paragraph its words and looks.
 *
 * @param line with its place on the page
 * @param left the left edge of its column
 */
export const placeLine = (paragraph: WordParagraph, cursor: Cursor, line: LineLayout, left: number): PlacedText => {
  const taken = cursor.take(line.text.length);
  const isBroken = cursor.skipBreak();
  const [anyLook] = paragraph.runs;
  // Text that the layout rewrites has no run of its own.
  const isOurs = withHyphens(plain(taken)) === withHyphens(line.text) || !anyLook;
  const chunks = withoutTail(isOurs ? taken : [{ ...anyLook, text: line.text }]);
  if (chunks.length === 0) return { lines: [], leaders: [] };
  const baseline = line.y + ascent * greatest(chunks.map(({ sizePx }) => sizePx));
  if (line.text.includes("\t")) return placeTabbed(chunks, left, { paragraph, line, baseline });
  const gaps = plain(chunks).match(/[ \u00A0]/g)?.length ?? 0;
  const fills = paragraph.align === "justify" && !isBroken && !cursor.isAtEnd;
  const placed: PageLine = {
    paragraph: paragraph.number,
    x: line.x + line.width * shares[paragraph.align],
    baseline,
    anchor: anchors[paragraph.align],
    spacing: fills && gaps > 0 ? (line.width - line.textWidth) / gaps : 0,
    chunks,
  };
  return { lines: [placed], leaders: [] };
};
