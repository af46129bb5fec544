import { type Layout, type Profile, type RuleName, sizePtOf, textHeightMm, textWidthMm } from "../kind/layout.ts";
import { balancedWidth, lineWidths, phrased, type Run, tornTies } from "../measure/lines.ts";
import { lineHeightPt, textWidth } from "../measure/text-width.ts";
import { placeRows, widthOver } from "../table-grid.ts";
import type {
  Block,
  Cell,
  FittedBlock,
  FittedCell,
  FittedFrame,
  FittedParagraph,
  FittedRule,
  FittedSection,
  FittedTable,
  FittedTree,
  Frame,
  HorizontalRule,
  PageSection,
  Paragraph,
  Table,
  Tree,
} from "../tree/tree.ts";
import { paragraphsOf, plainText } from "../tree/walk.ts";
import { greatest, mmFromPt } from "../units.ts";
import { hasLongRoom } from "../wording/forms.ts";
import { heldIn } from "../wording/unbroken.ts";
import { fitBlanks } from "./blanks.ts";
import { fitEnding, keptRow, keptWithEnding } from "./ending.ts";
import { gridColumns, sharedColumns } from "./grid.ts";
import { faceOf, fitLetterhead, type SizedTable } from "./letterhead.ts";
import { glued, tied } from "./ties.ts";

/** Room between a frame's border and its widest line, in mm. */
const framePaddingMm = 5;

/** Cells that reach over more rows than this may be cut at the end of a page. */
const longestKeptSpan = 5;

/** Spare width of lines that were made even: programs differ by a little in how wide they set a no-break space. */
const evenSlackMm = 4;

/** By so much LibreOffice sets each no-break space of room that is left to a pen wider than Word does. */
const widerBlankMm = 0.46;

/** A row that takes more of a page than this has to break: its height is an estimate, and head rows repeat above it. */
const tallShare = 0.9;

// Word draws one box around neighbours whose boxes are the same: that of secrecy is narrower than that of urgency by this.
const hairMm = 0.04;
/** Keeps a stamp's border, which stands outside of its text, clear of the margin. */
const markInsetMm = 3;

/** Keeps lines of columns that stand side by side apart. */
const columnSpareMm = 2;

const evenStyles: ReadonlySet<string> = new Set([
  "trich-yeu",
  "ten-bieu-mau",
  "phu-luc-ten",
  "phu-luc-kem",
  "phan-tieu-de",
  "quyen-han",
  "chuc-vu-khac",
]);

const headingStyles: ReadonlySet<string> = new Set(["muc", "khoan-tieu-de", "tieu-khoan", "tieu-de-phu", "ten-bang"]);

/** True for blocks with a border of their own, which text above keeps a distance from. */
const isBoxed = (block: Block | undefined): boolean =>
  (block?.tag === "table" && block.role === "grid") || (block?.tag === "frame" && block.bordered);

/** The top of a form, whether an office stands beside Quốc hiệu or not. */
const beginsForm = (block: Block | undefined): boolean =>
  (block?.tag === "table" && block.role === "letterhead") ||
  (block?.tag === "paragraph" && block.style === "quoc-hieu");

/** A paragraph of more lines than this may go on over the page, whatever follows it. */
const mostAnnouncingLines = 4;

/** Rows that belong with the next one: the name of a group, and rows that a cell reaches down over. */
const leadsOn = (table: SizedTable, index: number): boolean => {
  const row = table.rows[index];
  if (!row || row.head || index === table.rows.length - 1) return false;
  const reaches = (cell: Cell, from: number): boolean =>
    cell.rowspan <= longestKeptSpan && from + cell.rowspan - 1 > index;
  const first = Math.max(0, index - longestKeptSpan);
  const above = table.rows.slice(first, index + 1);
  return (
    (table.columnsMm.length > 1 && row.cells[0]?.colspan === table.columnsMm.length) ||
    above.some(({ cells }, at) => cells.some((cell) => reaches(cell, first + at)))
  );
};

