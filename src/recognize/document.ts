import {
  type Appendix,
  capitalsOf,
  type Document,
  isBoldTitle,
  leadIn,
  type Piece,
  type Place,
  plainBlanks,
  type Role,
  type Signer,
  splitEnd,
  type Text,
  type Typed,
} from "../document/document.ts";
import { isLabelTight, otherLabelLength } from "../document/labels.ts";
import { isLetterSpaced } from "../knowledge/document-kinds.ts";
import type { Measured, MeasuredBlock, MeasuredNote, MeasuredParagraph, MeasuredTable } from "../ooxml/measured.ts";
import type { PartialDate } from "../wording/calendar.ts";
import { isKeptRoom, isRoomToWrite } from "../wording/punctuation.ts";
import { annexesOf } from "./appendices.ts";
import { type BodyPara, isWhollyBold, labelled } from "./body.ts";
import type { Components } from "./components.ts";
import { dateLine } from "./date-line.ts";
import type { SignerLines } from "./ending.ts";
import type { Line, Para } from "./flow.ts";
import { componentOf } from "./own-styles.ts";
import { type NamedPlace, noteAt, type Target } from "./where.ts";

/** A Word file as a document, and what stands behind its texts. */
export interface WordDocument {
  document: Document;
  /** The line or paragraph that a text was read from; for a text of several lines, the line of the letter at an offset. */
  subjectOf(place: Place, at?: number): Target;
  /** The lines that a text was read from; none of a note. */
  linesOf(place: Place): readonly Line[];
}

/** A document's number as it is filled in. @example numberIn("Số: 42/KH-SNV") // 42 */
export const numberIn = (text = ""): number | undefined => {
  const written = /số\s*(?:[:.]\s*)?(\d+)\s*\//iu.exec(text)?.[1];
  return written === undefined ? undefined : Number(written);
};

/** The date of a document from its line; blanks of a draft are left open. */
const dateOf = (line: Line | null): PartialDate | undefined => {
  const written = line && dateLine(line.text);
  if (!written || !/^\d{4}$/.test(written.year)) return undefined;
  const [day, month, year] = [Number(written.day), Number(written.month), Number(written.year)];
  return { year, ...(month > 0 && { month, ...(day > 0 && { day }) }) };
};

/** Runs of blanks and tabs lay out, which rules of look judge: here they part words, but for room that is left to a pen. */
const spaced = (text: string): string =>
  plainBlanks(text)
    .replace(/ {4,}/g, (blanks, at: number) =>
      isKeptRoom(text.slice(at, at + blanks.length)) || isRoomToWrite(text, at, blanks.length) ? blanks : " ",
    )
    .replace(/\t\s*/g, " ");

const tabsAsBlanks = (text: string): string => text.replace(/(?<!\s)\s*\t\s*/g, " ");
const withoutTabs = (text: string): string => spaced(tabsAsBlanks(text));

/** Words with blanks between them that a pen fills in. */
const isForm = (para: Para): boolean =>
  (hasDots(para.measured) && /\t(?! *\d+ *$)/.test(para.raw)) || componentOf(para) === "dong-dien";

const hasDots = ({ tabs }: MeasuredParagraph): boolean => tabs.some(({ leader }) => leader === "dot");

/** Dots that a tab draws, as they would be typed. */
const dots = "……";

interface LineTraits {
  label?: string;
  /** Letters in front that are no part of the text, as they stand in the first line. */
  skip?: number;
  cell?: Text["cell"];
}

class Reading {
  readonly texts: Text[] = [];
  private readonly subjects: Target[] = [];
  private readonly lines = new Map<Place, readonly Line[]>();
  private readonly labels = new Map<Place, string>();
  private list = 0;
  appendix: number | null = null;

  nextList(): void {
    this.list++;
  }

  /** A place to show findings at. */
  placeOf(subject: Target): Place {
    return (this.subjects.push(subject) - 1) as Place;
  }

