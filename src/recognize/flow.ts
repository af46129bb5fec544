import type {
  Looks,
  Measured,
  MeasuredBlock,
  MeasuredInline,
  MeasuredParagraph,
  MeasuredSection,
  MeasuredTable,
  Shape,
} from "../ooxml/measured.ts";
import { isRule, type Pen, penOf } from "./drawn.ts";
import { type Enclosure, isWhole } from "./frames.ts";
import { componentOf } from "./own-styles.ts";
import { cutRuns, farBlanks, runsWidth, type StyledRun, textOf } from "./runs.ts";
import { shownMargins } from "./shown-margins.ts";

/** Place of a paragraph, a line or a rule. */
export interface LinePlace {
  /** Grows from the beginning of the file to its end. */
  order: number;
  section: number;
  area: "text" | "header" | "footer";
  /** Null if the file does not state it. */
  page: number | null;
  /** The room it has, from the left edge of the text. */
  fromMm: number;
  widthMm: number;
  half: "left" | "right" | "whole";
  /** The outermost table it stands in that has columns; where all around it begins. */
  cell: { table: MeasuredTable; tableNumber: number; row: number; column: number; begins: number } | null;
  /** Stands in a text box or a frame of Word's, whose place on the page is not known for sure. */
  boxed: boolean;
  /** The text box, or the cell with borders all around, that it stands in. */
  frame: Enclosure | null;
  /** Its paragraph, counted in its section or cell without blank ones; and its line in that. */
  paragraph: number;
  line: number;
}

/** A line as its author ended it: a paragraph, or the part of one between two line breaks. */
export interface Line {
  /** With the label of Word's list in front, without blanks at both ends. */
  text: string;
  runs: StyledRun[];
  para: Para;
  place: LinePlace;
}

export interface Para {
  /** Its lines, joined by `\n`; empty where it is blank. */
  text: string;
  /** As it stands in the file, with tabs and blanks. */
  raw: string;
  lines: Line[];
  measured: MeasuredParagraph;
  /** A break stands right before it, or its section begins a page with it. */
  startsPage: boolean;
  place: LinePlace;
}

/** A horizontal line, whatever it is made of. */
export interface Stroke extends Pen {
  place: LinePlace;
  lengthMm: number | null;
  made: "border" | "cell" | "drawing" | "picture" | "typed" | "underline";
  floating: boolean;
}

export interface Grid {
  table: MeasuredTable;
  place: LinePlace;
  number: number;
}

export interface Flow {
  paras: Para[];
  lines: Line[];
  strokes: Stroke[];
  /** Tables in the text, also those that only lay out. */
  grids: Grid[];
  /** The file has marks of page ends, so that pages can be counted. */
  pagesKnown: boolean;
}

const typedRule = /^[-–—_─━=](?:\s*[-–—_─━=]){2,}$/;
/** A rule of typed signs at one end of a line, and the gap to what stands in the other column. */
const ruleBeside =
  /^([-–—_─━=]{3,})(?:[ \u00A0]{0,9}\t|[ \u00A0]{4})|(?:\t|[ \u00A0]{4})[ \u00A0]{0,99}([-–—_─━=]{3,99})$/;
/** No line of a letterhead is longer. */
const longestRuled = 400;

export const textWidthOf = ({ page }: MeasuredSection): number => page.widthMm - page.leftMm - page.rightMm;

const halfOf = (fromMm: number, widthMm: number, wholeMm: number): LinePlace["half"] => {
  if (widthMm > wholeMm * 0.75) return "whole";
  return fromMm + widthMm / 2 < wholeMm / 2 ? "left" : "right";
};

interface WrittenLine {
  runs: StyledRun[];
  /** Pages that end in its paragraph before its first word. */
  pageEnds: number;
}

/** The lines of a paragraph as runs: hidden text is not there, what only shows on paper is. */
const writtenLines = ({ inlines, mark }: MeasuredParagraph): WrittenLine[] => {
  let line: WrittenLine = { runs: [], pageEnds: 0 };
  const lines = [line];
  let pageEnds = 0;
  let isBlank = true;
  let looks: Looks = mark;
  for (const inline of inlines) {
    if (inline.tag === "pageEnd") pageEnds++;
    if (inline.tag === "break") {
      line = { runs: [], pageEnds };
      lines.push(line);
      isBlank = true;
    }
    if (inline.tag === "text" || inline.tag === "field") {
      if (inline.hidden) continue;
      looks = inline;
      if (isBlank) line.pageEnds = pageEnds;
      isBlank &&= inline.text.trim() === "";
      line.runs.push({ text: inline.text.normalize("NFC"), looks: inline });
    }
    if (inline.tag === "tab") line.runs.push({ text: "\t", looks });
    if (inline.tag === "note") line.runs.push({ text: "", looks, note: inline.index });
  }
  return lines;
};

