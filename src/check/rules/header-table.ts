import { isBordered } from "../../recognize/drawn.ts";
import type { CheckRule } from "../rule.ts";

export const headerTable: CheckRule = {
  id: "header-table",
  topic: "word",
  severity: "warning",
  summary: "Phần đầu văn bản đặt trong bảng hai ô không viền",
  reason:
    "Xếp hai cột bằng phím Tab, dấu cách hay khung chữ thì lệch đi khi sửa một chữ hoặc mở bằng máy khác. Tệp mẫu của Nghị định dùng bảng",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4",
  check({ parts: { header } }, report) {
    const [line] = header.national;
    if (line?.place.cell && !line.place.boxed && isBordered(line.place.cell.table))
      report(line, "bảng của phần đầu văn bản còn đường viền. Bỏ viền (Borders, No Border)");
    if (!line || (line.place.cell && !line.place.boxed) || (!line.place.boxed && line.place.half === "whole")) return;
    const made = line.place.boxed ? "khung chữ (Text Box)" : "phím Tab hoặc dấu cách";
    report(line, `hai cột của phần đầu văn bản xếp bằng ${made}. Thay bằng bảng hai ô không viền`);
  },
};
