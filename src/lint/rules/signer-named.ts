import { below } from "../../plan/walk.ts";
import { isSigner } from "../nobody.ts";
import type { Rule } from "../rule.ts";

export const signerNamed: Rule = {
  id: "signer-named",
  topic: "signature",
  severity: "hint",
  of: "plan",
  summary: "Dưới chỗ ký có họ tên người ký",
  reason:
    "Văn bản ban hành phải có họ và tên người ký. Bản dự thảo chưa biết ai ký thì để trống được; nhắc để khi ban hành không quên",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.c",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  check({ plan }, report) {
    for (const { value, pointer } of below(plan)) {
      if (!isSigner(pointer)) continue;
      if (typeof value !== "string" || /^[\s.…_]*$/.test(value))
        report({ pointer, on: "key" }, "chưa ghi họ tên người ký. Dự thảo thì để trống được; khi ban hành phải ghi");
    }
  },
};