const endsPage = (inline: MeasuredInline): boolean => inline.tag === "break" && inline.ends === "page";

const hasWords = (inline: MeasuredInline): boolean =>
  (inline.tag === "text" || inline.tag === "field") && !inline.hidden && inline.text.trim() !== "";

/** True if nothing of some blocks shows. */
const isBlank = (blocks: readonly MeasuredBlock[]): boolean =>
  blocks.every((block) =>
    block.tag === "paragraph"
      ? block.label === "" && !block.inlines.some((inline) => inline.tag === "shape" || hasWords(inline))
      : block.rows.every(({ cells }) => cells.every((cell) => isBlank(cell.blocks))),
  );

/** The paragraphs of a text that is drawn a frame around, at least, and those of them that are numbered. */
const leastFramed = { paragraphs: 10, numbered: 2 };
const numbered = /^\s*(?:[IVX]{1,4}|\d{1,2})\s?[./)]/;

/** A table of one column around other tables, or around numbered text, is a frame of the page. */
const isPageFrame = ({ columnsMm, rows }: MeasuredTable): boolean => {
  if (columnsMm.length !== 1) return false;
  const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  if (blocks.some(({ tag }) => tag === "table")) return true;
  if (blocks.length < leastFramed.paragraphs) return false;
  const texts = blocks.flatMap((block) =>
    block.tag === "paragraph"
      ? [
          `${block.label} ${writtenLines(block)
            .map(({ runs }) => textOf(runs))
            .join(" ")}`,
        ]
      : [],
  );
  const said = texts.filter((text) => text.trim() !== "");
  return (
    said.length >= leastFramed.paragraphs && said.filter((text) => numbered.test(text)).length >= leastFramed.numbered
  );
};

/** Walks a document in the order it is read. */
class FlowWalk {
  readonly flow: Flow = { paras: [], lines: [], strokes: [], grids: [], pagesKnown: false };
  private order = 0;
  private page = 1;
  /** Nothing was written yet on the page that a break began. */
  private isFresh = true;
  private paragraph = 0;
  private tables = 0;
  private wholeMm = 0;
  private leftMm = 0;

  document(measured: Measured): void {
    for (const [index, section] of measured.sections.entries()) {
      this.wholeMm = textWidthOf(section);
      this.leftMm = section.page.leftMm;
      this.paragraph = 0;
      this.isFresh ||= section.startsPage;
      const base = { order: 0, section: index, page: null, fromMm: 0, widthMm: this.wholeMm, half: "whole" as const };
      const at = (area: LinePlace["area"]): LinePlace => ({
        ...base,
        area,
        cell: null,
        boxed: false,
        frame: null,
        paragraph: 0,
        line: 0,
      });
      this.blocks(shownMargins(section, "headers").first, at("header"));
      this.paragraph = 0;
      this.blocks(section.blocks, at("text"));
      this.blocks(shownMargins(section, "footers").first, at("footer"));
    }
  }

  private blocks(blocks: readonly MeasuredBlock[], at: LinePlace, isAlone = false): void {
    for (const block of blocks) {
      if (block.tag === "paragraph") this.para(block, at);
      else this.table(block, at, isAlone);
    }
  }

  private placed(at: LinePlace): LinePlace {
    this.order++;
    return { ...at, order: this.order, page: at.area === "text" ? this.page : at.page };
  }

