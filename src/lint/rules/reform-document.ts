import { actsKnownUntil } from "../../knowledge/acts.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { reportEndedActs } from "../acts/replaced.ts";
import type { Rule } from "../rule.ts";

export const reformDocument: Rule = {
  id: "reform-document",
  topic: "reform",
  severity: "warning",
  of: "document",
  summary: "Văn bản làm căn cứ, được viện dẫn còn hiệu lực vào ngày của văn bản dẫn nó",
  reason: `Viện dẫn văn bản đã được thay thế thì thiếu căn cứ. So theo tên loại và số, ký hiệu; luật ghi tên thì so cả tên và ngày hoặc năm. Để nguyên văn bản được nhắc trong ngoặc kép, trong trích yếu của văn bản khác, trong câu tổng kết kết quả thực hiện, hoặc cạnh chữ hết hiệu lực, thay thế. Theo sổ văn bản biết đến ngày ${shortDateOf(actsKnownUntil)}`,
  bad: `basis:
  - Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng`,
  good: `basis:
  - Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng`,
  check(document, report) {
    reportEndedActs(document, true, report);
  },
};
