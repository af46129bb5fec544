import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const mottoStyle: CheckRule = {
  id: "motto-style",
  topic: "word",
  severity: "error",
  summary: `Tiêu ngữ in thường, cỡ ${sizeInWords(builtInLayout, "tieu-ngu")}, đứng, đậm, canh giữa`,
  reason: "Tiêu ngữ đặt ngay dưới Quốc hiệu, canh giữa theo Quốc hiệu",
  clause: clauseOf("II.1.b"),
  check({ parts: { header }, layout }, report) {
    const line = header.motto;
    if (!line) return;
    const faults = looksFaults(line, layout, { style: "tieu-ngu" });
    if (faults.length > 0)
      report(line, `Tiêu ngữ: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "tieu-ngu")}`);
  },
};
