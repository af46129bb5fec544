import { surnames } from "../knowledge/namesakes.ts";
import { anySign } from "../knowledge/signs.ts";
import { anyTitle, beginsWithTitle, titleOfPerson } from "../knowledge/titles.ts";
import { mmFromPt } from "../units.ts";
import { isLikeRecipientsLabel, isRecipientsLabel } from "../wording/fixed-lines.ts";
import { folded } from "../wording/folded.ts";
import { isSignedMark } from "../wording/signed-marks.ts";
import { anyOf, words } from "../wording/words.ts";
import { opensAppendix } from "./appendix-labels.ts";
import { linesPt } from "./boxes.ts";
import { dateLine } from "./date-line.ts";
import { isBordered, isPicture } from "./drawn.ts";
import type { Flow, Line, LinePlace, Para } from "./flow.ts";
import type { Header } from "./header.ts";
import { cut, inColumns, inEndingColumns, isCapitals } from "./lines.ts";
import { componentOf } from "./own-styles.ts";
import { textOf } from "./runs.ts";

export interface SignerLines {
  /** Authority and title, above the room for a signature. */
  authority: Line[];
  /** Another title of his, between that room and his name. */
  other: Line[];
  name: Line | null;
  /** Lines below the name. */
  below: Line[];
  /** Of a copy: "(Đã ký)", or what a program printed that signed it. */
  marks: Line[];
  /** The room for the signature; null if unknown. */
  spaceMm: number | null;
}

/** All that stands under the text: who gets it, and who signs it (cells 7, 9b and 12). */
export interface Ending {
  label: Line | null;
  recipients: Line[];
  archive: Line | null;
  drafter: Line | null;
  signers: SignerLines[];
  /** Place and date, where they stand above the signature. */
  date: Line | null;
  startsAt: number;
  endsAt: number;
}

const signed = new RegExp(`^(?:${anySign})\\s*[.:]\\s`, "u");

/** Marks of who drafted it and how many copies there are: "PL.(300)", "Pvk/KH25/TĐKT". */
const drafted = /^(?=.*[\p{Uppercase}\d/])\p{L}[\p{L}\d]{0,9}(?:[./–-][\p{L}\d]{1,10}){0,5}(?:\.|\.?\s*\(\d+\)\.?)?$/u;

/** Longest words about who drafted a document, in letters. */
const longestMark = 120;

/** Below an archive line that has ended, what has no dash is of the drafter; behind a comma stands a unit that keeps a copy. */
const isDrafted = (text: string, above: string): boolean =>
  !/,\s*$/.test(above) &&
  (drafted.test(text) || (/[.)]$/.test(above) && text.length <= longestMark && !/^[-–+•]/.test(text)));

/** Drafters that are recognised without a line of the archive above them. */
const surelyDrafted = /^(?:\p{Uppercase}{1,6}(?:\.|\.?\s*\(\d+\)\.?)?|\p{L}{1,6}(?:\/[\p{Uppercase}\d]{1,8}){1,3})$/u;

/** Initials with the number of copies, as a line of recipients may hold them: "- NVK.05", "- NVK, 05 bản". */
const listedMark = /^[-–+•]\s*(\p{Uppercase}{1,3}(?:\.\s?\(?\d{1,3}b?\)?|,?\s\(?\d{1,3}\s?(?:bản|b)\)?))[;.]?$/u;
/** The same in the line of the archive: in front of it, in front of its registry, or behind its end. */
const archivedMarks = [
  /^[-–+•]?\s*(\p{Uppercase}{2,5}(?:\.\s?\(?\d{1,3}\)?)?)[.,;]?\s+[Ll]ưu\s*:/u,
  /[Ll]ưu\s*:\s*(\p{Uppercase}{2,5}\.\s?\(?\d{1,3}\)?)[,;.]?\s/u,
  /[Ll]ưu\s*:[^.]*\p{Uppercase}{2}\.\s+(\p{Uppercase}\p{L}{0,6}(?:\.\s?\(?\d{1,3}\)?)?)\.?$/u,
];

/** A mark of who drafted it that stands within the line of the archive. */
export const markInArchive = ({ archive }: Ending): string | undefined =>
  archivedMarks.flatMap((pattern) => pattern.exec(archive?.text ?? "")?.[1] ?? [])[0];

/** Marks of who drafted it that stand among the recipients, above the line of the archive: no recipient and no part of one. */
export const earlyMarks = ({ recipients, archive }: Ending): Line[] =>
  recipients.filter(({ text, place }, index) => {
    if (!archive || place.order > archive.place.order) return false;
    const isAlone = (recipients[index - 1]?.text ?? ";").endsWith(";");
    return (
      surelyDrafted.test(text) || listedMark.test(text) || (isAlone && drafted.test(text.replace(/^\((.*)\)$/, "$1")))
    );
  });

