import { type CheckRule, clauseOf } from "../rule.ts";
import { lengthFault } from "../strokes.ts";

export const mottoRuleLength: CheckRule = {
  id: "motto-rule-length",
  topic: "word",
  severity: "warning",
  summary: "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ",
  reason: "Nghị định ghi rõ “có độ dài bằng độ dài của dòng chữ”: không phải một phần ba, cũng không hết ô",
  clause: clauseOf("II.1.b"),
  check({ parts: { header }, layout }, report) {
    const { motto, mottoRule } = header;
    const fault = motto && mottoRule && lengthFault(mottoRule, [motto], layout.rules["ke-tieu-ngu"].share);
    if (fault) report(motto, `đường kẻ dưới Tiêu ngữ ${fault}`);
  },
};
