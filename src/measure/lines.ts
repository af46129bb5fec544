import { greatest } from "../units.ts";
import { unbroken } from "../wording/unbroken.ts";
import { phraseBreakCosts, torn } from "./phrase-breaks.ts";
import { type Face, textWidth } from "./text-width.ts";

/** A stretch of text in one face. */
export interface Run {
  text: string;
  face: Face;
}

/** A line may break after a space, and after a hyphen unless a no-break space follows it. */
const breakable = /\n| |(?:[^ \n-]|-(?=\u00A0))+-?|-/g;

/** Text that stays together on a line, with the space that follows it. */
interface MeasuredWord {
  text: string;
  widthMm: number;
  spaceMm: number;
  /** The space that follows it; none where a hyphen ends it. */
  space?: Tie;
  forced: boolean;
}

/** Runs of several faces break as one text. */
const wordsOf = (runs: readonly Run[]): MeasuredWord[] => {
  const out: MeasuredWord[] = [];
  const fresh = (): MeasuredWord => ({ text: "", widthMm: 0, spaceMm: 0, forced: false });
  let open = fresh();
  for (const [run, { text, face }] of runs.entries()) {
    for (const { 0: part, index: at } of unbroken(text).matchAll(breakable)) {
      if (part === " ") {
        out.push({ ...open, spaceMm: textWidth(" ", face), space: { run, at } });
        open = fresh();
      } else if (part === "\n") {
        out.push({ ...open, forced: true });
        open = fresh();
      } else {
        open.text += part;
        open.widthMm += textWidth(part, face);
        // A line may end behind a hyphen; where a space follows, it is the space that it ends at.
        if (part.endsWith("-") && text.charAt(at + part.length) !== " ") {
          out.push(open);
          open = fresh();
        }
      }
    }
  }
  out.push(open);
  return out;
};

let last: { runs: readonly Run[]; words: readonly MeasuredWord[] } | undefined;

/** The same runs are often measured several times in a row. */
const words = (runs: readonly Run[]): readonly MeasuredWord[] => {
  if (last?.runs !== runs) last = { runs, words: wordsOf(runs) };
  return last.words;
};

/** Widths of lines that take as many words as they hold. */
const fill = (from: readonly MeasuredWord[], widthMm: number, firstLineMm = 0): number[] => {
  const lines: number[] = [];
  let line = Number.POSITIVE_INFINITY;
  let room = widthMm - firstLineMm;
  let gap = 0;
  for (const word of from) {
    const longer = line + gap + word.widthMm;
    if (longer <= room) line = longer;
    else {
      if (lines.length > 0) room = widthMm;
      line = word.widthMm;
      lines.push(line);
    }
    lines[lines.length - 1] = line;
    gap = word.spaceMm;
    if (word.forced) line = Number.POSITIVE_INFINITY;
  }
  return lines;
};

/** Widths in mm of the lines a text fills when each takes as many words as it holds. */
export const lineWidths = (runs: readonly Run[], widthMm: number, firstLineMm = 0): number[] =>
  fill(words(runs), widthMm, firstLineMm);

/** The least width, in mm, at which a text still fills as few lines as in the full width: its lines come out even. */
export const balancedWidth = (runs: readonly Run[], widthMm: number): number => {
  const count = lineWidths(runs, widthMm).length;
  if (count < 2) return widthMm;
  let narrow = 0;
  let wide = widthMm;
  while (wide - narrow > 0.2) {
    const middle = (narrow + wide) / 2;
    const lines = lineWidths(runs, middle);
    if (lines.length > count || lines.some((line) => line > middle)) narrow = middle;
    else wide = middle;
  }
  return wide;
};

/** Cost of one more line: worth a word or a name that stays whole, and no more. */
const lineCost = 20;

/** Difference in length of lines that is as bad as a break outside of phrases. */
const unevenness = 8;

/** A break inside a line that had to be: one word is wider than the line. */
const overflowCost = 1000;

/** Programs differ by so much in how wide they set a line. */
const toleranceMm = 1;

/** A space of a text that a line must not end at: which run it stands in, and where. */
export interface Tie {
  run: number;
  at: number;
}

const textsOf = (from: readonly MeasuredWord[]): string[] => from.map(({ text }) => text);

