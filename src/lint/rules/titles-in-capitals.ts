import { linesIn, span, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

/** The title of a section: its line, or what stands in front of a colon. */
const titleIn = (text: Text): string => text.printed.slice(0, text.lead || undefined);

export const titlesInCapitals: Rule = {
  id: "titles-in-capitals",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Tiêu đề mục (I., II., …) và tên phụ lục in hoa",
  reason:
    "Chương trình tự in hoa; chỉ khi kế hoạch ghi caps: false thì in thường. Văn bản theo thể thức riêng của cơ quan thì đặt luật này thành hint hoặc off trong van-phong.yaml",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.d và III.1.b",
  bad: `
sections: [{ heading: Mục đích, caps: false, content: Đánh giá kết quả đạt được. }]
`,
  good: `
sections: [{ heading: Mục đích, content: Đánh giá kết quả đạt được. }]
`,
  check(document, report) {
    const sections = linesIn(document).filter(({ label }) => countedBy(label)?.level === "section");
    for (const text of [...sections, ...document.appendices.flatMap(({ title: [first] }) => first ?? [])]) {
      const title = titleIn(text);
      if (title !== title.toUpperCase()) report(span(text, 0, title.length), `“${title}” chưa in hoa`);
    }
  },
};
