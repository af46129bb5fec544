import type { MeasuredTable } from "../ooxml/measured.ts";
import { isBordered } from "../recognize/drawn.ts";
import type { Line, Para } from "../recognize/flow.ts";
import { isWhole } from "../recognize/frames.ts";
import { every } from "../recognize/lines.ts";
import { hasRoom, longRoomDots, roomsIn } from "../wording/forms.ts";
import { withoutFinalMark } from "../wording/punctuation.ts";
import { type Label, readLabel, typedLabel } from "./labels.ts";
import { markupOf, plainWords } from "./markup.ts";

/** A line of the text: a paragraph, or what its author ended as a line within one. */
export interface SourceLine {
  is: "line";
  /** Ways to read the label in front; null where there is none. */
  label: Label | null;
  /** Counted by Word. */
  isListed: boolean;
  /** Word's list and the level in it. */
  list: { id: string; level: number } | null;
  /** Behind the label, with emphasis. */
  markup: string;
  /** The same without the label's reading, for one that turns out to be none. */
  whole: string;
  /** In bold up to a colon, behind which the text goes on. */
  lead: { heading: string; text: string } | null;
  /** All of it behind the label. */
  bold: boolean;
  italic: boolean;
  centred: boolean;
  /** Start of the leftmost of its lines. */
  leftMm: number;
  /** Start of its first line, with the blanks in front of it. */
  startMm: number;
  /** Dots to be filled in follow its words: the labels between them. */
  fields: string[] | null;
  line: Line;
  para: Para;
}

/** Content of a table, a box or columns. */
export interface SourceGrid {
  is: "grid";
  table: MeasuredTable;
  /** Of each cell that holds words, by row and column of the grid. */
  cells: Map<string, Para[]>;
  bordered: boolean;
  para: Para;
}

export interface SourceBox {
  is: "box";
  lines: Line[];
  framed: boolean;
  para: Para;
}

export type SourceBlock = SourceLine | SourceGrid | SourceBox;

/** Ends a sentence or an item, so that what stands on the next line is a paragraph of its own. */
const endsHere = /[.;:!?…]["”’)]?$/;

/** The lines of a paragraph that its author meant as paragraphs. */
const paragraphsIn = (lines: readonly Line[]): Line[][] => {
  const out: Line[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const before = last?.at(-1)?.text ?? "";
    if (last && !endsHere.test(before) && !typedLabel(line.text)) last.push(line);
    else out.push([line]);
  }
  return out;
};

/** Lines that were broken by hand, as one. */
export const joinedLine = (lines: readonly Line[]): Line => {
  const [first] = lines;
  if (!first) throw new Error("a paragraph has a line");
  if (lines.length === 1) return first;
  const runs = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ text: " ", looks: line.runs[0]?.looks ?? first.para.measured.mark }] : []),
    ...line.runs,
  ]);
  return { ...first, runs, text: lines.map(({ text }) => text).join(" ") };
};

const hasDots = ({ measured }: Para): boolean => measured.tabs.some(({ leader }) => leader === "dot");

/** Room to write between the words of a label. */
const typedRoom = /(?<=[\p{L}\d]) ?[.…_]{2,} ?(?=[\p{L},;)])| ?[.…_]{2,} ?(?=\/)|(?<=\/) ?[.…_]{2,} ?/gu;

/** Room for a part of a date: "…/…/…". */
const isOfDate = (text: string, at: number, length: number): boolean =>
  text.charAt(at - 1) === "/" || text.charAt(at + length) === "/";

/** A line with tabs where dots are typed that the program prints as tabs. */
const withTabs = ({ raw }: Para): string => {
  let text = raw;
  for (const { at, length, dots } of roomsIn(raw).reverse())
    if (dots >= longRoomDots && !isOfDate(raw, at, length)) text = `${text.slice(0, at)}\t${text.slice(at + length)}`;
  return text;
};

