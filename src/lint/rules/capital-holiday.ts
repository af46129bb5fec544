import { span } from "../../document/document.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { isMidSentence } from "../../wording/sentences.ts";
import { proseOf } from "../prose.ts";
import type { Rule } from "../rule.ts";

/** Wrong ways to write a name, and the right one. */
const names: readonly (readonly [RegExp, string])[] = [
  // "toàn quốc khánh thành" is another matter.
  [/(?<![A-Za-zÀ-ỹ])(?<!toàn )quốc khánh(?![A-Za-zÀ-ỹ]| thành)/gu, "Quốc khánh"],
  [/(?<=ngày )(?:quốc tế lao động|quốc tế Lao động|Quốc tế lao động)(?![A-Za-zÀ-ỹ])/giu, "Quốc tế Lao động"],
  [/(?<=ngày )quốc tế phụ nữ(?![A-Za-zÀ-ỹ])/giu, "Quốc tế Phụ nữ"],
  [/(?<=ngày )phụ nữ Việt Nam(?![A-Za-zÀ-ỹ])/giu, "Phụ nữ Việt Nam"],
  [/(?<=ngày )nhà giáo Việt Nam(?![A-Za-zÀ-ỹ])/giu, "Nhà giáo Việt Nam"],
  [/(?<=ngày )thầy thuốc Việt Nam(?![A-Za-zÀ-ỹ])/giu, "Thầy thuốc Việt Nam"],
  [/(?<=ngày )doanh nhân Việt Nam(?![A-Za-zÀ-ỹ])/giu, "Doanh nhân Việt Nam"],
  [/(?<![A-Za-zÀ-ỹ])[Tt]ết (?:Nguyên Đán|nguyên đán|nguyên Đán)(?![A-Za-zÀ-ỹ])/gu, "tết Nguyên đán"],
  [/(?<![A-Za-zÀ-ỹ])[Tt]ết (?:Trung Thu|trung thu|trung Thu)(?![A-Za-zÀ-ỹ])/gu, "tết Trung thu"],
  [/(?<![A-Za-zÀ-ỹ])[Tt]ết (?:Đoan Ngọ|đoan ngọ|đoan Ngọ)(?![A-Za-zÀ-ỹ])/gu, "tết Đoan ngọ"],
  [
    /(?<![A-Za-zÀ-ỹ])(?:cách mạng tháng (?:8|tám|Tám)|Cách mạng tháng (?:8|tám))(?![A-Za-zÀ-ỹ\d/])/gu,
    "Cách mạng tháng Tám",
  ],
];

export const capitalHoliday: Rule = {
  id: "capital-holiday",
  topic: "wording",
  severity: "hint",
  of: "document",
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
          if (typed === right || typed === typed.toUpperCase()) continue;
          report(span(text, index, index + typed.length), `“${typed}” viết hoa chưa đúng. Viết: “${right}”`);
        }
      }
    }
  },
};
