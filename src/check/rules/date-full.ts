import { dateLine } from "../../recognize/date-line.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const dateFull: CheckRule = {
  id: "date-full",
  topic: "word",
  severity: "error",
  summary: "Ngày tháng ghi đủ chữ: <địa danh>, ngày … tháng … năm …",
  reason: "“15/5/2026” ở dòng này là sai; sau địa danh có dấu phẩy",
  clause: clauseOf("II.4.b"),
  check({ parts: { header } }, report) {
    const line = header.date;
    if (line && !dateLine(line.text))
      report(
        line,
        "dòng ngày tháng chưa đúng mẫu. Ghi như: Tân Phú, ngày 05 tháng 5 năm 2026 (dấu phẩy liền sau địa danh)",
      );
  },
};