/** The letterhead of a document, which decides the profile, as it is written and with the widths of its columns. */
interface FittedLetterhead {
  from: Table;
  table: SizedTable;
}

/** A title that its author typed as a paragraph: in bold, behind a number of its own. */
const isTypedTitle = ({ style, inlines }: Paragraph): boolean =>
  style === "noi-dung" &&
  /^(?:[IVX]+|\d{1,3}|\d{1,2}(?:\.\d{1,2})+)[.)/]?\s/u.test(plainText(inlines)) &&
  inlines.every((inline) => inline.tag !== "text" || inline.bold || inline.text.trim() === "");

/** Fits one tree to the page; holds the layout and the profile that its header asked for. */
class Fitter {
  private readonly layout: Layout;
  private readonly profile: Profile;
  private readonly letterhead: FittedLetterhead | undefined;
  /** Pairs of syllables that are of one name, in small letters. */
  private readonly names: ReadonlySet<string>;
  private pageHeightMm = 0;
  private last: (Pick<Paragraph, "style" | "inlines"> & { runs: readonly Run[] }) | undefined;

  constructor(layout: Layout, profile: Profile, letterhead: FittedLetterhead | undefined, names: ReadonlySet<string>) {
    this.layout = layout;
    this.profile = profile;
    this.letterhead = letterhead;
    this.names = names;
  }

  section(section: PageSection): FittedSection {
    const widthMm = textWidthMm(this.layout, section.landscape);
    this.pageHeightMm = textHeightMm(this.layout, section.landscape);
    const blocks = this.blocks(section.blocks, widthMm);
    const ending = blocks.findIndex((block) => block.tag === "table" && block.role === "ending");
    const lines = (paragraph: Paragraph): number => this.lines(paragraph, widthMm).length;
    return {
      ...section,
      blocks: keptWithEnding(blocks, ending, lines, this.layout.signature.bodyLines.value),
      firstHeader: section.firstHeader.map((at) => this.circulation(at, widthMm)),
    };
  }

  /** Runs of a paragraph; the last result is reused for the same words, so that they are measured once. */
  private runs({ style, inlines }: Paragraph): readonly Run[] {
    if (this.last?.inlines === inlines && this.last.style === style) return this.last.runs;
    const face = faceOf(this.layout, this.profile, style);
    const runs = inlines.flatMap((inline): Run[] => {
      if (inline.tag === "note" || inline.tag === "blank") return [];
      if (inline.tag === "break") return [{ text: "\n", face }];
      return [
        { text: inline.text, face: { ...face, bold: face.bold || inline.bold, italic: face.italic || inline.italic } },
      ];
    });
    this.last = { style, inlines, runs };
    return runs;
  }

  private lines(paragraph: FittedParagraph, widthMm: number): number[] {
    const body = this.layout.styles[paragraph.style]?.body === true;
    const room = widthMm - (paragraph.insets?.leftMm ?? 0) - (paragraph.insets?.rightMm ?? 0);
    return lineWidths(this.runs(paragraph), room, body ? this.layout.body.firstLineMm.value : 0);
  }

