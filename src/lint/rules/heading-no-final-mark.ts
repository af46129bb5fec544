import { boldSentence, span, type Text } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

/** True if a line is a title of the lines below; in a list of bold lines each is a sentence of its own. */
const isAbove = (text: Text, next: Text | undefined): boolean =>
  next !== undefined && (next.label === "" || countedBy(next.label)?.level !== countedBy(text.label)?.level);

const longest = 80;

export const headingNoFinalMark: Rule = {
  id: "heading-no-final-mark",
  topic: "layout",
  severity: "hint",
  of: "document",
  summary: "Cuối tên phần, mục đứng riêng một dòng không có dấu chấm",
  reason:
    "Các mẫu của Nghị định để trống cuối tiêu đề. Tiêu đề của khoản, điểm có lời văn nối tiếp trên cùng dòng, tiêu đề kết thúc bằng chữ viết tắt hoặc dấu ba chấm thì không báo",
  bad: "sections: [{ heading: Nội dung thực hiện., content: Rà soát danh mục hồ sơ. }]",
  good: "sections: [{ heading: Nội dung thực hiện, content: Rà soát danh mục hồ sơ. }]",
  check({ texts }, report) {
    texts.forEach((text, index) => {
      const { printed, role, label } = text;
      const behind = countedBy(label)?.level === "section" ? boldSentence(text.pieces) : 0;
      if (behind > 0 && behind <= longest && role === "running")
        report(
          span(text, behind - 1, behind),
          "cuối tên mục không có dấu chấm. Bỏ dấu chấm; trước lời văn nối tiếp là dấu hai chấm",
        );
      if ((role !== "part" && role !== "heading") || !countedBy(label) || printed.length > longest) return;
      if (!/[A-Za-zÀ-ỹ\d)”]\.\s*$/u.test(printed) || /:|(?:v\.v|TP)\.\s*$/iu.test(printed)) return;
      if (!isAbove(text, texts[index + 1])) return;
      const at = printed.lastIndexOf(".");
      report(span(text, at, at + 1), "cuối tên mục không có dấu chấm. Bỏ dấu chấm");
    });
  },
};
