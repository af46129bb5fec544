import { isNational } from "../../wording/fixed-lines.ts";
import type { CheckRule } from "../rule.ts";
import { lengthFault } from "../strokes.ts";

export const appendixRule: CheckRule = {
  id: "appendix-rule",
  topic: "word",
  severity: "hint",
  summary: "Dưới dòng kèm theo của phụ lục có đường kẻ ngắn",
  reason: "Chỉ có trong mẫu của Nghị định, không ghi trong lời văn",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
  check({ parts: { appendices }, layout }, report) {
    for (const { rule, reference, title, paras } of appendices) {
      // A form goes on with a header of its own, and has its rule there.
      if (paras.some(({ lines }) => lines.some(({ text }) => isNational(text)))) continue;
      const above = reference.length > 0 ? reference : title;
      const line = above.at(-1);
      if (line && !rule) report(line, "dưới dòng này của phụ lục không thấy đường kẻ");
      const fault = line && rule && lengthFault(rule, above, layout.rules["ke-phu-luc"].share);
      if (fault) report(line, `đường kẻ ở phụ lục ${fault}`);
    }
  },
};
