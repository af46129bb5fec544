import { type CheckRule, clauseOf } from "../rule.ts";

export const recipientsArchive: CheckRule = {
  id: "recipients-archive",
  topic: "word",
  severity: "error",
  summary: "Dòng cuối nơi nhận là “- Lưu: VT, <đơn vị soạn thảo>.”",
  reason: "Có dấu hai chấm sau “Lưu”, có VT, có dấu chấm cuối",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending } }, report) {
    const { archive, label, recipients } = ending;
    const last = recipients.at(-1);
    if (!label || (!archive && recipients.length === 0)) return;
    if (!archive)
      return report(last ?? label, "nơi nhận chưa có dòng Lưu. Ghi dòng cuối: “- Lưu: VT, <đơn vị soạn thảo>.”");
    const { text } = archive;
    const faults = [
      ...(/^- Lưu:[ \u00A0]/.test(text) ? [] : ["bắt đầu bằng “- Lưu: ”"]),
      ...(/(?<!\p{L})(?:VT|Văn thư|HC)(?!\p{L})/u.test(text) ? [] : ["có VT (văn thư)"]),
      ...(/[,;]\s*\.?$/.test(text) ? ["không bỏ lửng sau dấu phẩy"] : []),
      ...(/\.$|\(\d+\)$/.test(text) ? [] : ["kết thúc bằng dấu chấm"]),
    ];
    if (last && last.place.order > archive.place.order) faults.push("là dòng cuối cùng");
    if (faults.length > 0) report(archive, `dòng Lưu phải ${faults.join(", ")}`);
  },
};
