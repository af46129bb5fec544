import type { Layout, Profile } from "../kind/layout.ts";
import { sizePtOf, textWidthMm } from "../kind/layout.ts";
import { breakName, poorBreak } from "../measure/break-names.ts";
import { type Face, textWidth } from "../measure/text-width.ts";
import type { Block, Paragraph, Table } from "../tree/tree.ts";
import { plainText } from "../tree/walk.ts";
import { greatest } from "../units.ts";

const clearanceMm = 2;
const leastLeftMm = 50;

export const faceOf = (layout: Layout, profile: Profile, style: string): Face => {
  const { bold = false, italic = false } = layout.styles[style] ?? {};
  return { sizePt: sizePtOf(layout, profile, style), bold, italic };
};

const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.filter((block): block is Paragraph => block.tag === "paragraph");

const widest = (paragraphs: readonly Paragraph[], layout: Layout, profile: Profile): number =>
  greatest(paragraphs.map((at) => textWidth(plainText(at.inlines), faceOf(layout, profile, at.style))));

const isName = (block: Block): block is Paragraph =>
  block.tag === "paragraph" && (block.style === "co-quan" || block.style === "chu-quan");

interface LetterheadFit {
  profile: Profile;
  leftMm: number;
  cost: number;
  lines: Map<Paragraph, string[]>;
}

/** Tries the header in one profile: the right column takes what it needs, the names break into what is left. */
const attempt = (table: Table, layout: Layout, profile: Profile, widthMm: number): LetterheadFit => {
  const rows = table.rows.filter((row) => row.cells.length === 2);
  const left = rows.flatMap((row) => row.cells[0]?.blocks ?? []);
  const right = paragraphsIn(rows.flatMap((row) => row.cells[1]?.blocks ?? []));
  const neededMm = Math.max(profile.rightColumnMm, widest(right, layout, profile) + clearanceMm);
  // A date line too long for any layout wraps; the names keep the least they need.
  const rightMm = Math.min(neededMm, widthMm - leastLeftMm);
  const leftMm = widthMm - rightMm;
  const lines = new Map<Paragraph, string[]>();
  let cost = neededMm > rightMm ? 100 : 0;
  let usedMm = 0;
  for (const block of paragraphsIn(left)) {
    const face = faceOf(layout, profile, block.style);
    const text = plainText(block.inlines);
    if (isName(block)) {
      const broken = breakName(text, leftMm - clearanceMm, face);
      lines.set(block, broken.lines);
      cost += broken.cost;
      usedMm = Math.max(usedMm, greatest(broken.lines.map((line) => textWidth(line, face))));
    } else {
      const wide = textWidth(text, face);
      usedMm = Math.max(usedMm, wide);
      if (wide > leftMm) cost += 100;
    }
  }
  return { profile, leftMm: Math.min(leftMm, Math.max(leastLeftMm, usedMm + 2 * clearanceMm)), cost, lines };
};

/** A table whose columns have their widths, and whose cells are not fitted yet. */
export interface SizedTable extends Table {
  readonly columnsMm: readonly number[];
}

/**
 * Chooses the type sizes and column widths of the header, and breaks the names of the offices by sense, so that Quốc
 * hiệu and the date line stay on one line (PL I, II.1, II.4; sizes only in the pairs of V, note 1).
 *
 * @param profiles those to choose from: a form's letterhead has the sizes of its document
 */
export const fitLetterhead = (
  table: Table,
  layout: Layout,
  profiles: readonly Profile[] = layout.profiles,
  widthMm = textWidthMm(layout, false),
): { table: SizedTable; profile: Profile } => {
  const attempts = profiles.map((profile) => attempt(table, layout, profile, widthMm));
  const good = attempts.find((found) => found.cost < poorBreak);
  const chosen = good ?? attempts.reduce((best, found) => (found.cost < best.cost ? found : best));
  const splitNames = (block: Block): Block[] => {
    const lines = isName(block) ? chosen.lines.get(block) : undefined;
    return lines
      ? lines.map((text) => ({ ...(block as Paragraph), inlines: [{ tag: "text", text, bold: false, italic: false }] }))
      : [block];
  };
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap(splitNames) })),
  }));
  return {
    profile: chosen.profile,
    table: { ...table, rows, columnsMm: [chosen.leftMm, widthMm - chosen.leftMm] },
  };
};
