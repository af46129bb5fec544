import { looksFaults } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const basisStyle: CheckRule = {
  id: "basis-style",
  topic: "word",
  severity: "warning",
  summary: "Căn cứ in thường, nghiêng",
  reason: "Nhiều văn bản in căn cứ chữ đứng; Nghị định và mẫu đều ghi chữ nghiêng",
  clause: clauseOf("II.6.a"),
  check({ parts: { body }, layout }, report) {
    for (const { lines } of body.bases) {
      const line = lines[0];
      const faults = line ? looksFaults(line, layout, { style: "can-cu", except: ["size", "align", "bold"] }) : [];
      if (line && faults.length > 0) report(line, "căn cứ in chữ đứng, phải nghiêng");
    }
  },
};
