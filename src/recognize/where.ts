import type { MeasuredNote } from "../ooxml/measured.ts";
import type { Components } from "./components.ts";
import type { Ending } from "./ending.ts";
import type { Line, LinePlace, Para } from "./flow.ts";

/** A place outside the text, by its name: a note, or what repeats at the top of pages. */
export interface NamedPlace {
  name: string;
  /** The words there. */
  text: string;
  order: number;
}

/** Subject of a problem; null for the document as a whole. */
export type Target = Line | Para | LinePlace | NamedPlace | null;

/** Notes stand behind all other texts. */
const behindText = Number.MAX_SAFE_INTEGER;

/** A note as a place. @param number of its kind, from 1 */
export const noteAt = (kind: MeasuredNote["kind"], number: number, text: string): NamedPlace => ({
  name: `chú thích ${kind === "endnote" ? "cuối văn bản " : ""}${number}`,
  text,
  order: behindText,
});

/** The top or bottom of all pages, or of some. */
export const marginAt = (area: "header" | "footer", text = ""): NamedPlace => ({
  name: margins[area],
  text,
  order: 0,
});

const margins = { header: "đầu trang", footer: "cuối trang" } as const;

const longestQuote = 48;

const quoted = (text: string): string => {
  const flat = text.replace(/[\s\u00A0]+/g, " ").trim();
  if (flat === "") return "";
  return flat.length <= longestQuote ? `“${flat}”` : `“${flat.slice(0, longestQuote).replace(/(?<!\s)\s+\S*$/, "")} …”`;
};

const halves: Readonly<Record<LinePlace["half"], string>> = { left: "ô bên trái", right: "ô bên phải", whole: "" };

const isNamed = (subject: Exclude<Target, null>): subject is NamedPlace => "name" in subject;

const isPlace = (subject: Line | Para | LinePlace): subject is LinePlace => !("place" in subject);

const inOrder = (orders: readonly number[]): number[] => [...new Set(orders)].sort((a, b) => a - b);

/** Count of sorted values ≤ a limit. */
const countUpTo = (orders: readonly number[], order: number): number => {
  let [from, to] = [0, orders.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((orders[middle] ?? 0) <= order) from = middle + 1;
    else to = middle;
  }
  return from;
};

const cellOf = ({ cell }: LinePlace): string[] =>
  cell ? [`bảng ${cell.tableNumber}`, `hàng ${cell.row + 1}`, `cột ${cell.column + 1}`] : [];

/** Orders of the paragraphs in both halves of an ending. */
const endingOrders = ({
  label,
  recipients,
  archive,
  drafter,
  signers,
}: Ending): { left: number[]; right: number[] } => {
  const ordersOf = (lines: readonly (Line | null)[]): number[] =>
    inOrder(lines.flatMap((line) => (line ? [line.para.place.order] : [])));
  return {
    left: ordersOf([label, ...recipients, archive, drafter]),
    right: ordersOf(
      signers.flatMap(({ authority, other, name, below, marks }) => [...authority, ...other, name, ...below, ...marks]),
    ),
  };
};

/** Says where in a document something stands, as a clerk would; empty for the whole document. */
export const placesOf = (parts: Components): ((subject: Target) => string) => {
  const { header, ending, appendices, body, flow } = parts;
  const bodyOrders = body.paras.map(({ place }) => place.order);
  const sides = endingOrders(ending);
  const headerOrders = (half: LinePlace["half"]): number[] =>
    flow.lines
      .filter(({ place }) => place.area === "text" && place.order <= header.endsAt)
      .filter(({ place }) => place.half === half || place.half === "whole")
      .map(({ place }) => place.order);
  const columns = { left: headerOrders("left"), right: headerOrders("right"), whole: headerOrders("whole") };

  /** In a table, counted by the lines of its cell, else by its own. */
  const inEnding = ({ cell, half, order, paragraph }: LinePlace): string[] => {
    const [left, right] = [countUpTo(sides.left, order), countUpTo(sides.right, order)];
    const isLast = (sides.left[left - 1] ?? 0) > (sides.right[right - 1] ?? 0);
    const isLeft = half === "left" || (half === "whole" && isLast);
    return [isLeft ? "phần nơi nhận" : "phần ký", `dòng ${(cell ? paragraph : isLeft ? left : right) || 1}`];
  };

  /** Part of the document that holds a place, and its number as a clerk would count. */
  const within = (place: LinePlace): string[] => {
    if (place.area !== "text") return [margins[place.area]];
    if (place.order <= header.endsAt)
      return ["trang 1", halves[place.half], `dòng ${countUpTo(columns[place.half], place.order) || 1}`];
    const page = place.page === null ? [] : [`trang ${place.page}`];
    const appendix = appendices.findLast(
      ({ above: [first], label }) => place.order >= (first ?? label).place.order - 1,
    );
    if (appendix) {
      const label = appendix.label.text.replace(/[.:]$/, "").trimEnd();
      const name = label.length <= 20 ? label : "phụ lục";
      return [...page, name, ...cellOf(place)];
    }
    if (place.order >= ending.startsAt && place.order <= ending.endsAt) return [...page, ...inEnding(place)];
    if (place.cell) return [...page, ...cellOf(place)];
    const paragraph = countUpTo(bodyOrders, place.order);
    return [...page, "phần nội dung", ...(paragraph === 0 ? [] : [`đoạn ${paragraph}`])];
  };

  return (subject) => {
    if (subject === null) return "";
    if (isNamed(subject)) return [subject.name, quoted(subject.text)].filter((part) => part !== "").join(": ");
    const place = isPlace(subject) ? subject : subject.place;
    const words = isPlace(subject) ? "" : quoted(subject.text);
    const path = within(place)
      .filter((part) => part !== "")
      .join(", ");
    return words === "" ? path : `${path}: ${words}`;
  };
};

export const orderOf = (subject: Target): number =>
  subject === null ? 0 : isNamed(subject) || isPlace(subject) ? subject.order : subject.place.order;
