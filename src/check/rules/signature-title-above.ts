import { isCapitals } from "../../recognize/lines.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const signatureTitleAbove: CheckRule = {
  id: "signature-title-above",
  topic: "word",
  severity: "warning",
  summary: "Chức vụ khác của người ký ở trên họ tên",
  reason: "Ghi dưới họ tên là sai chỗ: ô số 7b của mẫu đặt chức vụ khác ngay trên họ tên",
  clause: clauseOf("II.7.đ"),
  check({ parts: { ending } }, report) {
    for (const { below } of ending.signers) {
      const [line] = below;
      if (line && /\p{Uppercase}{3}/u.test(line.text) && isCapitals(line))
        report(line, "chức vụ ghi dưới họ tên. Chuyển lên ngay trên họ tên");
    }
  },
};
