import { every } from "../../recognize/lines.ts";
import { isRemark } from "../../wording/remarks.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { headingsIn, isSentence, runningIn } from "../running.ts";

export const bodyStyle: CheckRule = {
  id: "body-style",
  topic: "word",
  severity: "warning",
  summary: "Lời văn không đậm",
  reason: "Đoạn in đậm cả đoạn lẫn với tiêu đề. Vài chữ nhấn mạnh, tiêu đề phụ, ghi chú, tên bảng không bị báo",
  clause: clauseOf("II.6.e"),
  check({ parts }, report) {
    const headings = headingsIn(parts.body.paras);
    for (const para of runningIn(parts)) {
      if (isRemark(para.text)) continue;
      if (isSentence(para) && !headings.has(para) && para.lines.every((line) => every(line, ({ bold }) => bold)))
        report(para, "cả đoạn in đậm, phải không đậm");
    }
  },
};
