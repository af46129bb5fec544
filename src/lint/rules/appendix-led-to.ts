import { appendixLabelIn, unmentioned } from "../../wording/appendix-mentions.ts";
import type { Rule } from "../rule.ts";

export const appendixLedTo: Rule = {
  id: "appendix-led-to",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Trong văn bản có chỗ dẫn đến từng phụ lục",
  reason:
    "Phụ lục không được nhắc đến thì người đọc không biết dùng vào việc gì. Phụ lục có tên riêng (như Mẫu số 1) thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1.a",
  bad: `purpose: [Số hóa hồ sơ lưu trữ.]
appendices: [{ title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]`,
  good: `purpose: [Số hóa hồ sơ lưu trữ theo danh mục tại Phụ lục kèm theo.]
appendices: [{ title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]`,
  check({ appendices, texts }, report) {
    const numbered = appendices.flatMap(({ label, title }) => {
      const number = appendixLabelIn(label.printed)?.number;
      return number === undefined ? [] : [{ label, number, name: title.map(({ printed }) => printed).join(" ") }];
    });
    const text = texts.filter(({ appendix }) => appendix === null).map(({ printed }) => printed);
    const numbers = numbered.map(({ number }) => number);
    for (const index of unmentioned(
      text.join("\n"),
      numbers,
      appendices.length,
      numbered.map(({ name }) => name),
    )) {
      const { label, number } = numbered[index] ?? {};
      const name = `Phụ lục ${number}`.trim();
      if (label) report(label, `không có chỗ nào dẫn đến ${name}. Ghi thêm vào câu liên quan: (${name} kèm theo)`);
    }
  },
};
