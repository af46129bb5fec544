import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const dateStyle: CheckRule = {
  id: "date-style",
  topic: "word",
  severity: "error",
  summary: `Địa danh và ngày tháng in thường, cỡ ${sizeInWords(builtInLayout, "dia-danh-ngay")}, nghiêng, không đậm, canh giữa`,
  reason: "Dòng này canh giữa dưới Quốc hiệu và Tiêu ngữ, không canh phải",
  clause: clauseOf("II.4.c"),
  check({ parts: { header }, layout }, report) {
    const line = header.date;
    if (!line) return;
    const faults = looksFaults(line, layout, { style: "dia-danh-ngay" });
    if (faults.length > 0)
      report(line, `địa danh, ngày tháng: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "dia-danh-ngay")}`);
  },
};
