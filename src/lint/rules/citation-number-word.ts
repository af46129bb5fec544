import { citationsIn } from "../../document/citations.ts";
import { span } from "../../document/document.ts";
import { withoutQuotations, withoutSubjects } from "../../document/masked.ts";
import type { Rule } from "../rule.ts";

export const citationNumberWord: Rule = {
  id: "citation-number-word",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Giữa tên loại và số của văn bản được viện dẫn có chữ “số”",
  reason:
    "Nghị định viết “Quyết định số 12/QĐ-UBND”. Lời trích trong ngoặc kép, trích yếu của văn bản khác, bảng và nơi nhận không bị xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a và II.6.b",
  bad: "purpose: [Triển khai Quyết định 1883/QĐ-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.]",
  good: "purpose: [Triển khai Quyết định số 1883/QĐ-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.]",
  check({ texts }, report) {
    for (const text of texts) {
      if (text.role === "cell" || text.role === "recipient" || text.role === "display") continue;
      for (const { from, to, type } of citationsIn(text.printed)) {
        const written = text.printed.slice(from, to);
        const behind = written.slice(type.length);
        if (!/^\s{1,3}\d/.test(behind)) continue;
        if (withoutQuotations(withoutSubjects(text.printed)).slice(from, to) !== written) continue;
        const right = `${written.slice(0, type.length)} số${behind}`;
        report(span(text, from, to), `thiếu chữ “số” trước số của văn bản. Viết: “${right}”`);
      }
    }
  },
};
