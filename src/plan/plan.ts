import type { CellSpan } from "../table-grid.ts";
import { parseGrouped } from "../wording/numerals.ts";

/**
 * A plan as the clerk wrote it, after `schemas/plan.schema.json` accepted it. The schema's Vietnamese titles and
 * descriptions say what each key means; these types only repeat its shape.
 */
export interface Plan {
  /** The office's file that holds for this plan. */
  office?: string;
  issuer: IssuerNames;
  place: string;
  number?: number | string | null;
  symbol?: string;
  date: string | number;
  title: Lines;
  basis?: string[];
  preamble?: Lines;
  purpose?: Node[];
  requirements?: Node[];
  event?: Event;
  agenda?: (string | AgendaItem)[];
  delegates?: Delegates;
  budget?: string | Budget;
  responsibilities?: (string | Responsibility)[];
  sections?: Section[];
  /** Of the sections, or of the lists that it names, in the whole plan. */
  numbering?: Numbering | Marks<"sections" | MarkedList>;
  /** Titles and labels that the program prints. */
  headings?: Partial<Headings>;
  /** False where titles of sections and of appendices stay in small letters. */
  caps?: boolean;
  assignments?: AssignmentForm;
  closing?: Lines;
  recipients: string[];
  /** False where the office's usual recipients are not added. */
  usual_recipients?: boolean;
  archive?: string;
  signature: PlanSigner | PlanSigner[];
  urgency?: string;
  secrecy?: string;
  circulation?: string;
  drafter?: string | { initials: string; copies?: number };
  address?: Lines;
  footnotes?: Record<string, string>;
  appendices?: PlanAppendix[];
  extra?: Record<string, string | number | boolean>;
}

export type Lines = string | string[];

type IssuerNames = Lines | { parent?: Lines; name: Lines; in_text?: string };

export type Numbering =
  | "I."
  | "A."
  | "1."
  | "1.1."
  | "1.1"
  | "a)"
  | "a."
  | "1)"
  | "(1)"
  | "(a)"
  | "-"
  | "+"
  | "*"
  | "none";

/** Titles and labels that the program prints for typed content, by name. */
export interface Headings {
  aims: string;
  purpose: string;
  requirements: string;
  content: string;
  time: string;
  venue: string;
  format: string;
  agenda: string;
  delegates: string;
  budget: string;
  budget_total: string;
  responsibilities: string;
  lead: string;
  with: string;
  deadline: string;
  product: string;
  attached: string;
}

/** Form of an assignment in print: a sentence of its own, in brackets, or a line for each part. */
export type AssignmentForm = "sentence" | "brackets" | "lines";

/** Blocks of a node's content. They appear in the order the author wrote their keys. */
export interface Blocks {
  content?: string | Node[];
  items?: Node[];
  bullets?: Node[];
  table?: PlanTable;
  banner?: Banner;
  letterhead?: FormLetterhead;
  columns?: Column[];
  fields?: (string | string[])[];
  purpose?: Node[];
  requirements?: Node[];
  event?: Event;
  agenda?: (string | AgendaItem)[];
  delegates?: Delegates;
  budget?: string | Budget;
  responsibilities?: (string | Responsibility)[];
}

export type Node = string | NodeGroup;

/** Keys of typed content, at the top of a plan or in any node. */
export const typedKeys = [
  "purpose",
  "requirements",
  "event",
  "agenda",
  "delegates",
  "budget",
  "responsibilities",
] as const;

/** Lists of typed content whose marks can be chosen by name. */
export type MarkedList = (typeof typedKeys)[number] | "tasks";

/** Marks by the lists that they are for. */
export type Marks<List extends string = MarkedList> = Partial<Record<List, Numbering>>;

export interface NodeGroup extends Blocks, Assignment {
  heading?: string;
  text?: string;
  /** Of all its lists, or of those that it names. */
  numbering?: Numbering | Marks;
  label?: string;
  /** True for a title in capitals; titles of sections are unless it is false. */
  caps?: boolean;
}

export interface Section extends NodeGroup {
  part?: string;
  sections?: Section[];
  /** Of a plan with typed content: the section stands behind the one that this key makes. */
  after?: (typeof typedKeys)[number];
}

/** Keys that set how the line of a node is printed; alone they print a label at most. */
export const nodeSettings = ["label", "numbering", "caps", "after"] as const;

export interface Event {
  time?: string | EventTime;
  venue?: string;
  format?: string;
}

export interface EventTime {
  date: string;
  end_date?: string;
  start?: string;
  end?: string;
  note?: string;
}

export interface AgendaItem {
  time?: string;
  text: string;
  by?: string;
  bullets?: Node[];
}

export interface Delegates {
  total?: number | string;
  groups?: (string | DelegateGroup)[];
}

