import { builtInLayout } from "../../kind/built-in.ts";
import { rangeInWords } from "../faults.ts";
import { marginFaults } from "../margins.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const { topMm, leftMm, rightMm } = builtInLayout.page;

export const pageMargins: CheckRule = {
  id: "page-margins",
  topic: "word",
  severity: "error",
  summary: `Lề trên, dưới ${rangeInWords(topMm)} mm; lề trái ${rangeInWords(leftMm)} mm; lề phải ${rangeInWords(rightMm)} mm`,
  reason: "Lề hẹp hơn thì chữ chạm ghim, dấu giáp lai; lề khác nhau giữa các văn bản thì đóng tập không đều",
  clause: clauseOf("I.3"),
  check({ measured, layout }, report) {
    for (const { page } of measured.sections) {
      if (page.widthMm > page.heightMm) continue;
      const faults = marginFaults(page, layout);
      if (faults.length > 0) report(null, `${faults.join("; ")}. Sửa ở Layout, Margins`);
    }
  },
};