  subjectOf(place: Place, at = 0): Target {
    const subject = this.subjects[place] ?? null;
    const lines = this.linesOf(place);
    if (subject !== lines[0]) return subject;
    let end = 0;
    for (const line of lines) {
      end += spaced(line.text).length + 1;
      if (at < end) return line;
    }
    return subject;
  }

  /** The label in front of a text as it was typed, with the blanks behind it; one that Word counts is not typed. */
  typedLabelOf(place: Place): string {
    return this.labels.get(place) ?? "";
  }

  /** Lines that say the same in every document, and are no texts of this one. */
  fixedLines(lines: readonly (Line | null)[]): Typed[] {
    return lines.flatMap((line) =>
      line && !isLetterSpaced(line.text)
        ? [
            {
              value: plainBlanks(tabsAsBlanks(line.text)),
              place: this.placeOf(line),
              role: "kind" as const,
              inAppendix: false,
            },
          ]
        : [],
    );
  }

  linesOf(place: Place): readonly Line[] {
    return this.lines.get(place) ?? [];
  }

  /** Pieces of a line, without its first letters, its blanks at both ends made none. */
  private piecesOf(line: Line, place: Place, skip: number, clean: (text: string) => string): Piece[] {
    const pieces: Piece[] = [];
    let hidden =
      line.runs
        .map(({ text }) => text)
        .join("")
        .search(/\S/) + skip;
    let at = 0;
    for (const { text, looks } of line.runs) {
      const after = text.slice(Math.max(hidden, 0));
      hidden -= text.length;
      const shown = hasDots(line.para.measured) ? after.replace("\t", dots) : after;
      const joined = pieces.length === 0 || /\s$/.test(pieces.at(-1)?.text ?? "") ? shown.trimStart() : shown;
      const words = clean(joined);
      if (words === "") continue;
      const last = pieces.at(-1);
      if (last && last.bold === looks.bold && last.italic === looks.italic) last.text += words;
      else pieces.push({ text: words, bold: looks.bold, italic: looks.italic, from: { place, at, exact: true } });
      at += words.length;
    }
    const last = pieces.at(-1);
    if (last) last.text = last.text.trimEnd();
    return pieces.filter((piece) => piece.text !== "");
  }

  /**
   * A text made of lines, which a sign joins.
   *
   * @param subject what a finding about it is shown at
   */
  text(role: Role, lines: readonly Line[], subject: Target, joint: string, traits: LineTraits = {}): Text {
    const { label = "", skip = 0, cell = null } = traits;
    const place = this.placeOf(subject);
    this.lines.set(place, lines);
    const [first] = lines;
    if (first && skip > 0 && first.para.measured.label === "")
      this.labels.set(place, withoutTabs(first.text.slice(0, skip)));
    const pieces = lines.flatMap((line, index): Piece[] => [
      ...(index > 0 ? [{ text: joint, bold: false, italic: false, from: null }] : []),
      ...this.piecesOf(line, place, index === 0 ? skip : 0, role === "number" ? plainBlanks : spaced),
    ]);
    const printed = pieces.map(({ text }) => text).join("");
    const isTitle = role === "running" && isBoldTitle(label, pieces, printed);
    const isTight = isLabelTight(label, skip, printed);
    if (isTitle) this.nextList();
    const text: Text = {
      role: isTitle ? "heading" : role,
      printed,
      typed: printed,
      pieces,
      place,
      label,
      ...(isTight && { labelTight: true }),
      ...(first && skip > 0 && { labelLooks: first.runs.find(({ text }) => text.trim() !== "")?.looks }),
      labelPlace: label === "" ? null : place,
      lead: leadIn(pieces, printed),
      list: this.list,
      cell,
      appendix: this.appendix,
      capitals: capitalsOf(role, printed),
    };
    if (printed !== "") this.texts.push(text);
    return text;
  }

  /** A note, whose words are known without their lines. */
  note(printed: string, at: Target): void {
    if (printed === "") return;
    const place = this.placeOf(at);
    const pieces = [{ text: printed, bold: false, italic: false, from: { place, at: 0, exact: true } }];
    this.nextList();
    const plain = { label: "", labelPlace: null, lead: 0, cell: null, appendix: null, capitals: "typed" as const };
    this.texts.push({ role: "note", printed, typed: printed, pieces, place, list: this.list, ...plain });
  }

