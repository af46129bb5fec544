import { type CheckRule, clauseOf } from "../rule.ts";

export const basisMarks: CheckRule = {
  id: "basis-marks",
  topic: "word",
  severity: "warning",
  summary: "Cuối mỗi căn cứ là dấu chấm phẩy, căn cứ cuối là dấu chấm",
  reason: "Dấu phẩy ở căn cứ cuối là cách viết trước năm 2020",
  clause: clauseOf("II.6.a"),
  check({ parts: { body } }, report) {
    for (const [index, basis] of body.bases.entries()) {
      const isLast = index === body.bases.length - 1;
      const mark = /[;.,:]\s*$/.exec(basis.text)?.[0].trim() ?? "";
      // A basis may run on into the preamble.
      if (mark === ":" || basis.text.includes("như sau")) continue;
      const wanted = isLast ? "." : ";";
      if (mark === wanted) continue;
      const found = mark === "" ? "không có dấu" : `là dấu “${mark}”`;
      report(basis, `cuối ${isLast ? "căn cứ cuối cùng" : "căn cứ"} ${found}, phải là dấu “${wanted}”`);
    }
  },
};
