import { shortDate } from "../wording/date-words.ts";
import type { Change, Changes } from "./changes.ts";
import type { FilledIn } from "./filled-in.ts";
import { excerptOf } from "./words.ts";

/** What is said of each kind of change, behind how many there are. */
const kinds: readonly (readonly [Change["kind"], string])[] = [
  ["changed", "đoạn đã sửa"],
  ["added", "đoạn thêm vào"],
  ["removed", "đoạn đã xóa"],
  ["moved", "đoạn đã chuyển chỗ"],
  ["reformatted", "đoạn đã đổi cách trình bày"],
  ["margin", "chỗ ở đầu trang, chân trang đã sửa"],
];

/** What the clerk calls what changed of a line's form: the first that its name begins with. */
const formNames: readonly (readonly [start: string, words: string])[] = [
  ["looks", "chữ"],
  ["align", "căn dòng"],
  ["leftMm", "lề đoạn"],
  ["rightMm", "lề đoạn"],
  ["firstLineMm", "thụt đầu dòng"],
  ["before", "khoảng cách"],
  ["after", "khoảng cách"],
  ["line", "khoảng cách"],
  ["borders", "đường kẻ"],
  ["page.", "trang giấy"],
  ["cell.", "bảng"],
  ["row.", "bảng"],
  ["table.", "bảng"],
];

const formWords = (changes: readonly Change[]): string => {
  const names = changes.flatMap(({ form = [] }) => form);
  const words = formNames.filter(([start]) => names.some((name) => name.startsWith(start))).map(([, name]) => name);
  return words.length === 0 ? "" : ` (${[...new Set(words)].join(", ")})`;
};

/** Words of a change to know it by; of what was only removed its words are not always known. */
const shown = ({ before, now }: Change): string => {
  const words = excerptOf((now ?? before)?.words ?? "", now && before?.words);
  const text = words
    .replace("{PAGE}", "số trang ")
    .replace(/\{(?:page|column|[A-Z]+)\}/g, " ")
    .trim();
  return text === "" ? "" : `“${text}”`;
};

/** "số 12, ngày 15/9/2026" */
export const filledInWords = ({ number, date }: FilledIn): string =>
  [number === undefined ? "" : `số ${number}`, date ? `ngày ${shortDate(date)}` : ""].filter(Boolean).join(", ");

/** What somebody did to a document, of each kind the first: "3 đoạn đã sửa: “…”; 1 đoạn thêm vào: “…”". */
export const told = ({ list, filledIn, tracked, comments, unfamiliar, signed }: Changes): string => {
  const ofKind = kinds
    .map(([kind, words]) => ({ words, changes: list.filter((change) => change.kind === kind) }))
    .filter(({ changes }) => changes.length > 0)
    .map(({ words, changes }, index) => {
      const first = changes.map(shown).find((text) => text !== "") ?? "dòng trống";
      return `${changes.length} ${words}${index === 0 ? " trong Word" : ""}${formWords(changes)}: ${first}`;
    });
  const filled = filledInWords(filledIn);
  return [
    signed ? "đã có chữ ký số" : "",
    filled === "" ? "" : `đã có ${filled}`,
    ...ofKind,
    tracked > 0 ? `${tracked} chỗ có dấu theo dõi sửa đổi` : "",
    comments > 0 ? `${comments} ghi chú bên lề` : "",
    unfamiliar.length > 0 ? `có nội dung chèn thêm (${unfamiliar.join(", ")})` : "",
  ]
    .filter(Boolean)
    .join("; ");
};