/** A title, which no name of a person holds. */
const otherTitle = words(new RegExp(`\\b(?:${anyTitle})\\b`, "u"));

/** What begins as a person is called, and says nothing of an office: the name of a signer in capitals. */
const namedInCapitals = words(new RegExp(`^(?:ông|bà)?\\s*(?:${anyOf(surnames)})\\s`, "iu"));

const longestName = 50;

/** A line in capitals that is no title: below a title it may be a name, by its style or by its first word. */
const isNameInCapitals = (line: Line): boolean => {
  const text = line.text.replace(titleOfPerson, "");
  if (otherTitle.test(folded(text)) || text.length >= longestName) return false;
  return /^ho-ten/.test(componentOf(line.para) ?? "") || namedInCapitals.test(text);
};

const isName = (line: Line): boolean =>
  componentOf(line.para) !== "chuc-vu-khac" &&
  !isCapitals(line) &&
  /^[^(–-].*[^:]$/s.test(line.text) &&
  line.text.length < longestName;

/** The height that blank paragraphs, distances and rows leave between two paragraphs of a column. */
const spaceBetween = (upper: Para, lower: Para, paras: readonly Para[]): number | null => {
  const between = paras.filter(
    ({ place }) =>
      place.order > upper.place.order &&
      place.order < lower.place.order &&
      place.half === lower.place.half &&
      place.cell?.column === lower.place.cell?.column,
  );
  if (between.some(({ text, measured }) => text !== "" || measured.inlines.some(({ tag }) => tag === "shape")))
    return null;
  const table = lower.place.cell?.table;
  const rows = (table?.rows ?? []).slice((upper.place.cell?.row ?? 0) + 1, lower.place.cell?.row ?? 0);
  const last = table?.rows[lower.place.cell?.row ?? 0]?.height;
  if (upper.place.cell?.row !== lower.place.cell?.row && last && last.rule !== "auto") return null;
  const fixedMm = rows.reduce((sum, { height }) => sum + (height.rule === "auto" ? 0 : height.mm), 0);
  const blankPt = between.reduce((sum, { measured }) => sum + linesPt(measured), 0);
  const gapsPt = [...between, lower].reduce((sum, below, index) => {
    const above = between[index - 1] ?? upper;
    // Cells do not share their spacing as paragraphs of one do.
    const own = above.place.cell?.row === below.place.cell?.row ? 0 : above.measured.afterPt;
    return sum + own + below.measured.gapPt;
  }, 0);
  return fixedMm + mmFromPt(blankPt + gapsPt);
};

/** More lines than this are no signature. */
const mostLines = 40;
const roomMm = 12;

/** "(Đã ký) Nguyễn Văn A" */
const markBefore = /^\((?:đã )?ký[^)]{0,30}\)\s+(?=\p{Uppercase})/iu;

/** A line as its mark of a signature and what stands behind that. */
const withoutMarkBefore = (line: Line): Line[] => {
  const length = markBefore.exec(line.text)?.[0].length ?? 0;
  const from = textOf(line.runs).search(/\S|$/);
  return length === 0 ? [line] : [cut(line, from, from + length), cut(line, from + length, Number.POSITIVE_INFINITY)];
};

