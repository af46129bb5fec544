import { linesIn } from "../../document/document.ts";
import { gapsIn } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

export const numbersInOrder: Rule = {
  id: "numbers-in-order",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Số mục, khoản, thứ tự điểm liền nhau, không nhảy, không lặp",
  reason:
    "Xóa hoặc chèn một khoản mà quên đánh số lại thì viện dẫn sai chỗ. Số do chương trình đánh luôn liền nhau; chỉ số ghi tay ở khóa label mới có thể sai",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections:
  - heading: Nội dung
    items: [{ label: 1., text: Rà soát danh mục. }, { label: 3., text: Tổ chức Hội nghị. }]
`,
  good: `
sections:
  - heading: Nội dung
    items: [{ label: 1., text: Rà soát danh mục. }, { label: 2., text: Tổ chức Hội nghị. }]
`,
  check(document, report) {
    for (const { text, number, expected } of gapsIn(linesIn(document)).filter(({ kind }) => kind === "order"))
      report({ labelOf: text }, `thứ tự ghi “${number}”, tiếp theo phải là “${expected}”`);
  },
};
