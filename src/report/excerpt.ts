import stringWidth from "fast-string-width";
import type { Problem } from "../problem.ts";
import { lineAt, type Source } from "../source/source.ts";

/** The line a problem stands in. The last one is kept: a line may be long, and have many problems. */
export const lineReader = (sources: ReadonlyMap<string, Source>): ((problem: Problem) => string | undefined) => {
  let last: { source: Source; line: number; text: string } | undefined;
  return ({ file, position }) => {
    const source = sources.get(file);
    if (!source || !position) return undefined;
    if (last?.source !== source || last.line !== position.line)
      last = { source, line: position.line, text: lineAt(source, position.line) };
    return last.text;
  };
};

/** As much of a line as a screen has room for, and where the place stands in it, in screen cells. */
interface Excerpt {
  text: string;
  before: number;
  marked: number;
}

interface ExcerptLetter {
  text: string;
  /** Code units in front of it. */
  at: number;
  cells: number;
}

const cellsBefore = 80;
const cellsInAll = 160;
const leastCells = 20;
/** Code units taken besides, so that no letter that is shown is cut in two. */
const spare = 16;

/** Vietnamese as it is usually stored. Splitting that into letters the long way takes seconds when problems are many. */
const oneCellEach = /^[\x20-\x7e\u00c0-\u024f\u1e00-\u1eff]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Made for the first line that needs it: that takes longer than many a plan. */
const graphemesOf = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter("vi");
  return segmenter.segment(text);
};

const lettersOf = (text: string, start: number): ExcerptLetter[] =>
  oneCellEach.test(text)
    ? Array.from(text, (letter, index) => ({ text: letter, at: start + index, cells: 1 }))
    : Array.from(graphemesOf(text), ({ segment, index }) => ({
        text: segment,
        at: start + index,
        cells: stringWidth(segment),
      }));

/** The letters from one end on that have room. */
const fitting = (letters: readonly ExcerptLetter[], cells: number): ExcerptLetter[] => {
  let used = 0;
  const end = letters.findIndex((letter) => {
    used += letter.cells;
    return used > cells;
  });
  return end === -1 ? [...letters] : letters.slice(0, end);
};

const cellsOf = (letters: readonly ExcerptLetter[]): number => letters.reduce((sum, letter) => sum + letter.cells, 0);

/**
 * @param from and `to` are offsets into the line, in code units
 * @param width of the screen, in cells; what is cut off has … in its place
 */
export const excerptOf = (line: string, from: number, to: number, width = cellsInAll): Excerpt => {
  const inAll = Math.max(leastCells, Math.min(cellsInAll, width));
  // As much before the place as of it and after it.
  const mostBefore = Math.min(cellsBefore, Math.floor(inAll / 2));
  const start = Math.max(0, from - cellsBefore - spare);
  const near = line.slice(start, from + cellsInAll + spare).replace(/\p{Cc}/gu, " ");
  const letters = lettersOf(near, start).filter(({ at }) => at >= from - cellsBefore && at < from + cellsInAll);
  const place = letters.findIndex(({ text, at }) => at + text.length > from);
  const split = place === -1 ? letters.length : place;
  const allBefore = letters.slice(0, split).reverse();
  const allAfter = letters.slice(split);
  const [first, last] = [letters[0], letters.at(-1)];
  const isCutBefore = (first?.at ?? 0) > 0 || fitting(allBefore, mostBefore).length < allBefore.length;
  const before = fitting(allBefore, mostBefore - (isCutBefore ? 1 : 0)).reverse();
  const shownBefore = cellsOf(before) + (isCutBefore ? 1 : 0);
  const room = inAll - shownBefore;
  const isCutAfter =
    (last !== undefined && last.at + last.text.length < line.length) ||
    fitting(allAfter, room).length < allAfter.length;
  const after = fitting(allAfter, room - (isCutAfter ? 1 : 0));
  return {
    text: `${isCutBefore ? "…" : ""}${[...before, ...after].map(({ text }) => text).join("")}${isCutAfter ? "…" : ""}`,
    before: shownBefore,
    marked: Math.max(1, cellsOf(after.filter(({ at }) => at < to))),
  };
};
