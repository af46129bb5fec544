import { type CheckRule, clauseOf } from "../rule.ts";
import { isSolid, rulesOf } from "../strokes.ts";

export const ruleSolid: CheckRule = {
  id: "rule-solid",
  topic: "word",
  severity: "error",
  summary: "Đường kẻ là một nét liền",
  reason: "Nét đứt, nét đôi, nét lượn không phải “đường kẻ ngang, nét liền”",
  clause: clauseOf("II.1.b"),
  check({ parts }, report) {
    for (const { stroke, line } of rulesOf(parts)) {
      if (!isSolid(stroke)) report(line, "đường kẻ dưới dòng này không phải một nét liền. Chọn nét liền, đơn");
    }
  },
};
