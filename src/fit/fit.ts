import { type Layout, type Profile, type RuleName, sizePtOf, textHeightMm, textWidthMm } from "../kind/layout.ts";
import { balancedWidth, lineWidths, type Run } from "../measure/lines.ts";
import { lineHeightPt, textWidth } from "../measure/text-width.ts";
import { placeRows } from "../table-grid.ts";
import type { Block, Cell, Frame, Inline, Paragraph, Rule, Section, Table, Tree } from "../tree/tree.ts";
import { paragraphsOf, plainText } from "../tree/walk.ts";
import { mmFromPt } from "../units.ts";
import { fitEnding, keepWithEnding } from "./ending.ts";
import { gridColumns } from "./grid.ts";
import { faceOf, fitLetterhead } from "./letterhead.ts";

/** Room between a frame's border and its widest line, in mm. */
const framePaddingMm = 6;

/** A row that takes more of a page than this has to break, or it would leave the page before it empty. */
const tallShare = 0.6;

/** Keeps a stamp's border, which stands outside of its text, clear of the margin. */
const markInsetMm = 3;

const evenStyles: ReadonlySet<string> = new Set(["trich-yeu", "phu-luc-ten", "phu-luc-kem", "phan-tieu-de"]);

/** Ties what reads as one: "ngày 05", "tháng 3", "2021 - 2025". */
const glued = (inline: Inline): Inline =>
  inline.tag === "text"
    ? {
        ...inline,
        text: inline.text.replace(/(ngày|tháng|năm|số|lần) (?=\S)|(?<=\d) (?=- \d)|(?<=\d -) (?=\d)/giu, "$1\u00A0"),
      }
    : inline;

/** Lines that announce what follows do not end a page. */
const announces = (block: Block, next: Block | undefined): boolean =>
  block.tag === "paragraph" &&
  (plainText(block.inlines).endsWith(":") ||
    next?.tag === "frame" ||
    (next?.tag === "table" && (next.role === "grid" || next.role === "columns")));

/** Fits one tree to the page; holds the layout and the profile that its header asked for. */
class Fitter {
  private readonly layout: Layout;
  private readonly profile: Profile;
  private readonly rightColumnMm: number;
  private pageHeightMm = 0;

  constructor(layout: Layout, profile: Profile, rightColumnMm: number) {
    this.layout = layout;
    this.profile = profile;
    this.rightColumnMm = rightColumnMm;
  }

  section(section: Section): Section {
    const widthMm = textWidthMm(this.layout, section.landscape);
    this.pageHeightMm = textHeightMm(this.layout, section.landscape);
    const blocks = this.blocks(section.blocks, widthMm);
    const ending = blocks.findIndex((block) => block.tag === "table" && block.role === "ending");
    const lines = (paragraph: Paragraph): number => this.lines(paragraph, widthMm).length;
    if (ending > 0) keepWithEnding(blocks, ending, lines, this.layout.signature.bodyLines.value);
    return { ...section, blocks, firstHeader: section.firstHeader.map((at) => this.circulation(at, widthMm)) };
  }

  private runs({ style, inlines }: Paragraph): Run[] {
    const face = faceOf(this.layout, this.profile, style);
    return inlines.flatMap((inline): Run[] => {
      if (inline.tag === "note") return [];
      if (inline.tag === "break") return [{ text: "\n", face }];
      return [
        { text: inline.text, face: { ...face, bold: face.bold || inline.bold, italic: face.italic || inline.italic } },
      ];
    });
  }

  private lines(paragraph: Paragraph, widthMm: number): number[] {
    const body = this.layout.styles[paragraph.style]?.body === true;
    const room = widthMm - (paragraph.insets?.leftMm ?? 0) - (paragraph.insets?.rightMm ?? 0);
    return lineWidths(this.runs(paragraph), room, body ? this.layout.body.firstLineMm.value : 0);
  }

