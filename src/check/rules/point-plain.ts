import { every } from "../../recognize/lines.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pointPlain: CheckRule = {
  id: "point-plain",
  topic: "word",
  severity: "error",
  summary: "Điểm (a, b, c) in thường, đứng, không đậm",
  reason: "Chữ “a)” đậm hay nghiêng là theo mẫu cũ. Từ ngữ nhấn mạnh trong câu thì không bị báo",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    for (const para of body.paras) {
      if (para.level !== "point") continue;
      const all = (holds: (looks: { bold: boolean; italic: boolean }) => boolean): boolean =>
        para.lines.every((line) => every(line, holds));
      if (all(({ italic }) => italic)) report(para, "điểm in chữ nghiêng, phải đứng");
      else if (all(({ bold }) => bold)) report(para, "điểm in chữ đậm, phải không đậm");
    }
  },
};
