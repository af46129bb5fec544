import { countedBy } from "../../document/labels.ts";
import { isRoman, runInParts } from "../parts.ts";
import type { Rule } from "../rule.ts";

export const partNumber: Rule = {
  id: "part-number",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Số thứ tự của phần dùng chữ số La Mã: Phần I, Phần II",
  reason:
    "“Phần thứ nhất”, “Phần 1” không theo cách ghi của nghị định; chương trình tự ghi Phần I, Phần II nếu kế hoạch không ghi label",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections:
  - part: Đánh giá chung
    label: Phần thứ nhất
    sections: [{ heading: Kết quả, content: Đánh giá kết quả đạt được. }]
`,
  good: `
sections:
  - part: Đánh giá chung
    sections: [{ heading: Kết quả, content: Đánh giá kết quả đạt được. }]
`,
  check(document, report) {
    for (const text of [...document.texts.filter(({ role }) => role === "part"), ...runInParts(document)]) {
      if (countedBy(text.label)?.level !== "part" || isRoman(text.label)) continue;
      report({ labelOf: text }, `“${text.label}”: số thứ tự của phần phải là chữ số La Mã, như Phần I`);
    }
  },
};
