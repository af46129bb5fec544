import { folded } from "../../wording/folded.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixMentioned: CheckRule = {
  id: "appendix-mentioned",
  topic: "word",
  severity: "error",
  summary: "Trong văn bản có chỗ dẫn đến từng phụ lục",
  reason: "Phụ lục không được nhắc đến thì người đọc không biết dùng vào việc gì",
  clause: clauseOf("III.1.a"),
  check({ parts: { appendices, flow, ending } }, report) {
    const text = folded(
      flow.lines
        .filter(({ place }) => place.order < ending.endsAt)
        .map((line) => line.text)
        .join("\n"),
    );
    const mentions = [...text.matchAll(/(?:phụ lục|pl)[^.;\n]{0,80}/gu)].map(([found]) => found);
    for (const { label, number } of appendices) {
      const own =
        number === ""
          ? /phụ lục|danh sách kèm|biểu kèm/u
          : new RegExp(`(?<![\\p{L}\\d])${number.toLowerCase()}(?![\\p{L}\\d])|các phụ lục`, "u");
      if (!mentions.some((found) => own.test(found)) && !(number === "" && own.test(text)))
        report(label, "trong văn bản không có chỗ nào dẫn đến phụ lục này. Ghi thêm, như: (Phụ lục I kèm theo)");
    }
  },
};
