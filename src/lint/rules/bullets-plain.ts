import { linesIn } from "../../document/document.ts";
import { typedLabelIn } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

/** A sign that Word, or an author, puts in front of what he lists; "*" has its place below "+". */
const isSign = (label: string): boolean => typedLabelIn(`${label} x`)?.level === "bullet" && !label.startsWith("*");

export const bulletsPlain: Rule = {
  id: "bullets-plain",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Gạch đầu dòng là dấu “-”, rồi “+”, không phải chấm tròn, mũi tên",
  reason:
    "Nghị định không nhắc đến; các cơ quan chỉ dùng “-” và “+”. Dấu của phông Wingdings thành ô vuông trên máy khác",
  bad: 'sections: [{ heading: Nội dung, content: ["• Trang trí hội trường", "• In giấy mời"] }]',
  good: "sections: [{ heading: Nội dung, content: [{ bullets: [Trang trí hội trường, In giấy mời] }] }]",
  check(document, report) {
    for (const text of linesIn(document))
      if (isSign(text.label))
        report({ labelOf: text }, "đầu dòng dùng dấu đặc biệt. Thay bằng dấu “-”, cấp dưới là dấu “+”");
  },
};