/** Labels of a line to be filled in, parted by dotted tabs or typed dots; without the label of its list. */
const fieldsIn = (para: Para, label: string): string[] | null => {
  const line = withTabs(para);
  if ((!hasDots(para) && line === para.raw) || !/\t[.;]? *$/.test(line)) return null;
  const text = line.trimStart();
  const labels = (text.startsWith(label) ? text.slice(label.length) : text)
    .split("\t")
    .map((label) =>
      plainWords(label)
        .replace(typedRoom, " … ")
        .replace(/… (?=[,.;)])/g, "…")
        .trim(),
    )
    .filter((label) => label !== "");
  if (labels.length === 0) return null;
  // Within a sentence, dots stand where a word is missing.
  const isSentence = labels.length > 4 || labels.slice(1).some((label) => !/^[\p{Uppercase}\d(]/u.test(label));
  const shown = isSentence ? [labels.join(" … ").replace(/ (?=[,.;)])/g, "")] : labels;
  // A line with blanks of its own needs no more of them.
  return shown.map((label) => (isSentence || hasRoom(label) ? `${label} …` : label));
};

/** Length of the bold text between a line's label and a colon that plain text follows. */
const leadOf = (line: Line, skip: number): SourceLine["lead"] => {
  let at = 0;
  let end = 0;
  const start =
    line.runs
      .map(({ text }) => text)
      .join("")
      .search(/\S|$/) + skip;
  for (const { text, looks } of line.runs) {
    if (!looks.bold && text.trim() !== "" && at + text.length > start) break;
    at += text.length;
    end = at;
  }
  const whole = line.runs.map(({ text }) => text).join("");
  const rest = whole.slice(end);
  const colon = /^\s*:/.exec(rest)?.[0].length ?? 0;
  const heading = plainWords(whole.slice(start, end + colon)).trim();
  if (!heading.endsWith(":") || heading.length < 2 || rest.slice(colon).trim() === "") return null;
  return {
    heading: heading.slice(0, -1).trim(),
    text: withoutFinalMark(markupOf(line, end + colon - start + skip)),
  };
};

/** "V. KINH PHÍ: Từ ngân sách xã": a title with a sentence behind it, in one look. */
export const titledSentence = /^([^:]{2,80}):\s+(?=.*\p{Lowercase})(.+)$/su;

/** The title and the text of a section that its author made bold as a whole. */
const boldLeadOf = (markup: string, label: Label | undefined): SourceLine["lead"] => {
  if (!label?.readings.some(({ numbering }) => numbering === "I." || numbering === "A.")) return null;
  const [, heading, text = ""] = titledSentence.exec(markup) ?? [];
  return heading === undefined ? null : { heading, text: text.includes("*") ? text : `**${text}**` };
};

/** Without the mark that the program sets at the end, also where that is emphasised. */
const withoutMark = (markup: string): string => {
  const [, core = "", stars = ""] = /^(.*?)((?<!\\)\**)$/su.exec(markup) ?? [];
  return withoutFinalMark(core) + stars;
};

const tabMm = 12.7;
const spaceMm = 1.2;

/** Width of the blanks in front of a text. */
const blankMm = ({ raw }: Para): number =>
  [...(/^\s+/.exec(raw)?.[0] ?? "")].reduce((sum, blank) => sum + (blank === "\t" ? tabMm : spaceMm), 0);

/** Word's list and the level in it; styles such as "List Bullet 2" are levels of one list. */
const listOf = ({ measured: { list, style } }: Para): SourceLine["list"] => {
  const [, name, level] = /^(list (?:bullet|number))\s?(\d)?$/i.exec(style) ?? [];
  if (name === undefined || (list && list.level > 0)) return list ?? null;
  return { id: name.toLowerCase(), level: Number(level ?? 1) - 1 };
};

