import { lunarYear } from "../wording/time-words.ts";
import { anyOf, words } from "../wording/words.ts";

interface CapitalName {
  /** The name in any letters, where it surely is one. */
  written: RegExp;
  right: string;
  example: readonly [typed: string, right: string];
}

// Tên viết hoa vì sự trân trọng (Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.1 và V.4), và chỗ chắc chắn là tên ấy: “quản lý nhà nước”,
// “cơ quan đảng, nhà nước” viết thường.
export const namesOfState: readonly CapitalName[] = [
  { written: words(/\b(?<!mặt trận )tổ quốc\b/giu), right: "Tổ quốc", example: ["bảo vệ tổ quốc", "Tổ quốc"] },
  {
    written: words(
      /\b(?<!(?:cơ quan|tổ chức|công tác|cán bộ|cấp ủy|các|những|hai|ngành) )đảng (?:và|,) ?nhà nước(?= ta\b|[,.;]|$| (?:về|giao|trao|đã|luôn|quan tâm|trong))/giu,
    ),
    right: "Đảng và Nhà nước",
    example: ["chính sách mà đảng và nhà nước đã ban hành", "Đảng và Nhà nước"],
  },
  {
    written: words(
      /(?<=\b(?:chủ trương|đường lối|lãnh đạo|chính sách) của )đảng(?=(?:,|;|\.| và| trong| về| đối với| tại|$)(?! (?:bộ|viên|ủy|đoàn)))/giu,
    ),
    right: "Đảng",
    example: ["đường lối của đảng", "Đảng"],
  },
  { written: words(/\bviệt nam\b/giu), right: "Việt Nam", example: ["Hội Nông dân Việt nam", "Việt Nam"] },
];

// Nhân vật lịch sử trong các ví dụ của Nghị định (Phụ lục II, II.1.b). Người khác cũng có thể tên Hồ: sau tên không còn chữ viết hoa.
export const historicPeople: readonly string[] = ["vua Hùng", "bác Hồ", "cụ Hồ"];

const people = words(new RegExp(`\\b(?:${anyOf(historicPeople)})\\b(?! \\p{Uppercase})`, "gu"));
const yearInSentence = words(new RegExp(`(?<=\\b(?:năm|xuân|tết|nguyên đán) )${lunarYear}\\b`, "giu"));
const firstLetter = words(/\b[a-zà-ỹ]/gu);

/** A name whose capitals are wrong: where it stands in a text, and how it is written. */
interface WrongName {
  at: number;
  typed: string;
  right: string;
}

const isWrong = ({ typed, right }: WrongName): boolean => typed !== right && typed !== typed.toUpperCase();

/** @example wrongNamesOfState("bảo vệ tổ quốc") // [{ at: 7, typed: "tổ quốc", right: "Tổ quốc" }] */
export const wrongNamesOfState = (text: string): WrongName[] =>
  /tổ quốc|đảng|việt nam/iu.test(text)
    ? namesOfState
        .flatMap(({ written, right }) =>
          [...text.matchAll(written)].map(({ 0: typed, index: at }) => ({
            at,
            typed,
            right: typed.includes(",") ? right.replace(" và", ",") : right,
          })),
        )
        .filter(isWrong)
        // "chủ trương của đảng và nhà nước" is found by two of them.
        .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index)
    : [];

/** Names of historic people and of lunar years. @example wrongHistoricNames("bác Hồ") // [{ at: 0, typed: "bác Hồ", right: "Bác Hồ" }] */
export const wrongHistoricNames = (text: string): WrongName[] =>
  [...text.matchAll(people), ...text.matchAll(yearInSentence)]
    .map(({ 0: typed, index: at }) => ({
      at,
      typed,
      right: typed.replace(firstLetter, (letter) => letter.toUpperCase()),
    }))
    .filter(isWrong);
