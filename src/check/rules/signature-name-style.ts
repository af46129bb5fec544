import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const signatureNameStyle: CheckRule = {
  id: "signature-name-style",
  topic: "word",
  severity: "error",
  summary: `Họ tên người ký cỡ ${sizeInWords(builtInLayout, "ho-ten")}, đứng, đậm, canh giữa`,
  reason: "Họ tên canh giữa dưới chức vụ. Chữ hoa, chữ thường là việc của luật signer-name-capitals",
  clause: clauseOf("II.7.đ"),
  check({ parts: { ending }, layout }, report) {
    for (const { name } of ending.signers) {
      const faults = name ? looksFaults(name, layout, { style: "ho-ten", except: ["capitals"] }) : [];
      if (name && faults.length > 0)
        report(name, `họ tên người ký: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "ho-ten")}`);
    }
  },
};
