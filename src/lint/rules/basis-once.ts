import { basisItemsIn } from "../../document/basis-items.ts";
import { type Citation, isSameDocument } from "../../document/citations.ts";
import { span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

export const basisOnce: Rule = {
  id: "basis-once",
  topic: "basis",
  severity: "warning",
  of: "document",
  summary: "Mỗi văn bản chỉ đứng một lần trong phần căn cứ",
  reason:
    "Một văn bản ghi hai lần thường là dòng chép thừa, có khi là dòng của văn bản khác chưa sửa số. Số không kèm năm chỉ được xét khi trùng cả ngày",
  bad: `basis:
  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư`,
  good: "basis: [Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư]",
  check({ texts }, report) {
    const seen = new Map<string, { citation: Citation; line: number }[]>();
    texts
      .filter(({ role }) => role === "basis")
      .forEach((text, index) => {
        for (const { document } of basisItemsIn(text.printed)) {
          const citation = document?.citation;
          if (!citation) continue;
          const others = seen.get(citation.number) ?? [];
          const first = others.find((other) => isSameDocument(citation, other.citation));
          if (first) {
            const written = text.printed.slice(citation.from, citation.to);
            const line = first.line === index ? "ngay ở căn cứ này" : `ở căn cứ thứ ${first.line + 1}`;
            report(span(text, citation.from, citation.to), `“${written}” đã có ${line}. Giữ lại một`);
          }
          seen.set(citation.number, [...others, { citation, line: index }]);
        }
      });
  },
};
