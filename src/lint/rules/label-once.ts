import { span } from "../../document/document.ts";
import { secondLabelIn } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

export const labelOnce: Rule = {
  id: "label-once",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Mỗi đoạn chỉ có một số thứ tự, một dấu đầu dòng",
  reason: "Chương trình, hay Word, đã đánh số, lại gõ thêm số nữa, thì in ra “1. 1.”, “- -”",
  bad: `
sections:
  - { heading: Mục đích, content: Đánh giá kết quả đạt được. }
  - { heading: I. Nội dung, content: Tổ chức Hội nghị. }
`,
  good: `
sections:
  - { heading: Mục đích, content: Đánh giá kết quả đạt được. }
  - { heading: Nội dung, content: Tổ chức Hội nghị. }
`,
  check({ body }, report) {
    for (const text of body) {
      const second = secondLabelIn(text.label, text.printed);
      if (second === undefined) continue;
      report(span(text, 0, second.length), `“${text.label} ${second}” là hai nhãn liền nhau. Bỏ một nhãn`);
    }
  },
};
