import { linesIn, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

/** The number is in italics, and so is the title, up to a colon behind which plain text goes on. */
const isItalicTitle = ({ lead, pieces, labelLooks }: Text): boolean => {
  let from = 0;
  const title = pieces.filter(({ text }) => {
    from += text.length;
    return lead === 0 || from - text.length < lead;
  });
  return labelLooks?.italic === true && title.every(({ italic, text }) => italic || !/[A-Za-zÀ-ỹ]/u.test(text));
};

export const sectionUpright: Rule = {
  id: "section-upright",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Số và tiêu đề mục (I., II., …) là chữ đứng",
  reason: "Số thứ tự và tiêu đề mục cùng một dòng, đậm, đứng. Vài chữ nhấn mạnh trong tiêu đề không bị báo",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, V, ô số 6b",
  bad: `
sections: [{ heading: Mục đích, items: [Một., Hai.] }, { heading: Nội dung, content: "***III. CÁC VIỆC PHẢI LÀM***" }]
closing: Hết
`,
  good: `
sections: [{ heading: Mục đích, items: [Một., Hai.] }, { heading: Các việc phải làm, items: [Một., Hai.] }]
closing: Hết
`,
  check(document, report) {
    for (const text of linesIn(document))
      if (countedBy(text.label)?.level === "section" && isItalicTitle(text))
        report(text, "tiêu đề mục in chữ nghiêng, phải đứng");
  },
};
