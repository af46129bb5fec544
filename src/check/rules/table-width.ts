import { textWidthOf } from "../../recognize/flow.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { dataTables } from "../tables.ts";

export const tableWidth: CheckRule = {
  id: "table-width",
  topic: "word",
  severity: "warning",
  summary: "Bảng không rộng quá hai lề",
  reason: "Bảng tràn ra lề thì mất chữ khi in hoặc đóng tập. Bảng rộng đặt ở trang giấy ngang",
  clause: clauseOf("I.2"),
  check({ measured, parts }, report) {
    for (const { table, place } of dataTables(parts)) {
      const section = measured.sections[place.section];
      const widthMm = table.columnsMm.reduce((sum, width) => sum + width, 0);
      const roomMm = section ? textWidthOf(section) : widthMm;
      // Word lets borders of a table stand in the margin by the margin of its cells.
      if (widthMm > roomMm + 5)
        report(place, `bảng rộng ${decimal(widthMm, 0)} mm, giữa hai lề chỉ có ${decimal(roomMm, 0)} mm`);
    }
  },
};
