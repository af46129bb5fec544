import { isItalic } from "../../document/document.ts";
import type { Rule } from "../rule.ts";

export const basisStyle: Rule = {
  id: "basis-style",
  topic: "basis",
  severity: "warning",
  of: "document",
  summary: "Căn cứ in thường, nghiêng",
  reason:
    "Nhiều văn bản in căn cứ chữ đứng; Nghị định và mẫu đều ghi chữ nghiêng. Căn cứ ghi ở khóa basis thì chương trình tự in nghiêng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.6.a",
  bad: "preamble: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
  good: "basis: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024]",
  check({ bases }, report) {
    for (const basis of bases) if (!isItalic(basis.pieces)) report(basis, "căn cứ in chữ đứng, phải nghiêng");
  },
};
