import { builtInLayout } from "../../kind/built-in.ts";
import { marginFaults } from "../margins.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const { leftMm } = builtInLayout.page;

export const pageMarginsLandscape: CheckRule = {
  id: "page-margins-landscape",
  topic: "word",
  severity: "warning",
  summary: "Trang giấy ngang giữ bốn lề như trang dọc",
  reason: `Nghị định không đặt lề riêng cho trang ngang. Nhiều cơ quan để 20 mm bốn phía; khi đó lề trái đọc theo trang ngang nhỏ hơn mức ${leftMm.min} mm`,
  clause: clauseOf("I.3"),
  check({ measured, layout }, report) {
    for (const { page } of measured.sections) {
      if (page.widthMm <= page.heightMm) continue;
      const faults = marginFaults(page, layout);
      if (faults.length > 0) report(null, `trang ngang: ${faults.join("; ")}`);
    }
  },
};
