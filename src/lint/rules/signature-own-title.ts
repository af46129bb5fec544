import type { Rule } from "../rule.ts";
import { signAt } from "../signers.ts";

export const signatureOwnTitle: Rule = {
  id: "signature-own-title",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Dưới dòng TM., KT., TL., TUQ. có chức vụ của chính người ký",
  reason: "“TL. GIÁM ĐỐC” chỉ cho biết ký thừa lệnh ai; dòng dưới, như “CHÁNH VĂN PHÒNG”, cho biết ai ký",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.7.b và II.7.c",
  bad: "signature: { on_behalf_of: Ủy ban nhân dân, position: KT. Chủ tịch, name: Nguyễn Văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, for: Chủ tịch, position: Phó Chủ tịch, name: Nguyễn Văn An }",
  check({ signers }, report) {
    for (const { authority, other, name } of signers) {
      const last = authority.at(-1);
      const sign = last && signAt(last.printed)?.sign;
      // An acting head signs by the head's own title.
      if (!last || !name || other.length > 0 || sign === undefined || sign === "Q") continue;
      report(last, `dưới “${last.typed}” chưa có chức vụ của người ký. Ghi thêm chức vụ ấy ở dòng dưới`);
    }
  },
};
