import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageNumberFirst: CheckRule = {
  id: "page-number-first",
  topic: "word",
  severity: "error",
  summary: "Trang đầu không hiện số trang",
  reason: "Chọn Different First Page và để trống đầu trang thứ nhất; gõ tay số 1 cũng là sai",
  clause: clauseOf("I.7"),
  check({ measured, parts }, report) {
    for (const section of pageNumbersIn(measured).showsOnFirst) {
      const line = parts.flow.lines.find(({ place }) => place.section === section && place.area === "text");
      const appendix = parts.appendices.find(({ label }) => label.place.section === section);
      const page = appendix ? "trang đầu của phụ lục này" : section === 0 ? "trang 1" : "trang đầu của phần này";
      const subject = section === 0 ? null : (appendix?.label ?? line ?? null);
      report(subject, `${page} có số trang. Chọn Different First Page rồi xóa số ở đầu trang ấy`);
    }
  },
};