  private para(measured: MeasuredParagraph, at: LinePlace): void {
    const written = writtenLines(measured);
    const begun = written.find(({ runs }) => textOf(runs).trim() !== "") ?? written.at(-1);
    const startPage = this.page;
    const onPage = (to: LinePlace, pageEnds = 0): LinePlace => ({
      ...to,
      page: to.page === null ? null : startPage + pageEnds,
    });
    const place = onPage(this.placed({ ...at, boxed: at.boxed || measured.framed }), begun?.pageEnds);
    const behind = measured.labelEnd === "nothing" ? "" : " ";
    const label: StyledRun[] =
      measured.label === ""
        ? []
        : [{ text: `${measured.label.normalize("NFC")}${behind}`, looks: measured.labelLooks }];
    const raw = written.map(({ runs }) => textOf(runs)).join("\n");
    // In the name of an appendix they are words of its author's.
    const isRule = (text: string): boolean =>
      typedRule.test(text.trim()) && componentOf({ measured }) !== "phu-luc-ten";
    const isTyped = isRule(raw);
    const para: Para = { text: "", raw, lines: [], measured, startsPage: this.startsPage(measured, at), place };
    const blank = (raw.trim() === "" && label.length === 0) || isTyped;
    if (!blank) place.paragraph = ++this.paragraph;
    if (isTyped)
      this.typedRules(
        written.flatMap(({ runs }) => runs),
        place,
      );
    this.edge("top", measured, place);
    for (const [index, { runs, pageEnds }] of (blank ? [] : written).entries()) {
      const written = index === 0 ? [...label, ...runs] : runs;
      if (isRule(textOf(written))) {
        this.typedRules(written, place);
        continue;
      }
      const all = this.withoutRules(written, place);
      const text = textOf(all).trim();
      if (text === "") continue;
      const line: Line = { text, runs: all, para, place: { ...onPage(this.placed(place), pageEnds), line: index + 1 } };
      para.lines.push(line);
      const marked = runs.filter(({ looks, text }) => looks.underline !== "" && text.trim() !== "");
      if (marked.length > 0)
        this.stroke(line.place, { made: "underline", lengthMm: runsWidth(marked), weightPt: null, style: "single" });
    }
    para.text = para.lines.map(({ text }) => text).join("\n");
    this.flow.paras.push(para);
    this.flow.lines.push(...para.lines);
    this.edge("bottom", measured, place);
    for (const inline of measured.inlines) {
      if (inline.tag === "shape") this.shape(inline, place);
      if (inline.tag !== "pageEnd" || at.area !== "text" || at.boxed) continue;
      // Word marks the pages that breaks and sections end as well: its marks alone are counted.
      this.flow.pagesKnown = true;
      this.page++;
    }
  }

  /** True if a page begins with a paragraph. Records whether one begins behind it, for the next paragraph. */
  private startsPage({ inlines, pageBreakBefore, label }: MeasuredParagraph, at: LinePlace): boolean {
    if (at.area !== "text" || at.boxed) return false;
    const words = inlines.findIndex(hasWords);
    const isBlank = words === -1 && label === "";
    const starts = this.isFresh || pageBreakBefore || inlines.slice(0, Math.max(words, 0)).some(endsPage);
    this.isFresh = inlines.slice(Math.max(words, 0)).some(endsPage) || (isBlank && starts);
    return starts;
  }

  /** The half of the page that a drawing floats in: its own place counts if its paragraph is as wide as the page. */
  private halfOfShape({ at: { leftMm, fromLeft }, floating, widthMm }: Shape, at: LinePlace): LinePlace["half"] {
    if (!floating || leftMm === null || at.half !== "whole") return at.half;
    return halfOf(fromLeft === "page" ? leftMm - this.leftMm : leftMm, widthMm, this.wholeMm);
  }

  /** A line of typed rules, one in each column that a gap sets apart. */
  private typedRules(runs: readonly StyledRun[], at: LinePlace): void {
    const whole = textOf(runs);
    const parts = [...whole.matchAll(/[-–—_─━=](?:[ \u00A0]{0,3}[-–—_─━=]){2,}/g)];
    for (const { 0: signs, index } of parts) {
      const isRight = parts.length > 1 ? index > (parts[0]?.index ?? 0) : index >= farBlanks;
      const half = at.half !== "whole" ? at.half : isRight ? "right" : parts.length > 1 ? "left" : "whole";
      const lengthMm = runsWidth(cutRuns(runs, index, index + signs.length));
      this.stroke({ ...at, half }, { made: "typed", lengthMm, weightPt: null, style: "typed" });
    }
  }

  /** A line without the rule that is typed in its other column. */
  private withoutRules(runs: StyledRun[], at: LinePlace): StyledRun[] {
    const whole = textOf(runs);
    if (at.half !== "whole" || whole.length > longestRuled) return runs;
    const shift = whole.length - whole.trimStart().length;
    const found = ruleBeside.exec(whole.trim());
    if (!found) return runs;
    const [all, before] = found;
    const from = shift + found.index;
    const rule = cutRuns(runs, from, from + all.length).map((run) => ({ ...run, text: run.text.trim() }));
    const half = before === undefined ? "right" : "left";
    this.stroke({ ...at, half }, { made: "typed", lengthMm: runsWidth(rule), weightPt: null, style: "typed" });
    return before === undefined ? cutRuns(runs, 0, from) : cutRuns(runs, from + all.length, whole.length);
  }

  private stroke(at: LinePlace, stroke: Omit<Stroke, "place" | "floating" | "color"> & Partial<Stroke>): void {
    this.flow.strokes.push({ floating: false, color: "auto", ...stroke, place: this.placed(at) });
  }

