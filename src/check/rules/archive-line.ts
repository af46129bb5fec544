import { type CheckRule, clauseOf } from "../rule.ts";

export const archiveLine: CheckRule = {
  id: "archive-line",
  topic: "word",
  severity: "error",
  summary: "Nơi nhận có dòng Lưu, là dòng cuối cùng",
  reason: "Dòng “- Lưu: VT, <đơn vị soạn thảo>.” cho biết bản gốc nằm ở đâu; ký hiệu người soạn thảo ở dưới dòng này",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending } }, report) {
    const { archive, label, recipients } = ending;
    const last = recipients.at(-1);
    if (!label || (!archive && !last)) return;
    if (!archive)
      return report(last ?? label, "nơi nhận chưa có dòng Lưu. Ghi dòng cuối: “- Lưu: VT, <đơn vị soạn thảo>.”");
    if (last && last.place.order > archive.place.order) report(archive, "dòng Lưu phải là dòng cuối cùng");
  },
};
