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
export interface Excerpt {
  text: string;
  before: number;
  marked: number;
}

interface Letter {
  text: string;
  /** Code units in front of it. */
  at: number;
  cells: number;
}

const cellsBefore = 80;
const cellsInAll = 160;
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

const lettersOf = (text: string, start: number): Letter[] =>
  oneCellEach.test(text)
    ? Array.from(text, (letter, index) => ({ text: letter, at: start + index, cells: 1 }))
    : Array.from(graphemesOf(text), ({ segment, index }) => ({
        text: segment,
        at: start + index,
        cells: stringWidth(segment),
      }));

/** The letters from one end on that have room. */
const fitting = (letters: readonly Letter[], cells: number): Letter[] => {
  let used = 0;
  const end = letters.findIndex((letter) => {
    used += letter.cells;
    return used > cells;
  });
  return end === -1 ? [...letters] : letters.slice(0, end);
};

const cellsOf = (letters: readonly Letter[]): number => letters.reduce((sum, letter) => sum + letter.cells, 0);

/** @param from and `to` are offsets into the line, in code units */
export const excerptOf = (line: string, from: number, to: number): Excerpt => {
  const start = Math.max(0, from - cellsBefore - spare);
  const near = line.slice(start, from + cellsInAll + spare).replace(/\p{Cc}/gu, " ");
  const letters = lettersOf(near, start).filter(({ at }) => at >= from - cellsBefore && at < from + cellsInAll);
  const place = letters.findIndex(({ text, at }) => at + text.length > from);
  const split = place === -1 ? letters.length : place;
  const before = fitting(letters.slice(0, split).reverse(), cellsBefore).reverse();
  const after = fitting(letters.slice(split), cellsInAll - cellsOf(before));
  return {
    text: [...before, ...after].map(({ text }) => text).join(""),
    before: cellsOf(before),
    marked: Math.max(1, cellsOf(after.filter(({ at }) => at < to))),
  };
};
