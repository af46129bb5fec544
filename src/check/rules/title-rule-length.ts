import { builtInLayout } from "../../kind/built-in.ts";
import { shareInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { lengthFault } from "../strokes.ts";

export const titleRuleLength: CheckRule = {
  id: "title-rule-length",
  topic: "word",
  severity: "warning",
  summary: `Đường kẻ dưới trích yếu dài ${shareInWords(builtInLayout.rules["ke-trich-yeu"].share)} dòng chữ`,
  reason: "Trích yếu nhiều dòng thì được tính theo dòng nào cũng được, vì Nghị định không nói rõ",
  clause: clauseOf("II.5.b"),
  check({ parts: { header }, layout }, report) {
    const { title, titleRule } = header;
    const line = title.at(-1);
    const fault = line && titleRule && lengthFault(titleRule, title, layout.rules["ke-trich-yeu"].share);
    if (fault) report(line, `đường kẻ dưới trích yếu ${fault}`);
  },
};
