import { shareInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const titleRule: CheckRule = {
  id: "title-rule",
  topic: "word",
  severity: "error",
  summary: "Dưới trích yếu có đường kẻ ngang",
  reason: "Đường kẻ thường là hình vẽ nên hay mất khi chép từ tệp này sang tệp khác",
  clause: clauseOf("II.5.b"),
  check({ parts: { header }, layout }, report) {
    const line = header.title.at(-1);
    if (line && !header.titleRule)
      report(
        line,
        `dưới trích yếu không thấy đường kẻ. Thêm đường kẻ nét liền, dài ${shareInWords(layout.rules["ke-trich-yeu"].share)} dòng chữ`,
      );
  },
};
