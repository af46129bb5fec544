import { marginAt } from "../../recognize/where.ts";
import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageNumberAlone: CheckRule = {
  id: "page-number-alone",
  topic: "word",
  severity: "error",
  summary: "Số trang chỉ là con số, do Word tự đánh",
  reason: "Không ghi “Trang 2”, “2/5”, “- 2 -”; số gõ tay thì trang nào cũng như nhau",
  clause: clauseOf("I.7"),
  check({ measured }, report) {
    const { pages, typed } = pageNumbersIn(measured);
    for (const { around, place } of pages)
      if (around !== "") report(marginAt(place), `quanh số trang có chữ “${around}”. Chỉ để lại con số`);
    if (typed)
      report(
        marginAt(typed.place),
        `số trang “${typed.text}” gõ bằng tay. Chèn số trang tự động (Insert, Page Number)`,
      );
  },
};
