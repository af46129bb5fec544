import type { Document, Role, Text } from "../document/document.ts";
import { countedBy, gapsIn, typedLabelIn } from "../document/labels.ts";
import type { Measured, MeasuredInline, MeasuredParagraph, MeasuredTable } from "../ooxml/measured.ts";
import { partsOf } from "../recognize/components.ts";
import { documentIn, isLaidOut } from "../recognize/document.ts";
import type { Line as FlowLine, Para } from "../recognize/flow.ts";
import type { StyledRun } from "../recognize/runs.ts";
import { withDateInWords } from "../wording/date-words.ts";
import { type ComparedDocument, type ComparedLine, linesIn, readingOf } from "./lines.ts";

/** Name that a reader gives a piece of a document. */
export type Part =
  | Exclude<Role, "running" | "cell" | "display" | "place">
  | "date"
  | "text"
  | "row"
  | "form"
  | "margin"
  | "blank"
  | "other";

/** A text of a document, or a line or cell that its reader found no role for. */
export type UnitText = Pick<Text, "printed" | "label" | "cell">;

/** A piece that a reader takes as one: a paragraph, a line of the header, a row of a table. */
export interface Unit {
  /** Same words, same key; a blank line has none. */
  key: string;
  part: Part;
  /** Without its label; cells of a row have " | " between them. */
  words: string;
  /** The label in front of it, or the number in the first cell of a row. */
  label: string;
  /** Its label does not follow the one before it. */
  isOutOfOrder: boolean;
  /** Titles of the sections and items, or name of the appendix, that it stands in; empty where there are none. */
  under: string;
  /** Index, from 1, among siblings without a number of their own; 0 if the unit has a name. */
  nth: number;
  /** Its texts: one, or one for each cell that is not empty. */
  texts: readonly UnitText[];
  /** Letters as they stand in the file, label in front. */
  runs: readonly StyledRun[];
  /** Its paragraphs. */
  lines: readonly ComparedLine[];
  /** Count of pictures, lines and boxes drawn in it. */
  drawn: number;
  /** Count of page and column breaks in it. */
  pageBreaks: number;
  /** It stands in a text box that was drawn. */
  isBoxed: boolean;
}

/** A document as its reader would compare it with another. */
export interface Units {
  all: Unit[];
  /** The same paragraph by paragraph, with what stands beside the text. */
  reading: ComparedDocument;
}

const partOf: Readonly<Record<Role, Part>> = {
  parent: "parent",
  issuer: "issuer",
  number: "number",
  place: "date",
  kind: "kind",
  title: "title",
  basis: "basis",
  preamble: "preamble",
  part: "part",
  heading: "heading",
  running: "text",
  cell: "row",
  display: "form",
  recipient: "recipient",
  archive: "archive",
  drafter: "drafter",
  authority: "authority",
  position: "position",
  person: "person",
  note: "note",
};

const regions: Partial<Record<Part, string>> = {
  recipient: "recipients",
  archive: "recipients",
  drafter: "recipients",
  authority: "signature",
  position: "signature",
  person: "signature",
};

/** Parts that a document has once, or once for each signer. */
const singles: ReadonlySet<Part> = new Set([
  "parent",
  "issuer",
  "number",
  "date",
  "kind",
  "title",
  "archive",
  "drafter",
  "authority",
  "position",
  "person",
]);

export const isSingle = ({ part }: Unit): boolean => singles.has(part);

/** Region that a unit can be moved within. */
export const regionOf = ({ part }: Pick<Unit, "part">): string =>
  regions[part] ?? (singles.has(part) ? "letterhead" : part === "row" ? "tables" : "text");

const isOutsideText = (part: Part): boolean => !["text", "tables"].includes(regionOf({ part }));

/** White space and what only holds words together on a line say nothing. */
const plainWords = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** "Số: 7 /KH-UBND", as a registry types into the room that was left, as a build prints it. */
const asNumbered = (words: string): string =>
  words.replace(/^(Số:?)\s*(\d*)\s*\//u, (_all, label: string, number: string) =>
    Number(number) === 0 ? `${label} ${number}/` : `${label} ${number.padStart(2, "0")}/`,
  );

const shortened = (text: string, most = 60): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")} …`;

const runsOf = (lines: readonly FlowLine[]): StyledRun[] =>
  lines.flatMap((line, index) => [
    ...(index > 0 && line.runs[0] ? [{ text: "\n", looks: line.runs[0].looks }] : []),
    ...line.runs,
  ]);

/** From the outermost on; what has none of these labels does not hold others. */
const ranks = ["part", "section", "item", "subitem", "point", "dash"];

