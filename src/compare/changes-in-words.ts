import { shortDate } from "../wording/date-words.ts";
import type { Change, Changes } from "./changes.ts";
import type { FilledIn } from "./filled-in.ts";
import type { Form } from "./lines.ts";
import { excerptOf } from "./words.ts";

/** Words for each kind of change, behind its count. */
const kinds: readonly (readonly [Change["kind"], string])[] = [
  ["changed", "đoạn đã sửa"],
  ["added", "đoạn thêm vào"],
  ["removed", "đoạn đã xóa"],
  ["moved", "đoạn đã chuyển chỗ"],
  ["reformatted", "đoạn đã đổi cách trình bày"],
  ["margin", "chỗ ở đầu trang, chân trang đã sửa"],
];

/** Vietnamese names for properties of form, by the start of the property's name; the first match applies. */
const formNames: readonly (readonly [start: string, words: string])[] = [
  ["looks", "chữ"],
  ["align", "căn dòng"],
  ["leftMm", "lề đoạn"],
  ["rightMm", "lề đoạn"],
  ["firstLineMm", "thụt đầu dòng"],
  ["before", "khoảng cách"],
  ["after", "khoảng cách"],
  ["line", "khoảng cách"],
  ["pageBreakBefore", "ngắt trang"],
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

const aligned: Readonly<Record<string, string>> = {
  left: "căn trái",
  center: "căn giữa",
  right: "căn phải",
  justify: "căn đều hai bên",
};

/** Lengths that are reported with their values, and their unit. */
const measuredNames: Readonly<Record<string, string>> = {
  firstLineMm: "mm",
  leftMm: "mm",
  rightMm: "mm",
  "page.leftMm": "mm",
  "page.rightMm": "mm",
  "page.topMm": "mm",
  "page.bottomMm": "mm",
};
const pageSides: Readonly<Record<string, string>> = {
  "page.leftMm": "lề trái trang giấy",
  "page.rightMm": "lề phải trang giấy",
  "page.topMm": "lề trên trang giấy",
  "page.bottomMm": "lề dưới trang giấy",
};

/** A name of a line's form whose value differs. */
interface FormChange {
  name: string;
  before: Form[string] | undefined;
  now: Form[string] | undefined;
}

/** Differences of a line's form, as phrases: "căn trái → căn giữa", "bảng". */
export const formPhrases = (changes: readonly FormChange[]): string[] => {
  const number = (value: Form[string] | undefined): string =>
    String(Math.round(Number(value ?? 0) * 10) / 10).replace(".", ",");
  const phrases = changes.flatMap(({ name, before, now }): string[] => {
    if (name === "align") return [`${aligned[String(before)] ?? ""} → ${aligned[String(now)] ?? ""}`];
    const said = pageSides[name] ?? formNames.find(([start]) => name.startsWith(start))?.[1] ?? "cách trình bày";
    const unit = measuredNames[name];
    return [unit && before !== now ? `${said} ${number(before)} → ${number(now)} ${unit}` : said];
  });
  return [...new Set(phrases)];
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
const filledInWords = ({ number, date }: FilledIn): string =>
  [number === undefined ? "" : `số ${number}`, date ? `ngày ${shortDate(date)}` : ""].filter(Boolean).join(", ");

/** Content of a document other than words, as phrases. */
export const extrasWords = ({
  tracked,
  comments,
  unfamiliar,
}: Pick<Changes, "tracked" | "comments" | "unfamiliar">): string[] => [
  ...(tracked > 0 ? [`${tracked} chỗ có dấu theo dõi sửa đổi`] : []),
  ...(comments > 0 ? [`${comments} ghi chú bên lề`] : []),
  ...(unfamiliar.length > 0 ? [`có nội dung chèn thêm (${unfamiliar.join(", ")})`] : []),
];

/** Edits of a document in words, with the first of each kind: "3 đoạn đã sửa: “…”; 1 đoạn thêm vào: “…”". */
export const changesInWords = ({ list, filledIn, tracked, comments, unfamiliar, signed }: Changes): string => {
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
    ...extrasWords({ tracked, comments, unfamiliar }),
  ]
    .filter(Boolean)
    .join("; ");
};