  /** True if a paragraph must not end a page: it announces the next block, and is no long one before a chain of headings. */
  private announces(block: Paragraph, next: Block | undefined, widthMm: number): boolean {
    if (next?.tag === "frame" || (next?.tag === "table" && (next.role === "grid" || next.role === "columns")))
      return true;
    const text = plainText(block.inlines);
    // A point that is a title: it has the style of points, a list below it and no end mark.
    const style = next?.tag === "paragraph" ? next.style : "";
    const isTitle = block.style === "diem" && style === "gach" && /[A-Za-zÀ-ỹ\d)]$/u.test(text);
    if (isTypedTitle(block)) return true;
    if (!isTitle && !text.endsWith(":")) return false;
    const isBeforeHeading = this.layout.styles[style]?.keepNext === true;
    return !isBeforeHeading && this.lines(block, widthMm).length <= mostAnnouncingLines;
  }

  private blocks(blocks: readonly Block[], widthMm: number): FittedBlock[] {
    const out: FittedBlock[] = [];
    for (const [index, block] of blocks.entries()) {
      const [before, next] = [blocks[index - 1], blocks[index + 1]];
      const gap: { gapAfter?: true } = isBoxed(next) || beginsForm(next) ? { gapAfter: true } : {};
      switch (block.tag) {
        case "paragraph":
          out.push({
            ...this.paragraph(block, widthMm),
            ...(isBoxed(before) || before?.tag === "frame" ? { gapBefore: true } : {}),
            ...gap,
            ...(this.announces(block, next, widthMm) ? { keepNext: true } : {}),
          });
          break;
        case "rule":
          out.push({ ...this.rule(block, out, widthMm), ...gap });
          break;
        case "frame":
          out.push(this.frame(block, widthMm, gap));
          break;
        case "table":
          out.push(...this.columns(block, widthMm).map((table) => this.table(table)));
          break;
      }
    }
    return out;
  }

  private paragraph(paragraph: Paragraph, widthMm: number): FittedParagraph {
    if (paragraph.style === "dau-muc-do") return this.mark(paragraph, widthMm);
    if (paragraph.inlines.some((inline) => inline.tag === "blank")) return this.blanks(paragraph, widthMm);
    if (evenStyles.has(paragraph.style)) return this.even(paragraph, widthMm);
    if (paragraph.style === "o-dau-bang") return this.heading(paragraph, widthMm - 2 * this.layout.table.cellMarginMm);
    if (headingStyles.has(paragraph.style)) return this.heading(paragraph, widthMm);
    const isStretched = this.isJustified(paragraph) && hasLongRoom(plainText(paragraph.inlines));
    return isStretched ? { ...paragraph, ragged: true } : paragraph;
  }

  /** A heading of several lines parts no word and no name; its lines may then be too short to be stretched. */
  private heading(paragraph: Paragraph, widthMm: number): FittedParagraph {
    const firstLineMm = this.layout.styles[paragraph.style]?.body ? this.layout.body.firstLineMm.value : 0;
    const ties = tornTies(this.runs(paragraph), widthMm, firstLineMm, this.names);
    if (ties.length === 0) return paragraph;
    return {
      ...paragraph,
      inlines: tied(paragraph.inlines, ties),
      ...(this.isJustified(paragraph) && { ragged: true }),
    };
  }

  private isJustified({ style }: Paragraph): boolean {
    return this.layout.styles[style]?.align === "justify";
  }

  /** Centred text of several lines gets even lines, broken by sense: no word, name, date or span of years is torn. */
  private even(from: Paragraph, widthMm: number): FittedParagraph {
    const paragraph = { ...from, inlines: from.inlines.map(glued) };
    const forced = paragraph.inlines.filter((inline) => inline.tag === "break").length;
    if (this.lines(paragraph, widthMm).length === forced + 1) return paragraph;
    const blanks =
      plainText(paragraph.inlines)
        .match(/\u00A0{3,}/g)
        ?.join("").length ?? 0;
    const slackMm = evenSlackMm + blanks * widerBlankMm;
    const { widthMm: wide, ties } = phrased(this.runs(paragraph), widthMm, slackMm, this.names);
    const inset = Math.max(0, (widthMm - wide - slackMm) / 2);
    return { ...paragraph, inlines: tied(paragraph.inlines, ties), insets: { leftMm: inset, rightMm: inset } };
  }

  private blanks(paragraph: Paragraph, widthMm: number): FittedParagraph {
    const { style } = paragraph;
    return fitBlanks(paragraph, {
      widthMm,
      firstLineMm: this.layout.styles[style]?.body ? this.layout.body.firstLineMm.value : 0,
      dotMm: textWidth(".", faceOf(this.layout, this.profile, style)),
      widthOf: (inlines) =>
        this.runs({ ...paragraph, inlines: [...inlines] }).reduce((sum, run) => sum + textWidth(run.text, run.face), 0),
      linesOf: (inlines) => this.lines({ ...paragraph, inlines: [...inlines] }, widthMm),
    });
  }

  /** A line as long as the share of the text above it that the decree asks; balanced below it. */
  private rule(rule: HorizontalRule, before: readonly FittedBlock[], widthMm: number): FittedRule {
    const above = before.at(-1);
    if (above?.tag !== "paragraph") return { ...rule, insetMm: widthMm / 3 };
    let longest = 0;
    for (let index = before.length - 1; index >= 0; index--) {
      const block = before[index];
      if (block?.tag !== "paragraph" || block.style !== above.style) break;
      longest = Math.max(longest, greatest(this.lines(block, widthMm)));
    }
    const { value, min, max } = this.layout.rules[rule.name as RuleName].share;
    const last = this.lines(above, widthMm).at(-1) ?? 0;
    const wanted = value * longest;
    const length = Math.min(Math.max(wanted, (min ?? value) * last), (max ?? value) * last);
    return { ...rule, insetMm: (widthMm - length) / 2 };
  }

  /** A box of the size the decree gives the stamp, at the left margin (PL I, III.2.b; IV, cells 10a, 10b). */
  private mark(paragraph: Paragraph, widthMm: number): FittedParagraph {
    const text = plainText(paragraph.inlines);
    const face = faceOf(this.layout, this.profile, paragraph.style);
    const boxMm = this.layout.marks.widthMm[text] ?? textWidth(text, face) + framePaddingMm;
    const rightMm = widthMm - boxMm - markInsetMm + (/MẬT$/.test(text) ? hairMm : 0);
    return { ...paragraph, bordered: true, insets: { leftMm: markInsetMm, rightMm } };
  }

  /** A box over the middle of the header's right column (PL I, III.2.c; IV, cell 11). */
  private circulation(paragraph: Paragraph, widthMm: number): FittedParagraph {
    const face = faceOf(this.layout, this.profile, paragraph.style);
    const boxMm = Math.min(widthMm, textWidth(plainText(paragraph.inlines), face) + framePaddingMm);
    const rightMm = Math.max(0, ((this.letterhead?.table.columnsMm[1] ?? 0) - boxMm) / 2);
    return { ...paragraph, bordered: true, insets: { leftMm: Math.max(0, widthMm - boxMm - rightMm), rightMm } };
  }

  /** A border stands off the widest of its lines, which are even; lines without a border are even across the page. */
  private frame(frame: Frame, widthMm: number, gap: { gapAfter?: true }): FittedFrame {
    if (!frame.bordered) {
      const last = frame.paragraphs.length - 1;
      const paragraphs = frame.paragraphs.map((at, index) => ({
        ...this.even(at, widthMm),
        ...(index === 0 ? { gapBefore: true } : {}),
        ...(index === last ? gap : { keepNext: true }),
      }));
      return { ...frame, insetMm: 0, paragraphs };
    }
    const room = widthMm - 2 * framePaddingMm;
    const widths = frame.paragraphs.map((at) => {
      const lines = this.lines(at, room);
      return lines.length > 1 ? balancedWidth(this.runs(at), room) : (lines[0] ?? 0);
    });
    return { ...frame, insetMm: (room - Math.min(room, greatest(widths))) / 2 };
  }

  private table(table: SizedTable): FittedTable {
    const placed = placeRows(table.rows.map((row) => row.cells)).rows;
    const rows = table.rows.map((row, index) => {
      const starts = (placed[index]?.places ?? []).filter(({ cell }) => cell);
      const widths = starts.map((place) => widthOver(table.columnsMm, place));
      const cells = row.cells.map((cell, at) => ({ ...cell, blocks: this.blocks(cell.blocks, widths[at] ?? 0) }));
      if (table.role !== "grid") return { ...row, cells };
      const room = (at: number): number => (widths[at] ?? 0) - 2 * this.layout.table.cellMarginMm;
      for (const [at, cell] of cells.entries())
        cells[at] = { ...cell, blocks: cell.blocks.map((block) => this.loosened(block, room(at), table.sizePt)) };
      const mayBreak = this.rowHeightMm(cells, widths, table.sizePt) > this.pageHeightMm * tallShare;
      const fitted = { ...row, cells, ...(mayBreak ? { mayBreak } : {}) };
      return leadsOn(table, index) ? keptRow(fitted) : fitted;
    });
    return { ...table, rows };
  }

  /** A block in which those symbols and ranges may break that its cell is too narrow for. */
  private loosened(block: FittedBlock, widthMm: number, sizePt: number | null): FittedBlock {
    if (block.tag !== "paragraph") return block;
    const loose = this.runs(block).flatMap(({ text, face }) =>
      heldIn(text).filter((held) => textWidth(held, { ...face, sizePt: sizePt ?? face.sizePt }) > widthMm),
    );
    return loose.length === 0 ? block : { ...block, loose };
  }

  /** Approximate height of the highest cell of a row. */
  private rowHeightMm(cells: readonly FittedCell[], widthsMm: readonly number[], sizePt: number | null): number {
    const heights = cells.map((cell, index) =>
      cell.blocks.flatMap(paragraphsOf).reduce((sum, paragraph) => {
        const size = sizePt ?? faceOf(this.layout, this.profile, paragraph.style).sizePt;
        return sum + this.lines(paragraph, widthsMm[index] ?? 0).length * mmFromPt(lineHeightPt(size));
      }, 0),
    );
    return greatest(heights);
  }

  /** The widest line of some blocks, none of which breaks but where its author broke it. */
  private widestMm(blocks: readonly Block[]): number {
    return greatest(blocks.flatMap(paragraphsOf).flatMap((at) => this.lines(at, Number.MAX_VALUE)));
  }

  private columns(table: Table, widthMm: number): SizedTable[] {
    switch (table.role) {
      case "letterhead":
        return [
          table === this.letterhead?.from
            ? this.letterhead.table
            : fitLetterhead(table, this.layout, [this.profile], widthMm).table,
        ];
      case "ending":
        return fitEnding(table, this.layout, this.profile, this.names);
      case "columns": {
        const needsMm = (table.rows[0]?.cells ?? []).map(({ blocks }) => this.widestMm(blocks) + columnSpareMm);
        return [{ ...table, columnsMm: sharedColumns(needsMm, table.widths, widthMm) }];
      }
      case "grid": {
        const sizePt = table.sizePt ?? sizePtOf(this.layout, this.profile, "o-trai");
        const face = { sizePt, bold: false, italic: false };
        return [{ ...table, columnsMm: gridColumns(table, widthMm, face, this.layout.table.cellMarginMm) }];
      }
    }
  }
}

/** A tree with all that depends on the widths of its words: sizes, line breaks of names, rules, columns. */
export const fitTree = (tree: Tree, layout: Layout, names: ReadonlySet<string>): FittedTree => {
  const isLetterhead = (block: Block): block is Table => block.tag === "table" && block.role === "letterhead";
  const from = tree.sections.flatMap((section) => section.blocks).find(isLetterhead);
  const [standard] = layout.profiles;
  const fitted = from && { ...fitLetterhead(from, layout), from };
  const profile = fitted?.profile ?? standard;
  if (!profile) throw new Error("the layout has no profile of sizes");
  const fitter = new Fitter(layout, profile, fitted, names);
  return { ...tree, profile: profile.name, sections: tree.sections.map((section) => fitter.section(section)) };
};
