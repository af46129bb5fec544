import { type CheckRule, clauseOf } from "../rule.ts";

export const numberYear: CheckRule = {
  id: "number-year",
  topic: "word",
  severity: "error",
  summary: "Số của văn bản hành chính không có năm",
  reason:
    "“15/2026/KH-UBND” là cách ghi của văn bản quy phạm pháp luật. Quyết định, Nghị quyết có thể là loại đó nên không bị xét",
  clause: clauseOf("II.3"),
  check({ parts: { header } }, report) {
    const line = header.number;
    const year = line && /\/((?:19|20)\d\d)\//.exec(line.text)?.[1];
    if (!line || !year || /^(?:QĐ|NQ)$/.test(header.kind?.abbreviation ?? "")) return;
    report(line, `bỏ năm ${year} trong số của văn bản`);
  },
};
