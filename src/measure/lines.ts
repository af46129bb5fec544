import { type Face, textWidth } from "./text-width.ts";

/** A stretch of text in one face. */
export interface Run {
  text: string;
  face: Face;
}

/** A line may break after a space, and after a hyphen unless a no-break space follows it. */
const breakable = /\n| |(?:[^ \n-]|-(?=\u00A0))*-(?!\u00A0)|(?:[^ \n-]|-(?=\u00A0))+/g;

/** What stays together on a line, with the space that follows it; runs of several faces break as one text. */
const words = (runs: readonly Run[]): { widthMm: number; spaceMm: number; forced: boolean }[] => {
  const out: { widthMm: number; spaceMm: number; forced: boolean }[] = [];
  let open = { widthMm: 0, spaceMm: 0, forced: false };
  for (const { text, face } of runs) {
    for (const part of text.match(breakable) ?? []) {
      if (part === "\n" || part === " ") {
        out.push({ ...open, spaceMm: part === " " ? textWidth(" ", face) : 0, forced: part === "\n" });
        open = { widthMm: 0, spaceMm: 0, forced: false };
      } else {
        open.widthMm += textWidth(part, face);
        if (part.endsWith("-")) {
          out.push(open);
          open = { widthMm: 0, spaceMm: 0, forced: false };
        }
      }
    }
  }
  out.push(open);
  return out;
};

/** Widths in mm of the lines a text fills when each takes as many words as it holds. */
export const lineWidths = (runs: readonly Run[], widthMm: number, firstLineMm = 0): number[] => {
  const lines: number[] = [];
  let line = 0;
  let room = widthMm - firstLineMm;
  let gap = 0;
  let fresh = true;
  const end = (): void => {
    lines.push(line);
    line = 0;
    gap = 0;
    room = widthMm;
    fresh = true;
  };
  for (const word of words(runs)) {
    if (!fresh && line + gap + word.widthMm > room) end();
    line += (fresh ? 0 : gap) + word.widthMm;
    gap = word.spaceMm;
    fresh = false;
    if (word.forced) end();
  }
  if (!fresh) lines.push(line);
  return lines;
};

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
