import { unmentioned } from "../../wording/appendix-mentions.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixMentioned: CheckRule = {
  id: "appendix-mentioned",
  topic: "word",
  severity: "error",
  summary: "Trong văn bản có chỗ dẫn đến từng phụ lục",
  reason: "Phụ lục không được nhắc đến thì người đọc không biết dùng vào việc gì",
  clause: clauseOf("III.1.a"),
  check({ parts: { appendices, flow, ending } }, report) {
    const text = flow.lines
      .filter(({ place }) => place.order < ending.endsAt)
      .map((line) => line.text)
      .join("\n");
    const numbers = appendices.map(({ number }) => number);
    for (const index of unmentioned(text, numbers)) {
      const label = appendices[index]?.label;
      const name = `Phụ lục ${numbers[index]}`.trim();
      if (label) report(label, `trong văn bản không có chỗ nào dẫn đến phụ lục này. Ghi thêm, như: (${name} kèm theo)`);
    }
  },
};
