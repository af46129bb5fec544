import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const issuerStyle: CheckRule = {
  id: "issuer-style",
  topic: "word",
  severity: "error",
  summary: `Tên cơ quan ban hành in hoa, cỡ ${sizeInWords(builtInLayout, "co-quan")}, đứng, đậm, canh giữa`,
  reason: "Tên cơ quan ban hành phải nổi hơn tên cơ quan chủ quản ở trên",
  clause: clauseOf("II.2.b"),
  check({ parts: { header }, layout }, report) {
    for (const line of header.issuer) {
      const faults = looksFaults(line, layout, { style: "co-quan" });
      if (faults.length > 0)
        report(line, `tên cơ quan ban hành: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "co-quan")}`);
    }
  },
};
