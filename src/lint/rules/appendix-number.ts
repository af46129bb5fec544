import { appendixLabelIn } from "../../wording/appendix-mentions.ts";
import type { Rule } from "../rule.ts";

export const appendixNumber: Rule = {
  id: "appendix-number",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Nhiều phụ lục thì đánh số La Mã; chỉ một phụ lục thì không đánh số",
  reason:
    "“Phụ lục 1”, “Phụ lục số 01”, “Phụ lục A” đều sai. Phụ lục không ghi label thì chương trình tự đánh số; phụ lục có tên riêng (như Mẫu số 1) thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1.a",
  bad: `
closing: Chi tiết theo Phụ lục số 01 kèm theo
appendices: [{ label: Phụ lục số 01, title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]
`,
  good: `
closing: Chi tiết theo Phụ lục kèm theo
appendices: [{ title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]
`,
  check({ appendices }, report) {
    const counted = appendices.flatMap(({ label }) => {
      const found = appendixLabelIn(label.printed);
      return found ? [{ ...found, label }] : [];
    });
    for (const { label, hasWord, number } of counted) {
      if (counted.length === 1) {
        if (number !== "") report(label, "văn bản chỉ có một phụ lục thì không đánh số. Ghi: Phụ lục");
      } else if (number === "") report(label, "văn bản có nhiều phụ lục thì đánh số La Mã: Phụ lục I, Phụ lục II …");
      else if (hasWord || !/^[IVXLC]+$/u.test(number))
        report(label, `số phụ lục ghi “${label.printed.slice(8).trim()}”, phải là số La Mã: Phụ lục I, Phụ lục II …`);
    }
  },
};
