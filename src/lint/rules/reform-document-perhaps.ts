import { actsKnownUntil } from "../../knowledge/acts.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { reportEndedActs } from "../acts/replaced.ts";
import type { Rule } from "../rule.ts";

export const reformDocumentPerhaps: Rule = {
  id: "reform-document-perhaps",
  topic: "reform",
  severity: "hint",
  of: "document",
  summary: "Văn bản được viện dẫn được xem lại khi có thể đã hết hiệu lực",
  reason: `Có văn bản hết hiệu lực từng phần, hoặc tùy đối tượng áp dụng, nên chỉ nhắc người soạn kiểm tra trước khi ký. Cách so và những gì để nguyên giống như luật reform-document. Theo sổ văn bản biết đến ngày ${shortDateOf(actsKnownUntil)}`,
  bad: `basis:
  - Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật`,
  good: `basis:
  - Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật`,
  check(document, report) {
    reportEndedActs(document, false, report);
  },
};
