import { standIns, wordsKey } from "../docx/imprint.ts";
import type {
  Looks,
  Measured,
  MeasuredBlock,
  MeasuredInline,
  MeasuredParagraph,
  MeasuredSection,
  MeasuredTable,
} from "../ooxml/measured.ts";
import { typedBeside } from "./typed-beside.ts";

/** Looks of a line, as flat values by name: `leftMm`, `borders.bottom.weightPt`, `row.head` … */
export type Form = Readonly<Record<string, string | number | boolean>>;

/** A paragraph, wherever it stands, as it is compared with others. */
export interface ComparedLine {
  /** Same words, same key; a line without words has none. */
  key: string;
  /** Absent where it is read from an imprint. */
  words?: string;
  form: Form;
}

/** A document as it is compared. */
export interface ComparedDocument {
  lines: ComparedLine[];
  /** Words of headers and footers, each once, in alphabetical order; of a page number the field's name. */
  margins: ComparedLine[];
  /** Marks of tracked changes and of comments; things of a kind that no build writes; a digital signature. */
  extras: { changes: number; comments: number; unfamiliar: readonly string[]; signed: boolean };
}

type Leaf = string | number | boolean | null | undefined;
type Nested = { readonly [name: string]: Leaf | Nested | readonly Nested[] };

/** Nested values to flat ones, with dots between the names. */
const flat = (values: Nested, under = ""): Record<string, string | number | boolean> => {
  const form: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (typeof value === "object") Object.assign(form, flat(value as Nested, `${under}${name}.`));
    else form[under + name] = value;
  }
  return form;
};

/** Text and what stands among it. */
const wordsOf = (inline: MeasuredInline): string => {
  switch (inline.tag) {
    case "text":
      return inline.text;
    case "tab":
      return standIns.tab;
    case "break":
      return inline.ends === "line" ? standIns.break : `{${inline.ends}}`;
    case "field":
      return `{${(inline.code.split(/\s/, 1)[0] ?? "").toUpperCase()}}`;
    case "note":
      return standIns.note;
    case "shape":
      return standIns.shape;
    case "pageEnd":
      return "";
  }
};

/** A stretch of text that looks alike, by its length. */
type LooksSpan = [length: number, looks: Looks];

const looksKey = (looks: Looks): string =>
  [
    looks.font,
    looks.sizePt,
    looks.color === "000000" ? "auto" : looks.color,
    looks.underline,
    looks.highlight,
    looks.raised,
    looks.spacingPt,
    looks.scale,
    ...(looks.risePt === undefined ? [] : [`rise ${looks.risePt}`]),
    ...(looks.effects === undefined ? [] : [looks.effects]),
    ...(looks.linked ? ["link"] : []),
    ...(["bold", "italic", "strike", "caps", "smallCaps", "hidden", "shaded", "boxed"] as const).filter(
      (name) => looks[name],
    ),
  ].join(" ");

/** Spans as one value: the look of each and its length, but of the last one, which ends where the words do. */
const spansKey = (spans: readonly LooksSpan[]): string => {
  const joined: [length: number, looks: string][] = [];
  for (const [length, looks] of spans) {
    const key = looksKey(looks);
    const last = joined.at(-1);
    if (last?.[1] === key) last[0] += length;
    else joined.push([length, key]);
  }
  return joined.map(([length, key], index) => (index < joined.length - 1 ? `${length} ${key}` : key)).join(" | ");
};

/** Words and spans of a paragraph of a document. */
const readWords = ({ inlines }: MeasuredParagraph) => {
  const words = inlines.map(wordsOf).join("");
  const spans = inlines.flatMap((inline): LooksSpan[] => {
    if (inline.tag === "text") return [[inline.text.length, inline]];
    return inline.tag === "field" ? [[1, inline]] : [];
  });
  return { key: words === "" ? "" : wordsKey(words), words, spans };
};

/** The same of a paragraph of an imprint, where each text is lengths with ";" behind them, the first behind the key. */
const readImprinted = ({ inlines }: MeasuredParagraph) => {
  let key = "";
  const spans: LooksSpan[] = [];
  for (const inline of inlines) {
    if (inline.tag !== "text") continue;
    for (const token of inline.text.split(";").filter((part) => part !== "")) {
      if (key === "") key = token;
      else spans.push([Number(token), inline]);
    }
  }
  // Without text there is nothing to hide: tabs and breaks are in the imprint as they are in the document.
  return key === "" ? { ...readWords({ inlines } as MeasuredParagraph), words: undefined } : { key, spans };
};

