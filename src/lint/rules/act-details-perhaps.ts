import { actsKnownUntil } from "../../knowledge/acts.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { reportWrongDetails } from "../acts/details.ts";
import type { Rule } from "../rule.ts";

export const actDetailsPerhaps: Rule = {
  id: "act-details-perhaps",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary:
    "Tên loại, số, ngày và cơ quan của văn bản được viện dẫn được xem lại khi khác với điều mới biết từ một nguồn",
  reason: `Có văn bản mà sổ mới biết qua một nguồn, hoặc các nguồn ghi khác nhau, nên chỉ nhắc người soạn mở văn bản ra đối chiếu. Cách so và những gì để nguyên giống như luật act-details. Theo sổ văn bản biết đến ngày ${shortDateOf(actsKnownUntil)}`,
  bad: "basis: [Căn cứ Luật Căn cước ngày 28 tháng 11 năm 2023]",
  good: "basis: [Căn cứ Luật Căn cước ngày 27 tháng 11 năm 2023]",
  check(document, report) {
    reportWrongDetails(document, false, report);
  },
};
