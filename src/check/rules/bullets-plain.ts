import type { CheckRule } from "../rule.ts";

export const bulletsPlain: CheckRule = {
  id: "bullets-plain",
  topic: "word",
  severity: "hint",
  summary: "Gạch đầu dòng là dấu “-”, rồi “+”, không phải chấm tròn, mũi tên",
  reason:
    "Nghị định không nhắc đến; các cơ quan chỉ dùng “-” và “+”. Dấu của phông Wingdings thành ô vuông trên máy khác",
  check({ parts: { body } }, report) {
    for (const para of body.paras) {
      if (para.level === "bullet" && !/^\*/.test(para.label))
        report(para, "đầu dòng dùng dấu đặc biệt. Thay bằng dấu “-”, cấp dưới là dấu “+”");
    }
  },
};
