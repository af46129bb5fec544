import { appendixLabelIn } from "../../wording/appendix-mentions.ts";
import type { Rule } from "../rule.ts";

export const appendixAttached: Rule = {
  id: "appendix-attached",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Dưới tên phụ lục có dòng “(Kèm theo …)”",
  reason:
    "Dòng này cho biết phụ lục kèm theo văn bản nào. Chương trình tự ghi, trừ phụ lục có attached: false; biểu mẫu và phụ lục có tên riêng thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1.b",
  bad: `
closing: Danh mục tại Phụ lục kèm theo
appendices: [{ title: Danh mục hồ sơ, attached: false, content: Hồ sơ năm 2025. }]
`,
  good: `
closing: Danh mục tại Phụ lục kèm theo
appendices: [{ title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]
`,
  check({ appendices }, report) {
    for (const { label, isAttached, isForm } of appendices) {
      if (!isAttached && !isForm && appendixLabelIn(label.printed))
        report(label, "phụ lục chưa có dòng “(Kèm theo Kế hoạch số … ngày … tháng … năm … của …)”");
    }
  },
};