  /** A line by itself. */
  line(role: Role, line: Line, traits?: LineTraits): Text {
    return this.text(role, [line], line, " ", traits);
  }
}

const wordsIn = (blocks: readonly MeasuredBlock[]): string =>
  spaced(
    blocks
      .flatMap((block) => (block.tag === "paragraph" ? block.inlines : []))
      .map((inline) =>
        "text" in inline && !inline.hidden ? inline.text : inline.tag === "tab" || inline.tag === "break" ? " " : "",
      )
      .join("")
      .normalize("NFC"),
  ).trim();

/** The words of notes and where they stand. */
export const notesIn = (notes: Measured["notes"]): { note: MeasuredNote; words: string; at: NamedPlace }[] => {
  const counts = { footnote: 0, endnote: 0 };
  return notes.map((note) => {
    const words = wordsIn(note.blocks);
    return { note, words, at: noteAt(note.kind, ++counts[note.kind], words) };
  });
};

const isCentredLine = (para: Para | undefined): boolean => para?.measured.align === "center" && !para.place.cell;

/** In bold or in capitals; what begins like a title and goes on in plain letters is a sentence. */
const isSectionTitle = (para: BodyPara): boolean => isWhollyBold(para) || para.rest === para.rest.toUpperCase();

/** "Phần I", or "I." in the middle of the page, above its title; in plain letters both are lines of a banner. */
const isPartAbove = (para: BodyPara, next: Para | undefined): boolean =>
  (para.level === "part" || (para.level === "section" && isCentredLine(para))) &&
  para.rest === "" &&
  next !== undefined &&
  isCentredLine(next) &&
  (isWhollyBold(para) || isWhollyBold(next));

/** Role of a paragraph of the text, by its label and its looks. */
const roleOf = (para: BodyPara, beforeTable: boolean): Role => {
  const isCentred = para.measured.align === "center";
  if (para.level === "basis") return "basis";
  if (para.level === "part" && isWhollyBold(para)) return isCentred ? "part" : "heading";
  if (para.level === "section" && isSectionTitle(para)) return isForm(para) ? "display" : "heading";
  if (isCentred && isWhollyBold(para) && beforeTable && componentOf(para) !== "khoi-chu") return "heading";
  if (isCentred || para.measured.align === "right" || isForm(para)) return "display";
  return "running";
};

/** True if a table only places its content: a frame, or a table without lines between its columns. */
export const isLaidOut = ({ rows, columnsMm }: MeasuredTable): boolean =>
  (rows.length === 1 && columnsMm.length === 1) ||
  !rows.some(({ cells }) => cells.some(({ borders }) => borders.left ?? borders.right));

/** True if a paragraph is a line of an office's name, by its style. */
const isOfName = (para: Para | undefined): boolean => /^(?:chu-quan|co-quan)$/.test((para && componentOf(para)) ?? "");

/** True if a name in bold capitals stands below one in plain capitals, as an office below the one above it. */
const isOfficeBelow = (para: Para, above: Para): boolean =>
  isWhollyBold(para) &&
  !isWhollyBold(above) &&
  [para, above].every(({ text }) => /\p{Uppercase}/u.test(text) && text === text.toUpperCase());

/** Paragraphs of a cell, each name of an office by itself. */
const namesApart = (paras: readonly Para[]): Para[][] => {
  const groups: Para[][] = [];
  for (const para of paras) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    const isApart =
      !above ||
      (isOfName(para) || isOfName(above) ? componentOf(para) !== componentOf(above) : isOfficeBelow(para, above));
    if (last && !isApart) last.push(para);
    else groups.push([para]);
  }
  return groups;
};

