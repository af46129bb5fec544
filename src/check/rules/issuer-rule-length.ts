import { builtInLayout } from "../../kind/built-in.ts";
import { shareInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { lengthFault } from "../strokes.ts";

export const issuerRuleLength: CheckRule = {
  id: "issuer-rule-length",
  topic: "word",
  severity: "warning",
  summary: `Đường kẻ dưới tên cơ quan dài ${shareInWords(builtInLayout.rules["ke-co-quan"].share)} dòng chữ`,
  reason: "Tên nhiều dòng thì được tính theo dòng nào cũng được, vì Nghị định không nói rõ",
  clause: clauseOf("II.2.b"),
  check({ parts: { header }, layout }, report) {
    const { issuer, issuerRule } = header;
    const line = issuer.at(-1);
    const fault = line && issuerRule && lengthFault(issuerRule, issuer, layout.rules["ke-co-quan"].share);
    if (fault) report(line, `đường kẻ dưới tên cơ quan ${fault}`);
  },
};