export interface DelegateGroup {
  name: string;
  count?: number;
  numbering?: Numbering;
  groups?: (string | DelegateGroup)[];
}

export interface Budget {
  source?: Lines;
  lines?: { name: string; amount: number }[];
  total?: number;
  in_words?: string;
  unit?: string;
}

/** Lead, partners, deadline and product of a task. */
export interface Assignment {
  lead?: string;
  with?: Lines;
  deadline?: string;
  product?: string;
}

/** A node without a title and typed content. */
type PlainNode = Omit<NodeGroup, "heading" | "caps" | "numbering" | (typeof typedKeys)[number]> & {
  numbering?: Numbering;
};

export interface Task extends PlainNode {
  text: string;
}

export interface Responsibility extends PlainNode {
  agency?: string;
  tasks?: string | (string | Task)[];
}

export type Banner = string[] | { lines: string[]; framed?: boolean; bold?: boolean };

export type Column = string[] | { lines: string[]; name?: string; width?: number; align?: "left" | "center" };

/** Top of a form: an office at the left, Quốc hiệu and Tiêu ngữ at the right. */
export interface FormLetterhead {
  issuer?: Lines | { parent?: Lines; name: Lines };
  number?: string;
  place?: string;
  date?: string | number;
}

export type Align = "left" | "center" | "right" | "justify";

export type TableCell =
  | string
  | number
  | null
  | { text: string | number | string[]; colspan?: number; rowspan?: number; align?: Align; bold?: boolean };

/** A column, or several under a title of their own. */
export interface TableColumn {
  title?: string;
  width?: number;
  align?: Align;
  auto?: boolean;
  sum?: boolean;
  columns?: (string | TableColumn)[];
}

export type TableRow = TableCell[] | { group?: string; cells?: TableCell[]; bold?: boolean; subtotal?: boolean };

export interface PlanTable {
  title?: string;
  unit?: string;
  /** Absent if a header gives their number. */
  columns?: (string | TableColumn)[];
  header?: TableCell[][];
  /** Of all columns, from one on, or as written. */
  numbered_columns?: boolean | number | TableCell[];
  /** Typed as text or kept in a file, they are made into rows before the plan is judged. */
  rows: TableRow[];
  total?: string | TableCell[];
  font_size?: number;
}

export interface PlanSigner {
  agency?: Lines;
  on_behalf_of?: Lines;
  for?: Lines;
  by_order_of?: Lines;
  authorized_by?: Lines;
  acting?: Lines;
  position?: Lines;
  other_position?: Lines;
  /** Empty in a draft that nobody is named to sign yet. */
  name: string | null;
}

export interface PlanAppendix extends Blocks {
  label?: string;
  title?: Lines;
  /** Stands below the title, in small letters. */
  subtitle?: Lines;
  attached?: boolean;
  orientation?: "portrait" | "landscape";
  numbering?: Numbering | Marks<"sections" | MarkedList>;
  caps?: boolean;
  sections?: Section[];
}

/** One line or several, as a list of lines; a line break inside a text starts a new one. */
export const linesOf = (lines: Lines | undefined): string[] =>
  (lines === undefined ? [] : [lines].flat())
    .flatMap((line) => line.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The issuer's names, whichever way they were written. */
export const issuerOf = ({ issuer }: { issuer: IssuerNames }): { parent: string[]; name: string[]; inText: string } => {
  const written = typeof issuer === "string" || Array.isArray(issuer) ? { name: issuer } : issuer;
  const name = linesOf(written.name);
  return { parent: linesOf(written.parent), name, inText: written.in_text ?? name.join(" ") };
};

/** The columns that hold cells, left to right, out of the groups they stand in. */
export const leafColumns = (columns: readonly (string | TableColumn)[]): TableColumn[] =>
  columns.flatMap((column) =>
    typeof column === "string" ? [{ title: column }] : column.columns ? leafColumns(column.columns) : [column],
  );

/** The columns of a table; empty settings for columns that only a header counts. */
export const columnsOf = ({ columns, header }: PlanTable): TableColumn[] =>
  columns
    ? leafColumns(columns)
    : Array.from(
        { length: (header?.[0] ?? []).reduce<number>((sum, cell) => sum + (spanOf(cell).colspan ?? 1), 0) },
        () => ({}),
      );

/** Count of columns and rows that a cell of a table covers. */
export const spanOf = (cell: TableCell): CellSpan => (cell !== null && typeof cell === "object" ? cell : {});

/** The number a cell of a summed column holds: 0 for an empty one, undefined for one that is no number. */
export const amountOf = (cell: TableCell): number | undefined => {
  const text = cell !== null && typeof cell === "object" ? cell.text : (cell ?? "");
  if (typeof text === "number") return text;
  const written = [text].flat().join(" ").trim();
  return written === "" || written === "-" ? 0 : parseGrouped(written);
};
