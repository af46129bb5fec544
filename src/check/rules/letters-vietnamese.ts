import { gapsIn } from "../numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const lettersVietnamese: CheckRule = {
  id: "letters-vietnamese",
  topic: "word",
  severity: "warning",
  summary: "Điểm đánh theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h …",
  reason: "Đánh chữ tự động của Word ra a, b, c, d, e, f: sai từ chữ thứ năm, và không có f, j, w, z",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    for (const { para, expected } of gapsIn(body.paras).filter(({ kind }) => kind === "alphabet"))
      report(para, `điểm ghi “${para.label})”, theo bảng chữ cái tiếng Việt phải là “${expected})”`);
  },
};
