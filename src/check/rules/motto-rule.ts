import { type CheckRule, clauseOf } from "../rule.ts";

export const mottoRule: CheckRule = {
  id: "motto-rule",
  topic: "word",
  severity: "error",
  summary: "Dưới Tiêu ngữ có đường kẻ ngang",
  reason: "Đường kẻ thường là hình vẽ nên hay mất khi chép từ tệp này sang tệp khác",
  clause: clauseOf("II.1.b"),
  check({ parts: { header } }, report) {
    if (header.motto && !header.mottoRule)
      report(header.motto, "dưới Tiêu ngữ không thấy đường kẻ. Thêm đường kẻ nét liền, dài bằng dòng chữ");
  },
};
