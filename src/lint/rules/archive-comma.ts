import { archiveOf } from "../../wording/recipients.ts";
import type { Rule } from "../rule.ts";

export const archiveComma: Rule = {
  id: "archive-comma",
  topic: "agencies",
  severity: "hint",
  of: "document",
  summary: "Các chữ viết tắt ở dòng Lưu cách nhau bằng dấu phẩy",
  reason: "Nghị định quy định sau “VT” là dấu phẩy, rồi đến chữ viết tắt tên đơn vị soạn thảo, cuối cùng là dấu chấm",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d",
  bad: "archive: VT; VHXH",
  good: "archive: VT, VHXH",
  check({ archive }, report) {
    if (!archive) return;
    const written = archiveOf(archive.printed).replace(/(?<![.;\s])[.;\s]+$/, "");
    const words = written
      .replace(/(?<!\s)\s{0,9};\s{0,9}(?![^(]{0,99}\))/g, ", ")
      .replace(/^(VT|Văn thư)[.\s]+(?=[A-ZĐ])/u, "$1, ");
    if (words === written) return;
    report(archive, "sau VT và giữa các đơn vị ở dòng Lưu là dấu phẩy", { do: "write", component: "archive", words });
  },
};