const sourceLine = (para: Para, line: Line, isFirst: boolean): SourceLine => {
  const { measured } = para;
  const ownLabel = measured.label.normalize("NFC").trim();
  const isListed = isFirst && ownLabel !== "";
  const behind = measured.labelEnd === "nothing" ? 0 : 1;
  const listLabel: (Label & { length: number }) | undefined = isListed
    ? { written: ownLabel, readings: readLabel(ownLabel), length: measured.label.normalize("NFC").length + behind }
    : undefined;
  const found = listLabel ?? typedLabel(line.text);
  // A label with nothing behind it is all that is said.
  const label = found && line.text.slice(found.length).trim() !== "" ? found : undefined;
  const skip = label?.length ?? 0;
  const words = line.text.slice(skip).trim();
  const shownRuns = { ...line, runs: isListed ? line.runs.slice(1) : line.runs };
  const isBold = words !== "" && every(shownRuns, ({ bold }) => bold);
  // Room at the end needs no full stop behind it.
  const ended = (markup: string): string =>
    hasDots(para) ? withoutMark(markup).replace(/…\.$/, "…") : withoutMark(markup);
  const markup = ended(markupOf(line, skip, { bold: isBold }));
  return {
    is: "line",
    label: label ? { written: label.written, readings: label.readings } : null,
    isListed,
    list: listOf(para),
    markup,
    whole: ended(markupOf(line, 0, { bold: isBold })),
    lead: isBold ? boldLeadOf(markup, label) : leadOf(line, skip),
    bold: isBold,
    italic: every(line, ({ italic }) => italic),
    centred: measured.align === "center",
    leftMm: measured.leftMm + Math.min(0, measured.firstLineMm),
    startMm: measured.leftMm + measured.firstLineMm + blankMm(para),
    fields: isFirst ? fieldsIn(para, label?.written ?? "") : null,
    line,
    para,
  };
};

/** The mark that the program sets at the end, by itself. */
const endMark = /^[\s./]+$/;

/** A paragraph as lines of the text. */
export const linesOfPara = (para: Para): SourceLine[] =>
  paragraphsIn(para.lines)
    .filter((lines) => !lines.every(({ text }) => endMark.test(text)))
    .map((lines) => sourceLine(para, joinedLine(lines), lines[0]?.place.line === 1));

/** A line of nothing but room to fill in. */
const isRoom = (para: Para): boolean => withTabs(para).trim() === "" && para.raw.trim() !== "";

/** A line that names what is filled in on the next one. */
const asField = (line: SourceLine): SourceLine =>
  line.fields === null && line.lead === null && line.whole.endsWith(":") ? { ...line, fields: [line.markup] } : line;

/** Paragraphs, tables and boxes in the order in which they are read. */
export const sourceBlocks = (paras: readonly Para[]): SourceBlock[] => {
  const blocks: SourceBlock[] = [];
  for (const para of paras) {
    if (para.text === "") continue;
    const { cell, boxed } = para.place;
    const last = blocks.at(-1);
    if (!cell && isRoom(para)) {
      if (last?.is === "line") blocks.splice(-1, 1, asField(last));
    } else if (cell) {
      const key = `${cell.row}:${cell.column}`;
      const grid: SourceGrid =
        last?.is === "grid" && last.table === cell.table
          ? last
          : { is: "grid", table: cell.table, cells: new Map(), bordered: isBordered(cell.table), para };
      if (grid !== last) blocks.push(grid);
      grid.cells.set(key, [...(grid.cells.get(key) ?? []), para]);
    } else if (boxed || isWhole(para.measured.borders)) {
      const isSame = last?.is === "box" && last.para.place.frame === para.place.frame;
      const framed = isWhole(para.measured.borders) || para.place.frame !== null;
      if (isSame && last.is === "box") last.lines.push(...para.lines);
      else blocks.push({ is: "box", lines: [...para.lines], framed, para });
    } else blocks.push(...linesOfPara(para));
  }
  return blocks;
};
