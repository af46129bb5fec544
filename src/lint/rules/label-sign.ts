import { linesIn } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

const faultOf = (label: string): string | undefined => {
  const { level, number } = countedBy(label) ?? {};
  const isOther = /[^.)\p{L}\d]$/u.test(label);
  if (level === "section" && isOther) return `mục ghi “${label}”, phải ghi “${number}.”`;
  if (level === "item" && isOther) return `khoản ghi “${label}”, phải ghi “${number}.”`;
  return level === "point" && !label.endsWith(")") ? `điểm ghi “${label}”, phải ghi “${number})”` : undefined;
};

export const labelSign: Rule = {
  id: "label-sign",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Mục ghi “I.”, không ghi “I/”; khoản ghi “1.”, không ghi “1/”; điểm ghi “a)”, không ghi “a.”",
  reason: "“I/”, “1/” và “a.” là cách ghi cũ. Mỗi danh sách chỉ báo một lần, ở điểm đầu tiên",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections:
  - heading: Nội dung
    items: [{ heading: Các việc, numbering: a., items: [Rà soát danh mục., Tổ chức Hội nghị.] }]
`,
  good: `
sections:
  - heading: Nội dung
    items: [{ heading: Các việc, numbering: a), items: [Rà soát danh mục., Tổ chức Hội nghị.] }]
`,
  check(document, report) {
    let isTold = false;
    for (const text of linesIn(document)) {
      const fault = faultOf(text.label);
      if (fault && !isTold) report({ labelOf: text }, fault);
      isTold = fault !== undefined;
    }
  },
};
