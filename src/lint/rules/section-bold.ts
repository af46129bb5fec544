import { boldSentence, linesIn, type Piece, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

const isPlain = ({ bold, text }: Piece): boolean => !bold && /[A-Za-zÀ-ỹ]/u.test(text);

/** Nothing of it is bold, or (where no text goes on behind a colon or a full stop) not all of it. */
const lacksBold = ({ lead, pieces }: Text): boolean => lead === 0 && boldSentence(pieces) === 0 && pieces.some(isPlain);

export const sectionBold: Rule = {
  id: "section-bold",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Tiêu đề mục (I., II., …) in đậm",
  reason:
    "Chương trình tự in đậm tiêu đề mục; đoạn văn gõ “I. …” ở đầu thì in ra giống một mục mà không đậm. Ghi tên mục ở khóa heading",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.d",
  bad: `
sections: [{ heading: Mục đích, items: [Một., Hai.] }, { heading: Nội dung, content: III. CÁC VIỆC PHẢI LÀM }]
closing: Hết
`,
  good: `
sections: [{ heading: Mục đích, items: [Một., Hai.] }, { heading: Các việc phải làm, items: [Một., Hai.] }]
closing: Hết
`,
  check(document, report) {
    for (const text of linesIn(document))
      if (countedBy(text.label)?.level === "section" && lacksBold(text)) report(text, "tiêu đề mục chưa in đậm");
  },
};