const rankOf = ({ role, label }: Text): number => {
  if (role === "part") return 0;
  return label === "-" ? ranks.indexOf("dash") : ranks.indexOf(countedBy(label)?.level ?? "");
};

/** Numbers those of each group that share a place and have no number to be called by. */
const numbered = (units: readonly Omit<Unit, "nth">[]): Unit[] => {
  const groups = new Map<string, Omit<Unit, "nth">[]>();
  for (const unit of units) {
    const { part, under, label, texts } = unit;
    if (!["text", "row", "form", "other", "basis", "preamble"].includes(part) || countedBy(label)) continue;
    if ((part === "row" && label !== "") || (part === "other" && under === "")) continue;
    const name = [part, under, label, part === "row" ? texts[0]?.cell?.table : ""].join("\n");
    const group = groups.get(name);
    if (group) group.push(unit);
    else groups.set(name, [unit]);
  }
  const nths = new Map(
    [...groups.values()].flatMap((all) => all.map((unit, index) => [unit, all.length > 1 ? index + 1 : 0])),
  );
  return units.map((unit) => ({ ...unit, nth: nths.get(unit) ?? 0 }));
};

/** A paragraph of the body that was centred keeps its label to whom compares it. */
const withLabel = (text: Text): Text => {
  const typed = text.role === "display" && text.appendix === null ? typedLabelIn(text.printed) : undefined;
  return text.label === "" && typed ? { ...text, label: typed.label, printed: text.printed.slice(typed.length) } : text;
};

type UnitDraft = Omit<Unit, "key" | "words" | "nth" | "runs" | "lines" | "drawn" | "pageBreaks" | "texts"> & {
  words: string[];
  texts: UnitText[];
  lines: FlowLine[];
  paragraphs: Set<MeasuredParagraph>;
};

/** Takes paragraphs in reading order, and gathers those that are one thing. */
class Gathering {
  readonly drafts: UnitDraft[] = [];
  private readonly ofText = new Map<Text, UnitDraft>();
  private readonly ofRow = new Map<string, UnitDraft & { column: number }>();
  /** The last number of the rows of each table. */
  private readonly counts = new Map<number, number>();
  private readonly textAt: ReadonlyMap<number, Text>;
  /** Tables of the header and the ending: some programs draw lines in them. */
  private readonly placing: ReadonlySet<MeasuredTable>;
  private readonly gaps: ReadonlySet<Text>;
  private readonly appendices: readonly string[];
  private under = "";
  /** Titles above the next text, outermost first. */
  private path: { rank: number; name: string; isTitle: boolean }[] = [];

  constructor(textAt: ReadonlyMap<number, Text>, { texts, appendices }: Document, paras: readonly Para[]) {
    this.textAt = textAt;
    this.placing = new Set(
      paras.flatMap(({ place: { cell }, lines }) => {
        const role = textAt.get(lines[0]?.place.order ?? -1)?.role;
        return cell && role && isOutsideText(partOf[role]) ? [cell.table] : [];
      }),
    );
    this.gaps = new Set(gapsIn(texts).map(({ text }) => text));
    this.appendices = appendices.map(({ label }) => shortened(label.printed));
  }

  private draft(part: Part, facts: Partial<UnitDraft> = {}): UnitDraft {
    const draft: UnitDraft = {
      part,
      ...{ words: [], label: "", isOutOfOrder: false, isBoxed: false, under: this.under, texts: [], lines: [] },
      paragraphs: new Set(),
      ...facts,
    };
    this.drafts.push(draft);
    return draft;
  }

  private text(text: Text): UnitDraft {
    const known = this.ofText.get(text);
    if (known) return known;
    const made = this.made(withLabel(text));
    this.ofText.set(text, made);
    return made;
  }

  private made(text: Text): UnitDraft {
    if (text.appendix !== null) this.under = this.appendices[text.appendix] ?? "";
    const part = partOf[text.role];
    // Header and ending stand in no section.
    const isOutside = isOutsideText(part);
    const draft = this.draft(part, {
      ...(isOutside ? { under: "" } : {}),
      words: [text.printed],
      label: text.label,
      isOutOfOrder: this.gaps.has(text),
      texts: [text],
    });
    // Nor does what follows them, but in the appendix that it names.
    if (isOutside) [this.under, this.path] = ["", []];
    const rank = rankOf(text);
    if (!isOutside && text.appendix === null) {
      if (rank >= 0) this.path = this.path.filter((each) => each.rank < rank);
      const holding = this.path.filter(({ isTitle }) => isTitle || rank >= 0);
      draft.under = holding.map(({ name }) => name).join(", ");
      const isTitle = (text.role === "heading" && text.label !== "") || text.role === "part";
      const name = shortened(`${text.label} ${text.printed}`, rank <= 1 ? 60 : 40);
      if (rank >= 0) this.path.push({ rank, name, isTitle });
      this.under = this.path
        .map((each) => (each.isTitle ? each.name : ""))
        .filter((each) => each !== "")
        .join(", ");
    }
    return draft;
  }

