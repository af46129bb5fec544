import { dateLine } from "../../recognize/date-line.ts";
import { words } from "../../wording/words.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const inCapitals = words(/(?:Ngày|Tháng|Năm)\b/u);

export const dateFull: CheckRule = {
  id: "date-full",
  topic: "word",
  severity: "error",
  summary: "Ngày tháng ghi đủ chữ: <địa danh>, ngày … tháng … năm …",
  reason: "“15/5/2026” ở dòng này là sai; sau địa danh có dấu phẩy",
  clause: clauseOf("II.4.b"),
  check({ parts: { header } }, report) {
    const line = header.date;
    if (!line) return;
    const slip = /[^\s\u00A0,][\s\u00A0]+,/.test(line.text)
      ? "thừa dấu cách trước dấu phẩy"
      : inCapitals.test(line.text.replace(/^[^,]*/, ""))
        ? "“ngày”, “tháng”, “năm” viết thường"
        : undefined;
    if (slip && dateLine(line.text))
      report(line, `dòng ngày tháng: ${slip}. Ghi như: Tân Phú, ngày 05 tháng 5 năm 2026`);
    else if (!dateLine(line.text))
      report(
        line,
        "dòng ngày tháng chưa đúng mẫu. Ghi như: Tân Phú, ngày 05 tháng 5 năm 2026 (dấu phẩy liền sau địa danh)",
      );
  },
};
