import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageNumber: CheckRule = {
  id: "page-number",
  topic: "word",
  severity: "error",
  summary: "Văn bản nhiều trang có số trang",
  reason: "Trang rời ra không biết thứ tự; thiếu trang không ai hay",
  clause: clauseOf("I.7"),
  check({ measured, parts }, report) {
    const { pages } = pageNumbersIn(measured);
    const long =
      measured.sections.length > 1 ||
      parts.flow.paras.some(({ place }) => (place.page ?? 1) > 1) ||
      parts.body.paras.reduce((sum, { text }) => sum + text.length, 0) > 4500;
    if (pages.length === 0 && long)
      report(null, "không thấy số trang. Chèn số trang (Insert, Page Number), đặt giữa, trong lề trên");
  },
};