  private blocks(blocks: readonly Block[], widthMm: number): Block[] {
    const out: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      switch (block.tag) {
        case "paragraph":
          out.push({
            ...this.paragraph(block, widthMm),
            ...(announces(block, blocks[index + 1]) ? { keepNext: true } : {}),
          });
          break;
        case "rule":
          out.push(this.rule(block, out, widthMm));
          break;
        case "frame":
          out.push(this.frame(block, widthMm));
          break;
        case "table":
          out.push(this.table(block, widthMm));
          break;
      }
    }
    return out;
  }

  private paragraph(paragraph: Paragraph, widthMm: number): Paragraph {
    if (paragraph.style === "dau-muc-do") return this.mark(paragraph, widthMm);
    return evenStyles.has(paragraph.style) ? this.even(paragraph, widthMm) : { ...paragraph };
  }

  /** Centred text of several lines gets even lines: no lone syllable on the last, no date or span of years torn. */
  private even(from: Paragraph, widthMm: number): Paragraph {
    const paragraph = { ...from, inlines: from.inlines.map(glued) };
    if (paragraph.inlines.some((inline) => inline.tag === "break")) return paragraph;
    const inset = (widthMm - balancedWidth(this.runs(paragraph), widthMm) - 1) / 2;
    return inset > 1 ? { ...paragraph, insets: { leftMm: inset, rightMm: inset } } : paragraph;
  }

  /** A line as long as the share of the text above it that the decree asks; balanced below it. */
  private rule(rule: Rule, before: readonly Block[], widthMm: number): Rule {
    const above = before.at(-1);
    if (above?.tag !== "paragraph") return { ...rule, insetMm: widthMm / 3 };
    const lines = [];
    for (let index = before.length - 1; index >= 0; index--) {
      const block = before[index];
      if (block?.tag !== "paragraph" || block.style !== above.style) break;
      lines.unshift(...this.lines(block, widthMm));
    }
    const { value, min, max } = this.layout.rules[rule.name as RuleName].share;
    const last = lines.at(-1) ?? 0;
    const wanted = value * Math.max(...lines);
    const length = Math.min(Math.max(wanted, (min ?? value) * last), (max ?? value) * last);
    return { ...rule, insetMm: (widthMm - length) / 2 };
  }

  /** A box of the size the decree gives the stamp, at the left margin (PL I, III.2.b; IV, cells 10a, 10b). */
  private mark(paragraph: Paragraph, widthMm: number): Paragraph {
    const text = plainText(paragraph.inlines);
    const face = faceOf(this.layout, this.profile, paragraph.style);
    const boxMm = this.layout.marks.widthMm[text] ?? textWidth(text, face) + framePaddingMm;
    return { ...paragraph, bordered: true, insets: { leftMm: markInsetMm, rightMm: widthMm - boxMm - markInsetMm } };
  }

  /** A box over the middle of the header's right column (PL I, III.2.c; IV, cell 11). */
  private circulation(paragraph: Paragraph, widthMm: number): Paragraph {
    const face = faceOf(this.layout, this.profile, paragraph.style);
    const boxMm = textWidth(plainText(paragraph.inlines), face) + framePaddingMm;
    const rightMm = Math.max(0, (this.rightColumnMm - boxMm) / 2);
    return { ...paragraph, bordered: true, insets: { leftMm: widthMm - boxMm - rightMm, rightMm } };
  }

  private frame(frame: Frame, widthMm: number): Frame {
    const longest = Math.max(
      0,
      ...frame.paragraphs.flatMap((paragraph) => this.lines(paragraph, widthMm - framePaddingMm)),
    );
    const inset = frame.bordered ? Math.max(1, (widthMm - longest - 2 * framePaddingMm) / 2) : 0;
    return {
      ...frame,
      paragraphs: frame.paragraphs.map((paragraph, index) => ({
        ...(frame.bordered ? paragraph : this.even(paragraph, widthMm)),
        bordered: frame.bordered,
        keepNext: index < frame.paragraphs.length - 1,
        ...(frame.bordered ? { insets: { leftMm: inset, rightMm: inset } } : {}),
      })),
    };
  }

  private table(table: Table, widthMm: number): Table {
    const fitted = this.columns(table, widthMm);
    const placed = placeRows(fitted.rows.map((row) => row.cells)).rows;
    const rows = fitted.rows.map((row, index) => {
      const starts = (placed[index]?.places ?? []).filter(({ cell }) => cell);
      const widths = starts.map(({ column, colspan }) =>
        fitted.columnsMm.slice(column, column + colspan).reduce((sum, at) => sum + at, 0),
      );
      const cells = row.cells.map((cell, at) => ({ ...cell, blocks: this.blocks(cell.blocks, widths[at] ?? 0) }));
      const tall = this.rowHeightMm(cells, widths, table.sizePt) > this.pageHeightMm * tallShare;
      return { ...row, cells, ...(fitted.role === "grid" && tall ? { mayBreak: true } : {}) };
    });
    return { ...fitted, rows };
  }

  /** How high the highest cell of a row is, about. */
  private rowHeightMm(cells: readonly Cell[], widthsMm: readonly number[], sizePt: number | null): number {
    const heights = cells.map((cell, index) =>
      cell.blocks.flatMap(paragraphsOf).reduce((sum, paragraph) => {
        const size = sizePt ?? faceOf(this.layout, this.profile, paragraph.style).sizePt;
        return sum + this.lines(paragraph, widthsMm[index] ?? 0).length * mmFromPt(lineHeightPt(size));
      }, 0),
    );
    return Math.max(0, ...heights);
  }

  private columns(table: Table, widthMm: number): Table {
    switch (table.role) {
      case "letterhead":
        return table;
      case "ending":
        return fitEnding(table, this.layout, this.profile);
      case "columns": {
        const count = table.rows[0]?.cells.length ?? 1;
        return { ...table, columnsMm: Array.from({ length: count }, () => widthMm / count) };
      }
      case "grid": {
        const sizePt = table.sizePt ?? sizePtOf(this.layout, this.profile, "o-trai");
        const face = { sizePt, bold: false, italic: false };
        return { ...table, columnsMm: gridColumns(table, widthMm, face, this.layout.table.cellMarginMm) };
      }
    }
  }
}

/** Adds to a tree what only the widths of its words can tell: sizes, line breaks of names, rules, columns. */
export const fitTree = (tree: Tree, layout: Layout): Tree => {
  const isLetterhead = (block: Block): block is Table => block.tag === "table" && block.role === "letterhead";
  const letterhead = tree.sections.flatMap((section) => section.blocks).find(isLetterhead);
  const [standard] = layout.profiles;
  const fitted = letterhead && fitLetterhead(letterhead, layout);
  const profile = fitted?.profile ?? standard;
  if (!profile) throw new Error("the layout has no profile of sizes");
  const fitter = new Fitter(layout, profile, fitted?.table.columnsMm[1] ?? 0);
  return {
    ...tree,
    profile: profile.name,
    sections: tree.sections.map((section) =>
      fitter.section({
        ...section,
        blocks: section.blocks.map((block) => (block === letterhead && fitted ? fitted.table : block)),
      }),
    ),
  };
};
