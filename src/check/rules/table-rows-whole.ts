import type { CheckRule } from "../rule.ts";
import { dataTables } from "../tables.ts";

export const tableRowsWhole: CheckRule = {
  id: "table-rows-whole",
  topic: "word",
  severity: "hint",
  summary: "Hàng của bảng không bị cắt qua hai trang",
  reason: "Một hàng nửa trang này nửa trang kia thì đọc sót. Hàng dài hơn một trang không bị báo",
  check({ parts }, report) {
    for (const { table, place } of dataTables(parts)) {
      const loose = table.rows.filter(({ cantSplit }) => !cantSplit).length;
      if (table.rows.length > 3 && loose * 2 > table.rows.length)
        report(place, "hàng của bảng này có thể bị cắt qua hai trang. Bỏ chọn Allow row to break across pages");
    }
  },
};