/** The signer, from lines that are no marks; the name may be one if no other line can be. */
const signerIn = (lines: readonly Line[], marks: readonly Line[], paras: readonly Para[]): SignerLines => {
  // Marks and pictures fill the room for the signature.
  const filling = [
    ...marks.map(({ para }) => para),
    ...paras.filter(({ measured }) => measured.inlines.some(isPicture)),
  ];
  const isSigned = (upper: Line, lower: Line): boolean =>
    filling.some(
      ({ place }) =>
        place.order > upper.place.order &&
        place.order <= lower.para.place.order &&
        place.half === lower.place.half &&
        place.area === "text",
    );
  const gapAbove = (at: number): number => {
    const [upper, lower] = [lines[at - 1], lines[at]];
    if (!upper || !lower || upper.para === lower.para) return 0;
    return isSigned(upper, lower) ? roomMm * 2 : (spaceBetween(upper.para, lower.para, paras) ?? 0);
  };
  const last = lines.length - 1;
  const found = lines.findLastIndex(isName);
  // A name in capitals is recognised by the room above it, or above another title over it.
  const isTitle = otherTitle.test(folded(lines[last]?.text ?? ""));
  const isBelowRoom = (): boolean => lines.some((_line, index) => index > 0 && gapAbove(index) > roomMm);
  const isNamed = gapAbove(last) > roomMm ? !isTitle : lines[last] && isNameInCapitals(lines[last]) && isBelowRoom();
  const nameAt = found === -1 && isNamed ? last : found;
  const name = lines[nameAt] ?? null;
  const above = nameAt === -1 ? [...lines] : lines.slice(0, nameAt);
  // The first wide gap is the room for a signature; titles below it are others.
  const gapAt = lines.findIndex((_line, index) => index > 0 && index <= above.length && gapAbove(index) > roomMm);
  const authority = gapAt === -1 ? above : above.slice(0, gapAt);
  const other = gapAt === -1 ? [] : above.slice(gapAt);
  const [upper, lower] = [authority.at(-1), other[0] ?? name];
  const sameLine = upper && lower && upper.para === lower.para;
  const spaceMm = upper && lower && !sameLine ? spaceBetween(upper.para, lower.para, paras) : null;
  return { authority, other, name, below: nameAt === -1 ? [] : lines.slice(nameAt + 1), marks: [...marks], spaceMm };
};

const signerOf = (written: readonly Line[], paras: readonly Para[]): SignerLines => {
  const lines = written.flatMap(withoutMarkBefore);
  const marks = lines.filter(({ text }) => isSignedMark(text));
  const signer = signerIn(
    lines.filter((line) => !marks.includes(line)),
    marks,
    paras,
  );
  // A mark in the place of a name is all that is known of who signed.
  return signer.name || marks.length === 0 ? signer : signerIn(lines, [], paras);
};

const columnOf = ({ half, cell }: LinePlace): string => (cell ? `${cell.tableNumber}:${cell.column}` : half);

const groupedBy = (lines: readonly Line[]): Line[][] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = columnOf(line.place);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
};

/** Start of a run of lines in one table, or beside it. */
const startOf = (line: Line): number => line.place.cell?.begins ?? line.para.place.order;

const isRecipient = (line: Line): boolean => /^[-–]\s*[a-zà-ỹ\d]|^lưu:/.test(folded(line.text));

const isDate = ({ text }: Line): boolean => dateLine(text) !== undefined;

const isAuthority = (line: Line): boolean => isCapitals(line) && (signed.test(line.text) || beginsWithTitle(line.text));

/** Set in further than this, a line stands in the right half of the page. */
const farMm = 60;

const isSetFarIn = ({ para }: Line): boolean => para.measured.leftMm > farMm;

const isFlushRight = ({ para }: Line): boolean => para.measured.align === "right";

/** Extent of an ending around one of its lines: its tables, and their start. */
const reachOf = (found: Line, text: readonly Line[]): { startsAt: number; tables: Set<number | undefined> } => {
  const tables = new Set([found.place.cell?.tableNumber]);
  let startsAt = startOf(found);
  // Without columns, what signs stands in the middle.
  const isStacked = !found.place.cell && isAuthority(found);
  // Several signers have a table of their own above the recipients; a lone signer may stand above, too.
  for (const line of text.filter(({ place }) => place.order < startsAt).reverse()) {
    const { cell, half } = line.place;
    const isBeside = cell ? !isBordered(cell.table) : half === "right" || isSetFarIn(line) || isFlushRight(line);
    const isOfSigner = isCapitals(line) || isName(line) || isSignedMark(line.text) || isDate(line);
    if (!(isBeside && isOfSigner) && !(isStacked && !cell && isAuthority(line))) break;
    tables.add(cell?.tableNumber);
    startsAt = Math.min(startsAt, startOf(line));
  }
  // Recipients that do not fit beside the signature may go on in a table below.
  for (const line of text.filter(({ place }) => place.order > found.place.order)) {
    const { cell } = line.place;
    if (!cell || (!tables.has(cell.tableNumber) && !isRecipient(line))) break;
    tables.add(cell.tableNumber);
  }
  return { startsAt, tables };
};

const isArchive = ({ text }: Line): boolean =>
  /^[-–\s]*lưu\s*[:;]?/.test(folded(text)) || archivedMarks[0]?.test(text) === true;

