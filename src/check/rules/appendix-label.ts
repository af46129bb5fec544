import { builtInLayout } from "../../kind/built-in.ts";
import { folded } from "../../wording/folded.ts";
import { looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixLabel: CheckRule = {
  id: "appendix-label",
  topic: "word",
  severity: "error",
  summary: `“Phụ lục” (và số) trên dòng riêng, canh giữa, in thường, cỡ ${sizeInWords(builtInLayout, "phu-luc")}, đứng, đậm`,
  reason: "“PHỤ LỤC I” in hoa và “PHỤ LỤC I: TÊN…” trên một dòng là hai lỗi hay gặp nhất",
  clause: clauseOf("III.1.b"),
  check({ parts: { appendices }, layout }, report) {
    for (const { label } of appendices) {
      const faults = looksFaults(label, layout, { style: "phu-luc", except: ["align", "capitals"] });
      if (label.para.measured.align !== "center") faults.push("chưa canh giữa");
      if (/^PHỤ LỤC/u.test(label.text)) faults.push("chữ “Phụ lục” in hoa, phải in thường");
      if (!/^phụ lục(?:\s+(?:số\s+)?[\p{L}\d]{1,5})?$/u.test(folded(label.text)))
        faults.push("tên phụ lục hoặc dấu viết liền, phải xuống dòng dưới");
      if (faults.length > 0) report(label, `dòng Phụ lục: ${faults.join("; ")}`);
    }
  },
};
