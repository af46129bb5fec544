import { typedSign } from "../../lint/signers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const signatureOwnTitle: CheckRule = {
  id: "signature-own-title",
  topic: "word",
  severity: "warning",
  summary: "Dưới dòng TM., KT., TL., TUQ. có chức vụ của chính người ký",
  reason: "“TL. GIÁM ĐỐC” chỉ cho biết ký thừa lệnh ai; dòng dưới, như “CHÁNH VĂN PHÒNG”, cho biết ai ký",
  clause: clauseOf("II.7.b và II.7.c"),
  check({ parts: { ending } }, report) {
    for (const { authority, other, name } of ending.signers) {
      const last = authority.at(-1);
      const sign = last && typedSign(last.text)?.sign;
      // Who is acting head signs by the head's own title.
      if (!last || !name || other.length > 0 || sign === undefined || sign === "Q") continue;
      report(last, "dưới dòng này chưa có chức vụ của người ký. Ghi thêm chức vụ ấy ở dòng dưới");
    }
  },
};
