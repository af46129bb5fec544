import { shown } from "../../recognize/lines.ts";
import { decimal } from "../faults.ts";
import type { CheckRule } from "../rule.ts";
import { runningIn } from "../running.ts";

export const lettersNormal: CheckRule = {
  id: "letters-normal",
  topic: "word",
  severity: "hint",
  summary: "Chữ không ép, không giãn",
  reason: "Ép chữ để khỏi rơi một dòng làm đoạn đó đậm nhạt khác chỗ khác; sửa lời văn hoặc lề thì hơn",
  check({ parts }, report) {
    for (const para of runningIn(parts)) {
      const odd = para.lines
        .flatMap(shown)
        .find(({ looks }) => Math.abs(looks.spacingPt) > 0.05 || looks.scale !== 100);
      if (!odd) continue;
      const { spacingPt, scale } = odd.looks;
      const said =
        scale === 100
          ? `${spacingPt < 0 ? "ép" : "giãn"} ${decimal(Math.abs(spacingPt))} pt`
          : `co giãn ${decimal(scale)}%`;
      report(para, `chữ đang ${said}. Đặt lại ở Font, Advanced: Scale 100%, Spacing Normal`);
    }
  },
};
