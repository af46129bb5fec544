import { linesIn } from "../../document/document.ts";
import { gapsIn } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

export const lettersVietnamese: Rule = {
  id: "letters-vietnamese",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Điểm đánh theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h …",
  reason:
    "Đánh chữ tự động của Word ra a, b, c, d, e, f: sai từ chữ thứ năm, và không có f, j, w, z. Chữ do chương trình đánh luôn đúng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections:
  - heading: Nội dung
    items:
      - heading: Các việc
        items: [Một., Hai., Ba., Bốn., { label: e), text: Năm. }]
`,
  good: `
sections:
  - heading: Nội dung
    items:
      - heading: Các việc
        items: [Một., Hai., Ba., Bốn., { label: đ), text: Năm. }]
`,
  check(document, report) {
    for (const { text, number, expected } of gapsIn(linesIn(document)).filter(({ kind }) => kind === "alphabet"))
      report({ labelOf: text }, `điểm ghi “${number})”, theo bảng chữ cái tiếng Việt phải là “${expected})”`);
  },
};
