import { appendixLabelIn } from "../../wording/appendix-mentions.ts";
import type { Rule } from "../rule.ts";

export const appendixLabelPlain: Rule = {
  id: "appendix-label-plain",
  topic: "layout",
  severity: "warning",
  of: "document",
  summary: "Dòng “Phụ lục” in thường, chỉ có số đứng sau; tên phụ lục ở dòng dưới",
  reason: "Hay gặp “PHỤ LỤC I” in hoa, và “Phụ lục I: Tên …” trên một dòng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, III.1.b",
  bad: `
closing: Theo Phụ lục kèm theo
appendices: [{ label: PHỤ LỤC, title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]
`,
  good: `
closing: Theo Phụ lục kèm theo
appendices: [{ label: Phụ lục, title: Danh mục hồ sơ, content: Hồ sơ năm 2025. }]
`,
  check({ appendices }, report) {
    const named = appendices.filter(({ label }) => appendixLabelIn(label.printed));
    for (const { label } of named) {
      const { printed } = label;
      const bare = printed.replace(/[.:]$/, "").trimEnd();
      if (!/^Phụ lục/u.test(printed)) report(label, `ghi “${printed.slice(0, "phụ lục".length)}”, phải là “Phụ lục”`);
      if (appendixLabelIn(bare)?.rest !== "") report(label, "tên phụ lục viết liền, phải xuống dòng dưới");
      // If the number must be deleted, the text behind it goes too.
      else if (bare !== printed && (named.length > 1 || appendixLabelIn(bare)?.number === ""))
        report(label, `sau “${bare}” thừa dấu “${printed.slice(-1)}”. Bỏ dấu này`);
    }
  },
};
