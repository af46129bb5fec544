import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const kindStyle: CheckRule = {
  id: "kind-style",
  topic: "word",
  severity: "error",
  summary: `Tên loại văn bản in hoa, cỡ ${sizeInWords(builtInLayout, "ten-loai")}, đứng, đậm, canh giữa`,
  reason: "Cỡ 15, 16 hay gặp và sai",
  clause: clauseOf("II.5.b"),
  check({ parts: { header }, layout }, report) {
    const line = header.kindLine;
    if (!line) return;
    const faults = looksFaults(line, layout, { style: "ten-loai", except: ["align"] });
    if (line.para.measured.align !== "center") faults.push("chưa canh giữa");
    if (faults.length > 0)
      report(line, `tên loại văn bản: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "ten-loai")}`);
  },
};
