import { span } from "../../document/document.ts";
import { numberLineOf } from "../number-line.ts";
import type { Rule } from "../rule.ts";

export const numberYear: Rule = {
  id: "number-year",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Số, ký hiệu của văn bản hành chính không có năm",
  reason:
    "“15/2026/KH-UBND” là cách ghi của văn bản quy phạm pháp luật. Quyết định, Nghị quyết có thể là loại đó nên không bị xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.3",
  bad: "symbol: KH-UBND-2026",
  good: "symbol: KH-UBND",
  check({ kind, numberLine }, report) {
    const line = numberLine && numberLineOf(numberLine.printed);
    if (!line || line.year === "" || /^(?:QĐ|NQ)$/.test(kind?.abbreviation ?? "")) return;
    const parts = [line.kind, ...line.issuer].filter((part) => part !== line.year);
    report(span(numberLine, line.from, line.to), `số, ký hiệu văn bản hành chính không ghi năm ${line.year}`, {
      do: "write",
      component: "symbol",
      words: parts.join("-"),
    });
  },
};
