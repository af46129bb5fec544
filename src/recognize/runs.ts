import { textWidth } from "../measure/text-width.ts";
import type { Looks } from "../ooxml/measured.ts";
import { mmFromPt } from "../units.ts";

/** With so many blanks in front, words stand in the right half of a page. */
export const farBlanks = 20;

/** A stretch of text in one look. */
export interface StyledRun {
  text: string;
  looks: Looks;
  /** The mark of a note, which has no letters: its place among the notes, from 0. */
  note?: number;
}

export const textOf = (runs: readonly StyledRun[]): string => runs.map(({ text }) => text).join("");

/** A part of runs, by their characters. */
export const cutRuns = (runs: readonly StyledRun[], from: number, to: number): StyledRun[] => {
  const parts: StyledRun[] = [];
  let at = 0;
  for (const run of runs) {
    const { text } = run;
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== "" || (run.note !== undefined && at > from && at <= to)) parts.push({ ...run, text: part });
    at += text.length;
  }
  return parts;
};

/** Width of the words as one line, in mm. */
export const runsWidth = (runs: readonly StyledRun[]): number =>
  runs.reduce((sum, { text, looks }) => {
    const shown = looks.caps ? text.toUpperCase() : text;
    return sum + (textWidth(shown, looks) * looks.scale) / 100 + mmFromPt(looks.spacingPt) * [...shown].length;
  }, 0);

/** Visible width of a line: without the blanks at both ends. */
export const seenWidth = (runs: readonly StyledRun[]): number => {
  const whole = textOf(runs);
  return runsWidth(cutRuns(runs, whole.length - whole.trimStart().length, whole.trimEnd().length));
};
