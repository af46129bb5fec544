import { builtInLayout } from "../../kind/built-in.ts";
import { words } from "../../wording/words.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

const smallLetters = words(/[/-][a-zđ]{2,}\b/u);

export const numberStyle: CheckRule = {
  id: "number-style",
  topic: "word",
  severity: "error",
  summary: `Số, ký hiệu cỡ ${sizeInWords(builtInLayout, "so-ky-hieu")}, ký hiệu in hoa, đứng, không đậm, canh giữa`,
  reason: "Đây là một trong ít chỗ Nghị định đặt một cỡ chữ duy nhất",
  clause: clauseOf("II.3.c"),
  check({ parts: { header }, layout }, report) {
    const line = header.number;
    if (!line) return;
    const faults = looksFaults(line, layout, { style: "so-ky-hieu" });
    // Capitals and small letters mix in some abbreviations, such as QĐ-TTg.
    if (smallLetters.test(line.text)) faults.push("ký hiệu chưa in hoa");
    if (faults.length > 0)
      report(
        line,
        `số, ký hiệu: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "so-ky-hieu").replace("in thường, ", "")}`,
      );
  },
};
