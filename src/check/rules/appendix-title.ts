import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixTitle: CheckRule = {
  id: "appendix-title",
  topic: "word",
  severity: "error",
  summary: `Tên phụ lục in hoa, cỡ ${sizeInWords(builtInLayout, "phu-luc-ten")}, đứng, đậm, canh giữa`,
  reason: "Tên phụ lục ở dòng dưới chữ “Phụ lục”",
  clause: clauseOf("III.1.b"),
  check({ parts: { appendices }, layout }, report) {
    for (const line of appendices.flatMap(({ title }) => title)) {
      const faults = looksFaults(line, layout, { style: "phu-luc-ten", except: ["align", "capitals"] });
      if (faults.length > 0)
        report(line, `tên phụ lục: ${faults.join("; ")}. Quy định: ${askedInWords(layout, "phu-luc-ten")}`);
    }
  },
};
