import { capitalised } from "../../wording/punctuation.ts";
import { isMidSentence } from "../../wording/sentences.ts";
import { proseOf } from "../prose.ts";
import { type Rule, within } from "../rule.ts";

/** Wrong ways to write a name, and the right one. */
const names: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})quốc khánh(?!\p{L})/gu, "Quốc khánh"],
  [/(?<=ngày )(?:quốc tế lao động|quốc tế Lao động|Quốc tế lao động)(?!\p{L})/giu, "Quốc tế Lao động"],
  [/(?<=ngày )quốc tế phụ nữ(?!\p{L})/giu, "Quốc tế Phụ nữ"],
  [/(?<=ngày )phụ nữ Việt Nam(?!\p{L})/giu, "Phụ nữ Việt Nam"],
  [/(?<=ngày )nhà giáo Việt Nam(?!\p{L})/giu, "Nhà giáo Việt Nam"],
  [/(?<=ngày )thầy thuốc Việt Nam(?!\p{L})/giu, "Thầy thuốc Việt Nam"],
  [/(?<=ngày )doanh nhân Việt Nam(?!\p{L})/giu, "Doanh nhân Việt Nam"],
  [/(?<!\p{L})[Tt]ết (?:Nguyên Đán|nguyên đán|nguyên Đán)(?!\p{L})/gu, "tết Nguyên đán"],
  [/(?<!\p{L})[Tt]ết (?:Trung Thu|trung thu|trung Thu)(?!\p{L})/gu, "tết Trung thu"],
  [/(?<!\p{L})[Tt]ết (?:Đoan Ngọ|đoan ngọ|đoan Ngọ)(?!\p{L})/gu, "tết Đoan ngọ"],
  [/(?<!\p{L})(?:cách mạng tháng (?:8|tám|Tám)|Cách mạng tháng (?:8|tám))(?!\p{L}|\p{N}|\/)/gu, "Cách mạng tháng Tám"],
];

export const capitalHoliday: Rule = {
  id: "capital-holiday",
  topic: "wording",
  severity: "hint",
  of: "texts",
  summary: "Tên ngày lễ, ngày tết, sự kiện lịch sử viết hoa như Nghị định",
  reason:
    "“Ngày Quốc khánh”, “tết Nguyên đán”, “Cách mạng tháng Tám” là các ví dụ của Nghị định. Viết “Tết Nguyên đán” với chữ T hoa rất phổ biến nên không báo, “ngày” hay “Ngày” cũng vậy",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, V.5, V.8.b và V.9",
  bad: "purpose: [Chào mừng ngày quốc khánh của đất nước.]",
  good: "purpose: [Chào mừng ngày Quốc khánh của đất nước.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const [wrong, name] of names) {
        for (const { 0: typed, index } of value.matchAll(wrong)) {
          const right = isMidSentence(value, index) ? name : capitalised(name);
          if (typed === right || typed === typed.toLocaleUpperCase("vi")) continue;
          report(within(text, index, index + typed.length), `“${typed}” viết hoa chưa đúng. Viết: “${right}”`);
        }
      }
    }
  },
};
