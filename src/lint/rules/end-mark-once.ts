import { linesIn, span } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

export const endMarkOnce: Rule = {
  id: "end-mark-once",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "“./.” chỉ ghi một lần, ở cuối nội dung",
  reason: "Dấu này báo nội dung đã hết; ghi ở giữa thì người đọc tưởng phần sau là của văn bản khác",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4",
  bad: "sections: [{ heading: Nội dung, content: Rà soát hồ sơ./. Lập danh mục hồ sơ. }]",
  good: "sections: [{ heading: Nội dung, content: Rà soát hồ sơ. Lập danh mục hồ sơ. }]",
  check(document, report) {
    const lines = linesIn(document).filter(({ role }) => role !== "display");
    const marks = lines.flatMap((text) =>
      [...text.printed.matchAll(/\.\/\.(?![\d/.])/g)].map(({ index }) => span(text, index, index + 3)),
    );
    for (const mark of marks.slice(0, -1)) report(mark, "“./.” ghi nhiều lần. Chỉ để lại ở cuối nội dung");
  },
};
