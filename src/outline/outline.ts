import type { WithOrigins } from "./origin.ts";

/**
 * The body of a plan as the reader meets it: a list of entries, numbered, in order. Texts still carry the author's
 * `**…**` and `*…*`.
 */
export type Outline = Entry[];

export type Entry = PartEntry | LineEntry | TableEntry | BannerEntry | ColumnsEntry | FieldEntry | FormLetterheadEntry;

/** A line's component of the decree, named as its Word style and its class in the markup. */
export type LineStyle = "muc" | "khoan-tieu-de" | "tieu-khoan" | "khoan" | "diem" | "gach" | "tieu-de-phu" | "noi-dung";

/** "Phần I" on its own line, its title below. */
export interface PartEntry extends WithOrigins {
  kind: "part";
  label: string;
  title: string;
}

/** A paragraph: what leads it (number, title) and the text that runs on from there. Either may be empty. */
export interface LineEntry extends WithOrigins {
  kind: "line";
  /** Its number, letter or sign, with which the lead begins; empty where it has none. Typed by hand, it is an origin. */
  label: string;
  style: LineStyle;
  lead: string;
  /** A lead in front of a text is bold where titles of its level are. */
  bold: boolean;
  text: string;
}

export interface TableEntry extends WithOrigins {
  kind: "table";
  title: string;
  unit: string;
  /** Column widths in mm; null where the program shares out what is left. */
  widths: (number | null)[];
  /** In points; null for the layout's own. */
  font_size: number | null;
  head: CellEntry[][];
  rows: CellEntry[][];
}

export interface CellEntry extends WithOrigins {
  lines: string[];
  colspan: number;
  rowspan: number;
  style: CellComponent;
  bold: boolean;
}

/** A cell's component: heads of columns, and text by its alignment. */
export type CellComponent = "o-dau-bang" | "o-trai" | "o-giua" | "o-phai" | "o-deu";

interface BannerEntry extends WithOrigins {
  kind: "banner";
  lines: string[];
  framed: boolean;
  bold: boolean;
}

/** Columns of lines side by side; a name stands below room for a signature. */
export interface ColumnsEntry extends WithOrigins {
  kind: "columns";
  columns: ({
    lines: ColumnLine[];
    name: string;
    /** In mm; null where the columns share what is left. */
    width: number | null;
  } & WithOrigins)[];
}

export interface ColumnLine extends WithOrigins {
  /** Centred, at the left, or above room for a signature. */
  style: "cot-chu" | "cot-trai" | "cot-cho-ky";
  /** The blank lines above and below it. */
  above: string[];
  text: string;
  below: string[];
}

/** A line of a form: labels, each followed by dots to the next one or to the right margin. */
interface FieldEntry extends WithOrigins {
  kind: "field";
  /** The label of the list it stands in. */
  lead: string;
  labels: string[];
}

/** The top of a form: an office at the left, Quốc hiệu and Tiêu ngữ at the right. */
export interface FormLetterheadEntry extends WithOrigins {
  kind: "form-letterhead";
  parent: string[];
  issuer_lines: string[];
  /** Behind "Số:". */
  number: string;
  date: string;
}