/** The words that begin a line, where a text breaks best: before phrases, about even, in as few lines as can be. */
const bestBreaks = (from: readonly MeasuredWord[], widthMm: number, names: ReadonlySet<string>): number[] => {
  const lines = fill(from, widthMm);
  const evenMm = lines.reduce((sum, line) => sum + line, 0) / lines.length;
  const costs = phraseBreakCosts(textsOf(from), names);
  const broken = costs.map((cost, index) => (from[index - 1]?.forced ? 0 : cost));
  // best[n]: the best way to set the first n words, and the word its last line begins with.
  const best: { cost: number; first: number }[] = [{ cost: 0, first: 0 }];
  for (let to = 1; to <= from.length; to++) {
    let found = { cost: Number.POSITIVE_INFINITY, first: to - 1 };
    let wide = 0;
    for (let first = to - 1; first >= 0; first--) {
      const word = from[first];
      const start = best[first];
      if (!word || !start) break;
      wide += word.widthMm + (first < to - 1 ? word.spaceMm : 0);
      if (first < to - 1 && (wide > widthMm || word.forced)) break;
      const uneven = unevenness * (wide / evenMm - 1) ** 2;
      const cost = start.cost + lineCost + (broken[first] ?? 0) + uneven + (wide > widthMm ? overflowCost : 0);
      if (cost < found.cost) found = { cost, first };
    }
    best.push(found);
  }
  const firsts: number[] = [];
  for (let to = from.length; to > 0; to = best[to]?.first ?? 0) firsts.push(best[to]?.first ?? 0);
  return firsts.reverse();
};

/**
 * Breaks a text by sense: where phrases begin, in no word or name, into lines about even.
 *
 * @param names see `phraseBreakCosts`
 * @returns the width, in mm, that its widest line takes, and the spaces to tie so that a column with so much spare width
 * besides gets the same lines
 */
export const phrased = (
  runs: readonly Run[],
  widthMm: number,
  spareMm: number,
  names: ReadonlySet<string>,
): { widthMm: number; ties: Tie[] } => {
  const from = words(runs);
  const firsts = bestBreaks(from, widthMm - spareMm, names);
  const lineOf = (first: number, to: number): number =>
    from
      .slice(first, to)
      .reduce((sum, word, index) => sum + word.widthMm + (first + index < to - 1 ? word.spaceMm : 0), 0);
  const ends = [...firsts.slice(1), from.length];
  const lines = firsts.map((first, index) => lineOf(first, ends[index] ?? 0));
  const widest = greatest(lines);
  const ties: Tie[] = [];
  for (const [index, first] of firsts.entries()) {
    const above = from[first - 1];
    if (!above || above.forced) continue;
    const room = widest + spareMm + toleranceMm - (lines[index - 1] ?? 0) - above.spaceMm;
    // The first words of a line would fit on the one above: they stay with the next.
    for (let to = first + 1; to < (ends[index] ?? 0) && lineOf(first, to) <= room; to++) {
      const tie = from[to - 1]?.space;
      if (tie) ties.push(tie);
    }
  }
  return { widthMm: widest, ties };
};

/**
 * Spaces to tie where lines that take as many words as they hold would part a word of two syllables, or a name: the line
 * above ends before it.
 */
export const tornTies = (
  runs: readonly Run[],
  widthMm: number,
  firstLineMm: number,
  names: ReadonlySet<string>,
): Tie[] => {
  const from = words(runs);
  if (lineWidths(runs, widthMm, firstLineMm).length < 2) return [];
  const costs = phraseBreakCosts(textsOf(from), names);
  const ties: Tie[] = [];
  let first = 0;
  let wide = 0;
  for (let index = 0; index < from.length; index++) {
    const word = from[index];
    if (!word) break;
    const before = from[index - 1];
    const room = first === 0 ? widthMm - firstLineMm : widthMm;
    const longer = wide + (index > first ? (before?.spaceMm ?? 0) : 0) + word.widthMm;
    if (index === first || (!before?.forced && longer <= room)) {
      wide = longer;
      continue;
    }
    let start = index;
    while (start > first + 1 && !before?.forced) {
      const last = from[start - 1];
      if (!last?.space || (costs[start] ?? 0) < torn) break;
      ties.push(last.space);
      start--;
    }
    first = start;
    wide = 0;
    index = start - 1;
  }
  return ties;
};
