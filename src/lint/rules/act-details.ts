import { actsKnownUntil } from "../../knowledge/acts.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { reportWrongDetails } from "../acts/details.ts";
import type { Rule } from "../rule.ts";

export const actDetails: Rule = {
  id: "act-details",
  topic: "basis",
  severity: "warning",
  of: "document",
  summary: "Tên loại, số, ngày và cơ quan ban hành của văn bản được viện dẫn đúng như trên văn bản đó",
  reason: `Chép nhầm một chữ số thì người đọc không tìm ra văn bản, hoặc tìm ra văn bản khác. So với sổ những văn bản hay được viện dẫn, theo tên loại và số, ký hiệu; luật ghi tên thì so ngày. Văn bản không có trong sổ, số bắt đầu lại hằng năm, lời trong ngoặc kép và trích yếu của văn bản khác thì không xét. Theo sổ văn bản biết đến ngày ${shortDateOf(actsKnownUntil)}`,
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a",
  bad: "basis: [Căn cứ Nghị định số 30/2020/NĐ-CP ngày 03 tháng 5 năm 2020 của Chính phủ về công tác văn thư]",
  good: "basis: [Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư]",
  check(document, report) {
    reportWrongDetails(document, true, report);
  },
};
