import { type CheckRule, clauseOf } from "../rule.ts";

export const datePlace: CheckRule = {
  id: "date-place",
  topic: "word",
  severity: "error",
  summary: "Địa danh không viết tắt",
  reason:
    "Tên đơn vị hành chính mang tên người, số hay sự kiện ghi đủ, như Phường 4. “TP.” là việc của luật place-plain",
  clause: clauseOf("II.4.a"),
  check({ parts: { header } }, report) {
    const line = header.date;
    const short = line && /^(?:TX\.?|P\.|Q\.|H\.)\s?(?=\p{Lu})/iu.exec(line.text)?.[0];
    if (line && short) report(line, `địa danh viết tắt “${short.trim()}”. Ghi đủ, như: Phường 4`);
  },
};
