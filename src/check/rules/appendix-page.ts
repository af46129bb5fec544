import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixPage: CheckRule = {
  id: "appendix-page",
  topic: "word",
  severity: "error",
  summary: "Mỗi phụ lục bắt đầu ở trang mới, đánh số trang riêng",
  reason: "Phụ lục đọc riêng được: số trang bắt đầu lại từ 1, trang đầu không hiện số",
  clause: clauseOf("III.1.đ"),
  check({ measured, parts: { appendices } }, report) {
    for (const { label, startsPage } of appendices) {
      if (!startsPage) {
        report(label, "phụ lục chưa bắt đầu ở trang mới. Chèn ngắt phần (Layout, Breaks, Next Page)");
        continue;
      }
      const section = measured.sections[label.place.section];
      if (!section || label.place.section === 0 || section.pageNumbers.start !== 1)
        report(label, "phụ lục chưa đánh số trang riêng. Tách thành phần riêng (Breaks, Next Page) rồi đặt Start at 1");
    }
  },
};
