import type { PartialDate } from "../wording/date-words.ts";

/** Where a text stands in the file it was read from: an index into a table that only the face which made it can read. */
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
 * What a text is in the document. A `heading` is a title on a line of its own; `running` is all other prose of the text;
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
  | "closing"
  | "recipient"
  | "archive"
  | "drafter"
  | "authority"
  | "position"
  | "person"
  | "note";

/** A text of the document as its reader sees it: one line or paragraph, NFC, without its label and the marks of emphasis. */
export interface Text {
  role: Role;
  printed: string;
  pieces: readonly Piece[];
  /** For what concerns the whole text. */
  place: Place;
  /** The label in front of it as it is printed, such as "I.", "2.1." or "-"; empty where it has none. */
  label: string;
  /** Where the label was typed; null where the program counted it, which is always right. */
  labelPlace: Place | null;
  /** How many letters of it are a title in bold up to a colon, behind which the text goes on; 0 where there is none. */
  lead: number;
  /** Texts of one number are read as one: a paragraph and those that go on with it, the cells of a table, a form. */
  list: number;
  /** Which appendix it stands in, from 0; null for the main text. */
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
  texts: readonly Text[];
}

/** A text as it was typed, before anything was mended or added; only the face of plans has any. */
export interface Typed {
  value: string;
  place: Place;
  role: Role;
}

/** What a document says, whichever file it was read from. */
export interface Document {
  /** False where the file could be read in part only: what is absent may have been there. */
  complete: boolean;
  /** The name of its kind in the decree, such as "Kế hoạch"; null where it is not known. */
  kind: { name: string; abbreviation: string } | null;
  /** When it is issued, as far as it is known. */
  date: PartialDate | undefined;
  /** Its number where it has one. */
  number: number | undefined;
  parent: Text | null;
  issuer: Text | null;
  /** The line "Số: 12/KH-UBND". */
  numberLine: Text | null;
  /** The name of the place in front of the date. */
  placeName: Text | null;
  title: Text | null;
  bases: readonly Text[];
  /** The lines of the text in order, with their labels. */
  body: readonly Text[];
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

/** The whole of a name or title, whose lines are joined by blanks. */
export const wordsOf = (text: Text | null): string => text?.printed ?? "";