  note(text: Text): void {
    this.text(text);
  }

  private row({ place: { cell }, lines, measured, text }: Para): void {
    if (!cell) return;
    const name = `${cell.tableNumber} ${cell.row}`;
    const known = this.ofRow.get(name);
    const row = known ?? Object.assign(this.draft("row"), { column: -1 });
    this.ofRow.set(name, row);
    const of = this.textAt.get(lines[0]?.place.order ?? -1);
    const isCount = cell.column === 0 && row.column !== 0 && /^\d{1,3}[.)]?$/.test(text);
    if (isCount) {
      row.label = text;
      row.isOutOfOrder = Number.parseInt(text, 10) !== (this.counts.get(cell.tableNumber) ?? 0) + 1;
      this.counts.set(cell.tableNumber, Number.parseInt(text, 10));
    } else if (row.column === cell.column) row.words.push(row.words.pop()?.concat(" ", text) ?? text);
    else row.words.push(text);
    row.column = cell.column;
    const last = row.texts.at(-1);
    if (of) {
      if (!row.texts.includes(of)) row.texts.push(of);
    } else if (!isCount && text !== "") {
      const { tableNumber: table, row: at, column } = cell;
      if (last?.cell?.column === column) row.texts.splice(-1, 1, { ...last, printed: `${last.printed}\n${text}` });
      else row.texts.push({ printed: text, label: "", cell: { table, row: at, column } });
    }
    row.lines.push(...lines);
    row.paragraphs.add(measured);
  }

  para(para: Para): void {
    const { place, lines, measured } = para;
    if (place.cell && !isLaidOut(place.cell.table) && !this.placing.has(place.cell.table)) {
      this.row(para);
      return;
    }
    if (lines.length === 0) {
      this.draft("blank").paragraphs.add(measured);
      return;
    }
    for (const line of lines) {
      const text = this.textAt.get(line.place.order);
      const draft = text ? this.text(text) : this.other(line.text);
      // The whole line of the date is one thing to its reader.
      if (text?.role === "place") draft.words = [line.text];
      draft.lines.push(line);
      draft.paragraphs.add(measured);
      draft.isBoxed ||= place.boxed;
    }
  }

  /** A line without a role. */
  private other(line: string): UnitDraft {
    const { label = "", length = 0 } = typedLabelIn(line) ?? {};
    const words = line.slice(length);
    return this.draft("other", { words: [words], label, texts: [{ printed: words, label, cell: null }] });
  }
}

const countIn = (paragraphs: Iterable<MeasuredParagraph>, is: (inline: MeasuredInline) => boolean): number =>
  [...paragraphs].flatMap(({ inlines }) => inlines).filter(is).length;

/** A Word file as its reader would compare it. */
export const unitsOf = (measured: Measured): Units => {
  const parts = partsOf(measured);
  const { document, linesOf } = documentIn(parts, measured.notes);
  const textAt = new Map(
    document.texts.flatMap((text) => linesOf(text.place).map(({ place }): [number, Text] => [place.order, text])),
  );
  const paras = parts.flow.paras.filter(({ place }) => place.area === "text");
  const gathering = new Gathering(textAt, document, paras);
  for (const para of paras) gathering.para(para);
  for (const text of document.texts) if (text.role === "note") gathering.note(text);
  const lineOf = linesIn(measured);
  return {
    all: numbered(
      gathering.drafts.map(({ words: all, lines, paragraphs, ...draft }) => {
        const joined = plainWords(all.join(draft.part === "row" ? " | " : " "));
        const words =
          draft.part === "number" ? asNumbered(joined) : draft.part === "date" ? withDateInWords(joined) : joined;
        return {
          ...draft,
          key: words,
          words,
          runs: runsOf(lines),
          lines: [...paragraphs].flatMap((paragraph) => lineOf.get(paragraph) ?? []),
          drawn: countIn(paragraphs, ({ tag }) => tag === "shape"),
          pageBreaks: countIn(paragraphs, (inline) => inline.tag === "break" && inline.ends !== "line"),
        };
      }),
    ),
    reading: readingOf(measured),
  };
};
