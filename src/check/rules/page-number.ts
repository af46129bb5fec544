import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageNumber: CheckRule = {
  id: "page-number",
  topic: "word",
  severity: "error",
  summary: "Văn bản nhiều trang có số trang, đánh từ 1",
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
    const { start } = measured.sections[0]?.pageNumbers ?? {};
    if (pages.length > 0 && typeof start === "number" && start !== 1)
      report(
        null,
        `số trang đánh từ ${start}, nên trang 2 mang số ${start + 1}. Vào Format Page Numbers, đặt Start at 1`,
      );
  },
};
