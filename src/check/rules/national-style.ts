import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const nationalStyle: CheckRule = {
  id: "national-style",
  topic: "word",
  severity: "error",
  summary: `Quốc hiệu in hoa, cỡ ${sizeInWords(builtInLayout, "quoc-hieu")}, đứng, đậm, canh giữa`,
  reason: "Cỡ 14 là lỗi hay gặp nhất ở dòng này, và làm Quốc hiệu xuống hai dòng",
  clause: clauseOf("II.1.a"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.national) {
      const faults = looksFaults(line, layout, { style: "quoc-hieu" });
      if (faults.length > 0)
        report(line, `Quốc hiệu: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "quoc-hieu")}`);
    }
  },
};