  /** A border on one side alone is a rule; on all sides it is a box. */
  private edge(side: "top" | "bottom", { borders, leftMm, rightMm }: MeasuredParagraph, place: LinePlace): void {
    const border = borders[side];
    if (!border || borders.left || borders.right || (borders.top && borders.bottom && side === "top")) return;
    const lengthMm = place.widthMm - Math.max(leftMm, 0) - Math.max(rightMm, 0);
    const { weightPt, style, color } = border;
    this.stroke(place, { made: "border", lengthMm, weightPt, style, color });
  }

  private shape(shape: Shape, at: LinePlace): void {
    if (isRule(shape)) {
      this.stroke(
        { ...at, half: this.halfOfShape(shape, at) },
        {
          made: shape.kind === "picture" ? "picture" : "drawing",
          lengthMm: shape.widthMm,
          ...penOf(shape),
          floating: shape.floating,
        },
      );
      return;
    }
    if (shape.blocks.length === 0) return;
    const half = this.halfOfShape(shape, at);
    this.blocks(shape.blocks, { ...at, boxed: true, frame: shape, half, widthMm: shape.widthMm });
  }

  /** @param isAlone nothing stands beside the cell that holds it, so that its own columns are those of the page */
  private table(table: MeasuredTable, at: LinePlace, isAlone: boolean): void {
    // Start of each column, and the end of the last.
    const edgesMm = [0];
    for (const width of table.columnsMm) edgesMm.push((edgesMm.at(-1) ?? 0) + width);
    const totalMm = edgesMm.at(-1) ?? 0;
    const shiftMm =
      table.align === "left" ? table.indentMm : (at.widthMm - totalMm) / (table.align === "center" ? 2 : 1);
    // A table that only holds another one lays out nothing: the inner one counts.
    const isHeld = !isAlone || table.columnsMm.length === 1;
    const outer =
      at.cell && isHeld && (at.cell.table.columnsMm.length > 1 || table.columnsMm.length === 1) ? at.cell : null;
    const isFrame = isPageFrame(table);
    const tableNumber = at.cell?.tableNumber ?? ++this.tables;
    const grid = this.placed(at);
    const begins = at.cell?.begins ?? grid.order;
    if (at.area === "text") this.flow.grids.push({ table, place: grid, number: tableNumber });
    for (const [row, { cells, height }] of table.rows.entries()) {
      const rowPage = this.page;
      let lastPage = rowPage;
      for (const cell of cells) {
        // A page that ends in a row ends in each of its cells.
        this.page = rowPage;
        const before = edgesMm[cell.column] ?? totalMm;
        const fromMm = at.fromMm + shiftMm + before + cell.margins.leftMm;
        const widthMm = cell.widthMm - cell.margins.leftMm - cell.margins.rightMm;
        // Two columns of a narrow or wide table are its halves all the same.
        const isWide = (totalMm > this.wholeMm / 2 || !isHeld) && cell.widthMm < totalMm;
        const beside = isWide ? halfOf(before, widthMm, totalMm) : halfOf(fromMm, widthMm, this.wholeMm);
        const half = at.boxed || (at.half !== "whole" && isHeld) ? at.half : beside;
        const own = isFrame && !at.cell ? null : (outer ?? { table, tableNumber, row, column: cell.column, begins });
        const frame = isWhole(cell.borders) && own ? { cell, height } : at.frame;
        const place = { ...at, fromMm, widthMm, half, cell: own, frame };
        const outside = this.paragraph;
        this.paragraph = 0;
        this.blocks(
          cell.blocks,
          place,
          at.cell === null && cells.length > 1 && cells.every((one) => one === cell || isBlank(one.blocks)),
        );
        this.paragraph = outside;
        const { bottom, left, right, top } = cell.borders;
        if (bottom && !left && !right && !top) {
          const { weightPt, style, color } = bottom;
          this.stroke(place, { made: "cell", lengthMm: cell.widthMm, weightPt, style, color });
        }
        lastPage = Math.max(lastPage, this.page);
      }
      this.page = lastPage;
    }
  }
}

/** A document as its reader meets it: paragraphs, lines, rules and tables in one order. */
export const flowOf = (measured: Measured): Flow => {
  const walk = new FlowWalk();
  walk.document(measured);
  const { flow } = walk;
  if (!flow.pagesKnown)
    for (const { place, lines } of flow.paras)
      for (const at of [place, ...lines.map((line) => line.place)]) at.page = null;
  return flow;
};
