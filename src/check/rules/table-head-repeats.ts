import type { CheckRule } from "../rule.ts";
import { dataTables } from "../tables.ts";

/** More rows than this seldom stand on one page. */
const longRows = 10;

export const tableHeadRepeats: CheckRule = {
  id: "table-head-repeats",
  topic: "word",
  severity: "hint",
  summary: "Bảng dài có hàng tiêu đề lặp lại ở mỗi trang",
  reason: "Sang trang sau không có tiêu đề thì phải lật lại mới biết cột nào là gì",
  check({ parts }, report) {
    for (const { table, place } of dataTables(parts)) {
      const long = table.rows.length > longRows;
      if (long && !table.rows[0]?.head)
        report(place, "bảng dài mà hàng đầu không đặt lặp lại (Layout, Repeat Header Rows)");
    }
  },
};
