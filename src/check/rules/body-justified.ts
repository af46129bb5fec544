import { isWhollyBold } from "../../recognize/body.ts";
import { hasLongRoom } from "../../wording/forms.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { isOneLine, runningIn } from "../running.ts";

export const bodyJustified: CheckRule = {
  id: "body-justified",
  topic: "word",
  severity: "error",
  summary: "Nội dung canh đều hai lề",
  reason:
    "Đoạn canh trái thì lề phải lởm chởm. Đoạn chỉ có một dòng, đoạn có dãy chấm để điền, tiêu đề in đậm canh trái không bị báo",
  clause: clauseOf("II.6.e"),
  check({ parts }, report) {
    for (const para of runningIn(parts)) {
      if (para.measured.align === "justify" || isOneLine(para) || hasLongRoom(para.text)) continue;
      // Titles of several lines are not stretched.
      if (para.measured.align === "left" && isWhollyBold(para)) continue;
      const side = para.measured.align === "right" ? "phải" : "trái";
      report(para, `đoạn này canh ${side}, phải canh đều hai lề (Ctrl+J)`);
    }
  },
};
