import { type CheckRule, clauseOf } from "../rule.ts";

export const sectionTitled: CheckRule = {
  id: "section-titled",
  topic: "word",
  severity: "error",
  summary: "Phần, mục có tiêu đề",
  reason: "Nghị định bắt buộc phần, chương, mục phải có tiêu đề",
  clause: clauseOf("II.6.d"),
  check({ parts: { body } }, report) {
    for (const [index, para] of body.paras.entries()) {
      if (para.rest !== "" || (para.level !== "section" && para.level !== "part")) continue;
      // The title of a part stands on the line below.
      if (para.level === "part" && body.paras[index + 1]?.measured.align === "center") continue;
      report(para, `${para.level === "part" ? "phần" : "mục"} này chưa có tiêu đề`);
    }
  },
};
