import { unbroken } from "../wording/unbroken.ts";

import { phraseBreakCost } from "./phrase-breaks.ts";
import { type Face, textWidth } from "./text-width.ts";

/** A stretch of text in one face. */
export interface Run {
  text: string;
  face: Face;
}

/** A line may break after a space, and after a hyphen unless a no-break space follows it. */
const breakable = /\n| |(?:[^ \n-]|-(?=\u00A0))*-(?!\u00A0)|(?:[^ \n-]|-(?=\u00A0))+/g;

/** What stays together on a line, with the space that follows it. */
interface Word {
  text: string;
  widthMm: number;
  spaceMm: number;
  forced: boolean;
}

/** Runs of several faces break as one text. */
const words = (runs: readonly Run[]): Word[] => {
  const out: Word[] = [];
  const fresh = (): Word => ({ text: "", widthMm: 0, spaceMm: 0, forced: false });
  let open = fresh();
  for (const { text, face } of runs) {
    for (const part of unbroken(text).match(breakable) ?? []) {
      if (part === "\n" || part === " ") {
        out.push({ ...open, spaceMm: part === " " ? textWidth(" ", face) : 0, forced: part === "\n" });
        open = fresh();
      } else {
        open.text += part;
        open.widthMm += textWidth(part, face);
        if (part.endsWith("-")) {
          out.push(open);
          open = fresh();
        }
      }
    }
  }
  out.push(open);
  return out;
};

/** A line as it is filled: its width, and the word that begins it. */
interface Line {
  widthMm: number;
  first: number;
}

const fill = (from: readonly Word[], widthMm: number, firstLineMm = 0): Line[] => {
  const lines: Line[] = [];
  let line: Line | undefined;
  let room = widthMm - firstLineMm;
  let gap = 0;
  for (const [first, word] of from.entries()) {
    if (line && line.widthMm + gap + word.widthMm > room) line = undefined;
    if (line) line.widthMm += gap + word.widthMm;
    else {
      if (lines.length > 0) room = widthMm;
      line = { widthMm: word.widthMm, first };
      lines.push(line);
    }
    gap = word.spaceMm;
    if (word.forced) line = undefined;
  }
  return lines;
};

/** Widths in mm of the lines a text fills when each takes as many words as it holds. */
export const lineWidths = (runs: readonly Run[], widthMm: number, firstLineMm = 0): number[] =>
  fill(words(runs), widthMm, firstLineMm).map((line) => line.widthMm);

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

/** How far lines of a length apart are as bad as a break at no phrase. */
const unevenness = 8;

/** What the breaks of lines cost by sense, and how uneven the lines are. */
const costOf = (from: readonly Word[], lines: readonly Line[]): number => {
  const longest = Math.max(...lines.map((line) => line.widthMm));
  return lines.reduce((sum, { widthMm, first }, index) => {
    const before = from[first - 1];
    const broken = index > 0 && before && !before.forced ? phraseBreakCost(before.text, from[first]?.text ?? "") : 0;
    return sum + broken + unevenness * (1 - widthMm / longest) ** 2;
  }, 0);
};

/**
 * The width, in mm, at which a text fills as few lines as in the full width and these break best: before a phrase, about
 * even. They stay the same with so much spare width besides.
 */
export const phrasedWidth = (runs: readonly Run[], widthMm: number, spareMm: number): number => {
  const from = words(runs);
  const least = balancedWidth(runs, widthMm);
  const count = fill(from, widthMm).length;
  let best = { width: least, cost: costOf(from, fill(from, least)) };
  for (let width = least + 1; width + spareMm <= widthMm; width++) {
    const lines = fill(from, width);
    const spared = fill(from, width + spareMm);
    const isSteady = lines.length === count && lines.every(({ first }, index) => first === spared[index]?.first);
    const cost = isSteady ? costOf(from, lines) : Number.POSITIVE_INFINITY;
    if (cost < best.cost - 0.01) best = { width, cost };
  }
  return best.width;
};
