import { gapsIn } from "../numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const numbersInOrder: CheckRule = {
  id: "numbers-in-order",
  topic: "word",
  severity: "warning",
  summary: "Số mục, khoản, thứ tự điểm liền nhau, không nhảy, không lặp",
  reason: "Xóa hoặc chèn một khoản mà quên đánh số lại thì viện dẫn sai chỗ",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    for (const { para, expected } of gapsIn(body.paras).filter(({ kind }) => kind === "order"))
      report(para, `thứ tự ghi “${para.label}”, tiếp theo phải là “${expected}”`);
  },
};
