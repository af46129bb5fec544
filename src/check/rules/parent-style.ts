import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const parentStyle: CheckRule = {
  id: "parent-style",
  topic: "word",
  severity: "error",
  summary: `Tên cơ quan chủ quản in hoa, cỡ ${sizeInWords(builtInLayout, "chu-quan")}, đứng, không đậm`,
  reason: "Cơ quan chủ quản in đậm là lý do trả văn bản quen thuộc: chỉ cơ quan ban hành được đậm",
  clause: clauseOf("II.2.b"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.parents) {
      const faults = looksFaults(line, layout, { style: "chu-quan" });
      if (faults.length > 0)
        report(line, `tên cơ quan chủ quản: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "chu-quan")}`);
    }
  },
};
