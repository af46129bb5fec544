import { isBold, isItalic, linesIn } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

export const pointPlain: Rule = {
  id: "point-plain",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Điểm (a, b, c) in thường, đứng, không đậm",
  reason: "Chữ “a)” đậm hay nghiêng là theo mẫu cũ. Từ ngữ nhấn mạnh trong câu thì không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections: [{ heading: Nội dung, content: ["**a) Rà soát danh mục.**", b) Tổ chức Hội nghị.] }]
`,
  good: `
sections: [{ heading: Nội dung, content: ["a) Rà soát **danh mục**.", b) Tổ chức Hội nghị.] }]
`,
  check(document, report) {
    for (const text of linesIn(document)) {
      if (text.role !== "running" || countedBy(text.label)?.level !== "point") continue;
      // In a point with a plain letter, emphasis is the author's.
      if (text.labelLooks?.italic && isItalic(text.pieces)) report(text, "điểm in chữ nghiêng, phải đứng");
      else if (text.labelLooks?.bold && isBold(text.pieces)) report(text, "điểm in chữ đậm, phải không đậm");
    }
  },
};