/** Paragraphs and the cells of tables, in order; those of a cell are one text. */
const readParas = (reading: Reading, paras: readonly BodyPara[], cells: readonly Para[]): Text[] => {
  const lines: Text[] = [];
  const inOrder = [...paras, ...cells].sort((a, b) => a.place.order - b.place.order);
  const isInTable = (para: Para | undefined): boolean => para?.place.cell !== null && para !== undefined;
  /** A line at the right between a title and its table names the unit. */
  const isBeforeTable = (index: number): boolean =>
    isInTable(inOrder[index + 1]) || (inOrder[index + 1]?.measured.align === "right" && isInTable(inOrder[index + 2]));
  let cell: Para[] = [];
  const endCell = (): void => {
    const [first] = cell;
    if (!first?.place.cell) return;
    const { table, tableNumber, row, column } = first.place.cell;
    if (row !== lastRow) reading.nextList();
    lastRow = row;
    const linesOf = (paras: readonly Para[]): Line[] => paras.flatMap((para) => para.lines);
    if (!isLaidOut(table))
      reading.text("cell", linesOf(cell), first, "\n", { cell: { table: tableNumber, row, column } });
    else
      for (const paras of namesApart(cell))
        reading.text("display", linesOf(paras), paras[0] ?? first, isOfName(paras[0]) ? " " : "\n");
    cell = [];
  };
  let lastRow = -1;
  let wasDisplay = false;
  /** "Phần I", whose title stands on the line below. */
  let part: Para | undefined;
  for (const [index, para] of inOrder.entries()) {
    const at = para.place.cell;
    const before = cell[0]?.place.cell;
    if (!at || before?.table !== at.table || before.row !== at.row || before.column !== at.column) endCell();
    if (at) {
      cell.push(para);
      wasDisplay = false;
      continue;
    }
    lastRow = -1;
    const of = para as BodyPara;
    if (part) {
      lines.push(reading.text("part", para.lines, para, "\n", { label: part.text }));
      part = undefined;
      continue;
    }
    if (isPartAbove(of, inOrder[index + 1])) {
      reading.nextList();
      part = para;
      continue;
    }
    const role = roleOf(of, isBeforeTable(index));
    // Lines that are laid out one below the other are one banner, or one form.
    const goesOn = role === "display" && wasDisplay;
    wasDisplay = role === "display";
    if (role !== "running" && !goesOn) reading.nextList();
    const other = of.level === "plain" && role !== "display" && !isCentredLine(para) ? otherLabelLength(para.text) : 0;
    const skip = of.level === "plain" || of.level === "basis" ? other : para.text.length - of.rest.length;
    const label = skip === 0 && of.rest !== "" ? "" : para.text.slice(0, skip || undefined).trim();
    const text = reading.text(role, para.lines, para, "\n", { label, skip });
    // The title of a table belongs to the table.
    if (!(role === "heading" && isCentredLine(para) && of.level === "plain")) lines.push(text);
  }
  endCell();
  return lines;
};

const readSigner = (reading: Reading, { authority, other, name }: SignerLines): Signer => {
  reading.nextList();
  return {
    authority: authority.map((line) => reading.line("authority", line)),
    other: other.map((line) => reading.line("position", line)),
    name: name && reading.line("person", name),
  };
};

