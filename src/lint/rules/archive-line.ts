import type { Rule } from "../rule.ts";

export const archiveLine: Rule = {
  id: "archive-line",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "Nơi nhận có dòng Lưu, là dòng cuối cùng",
  reason: "Dòng “- Lưu: VT, <đơn vị soạn thảo>.” cho biết bản gốc nằm ở đâu; ký hiệu người soạn thảo ở dưới dòng này",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d",
  bad: 'drafter: "- Các thôn"',
  good: "drafter: { initials: PL, copies: 30 }",
  check({ recipients, archive, texts }, report) {
    const last = recipients.at(-1);
    if (!last) return;
    if (!archive) report(last, "nơi nhận chưa có dòng Lưu. Ghi dòng cuối: “- Lưu: VT, <đơn vị soạn thảo>.”");
    else if (texts.indexOf(last) > texts.indexOf(archive)) report(last, "dòng Lưu phải là dòng cuối cùng");
  },
};
