import type { PartialDate } from "../wording/calendar.ts";
import { isPointLabel } from "../wording/numerals.ts";

/** Origin of a text: an index into a table of the face that created it. */
export type Place = number & { readonly face: unique symbol };

/** A stretch of a text in one look, and where its letters come from. */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Null: the program's own words. Exact: the letters are those of the file, one for one, from the offset `at` on. */
  from: { place: Place; at: number; exact: boolean } | null;
}

/**
 * Function of a text in the document. A `heading` is a title on a line of its own; `running` is all other prose of the text;
 * a `cell` stands in a table; `display` is laid out by hand: banners, columns, forms, centred lines.
 */
export type Role =
  | "parent"
  | "issuer"
  | "number"
  | "place"
  | "kind"
  | "title"
  | "basis"
  | "preamble"
  | "part"
  | "heading"
  | "running"
  | "cell"
  | "display"
  | "recipient"
  | "archive"
  | "drafter"
  | "authority"
  | "position"
  | "person"
  | "note";

/** The fixed lines of a header, and names that the program breaks into lines: printed with one blank between two words. */
export const setInLines: ReadonlySet<Role> = new Set([
  "kind",
  "parent",
  "issuer",
  "place",
  "drafter",
  "authority",
  "position",
  "person",
]);

/** A text of the document as its reader sees it: one line or paragraph, NFC, without its label and the marks of emphasis. */
export interface Text {
  role: Role;
  printed: string;
  /** The same with the letters that its author typed where capitals are printed, for messages. */
  typed: string;
  pieces: readonly Piece[];
  /** For what concerns the whole text. */
  place: Place;
  /** The label in front of it as it is printed, such as "I.", "2.1." or "-"; empty where it has none. */
  label: string;
  /** No blank stands between a typed label and the text. */
  labelTight?: true;
  /** Looks of a label that stands in the file as it is printed; absent if the program prints it, upright and plain in points. */
  labelLooks?: { bold: boolean; italic: boolean } | undefined;
  /** Origin of a typed label, or of the key that asks for it; null if the program counted it by itself. */
  labelPlace: Place | null;
  /** Length of its bold lead-in, up to a colon; 0 if it has none. */
  lead: number;
  /** Texts of one number are read as one: a paragraph and those that go on with it, the cells of a table, a form. */
  list: number;
  /** Its cell in a drawn table: the table's number, row and column from 0. */
  cell: { table: number; row: number; column: number } | null;
  /** Index of the appendix that holds it, from 0; null for the main text. */
  appendix: number | null;
  /** Forced: printed in capitals whatever was typed, so that its capitals say nothing. */
  capitals: "typed" | "forced";
}

/** Somebody who signs: the lines of authority and title, another title below the room to sign, the name. */
export interface Signer {
  authority: readonly Text[];
  other: readonly Text[];
  name: Text | null;
}

export interface Appendix {
  /** "Phụ lục", with its number or a name of its own. */
  label: Text;
  title: readonly Text[];
  /** "(Kèm theo …)" stands below its title. */
  isAttached: boolean;
  /** Parts of a document header above its label. */
  above: readonly Text[];
  /** For others to fill in: by its name, by room to write, or by a header of its own below its label. */
  isForm: boolean;
  texts: readonly Text[];
}

/** A text as it was typed, before anything was fixed or added; only the face of plans has any. */
export interface Typed {
  value: string;
  place: Place;
  role: Role;
  inAppendix: boolean;
}

