import { isItalic, linesIn } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

export const itemUpright: Rule = {
  id: "item-upright",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Khoản (1., 2., …) in đứng",
  reason: "Khoản có tiêu đề thì đậm, không có tiêu đề thì không đậm; đều là chữ đứng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
  bad: `
sections: [{ heading: Nội dung, content: ["*1. Rà soát danh mục.*", 2. Tổ chức Hội nghị.] }]
`,
  good: `
sections: [{ heading: Nội dung, content: ["1. Rà soát *danh mục*.", 2. Tổ chức Hội nghị.] }]
`,
  check(document, report) {
    for (const text of linesIn(document)) {
      const level = countedBy(text.label)?.level;
      // Behind an upright number, italics emphasise a part of the item's text.
      if ((level === "item" || level === "subitem") && text.labelLooks?.italic && isItalic(text.pieces))
        report(text, "khoản in chữ nghiêng, phải đứng");
    }
  },
};
