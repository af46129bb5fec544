import { type CheckRule, clauseOf } from "../rule.ts";

export const archiveMarks: CheckRule = {
  id: "archive-marks",
  topic: "word",
  severity: "error",
  summary: "Dòng Lưu ghi “- Lưu: …” và kết thúc bằng dấu chấm",
  reason: "Có dấu hai chấm sau “Lưu”, dấu phẩy giữa các đơn vị, dấu chấm ở cuối",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending } }, report) {
    const { archive, label } = ending;
    if (!label || !archive) return;
    const { text } = archive;
    const faults = [
      ...(/^-[ \u00A0]+Lưu[ \u00A0]*:[ \u00A0]/.test(text) ? [] : ["bắt đầu bằng “- Lưu: ”"]),
      ...(/[,;]\s*\.?$/.test(text) ? ["không bỏ lửng sau dấu phẩy"] : []),
      ...(/\/\.$/.test(text)
        ? ["kết thúc bằng một dấu chấm, “./.” chỉ ghi ở cuối nội dung"]
        : /[.…]$|\(\d+\)$/.test(text)
          ? []
          : ["kết thúc bằng dấu chấm"]),
    ];
    if (faults.length > 0) report(archive, `dòng Lưu phải ${faults.join(", ")}`);
  },
};
