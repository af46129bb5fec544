import { builtInLayout } from "../../kind/built-in.ts";
import { lineHeightPt } from "../../measure/text-width.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { mainSizeOf, runningIn } from "../running.ts";
import { nearLines, nearPt } from "../tolerance.ts";

const mostLines = decimal(builtInLayout.body.line.max ?? 1);

export const bodyLine: CheckRule = {
  id: "body-line",
  topic: "word",
  severity: "error",
  summary: `Khoảng cách dòng từ dòng đơn đến ${mostLines} dòng`,
  reason: `Dòng thưa hơn ${mostLines} là sai; đặt chính xác theo pt (Exactly) nhỏ hơn dòng đơn thì cụt dấu chữ Ế, Ổ`,
  clause: clauseOf("II.6.e"),
  check({ parts, layout }, report) {
    const { min, max } = layout.body.line;
    const [least, most] = [min ?? 1, max ?? 1];
    for (const para of runningIn(parts)) {
      const { rule, value } = para.measured.line;
      const single = lineHeightPt(mainSizeOf([para]));
      const lines = rule === "auto" ? value : value / single;
      const near = rule === "auto" ? nearLines : nearPt / single;
      // "At least" less than a line is a line.
      if ((lines >= least - near || rule === "atLeast") && lines <= most + near) continue;
      const said = rule === "auto" ? `${decimal(value)} dòng` : `${decimal(value)} pt (${decimal(lines)} dòng)`;
      report(para, `khoảng cách dòng ${said}, phải từ ${decimal(least)} đến ${decimal(most)} dòng`);
    }
  },
};
