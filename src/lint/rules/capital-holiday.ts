import { holidaysIn } from "../../knowledge/holidays.ts";
import { capitalised } from "../../wording/punctuation.ts";
import { isMidSentence } from "../../wording/sentences.ts";
import { proseOf, reportCapitals } from "../prose.ts";
import type { Rule } from "../rule.ts";

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
      for (const { at, typed, name } of holidaysIn(value)) {
        const right = isMidSentence(value, at) ? name : capitalised(name);
        if (typed === right || typed === typed.toUpperCase()) continue;
        reportCapitals(text, { at, typed, right }, report);
      }
    }
  },
};
