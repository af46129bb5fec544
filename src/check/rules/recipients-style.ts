import { builtInLayout } from "../../kind/built-in.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const recipientsStyle: CheckRule = {
  id: "recipients-style",
  topic: "word",
  severity: "error",
  summary: `Các dòng nơi nhận cỡ ${sizeInWords(builtInLayout, "noi-nhan")}, đứng, không đậm`,
  reason: "Cỡ 12 là lỗi hay gặp; đây là một trong ít chỗ Nghị định đặt một cỡ chữ duy nhất",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending }, layout }, report) {
    for (const line of [...ending.recipients, ...(ending.archive ? [ending.archive] : [])]) {
      const faults = looksFaults(line, layout, { style: "noi-nhan", except: ["align"] });
      if (faults.length > 0) report(line, `dòng nơi nhận: ${faults.join("; ")}`);
    }
  },
};
