import { type CheckRule, clauseOf } from "../rule.ts";

export const numberDateLevel: CheckRule = {
  id: "number-date-level",
  topic: "word",
  severity: "warning",
  summary: "Số, ký hiệu và ngày tháng ngang nhau trên một dòng",
  reason: "Hai dòng ở hai hàng khác nhau của bảng thì lệch nhau khi tên cơ quan dài thêm",
  clause: clauseOf("II.4.c"),
  check({ parts: { header } }, report) {
    const { number, date } = header;
    const [left, right] = [number?.place.cell, date?.place.cell];
    if (!date || !left || !right || left.table !== right.table || left.row === right.row) return;
    report(date, "ngày tháng không cùng hàng với số, ký hiệu. Đặt hai dòng này vào cùng một hàng của bảng");
  },
};
