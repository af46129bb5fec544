import type { Rule } from "../rule.ts";

export const archiveUnit: Rule = {
  id: "archive-unit",
  topic: "agencies",
  severity: "hint",
  of: "plan",
  summary: "Dòng “Lưu: VT” ghi cả chữ viết tắt của đơn vị soạn thảo",
  reason:
    "Người tra hồ sơ sau này biết đơn vị nào soạn văn bản và giữ bản lưu. Tên viết tắt của đơn vị do cơ quan quy định nên không suy ra được",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d",
  bad: "archive: VT",
  good: "archive: VT, VHXH",
  check({ plan }, report) {
    const typed = plan.recipients.findIndex((line) => /^[-\s]*Lưu\b/i.test(line));
    const archive = plan.archive ?? plan.recipients[typed];
    if (archive !== undefined && /VT\s*,\s*\S/.test(archive)) return;
    const place = plan.archive !== undefined ? "/archive" : typed >= 0 ? `/recipients/${typed}` : undefined;
    const message = "dòng Lưu chưa có đơn vị soạn thảo. Ghi như: archive: VT, VHXH";
    if (place) report(place, message);
    else report({ pointer: "/recipients", on: "key" }, message);
  },
};
