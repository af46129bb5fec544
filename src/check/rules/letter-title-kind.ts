import { type CheckRule, clauseOf } from "../rule.ts";

export const letterTitleKind: CheckRule = {
  id: "letter-title-kind",
  topic: "word",
  severity: "error",
  summary: "Dòng V/v dưới số, ký hiệu chỉ có ở công văn",
  reason: "Văn bản có tên loại ghi trích yếu ngay dưới tên loại; ghi thêm V/v là có hai trích yếu",
  clause: clauseOf("II.5.b"),
  check({ parts: { header } }, report) {
    const [first] = header.letterTitle;
    if (first && header.kind)
      report(first, `${header.kind.name} ghi trích yếu dưới tên loại, không có dòng V/v. Bỏ dòng này`);
  },
};
