import { archiveLine, registry } from "../archive-line.ts";
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
    const { written = "VT", place } = archiveLine(plan);
    const kept = registry.exec(written);
    if (!kept || /[A-Za-zÀ-ỹ]/u.test(written.slice(kept.index + kept[0].length).replace(/\([^()]*\)/g, ""))) return;
    report(place, "dòng Lưu chưa có đơn vị soạn thảo. Ghi như: archive: VT, VHXH");
  },
};