type ReadWords = (paragraph: MeasuredParagraph) => {
  key: string;
  words?: string | undefined;
  spans: readonly LooksSpan[];
};

const formOf = (paragraph: MeasuredParagraph, spans: readonly LooksSpan[], isEmpty: boolean): Form => {
  const { leftMm, rightMm, firstLineMm, borders, beforePt, afterPt, align, line } = paragraph;
  const drawn = flat({ borders } as unknown as Nested);
  // Of a line without words only its borders are to be seen.
  if (isEmpty) return Object.keys(drawn).length > 0 ? { ...drawn, ...flat({ leftMm, rightMm }) } : {};
  const { style, label, shaded, keepNext, pageBreakBefore, framed, tabs } = paragraph;
  const own = { style, label, align, leftMm, rightMm, firstLineMm, beforePt, afterPt, line, tabs };
  return {
    ...flat({ ...own, shaded, keepNext, pageBreakBefore, framed } as unknown as Nested),
    ...drawn,
    looks: spansKey(spans),
  };
};

/** Takes the paragraphs of blocks in reading order; what is said of a table, a row or a cell goes to its first one. */
class LineReader {
  readonly lines: ComparedLine[] = [];
  readonly ofParagraph = new Map<MeasuredParagraph, ComparedLine>();
  private readonly read: ReadWords;
  private around: Form = {};

  constructor(read: ReadWords) {
    this.read = read;
  }

  section({ page, pageNumbers, startsPage, titlePage, blocks }: MeasuredSection, isAlone: boolean): void {
    const { footerMm: _footer, ...seen } = page;
    this.from({ page: { ...seen, numbers: pageNumbers, startsPage, ...(isAlone ? { titlePage } : {}) } });
    this.blocks(blocks);
  }

  blocks(blocks: readonly MeasuredBlock[]): void {
    for (const block of blocks) {
      if (block.tag === "table") this.table(block);
      else this.paragraph(block);
    }
  }

  private from(facts: object): void {
    this.around = { ...this.around, ...flat(facts as Nested) };
  }

  private table({ align, indentMm, columnsMm, rows }: MeasuredTable): void {
    this.from({ table: { align, indentMm, columns: columnsMm.length } });
    for (const { head, height, cells } of rows) {
      this.from({ row: { head, height, cells: cells.length } });
      for (const { blocks, ...cell } of cells) {
        this.from({ cell });
        this.blocks(blocks);
      }
    }
  }

  private paragraph(paragraph: MeasuredParagraph): void {
    const { key, words, spans } = this.read(paragraph);
    const form = { ...this.around, ...formOf(paragraph, spans, key === "") };
    this.around = {};
    const line: ComparedLine = { key, ...(words === undefined ? {} : { words }), form };
    this.ofParagraph.set(paragraph, line);
    this.lines.push(line);
    for (const inline of paragraph.inlines) if (inline.tag === "shape") this.blocks(inline.blocks);
  }
}

const reading = (
  { sections, notes, unsettled, controls, unfamiliar, information }: Measured,
  read: ReadWords,
): ComparedDocument => {
  const body = new LineReader(read);
  for (const section of sections) body.section(section, sections.length === 1);
  for (const { blocks } of notes) body.blocks(blocks);
  const margins = new LineReader(read);
  for (const { headers, footers } of sections)
    for (const blocks of [...Object.values(headers), ...Object.values(footers)]) margins.blocks(blocks);
  const byKey = new Map(margins.lines.filter(({ key }) => key !== "").map((line) => [line.key, line]));
  return {
    lines: body.lines,
    margins: [...byKey.values()].sort((one, other) => (one.key < other.key ? -1 : 1)),
    extras: {
      ...unsettled,
      unfamiliar: [...unfamiliar, ...(controls > 0 ? ["ô điều khiển nội dung"] : []), ...typedBeside(information)],
      signed: false,
    },
  };
};

/** Each paragraph of the text and of its notes as a line. */
export const linesIn = ({ sections, notes }: Measured): ReadonlyMap<MeasuredParagraph, ComparedLine> => {
  const body = new LineReader(readWords);
  for (const section of sections) body.section(section, sections.length === 1);
  for (const { blocks } of notes) body.blocks(blocks);
  return body.ofParagraph;
};

export const readingOf = (measured: Measured): ComparedDocument => reading(measured, readWords);

export const readingOfImprint = (measured: Measured): ComparedDocument => reading(measured, readImprinted);
