import { looksFaults } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const appendixReference: CheckRule = {
  id: "appendix-reference",
  topic: "word",
  severity: "warning",
  summary: "Dưới tên phụ lục có dòng “(Kèm theo … số … ngày … của …)”, in thường, nghiêng, canh giữa",
  reason: "Phụ lục tách khỏi văn bản mà không có dòng này thì không biết của văn bản nào. Số và ngày được để trống",
  clause: clauseOf("III.1.c"),
  check({ parts: { appendices }, layout }, report) {
    for (const { reference, label } of appendices) {
      const [first] = reference;
      if (!first) report(label, "phụ lục chưa có dòng “(Kèm theo … số … ngày … tháng … năm … của …)”");
      const faults = reference.flatMap((line) =>
        looksFaults(line, layout, { style: "phu-luc-kem", except: ["align"] }),
      );
      if (first && faults.length > 0) report(first, `dòng kèm theo: ${[...new Set(faults)].join("; ")}`);
    }
  },
};
