import { linesIn } from "../../document/document.ts";
import { countedBy } from "../../document/labels.ts";
import type { Rule } from "../rule.ts";

export const sectionTitled: Rule = {
  id: "section-titled",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Phần, mục có tiêu đề",
  reason: "Nghị định bắt buộc phần, chương, mục phải có tiêu đề; số “I.” đứng một mình trên dòng là tiêu đề bị bỏ sót",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.d",
  bad: `
sections: [{ heading: Nội dung, content: [Rà soát danh mục., II., Lập hồ sơ.] }]
`,
  good: `
sections: [{ heading: Nội dung, content: Rà soát danh mục. }, { heading: Tiến độ, content: Lập hồ sơ. }]
`,
  check(document, report) {
    for (const text of linesIn(document)) {
      if (text.role !== "running" && text.role !== "heading") continue;
      // A label that its author typed alone is the whole text.
      const alone = text.label === "" ? text.printed : text.printed === "" ? text.label : "";
      const level = countedBy(alone)?.level;
      if (level === "section") report(text, "mục này chưa có tiêu đề");
      // "Phần thứ nhất:" names a part of something else.
      if (level === "part" && !alone.endsWith(":")) report(text, "phần này chưa có tiêu đề");
    }
  },
};