/** Content of a document, independent of the file it was read from. */
export interface Document {
  /** False where the file could be read in part only: what is absent may have been there. */
  complete: boolean;
  /** The name of its kind in the decree, such as "Kế hoạch"; null where it is not known. */
  kind: { name: string; abbreviation: string } | null;
  /** Date of issue, as far as it is known. */
  date: PartialDate | undefined;
  /** The date line; null if there is none. */
  dateAt: Place | null;
  /** Its number where it has one. */
  number: number | undefined;
  parent: Text | null;
  issuer: Text | null;
  /** The names by which the issuer calls itself: that of the header, last the one it uses in sentences. */
  issuerNames: readonly string[];
  /** The line "Số: 12/KH-UBND". */
  numberLine: Text | null;
  /** The name of the place in front of the date. */
  placeName: Text | null;
  title: Text | null;
  bases: readonly Text[];
  /** Preamble: from the bases to the first labelled line. */
  preamble: readonly Text[];
  /** The lines of the text in order, with their labels. */
  body: readonly Text[];
  /** Sentences without a label that end the text. */
  closing: readonly Text[];
  recipients: readonly Text[];
  archive: Text | null;
  drafter: Text | null;
  signers: readonly Signer[];
  appendices: readonly Appendix[];
  /** All of them, in printed order. */
  texts: readonly Text[];
  typed: readonly Typed[];
}

/** A stretch of a printed text. */
export interface Span {
  text: Text;
  from: number;
  to: number;
}

/** The text from the first line with a label on, without the sentences that end it; these by themselves. */
export const splitEnd = (lines: readonly Text[]): { body: Text[]; closing: Text[] } => {
  const isEnd = ({ role, label, lead }: Text): boolean => role === "running" && label === "" && lead === 0;
  const isTitled = ({ role, label }: Text): boolean => label !== "" || role === "heading" || role === "part";
  const from = lines.findLastIndex((text) => !isEnd(text)) + 1;
  const at = lines.some(isTitled) ? from : lines.length;
  return { body: lines.slice(0, at), closing: lines.slice(at) };
};

/** All lines of the text in order. */
export const linesIn = ({ preamble, body, closing }: Document): Text[] => [...preamble, ...body, ...closing];

/** Roles that the decree prints in capitals, always or mostly. */
const inCapitals: ReadonlySet<Role> = new Set(["parent", "issuer", "authority", "position", "part", "heading"]);

/** True if a text is in capitals because of its role. */
export const capitalsOf = (role: Role, printed: string): Text["capitals"] =>
  inCapitals.has(role) && /\p{Uppercase}{2}/u.test(printed) && printed === printed.toUpperCase() ? "forced" : "typed";

/** True if a titled line without text is a heading; "gồm:" introduces what follows instead. */
export const isTitle = (line: string): boolean => line !== "" && !/[;:]$/.test(line);

/** All letters are bold. */
export const isBold = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ bold, text }) => bold || text.trim() === "") && pieces.some(({ text }) => text.trim() !== "");

/** Length of the bold words in front that end in a colon, where plain text follows; bold words may go on behind it. */
export const leadIn = (pieces: readonly Piece[], printed: string): number => {
  const plain = pieces.findIndex(({ bold, text }) => !bold && text.trim() !== "");
  const bold = pieces.slice(0, Math.max(plain, 0)).reduce((sum, { text }) => sum + text.length, 0);
  const front = printed.slice(0, bold).trimEnd();
  return front.endsWith(":") ? front.length : front.lastIndexOf(": ") + 1;
};

/** Length of the bold words in front that end in a full stop, where plain text follows: a title with its text behind it. */
export const boldSentence = (pieces: readonly Piece[]): number => {
  const plain = pieces.findIndex(({ bold, text }) => !bold && text.trim() !== "");
  const front = pieces.slice(0, Math.max(plain, 0)).map(({ text }) => text);
  const words = front.join("").trimEnd();
  return words.endsWith(".") ? words.length : 0;
};

/** All letters are in italics. */
export const isItalic = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ italic, text }) => italic || !/[A-Za-zÀ-ỹ]/u.test(text)) && pieces.some(({ italic }) => italic);

/** A paragraph that is bold from end to end stands as a title, unless it is a point. */
export const isBoldTitle = (label: string, pieces: readonly Piece[], printed: string): boolean =>
  !isPointLabel(label) && isBold(pieces) && isTitle(printed);

/** A no-break blank keeps words together on a line, and says nothing else. */
export const plainBlanks = (text: string): string => text.replaceAll("\u00A0", " ");

export const span = (text: Text, from: number, to: number): Span => ({ text, from, to });
