import { builtInLayout } from "../../kind/built-in.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixLabel: CheckRule = {
  id: "appendix-label",
  topic: "word",
  severity: "error",
  summary: `“Phụ lục” (và số) trên dòng riêng, canh giữa, cỡ ${sizeInWords(builtInLayout, "phu-luc")}, đứng, đậm`,
  reason: "Dòng này dẫn đầu phụ lục nên đứng giữa trang, đậm như tên phụ lục ở dưới",
  clause: clauseOf("III.1.b"),
  check({ parts: { appendices }, layout }, report) {
    for (const { label } of appendices) {
      const faults = looksFaults(label, layout, { style: "phu-luc", except: ["align", "capitals"] });
      if (label.para.measured.align !== "center") faults.push("chưa canh giữa");
      if (faults.length > 0) report(label, `dòng Phụ lục: ${faults.join("; ")}`);
    }
  },
};
