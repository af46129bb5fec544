import type { Parts } from "./components.ts";
import type { Line, Para, Place } from "./flow.ts";

/** What a finding is about; null for the document as a whole. */
export type Subject = Line | Para | Place | null;

const longestQuote = 48;

const quoted = (text: string): string => {
  const flat = text.replace(/[\s\u00A0]+/g, " ").trim();
  if (flat === "") return "";
  return flat.length <= longestQuote ? `“${flat}”` : `“${flat.slice(0, longestQuote).replace(/\s+\S*$/, "")} …”`;
};

const halves: Readonly<Record<Place["half"], string>> = { left: "ô bên trái", right: "ô bên phải", whole: "" };

const isPlace = (subject: Line | Para | Place): subject is Place => !("place" in subject);

/** Which part of the document a place belongs to, and how a clerk would count there. */
const within = (place: Place, parts: Parts): string[] => {
  const { header, ending, appendices, body } = parts;
  const appendix = appendices.findLast(({ label }) => place.order >= label.place.order - 1);
  const page = place.page === null ? [] : [`trang ${place.page}`];
  if (place.area === "header") return ["đầu trang"];
  if (place.area === "footer") return ["cuối trang"];
  if (place.order <= header.endsAt) {
    const column = parts.flow.lines.filter(
      (line) => line.place.area === "text" && (line.place.half === place.half || line.place.half === "whole"),
    );
    const line = column.filter(({ place: at }) => at.order <= place.order).length;
    return ["trang 1", halves[place.half], `dòng ${Math.max(1, line)}`];
  }
  if (appendix) {
    const name = appendix.label.text.length <= 20 ? appendix.label.text : "phụ lục";
    return [...page, name, ...cellOf(place)];
  }
  if (place.order >= ending.startsAt && place.order <= ending.endsAt)
    return [...page, place.half === "left" ? "phần nơi nhận" : "phần ký", `dòng ${place.paragraph || 1}`];
  if (place.cell) return [...page, ...cellOf(place)];
  const at = body.paras.findIndex((para) => para.place.order >= place.order);
  return [...page, "phần nội dung", ...(at === -1 ? [] : [`đoạn ${at + 1}`])];
};

const cellOf = ({ cell }: Place): string[] =>
  cell ? [`bảng ${cell.tableNumber}`, `hàng ${cell.row + 1}`, `cột ${cell.column + 1}`] : [];

/** Where something stands, as a clerk would say it; empty for the whole document. */
export const whereOf = (subject: Subject, parts: Parts): string => {
  if (subject === null) return "";
  const place = isPlace(subject) ? subject : subject.place;
  const words = isPlace(subject) ? "" : quoted(subject.text);
  const path = within(place, parts)
    .filter((part) => part !== "")
    .join(", ");
  return words === "" ? path : `${path}: ${words}`;
};

export const orderOf = (subject: Subject): number =>
  subject === null ? 0 : isPlace(subject) ? subject.order : subject.place.order;
