import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const signatureTitleStyle: CheckRule = {
  id: "signature-title-style",
  topic: "word",
  severity: "error",
  summary: `Quyền hạn, chức vụ của người ký in hoa, cỡ ${sizeInWords(builtInLayout, "quyen-han")}, đứng, đậm, canh giữa`,
  reason: "Chức vụ khác ghi trên họ tên cũng vậy",
  clause: clauseOf("II.7.đ"),
  check({ parts: { ending }, layout }, report) {
    for (const line of ending.signers.flatMap(({ authority, other }) => [...authority, ...other])) {
      // "(Ký tên, đóng dấu)" and the like are no title.
      if (/^\(/.test(line.text)) continue;
      const faults = looksFaults(line, layout, { style: "quyen-han" });
      if (faults.length > 0)
        report(line, `quyền hạn, chức vụ: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "quyen-han")}`);
    }
  },
};
