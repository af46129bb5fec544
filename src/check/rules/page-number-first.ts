import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageNumberFirst: CheckRule = {
  id: "page-number-first",
  topic: "word",
  severity: "error",
  summary: "Trang đầu không hiện số trang",
  reason: "Chọn Different First Page và để trống đầu trang thứ nhất; gõ tay số 1 cũng là sai",
  clause: clauseOf("I.7"),
  check({ measured }, report) {
    if (pageNumbersIn(measured).showsOnFirst)
      report(null, "trang 1 có số trang. Chọn Different First Page rồi xóa số ở đầu trang thứ nhất");
  },
};
