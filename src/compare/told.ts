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

/** Words of a change to know it by; of what was only removed its words are not always known. */
const shown = ({ before, now }: Change): string => {
  const text = excerptOf(now ?? before ?? "", now === undefined ? undefined : before);
  return text === "" ? "" : `“${text}”`;
};

/** "số 12, ngày 15/9/2026" */
export const filledInWords = ({ number, date }: FilledIn): string =>
  [number === undefined ? "" : `số ${number}`, date ? `ngày ${shortDate(date)}` : ""].filter(Boolean).join(", ");

/** What somebody did to a document, of each kind the first: "3 đoạn đã sửa: “…”; 1 đoạn thêm vào: “…”". */
export const told = ({ list, filledIn, tracked, comments, unfamiliar }: Changes): string => {
  const ofKind = kinds
    .map(([kind, words]) => ({ words, changes: list.filter((change) => change.kind === kind) }))
    .filter(({ changes }) => changes.length > 0)
    .map(({ words, changes }, index) => {
      const first = changes.map(shown).find((text) => text !== "") ?? "dòng trống";
      return `${changes.length} ${words}${index === 0 ? " trong Word" : ""}: ${first}`;
    });
  const filled = filledInWords(filledIn);
  return [
    filled === "" ? "" : `đã có ${filled}`,
    ...ofKind,
    tracked > 0 ? `${tracked} chỗ có dấu theo dõi sửa đổi` : "",
    comments > 0 ? `${comments} ghi chú bên lề` : "",
    unfamiliar.length > 0 ? `có nội dung chèn thêm (${unfamiliar.join(", ")})` : "",
  ]
    .filter(Boolean)
    .join("; ");
};
