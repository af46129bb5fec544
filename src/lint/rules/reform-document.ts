import { knownUntil } from "../reform/changes.ts";
import { reportOldDocuments } from "../reform/documents.ts";
import type { Rule } from "../rule.ts";

export const reformDocument: Rule = {
  id: "reform-document",
  topic: "reform",
  severity: "warning",
  of: "document",
  summary: "Văn bản làm căn cứ, được viện dẫn còn hiệu lực vào ngày của văn bản dẫn nó",
  reason: `Viện dẫn văn bản đã được thay thế thì thiếu căn cứ. So theo số, ký hiệu; luật ghi tên thì so cả tên và năm. Để nguyên văn bản được nhắc trong ngoặc kép, trong câu tổng kết kết quả thực hiện, hoặc cạnh chữ hết hiệu lực, thay thế, được sửa đổi. Theo những thay đổi biết đến ngày ${knownUntil}`,
  bad: "basis: [Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ về thi đua]",
  good: "basis: [Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về thi đua]",
  check(subject, report) {
    reportOldDocuments(subject, "high", report);
  },
};
