import type { MeasuredParagraph } from "../../ooxml/measured.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { besideMm, hangs, runningIn, startMm } from "../running.ts";

const sideFault = ({ leftMm, rightMm }: MeasuredParagraph): string => {
  if (leftMm > besideMm)
    return "các dòng sau thụt vào so với lề. Để lề trái (Left) bằng 0, chỉ lùi dòng đầu (First line)";
  if (leftMm < -besideMm)
    return "đoạn này thò ra ngoài lề trái. Để lề trái (Left) bằng 0, chỉ lùi dòng đầu (First line)";
  return `đoạn này ${rightMm > 0 ? "thụt vào so với" : "thò ra ngoài"} lề phải. Để lề phải (Right) bằng 0`;
};

export const listIndent: CheckRule = {
  id: "list-indent",
  topic: "word",
  severity: "warning",
  summary: "Mục, khoản, điểm bắt đầu ở chỗ lùi đầu dòng, các dòng sau sát lề trái",
  reason: "Danh sách tự động của Word để chữ treo: dòng sau thụt sâu hơn dòng đầu, càng xuống cấp dưới càng hẹp",
  clause: clauseOf("II.6.e"),
  check({ parts }, report) {
    for (const para of runningIn(parts)) {
      if (hangs(para)) report(para, sideFault(para.measured));
      else if (para.level === "section" && startMm(para) < 1 && !/^[\s\u00A0]/.test(para.raw))
        report(para, "tiêu đề mục sát lề trái, thường lùi đầu dòng như các đoạn khác");
    }
  },
};
