import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageGutter: CheckRule = {
  id: "page-gutter",
  topic: "word",
  severity: "warning",
  summary: "Không đặt lề đóng gáy riêng, không đảo lề chẵn lẻ",
  reason:
    "Lề đóng gáy cộng thêm vào lề trái, lề đảo làm trang chẵn có lề trái hẹp: cả hai đưa lề ra ngoài mức quy định",
  clause: clauseOf("I.3"),
  check({ measured }, report) {
    for (const { page } of measured.sections) {
      if (page.gutterMm > 0) report(null, `lề đóng gáy (Gutter) ${decimal(page.gutterMm, 1)} mm, phải để 0`);
      if (page.mirrored) report(null, "đang đặt lề đảo cho trang chẵn, trang lẻ (Mirrored). Chọn lại Normal");
    }
  },
};
