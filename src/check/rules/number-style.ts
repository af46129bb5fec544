import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const numberStyle: CheckRule = {
  id: "number-style",
  topic: "word",
  severity: "error",
  summary: `Số, ký hiệu cỡ ${sizeInWords(builtInLayout, "so-ky-hieu")}, đứng, không đậm, canh giữa`,
  reason: "Đây là một trong ít chỗ Nghị định đặt một cỡ chữ duy nhất",
  clause: clauseOf("II.3.c"),
  check({ parts: { header }, layout }, report) {
    const line = header.number;
    if (!line) return;
    const faults = looksFaults(line, layout, { style: "so-ky-hieu" });
    if (faults.length > 0)
      report(
        line,
        `số, ký hiệu: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "so-ky-hieu").replace("in thường, ", "")}`,
      );
  },
};
