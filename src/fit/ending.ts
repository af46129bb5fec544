import { type Layout, type Profile, textHeightMm, textWidthMm } from "../kind/layout.ts";
import { lineWidths, phrased } from "../measure/lines.ts";
import { type Face, lineHeightPt, textWidth } from "../measure/text-width.ts";
import type { Block, FittedBlock, FittedRow, Paragraph, Row, Table } from "../tree/tree.ts";
import { paragraphsOf, plainText } from "../tree/walk.ts";
import { greatest, mmFromPt } from "../units.ts";
import { faceOf, type SizedTable } from "./letterhead.ts";

const isRecipient = (block: Block): boolean => block.tag === "paragraph" && block.style === "noi-nhan";

const heightMm = (blocks: readonly Block[], widthMm: number, layout: Layout, profile: Profile): number =>
  blocks.flatMap(paragraphsOf).reduce((sum, { style, inlines }) => {
    const face = faceOf(layout, profile, style);
    const space = layout.styles[style]?.space
      ? layout.signature.spaceMm.value
      : mmFromPt(layout.styles[style]?.beforePt ?? 0);
    const lines = lineWidths([{ text: plainText(inlines), face }], widthMm).length;
    return sum + space + lines * mmFromPt(lineHeightPt(face.sizePt));
  }, 0);

/** Spare width of lines that are broken: programs differ a little in how wide they set them. */
const brokenSpareMm = 6;

/** The width that a line needs, in mm; one that breaks in the widest column needs no more than its longest part. */
const neededMm = (line: string, face: Face, mostMm: number, names: ReadonlySet<string>): number => {
  const wide = textWidth(line, face) + 2;
  return wide <= mostMm ? wide : phrased([{ text: line, face }], mostMm, brokenSpareMm, names).widthMm + brokenSpareMm;
};

/** Recipients take about half of the width, and give way to a long title of the signer. */
const columnsMm = (table: Table, layout: Layout, profile: Profile, names: ReadonlySet<string>): number[] => {
  const widthMm = textWidthMm(layout, false);
  const cells = table.rows[0]?.cells ?? [];
  if (!cells.some((cell) => cell.blocks.some(isRecipient)) || cells.length !== 2) {
    return cells.map(() => widthMm / Math.max(1, cells.length));
  }
  const widest = (blocks: readonly Block[], needs: (line: string, face: Face) => number): number =>
    greatest(
      blocks.flatMap(paragraphsOf).flatMap(({ style, inlines }) =>
        plainText(inlines)
          .split("\n")
          .map((line) => needs(line, faceOf(layout, profile, style))),
      ),
    );
  const { recipientsMm, signerMm } = layout.signature;
  const mostMm = signerMm.max ?? widthMm;
  const signerNeeds = widest(cells[1]?.blocks ?? [], (line, face) => neededMm(line, face, mostMm, names));
  const signer = Math.min(mostMm, Math.max(signerMm.value, signerNeeds));
  const wanted = Math.min(
    recipientsMm.max ?? widthMm,
    Math.max(recipientsMm.value, widest(cells[0]?.blocks ?? [], textWidth) + 3),
  );
  const left = Math.max(recipientsMm.min ?? 0, Math.min(wanted, widthMm - signer));
  return [left, widthMm - left];
};

/** A row of recipients higher than a page would have to break: it keeps as many as stand beside the signature. */
const splitTallRow = (
  row: Row,
  columns: readonly number[],
  layout: Layout,
  profile: Profile,
): { row: Row; rest: Block[]; widthMm: number } => {
  const at = row.cells.findIndex((cell) => cell.blocks.some(isRecipient));
  const cell = row.cells[at];
  if (!cell) return { row, rest: [], widthMm: 0 };
  const widthMm = row.cells.length === 1 ? columns.reduce((sum, width) => sum + width, 0) : (columns[at] ?? 0);
  const bodyLineMm = mmFromPt(lineHeightPt(faceOf(layout, profile, "noi-dung").sizePt)) * layout.body.line.value;
  const limitMm = textHeightMm(layout, false) - (layout.signature.bodyLines.value + 2) * bodyLineMm;
  if (heightMm(cell.blocks, widthMm, layout, profile) < limitMm) return { row, rest: [], widthMm };

  const besideMm = Math.max(
    30,
    ...row.cells.map((other, index) =>
      index === at ? 0 : heightMm(other.blocks, columns[index] ?? 0, layout, profile),
    ),
  );
  let count = 1;
  while (count < cell.blocks.length && heightMm(cell.blocks.slice(0, count + 1), widthMm, layout, profile) <= besideMm)
    count++;
  const cells = row.cells.map((other) => (other === cell ? { ...cell, blocks: cell.blocks.slice(0, count) } : other));
  return { row: { ...row, cells }, rest: cell.blocks.slice(count), widthMm };
};

/**
 * Columns of "Nơi nhận" and the signature (PL I, II.7, II.9). Recipients that do not fit beside the signature follow in
 * a table of their own, one a row: a table that breaks over pages would not keep the text above it.
 */
export const fitEnding = (table: Table, layout: Layout, profile: Profile, names: ReadonlySet<string>): SizedTable[] => {
  const columns = columnsMm(table, layout, profile, names);
  const split = table.rows.map((row) => splitTallRow(row, columns, layout, profile));
  const fitted = { ...table, columnsMm: columns, rows: split.map(({ row }) => row) };
  const following = split.flatMap(({ rest, widthMm }): SizedTable[] => {
    const rows = rest.map((block): Row => ({ head: false, cells: [{ colspan: 1, rowspan: 1, blocks: [block] }] }));
    return rows.length === 0 ? [] : [{ ...table, columnsMm: [widthMm], rows }];
  });
  return [fitted, ...following];
};

/** A row whose paragraphs stay on the page of what follows. */
export const keptRow = (row: FittedRow): FittedRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(keptBlock) })),
});

/** A block whose paragraphs stay on the page of what follows. */
const keptBlock = (block: FittedBlock): FittedBlock => {
  switch (block.tag) {
    case "paragraph":
      return { ...block, keepNext: true };
    case "rule":
      return block;
    case "frame":
      return { ...block, paragraphs: block.paragraphs.map((paragraph) => ({ ...paragraph, keepNext: true })) };
    case "table":
      return { ...block, rows: block.rows.map(keptRow) };
  }
};

/** Blocks of which the last before the signature are marked, so that at least two lines of the body stay on its page. */
export const keptWithEnding = (
  blocks: readonly FittedBlock[],
  ending: number,
  linesOf: (paragraph: Paragraph) => number,
  least: number,
): FittedBlock[] => {
  const kept = [...blocks];
  let lines = 0;
  for (let index = ending - 1; index >= 0 && lines < least; index--) {
    const block = kept[index];
    if (!block) break;
    if (block.tag === "table") {
      // Of a table, its last row comes along.
      kept[index] = { ...block, rows: [...block.rows.slice(0, -1), ...block.rows.slice(-1).map(keptRow)] };
      break;
    }
    kept[index] = keptBlock(block);
    lines += paragraphsOf(block).reduce((sum, paragraph) => sum + linesOf(paragraph), 0);
  }
  return kept;
};
