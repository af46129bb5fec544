import { builtInLayout } from "../../kind/built-in.ts";
import { some } from "../../recognize/lines.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const recipientsLabel: CheckRule = {
  id: "recipients-label",
  topic: "word",
  severity: "error",
  summary: `“Nơi nhận:” cỡ ${sizeInWords(builtInLayout, "nhan-noi-nhan")}, nghiêng, đậm, sát lề trái`,
  reason: "Không gạch chân; có dấu hai chấm",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending }, layout }, report) {
    const line = ending.label;
    if (!line) return;
    const faults = looksFaults(line, layout, { style: "nhan-noi-nhan" });
    if (line.text !== "Nơi nhận:") faults.push("phải ghi “Nơi nhận:” trên dòng riêng");
    if (some(line, ({ underline }) => underline !== "")) faults.push("gạch chân");
    if (faults.length > 0)
      report(line, `Nơi nhận: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "nhan-noi-nhan")}`);
  },
};
