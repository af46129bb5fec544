import { builtInLayout } from "../../kind/built-in.ts";
import { decimal, rangeInWords } from "../faults.ts";
import type { CheckRule } from "../rule.ts";
import { rulesOf } from "../strokes.ts";
import { isWithin, nearPt } from "../tolerance.ts";

export const ruleWeight: CheckRule = {
  id: "rule-weight",
  topic: "word",
  severity: "hint",
  summary: `Đường kẻ mảnh vừa phải, khoảng ${rangeInWords(builtInLayout.rules.weightPt)} pt`,
  reason: "Nghị định không quy định độ đậm của đường kẻ; các cơ quan kẻ nét mảnh",
  check({ parts, layout }, report) {
    const range = layout.rules.weightPt;
    for (const { stroke, line } of rulesOf(parts)) {
      if (stroke.weightPt === null || isWithin(stroke.weightPt, range, nearPt) || stroke.weightPt === 0) continue;
      report(line, `đường kẻ dưới dòng này dày ${decimal(stroke.weightPt)} pt, thường là ${rangeInWords(range)} pt`);
    }
  },
};
