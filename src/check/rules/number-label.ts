import { type CheckRule, clauseOf } from "../rule.ts";

export const numberLabel: CheckRule = {
  id: "number-label",
  topic: "word",
  severity: "error",
  summary: "Trước số của văn bản ghi “Số:” và một dấu cách",
  reason: "“SỐ:”, “Số 15”, “Số:15” đều khác mẫu",
  clause: clauseOf("II.3.c"),
  check({ parts: { header } }, report) {
    const line = header.number;
    if (!line || /^Số:(?:[\s\u00A0]|$)/.test(line.text)) return;
    if (!/^s[ốỐ]/iu.test(line.text)) return report(line, "trước số thiếu chữ “Số:”. Ghi như: “Số: 15/KH-UBND”");
    report(line, "chữ “Số:” chưa đúng: viết thường, có dấu hai chấm liền sau, rồi một dấu cách, như “Số: 15/KH-UBND”");
  },
};
