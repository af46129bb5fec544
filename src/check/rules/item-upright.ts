import { every } from "../../recognize/lines.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const itemUpright: CheckRule = {
  id: "item-upright",
  topic: "word",
  severity: "error",
  summary: "Khoản (1., 2., …) in đứng",
  reason: "Khoản có tiêu đề thì đậm, không có tiêu đề thì không đậm; đều là chữ đứng",
  clause: clauseOf("II.6.đ"),
  check({ parts: { body } }, report) {
    for (const para of body.paras) {
      if (para.level !== "item" && para.level !== "subitem") continue;
      if (para.lines.every((line) => every(line, ({ italic }) => italic)))
        report(para, "khoản in chữ nghiêng, phải đứng");
    }
  },
};
