import { span } from "../../document/document.ts";
import { mistypedSymbols } from "../../knowledge/act-symbols.ts";
import type { Rule } from "../rule.ts";

export const symbolLetters: Rule = {
  id: "symbol-letters",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Ký hiệu của văn bản được viện dẫn ghi đúng chữ và dấu, như QĐ-TTg, NĐ-CP",
  reason:
    "Gõ sai ký hiệu thì tìm văn bản không ra. Chỉ xét những ký hiệu hay gõ nhầm; tên loại và cơ quan ban hành nối bằng gạch nối, số và ký hiệu nối bằng gạch chéo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3.b",
  bad: "purpose: [Triển khai Quyết định số 749/QĐ-Tg ngày 03/6/2020 của Thủ tướng Chính phủ về chuyển đổi số.]",
  good: "purpose: [Triển khai Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về chuyển đổi số.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { at, typed, right } of mistypedSymbols(text.printed))
        report(span(text, at, at + typed.length), `ký hiệu “${typed}” gõ chưa đúng. Viết: “${right}”`);
    }
  },
};
