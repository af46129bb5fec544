import { wrongHistoricNames } from "../../knowledge/capitals.ts";
import { proseOf, reportCapitals } from "../prose.ts";
import type { Rule } from "../rule.ts";

export const capitalHistoric: Rule = {
  id: "capital-historic",
  topic: "wording",
  severity: "hint",
  of: "document",
  summary: "Tên gọi nhân vật lịch sử, tên năm âm lịch viết hoa mọi tiếng",
  reason:
    "“Vua Hùng”, “Bác Hồ”, “Cụ Hồ”, “năm Kỷ Tỵ” là các ví dụ của Nghị định; chỉ xét những tên ấy và các năm âm lịch",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục II, II.1.b và V.8.a",
  bad: "purpose: [Học tập và làm theo lời dạy của bác Hồ.]",
  good: "purpose: [Học tập và làm theo lời dạy của Bác Hồ.]",
  check({ texts }, report) {
    for (const { text, value } of proseOf(texts)) {
      for (const wrong of wrongHistoricNames(value)) reportCapitals(text, wrong, report);
    }
  },
};