/** The recipients, under their label. */
const recipientsIn = (
  within: readonly Line[],
  label: Line | null,
): Pick<Ending, "recipients" | "archive" | "drafter"> & { all: Line[] } => {
  if (!label) return { recipients: [], archive: null, drafter: null, all: [] };
  const column = columnOf(label.place);
  const isLeft = (line: Line): boolean =>
    line.place.cell || label.place.cell
      ? columnOf(line.place) === column || (line.place.cell?.table !== label.place.cell?.table && isRecipient(line))
      : line.place.half === "left" || isRecipient(line);
  const all = within.filter((line) => line !== label && line.place.order > label.place.order && isLeft(line));
  const listedAt = all.findIndex((line) => isArchive(line) && /^[-–]/.test(line.text));
  const archiveAt = listedAt === -1 ? all.findLastIndex(isArchive) : listedAt;
  const archive = all[archiveAt] ?? null;
  const drafter =
    all.findLast(({ text }, index) =>
      archive ? index > archiveAt && isDrafted(text, all[index - 1]?.text ?? "") : surelyDrafted.test(text),
    ) ?? null;
  return { recipients: all.filter((line) => line !== archive && line !== drafter), archive, drafter, all };
};

const nowhere: Ending = {
  label: null,
  recipients: [],
  archive: null,
  drafter: null,
  signers: [],
  date: null,
  startsAt: Number.POSITIVE_INFINITY,
  endsAt: Number.POSITIVE_INFINITY,
};

/** The label above the recipients among lines in their columns, and the index of its line. */
const labelIn = (columns: readonly Line[][]): { label: Line; at: number } | null => {
  const labelled = (is: (text: string) => boolean): { label: Line; at: number }[] => {
    const found = columns.flatMap((lines, at) => lines.filter(({ text }) => is(text)).map((label) => ({ label, at })));
    // A table of data may list the parts of a document.
    const free = found.filter(({ label: { place } }) => !place.cell || !isBordered(place.cell.table));
    return free.length > 0 ? free : found;
  };
  const all = labelled(isRecipientsLabel);
  if (all.length === 0) return labelled(isLikeRecipientsLabel).at(-1) ?? null;
  // The text may name recipients, too; its archive is named below the label of the document.
  const above = all.filter(({ at }, index) =>
    columns.slice(at, all[index + 1]?.at).some((lines) => lines.some((line) => /:/.test(line.text) && isArchive(line))),
  );
  const likely = above.length > 0 ? above : all;
  // A sentence may begin as the label does, which stands alone.
  return likely.find(({ label }) => /^nơi\s+nhận\s*[:.]?$/iu.test(label.text)) ?? likely[0] ?? null;
};

/** Components below the text. */
export const endingOf = (flow: Flow, header: Header): Ending => {
  const below = flow.lines.filter(({ place }) => place.area === "text" && place.order > header.endsAt);
  const paged = below.findIndex((line) => opensAppendix(line) && line.para.startsPage);
  const before = below.slice(0, paged === -1 ? below.length : paged);
  const columns = before.map(inEndingColumns);
  const named = labelIn(columns);
  const label = named?.label ?? null;
  // A line "Phụ lục I" above the label is one of the text.
  const isBeside = ({ place }: Line): boolean => place.cell !== null && place.cell.table === label?.place.cell?.table;
  const opened = before.findIndex((line, index) => index > (named?.at ?? -1) && opensAppendix(line) && !isBeside(line));
  const own = before.slice(0, opened === -1 ? before.length : opened);
  // Names and titles behind a gap are believed where recipients are named.
  const text = own.flatMap((line, index) => (named && index >= named.at ? (columns[index] ?? []) : inColumns(line)));
  const found = label ?? text.findLast(isAuthority);
  if (!found) return nowhere;
  const { startsAt, tables } = reachOf(found, text);
  // An ending goes on over no page that its author began.
  const nextPage =
    text.find(({ para, place }) => place.order > found.place.order && para.startsPage && para !== found.para)?.para
      .place.order ?? Number.POSITIVE_INFINITY;
  const within = text.filter(({ place }) => {
    if (place.order < startsAt || place.order >= nextPage) return false;
    if (!found.place.cell) return place.section === found.place.section;
    const isAbove = !place.cell && place.order < found.place.order;
    return place.boxed || (tables.has(place.cell?.tableNumber) && (place.cell !== null || isAbove));
  });
  const { all, ...recipients } = recipientsIn(within, label);
  const signing = within.filter((line) => line !== label && !all.includes(line) && (label || !isRecipient(line)));
  const date = signing.find(isDate) ?? null;
  const signed = signing.filter((line) => line !== date);
  return {
    label,
    ...recipients,
    signers: groupedBy(signed).map((lines) => signerOf(lines.slice(0, mostLines), flow.paras)),
    date,
    startsAt,
    endsAt: within.at(-1)?.place.order ?? found.place.order,
  };
};
