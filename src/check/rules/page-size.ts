import { builtInLayout } from "../../kind/built-in.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isNear, nearPaperMm } from "../tolerance.ts";

const { widthMm, heightMm } = builtInLayout.page;

export const pageSize: CheckRule = {
  id: "page-size",
  topic: "word",
  severity: "error",
  summary: `Giấy khổ A4 (${widthMm.value} mm × ${heightMm.value} mm)`,
  reason: "Văn bản khổ khác (Letter, A5) in ra bị co hoặc lệch lề, và không đóng được vào hồ sơ",
  clause: clauseOf("I.1"),
  check({ measured, layout }, report) {
    const { widthMm: width, heightMm: height } = layout.page;
    for (const [section, { page }] of measured.sections.entries()) {
      const [short, long] = [Math.min(page.widthMm, page.heightMm), Math.max(page.widthMm, page.heightMm)];
      if (isNear(short, width.value, nearPaperMm) && isNear(long, height.value, nearPaperMm)) continue;
      const size = `${decimal(page.widthMm, 1)} × ${decimal(page.heightMm, 1)} mm`;
      const where = measured.sections.length > 1 ? `phần ${section + 1} của tệp ` : "";
      report(
        null,
        `${where}để khổ giấy ${size}, phải là A4 (${width.value} × ${height.value} mm). Sửa ở Layout, Size, A4`,
      );
    }
  },
};
