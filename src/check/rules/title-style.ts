import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const titleStyle: CheckRule = {
  id: "title-style",
  topic: "word",
  severity: "error",
  summary: `Trích yếu in thường, cỡ ${sizeInWords(builtInLayout, "trich-yeu")}, đứng, đậm, canh giữa`,
  reason:
    "Trích yếu nghiêng hoặc không đậm là lỗi hay gặp. Trích yếu của công văn (V/v) có kiểu riêng, không xét ở đây",
  clause: clauseOf("II.5.b"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.title) {
      const faults = looksFaults(line, layout, { style: "trich-yeu", except: ["align", "capitals"] });
      if (line.para.measured.align !== "center") faults.push("chưa canh giữa");
      if (faults.length > 0)
        report(line, `trích yếu: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "trich-yeu")}`);
    }
  },
};
