import { builtInLayout } from "../../kind/built-in.ts";
import { askedInWords, looksFaults, sizeInWords } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const letterTitleStyle: CheckRule = {
  id: "letter-title-style",
  topic: "word",
  severity: "error",
  summary: `Trích yếu của công văn (V/v) in thường, cỡ ${sizeInWords(builtInLayout, builtInLayout.letter.title)}, đứng, không đậm, canh giữa dưới số, ký hiệu`,
  reason: "Trích yếu của công văn không theo kiểu trích yếu dưới tên loại: chữ nhỏ hơn và không đậm",
  clause: clauseOf("II.5.b"),
  check({ parts: { header }, layout }, report) {
    const { letterTitle, number, kind } = header;
    const style = layout.letter.title;
    if (kind) return;
    for (const line of letterTitle) {
      const faults = looksFaults(line, layout, { style });
      if (number && line.place.order < number.place.order) faults.push("đứng trên số, ký hiệu, phải ở dưới");
      if (faults.length > 0)
        report(line, `trích yếu công văn: ${faults.join("; ")}. Quy định: ${askedInWords(layout, style)}`);
    }
  },
};
