import { anyCouncil } from "../knowledge/bodies.ts";
import { isOneWord } from "../knowledge/two-syllable-words.ts";
import { type Face, textWidth } from "./text-width.ts";

// Words that open a phrase of an agency's name: a line may well begin with them.
const openers = new Set("TỈNH THÀNH XÃ PHƯỜNG ĐẶC HUYỆN QUẬN VÀ CÁC THUỘC CỦA TRÊN TẠI KHU CẤP VỀ".split(" "));

// Words that lean on the next one: a line may not end with them.
const leaning = new Set("VÀ CÁC THUỘC CỦA TRÊN TẠI TỈNH XÃ PHỐ PHƯỜNG HUYỆN QUẬN SỞ BỘ CẤP VỀ KHU -".split(" "));

const standing = new RegExp(`^(?:${anyCouncil.toUpperCase()})$`);
const standingWords = 4;

/** A break this bad is worth smaller type to avoid. */
export const poorBreak = 8;

/** Cost of a line break in front of `words[at]`. */
const breakCost = (words: readonly string[], at: number): number => {
  const before = words[at - 1] ?? "";
  const after = words[at] ?? "";
  if (at === standingWords && standing.test(words.slice(0, at).join(" ")) && openers.has(after)) return -4;
  if (after === "-" || isOneWord(before, after)) return 10;
  if (before === "-") return 3;
  if (leaning.has(before)) return before === "PHỐ" ? poorBreak : 10;
  return openers.has(after) ? 0 : 3;
};

/** Blanks between words; two no-break spaces or more are room to write in, and stay between the words that they join. */
const betweenWords = /[^\S\u00A0]+|(?<!\u00A0)\u00A0(?!\u00A0)/;

/** The lines of a name in capitals, broken by sense, and how well that went; no line is wider than the width in mm. */
export const breakName = (name: string, widthMm: number, face: Face): { lines: string[]; cost: number } => {
  const words = name.split(betweenWords).filter((word) => word !== "");
  // ends[n]: where the nth word ends when all stand on one line.
  const spaceMm = textWidth(" ", face);
  const ends = [-spaceMm];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + spaceMm + textWidth(word, face));
  // best[n]: the best way to set the first n words, and the word its last line begins with.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= words.length; to++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = to - 1; from >= 0; from--) {
      const start = best[from];
      const wide = (ends[to] ?? 0) - (ends[from] ?? 0) - spaceMm;
      if (wide > widthMm && to - from > 1) break;
      if (!start) continue;
      const lone = to - from === 1 && words.length > 1 ? 9 : 0;
      const loose = 2 * (1 - Math.min(1, wide / widthMm)) ** 2;
      const cost =
        start.cost + 2 + lone + loose + (from === 0 ? 0 : breakCost(words, from)) + (wide > widthMm ? 100 : 0);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0) {
    lines.push(words.slice(best[to]?.from ?? 0, to).join(" "));
  }
  return { lines: lines.reverse(), cost: best.at(-1)?.cost ?? 0 };
};
