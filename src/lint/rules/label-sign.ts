import { linesIn, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

const signed = (level: string, label: string, number: string): string | undefined => {
  const isOther = /[^.)A-Za-zÀ-ỹ\d]$/u.test(label);
  if (level === "section" && isOther) return `mục ghi “${label}”, phải ghi “${number}.”`;
  if (level === "item" && isOther) return `khoản ghi “${label}”, phải ghi “${number}.”`;
  return level === "point" && !label.endsWith(")") ? `điểm ghi “${label}”, phải ghi “${number})”` : undefined;
};

const faultOf = (label: string): { level: string; fault: string } | undefined => {
  const counted = countedBy(label);
  const fault = counted && signed(counted.level, label, counted.number);
  return counted && fault ? { level: counted.level, fault } : undefined;
};

export const labelSign: Rule = {
  id: "label-sign",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Mục ghi “I.”, không ghi “I/”; khoản ghi “1.”, không ghi “1/”; điểm ghi “a)”, không ghi “a.”",
  reason: "“I/”, “1/” và “a.” là cách ghi cũ. Mỗi cấp chỉ báo một lần, ở chỗ đầu tiên, và đếm những chỗ còn lại",
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
    const faulty = new Map<string, { first: Text; fault: string; others: number }>();
    for (const text of linesIn(document)) {
      const found = faultOf(text.label);
      if (!found) continue;
      const known = faulty.get(found.level);
      if (known) known.others++;
      else faulty.set(found.level, { first: text, fault: found.fault, others: 0 });
    }
    for (const { first, fault, others } of faulty.values())
      report({ labelOf: first }, others > 0 ? `${fault}; còn ${others} chỗ khác như vậy` : fault);
  },
};