/** A Word file as a document, from the components found in it. */
export const documentIn = (parts: Components, notes: Measured["notes"]): WordDocument => {
  const { header, body, ending, appendices, flow } = parts;
  const reading = new Reading();
  const name = (role: Role, lines: readonly Line[]): Text | null => {
    const [first] = lines;
    reading.nextList();
    return first ? reading.text(role, lines, first, " ") : null;
  };
  const parent = name("parent", header.parents);
  const issuer = name("issuer", header.issuer);
  const numberLine = header.number && reading.line("number", header.number);
  const place = /^(.*),[\s\u00A0]*ngày/iu.exec(header.date?.text ?? "")?.[1];
  const placeName =
    header.date && place
      ? reading.text(
          "place",
          [
            {
              ...header.date,
              runs: [{ text: place, looks: header.date.runs[0]?.looks ?? header.date.para.measured.mark }],
            },
          ],
          header.date,
          " ",
        )
      : null;
  const title = name("title", header.title);
  reading.nextList();
  const cells = flow.paras.filter(
    ({ place: at, text }) =>
      at.area === "text" && at.order > header.endsAt && at.order < ending.startsAt && at.cell && text !== "",
  );
  const lines = readParas(reading, body.paras, cells);
  const labelledAt = lines.findIndex(({ role, label }) => label !== "" || role === "heading" || role === "part");
  const opening = labelledAt < 0 ? [] : lines.slice(0, labelledAt).filter(({ role }) => role === "running");
  for (const text of opening) text.role = "preamble";
  const { body: text, closing } = splitEnd(lines.filter(({ role }) => role !== "basis" && role !== "preamble"));
  const behindDash = (line: Line): LineTraits => {
    const [dash = ""] = /^[-–+]\s*/.exec(line.text) ?? [];
    return { label: dash.trim(), skip: dash.length };
  };
  reading.nextList();
  const archivedAt = ending.archive?.place.order ?? Number.POSITIVE_INFINITY;
  const recipientsIn = (isThere: (order: number) => boolean): Text[] =>
    ending.recipients
      .filter((line) => isThere(line.place.order))
      .map((line) => reading.line("recipient", line, behindDash(line)));
  const above = recipientsIn((order) => order < archivedAt);
  const archive = ending.archive && reading.line("archive", ending.archive, behindDash(ending.archive));
  const recipients = [...above, ...recipientsIn((order) => order > archivedAt)];
  const drafter = ending.drafter && reading.line("drafter", ending.drafter);
  const signers = ending.signers.map((signer) => readSigner(reading, signer));
  const pages = [
    ...appendices.map((found) => ({ ...found, paras: found.content, isAttached: found.reference.length > 0 })),
    ...annexesOf(flow, ending, appendices).map((found) => ({ ...found, above: [], subtitle: [] })),
  ].sort((a, b) => a.label.place.order - b.label.place.order);
  const annexes = pages.map((found, index): Appendix => {
    reading.appendix = index;
    reading.nextList();
    const above = found.above.map((line) => reading.line("display", line));
    const label = reading.line("heading", found.label);
    const from = reading.texts.length;
    const read = (paras: readonly Para[]): void => {
      readParas(
        reading,
        paras.filter(({ place: at }) => !at.cell).map(labelled),
        paras.filter(({ place: at }) => at.cell),
      );
    };
    const named = [...found.title, ...found.subtitle].map((line) => reading.line("heading", line));
    const own = found.paras.filter(({ text }) => text !== "");
    const namedAt = own.findIndex((para) => found.formName.includes(para));
    read(own.slice(0, Math.max(namedAt, 0)));
    named.push(...found.formName.flatMap(({ lines }) => lines).map((line) => reading.line("heading", line)));
    read(own.slice(Math.max(namedAt, 0) + found.formName.length));
    return {
      label,
      title: named,
      isAttached: found.isAttached,
      above,
      isForm: found.isForm,
      texts: reading.texts.slice(from).filter((text) => !named.includes(text)),
    };
  });
  reading.appendix = null;
  for (const { words, at } of notesIn(notes)) reading.note(words, at);
  return {
    document: {
      complete: true,
      kind: header.kind,
      date: dateOf(header.date),
      dateAt: header.date && reading.placeOf(header.date),
      number: numberIn(header.number?.text),
      issuerNames: issuer ? [issuer.printed] : [],
      ...{ parent, issuer, numberLine, placeName, title },
      bases: lines.filter(({ role }) => role === "basis"),
      preamble: opening,
      body: text,
      ...{ closing, recipients, archive, drafter, signers, appendices: annexes },
      texts: reading.texts,
      typed: [
        ...reading.fixedLines([...header.national, header.motto, header.date, header.kindLine, ending.label]),
        ...reading.texts
          // The name of the place stands in the line of the date.
          .filter(({ role }) => role !== "place")
          .map(({ printed, place, role, appendix }) => ({
            value: reading.typedLabelOf(place) + printed,
            place,
            role,
            inAppendix: appendix !== null,
          })),
      ],
    },
    subjectOf: (at, letter) => reading.subjectOf(at, letter),
    linesOf: (at) => reading.linesOf(at),
  };
};
