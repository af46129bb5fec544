import { shareInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const issuerRule: CheckRule = {
  id: "issuer-rule",
  topic: "word",
  severity: "error",
  summary: "Dưới tên cơ quan ban hành có đường kẻ ngang",
  reason: "Đường kẻ thường là hình vẽ nên hay mất khi chép từ tệp này sang tệp khác",
  clause: clauseOf("II.2.b"),
  check({ parts: { header }, layout }, report) {
    const line = header.issuer.at(-1);
    if (line && !header.issuerRule)
      report(
        line,
        `dưới tên cơ quan ban hành không thấy đường kẻ. Thêm đường kẻ nét liền, dài ${shareInWords(layout.rules["ke-co-quan"].share)} dòng chữ`,
      );
  },
};
