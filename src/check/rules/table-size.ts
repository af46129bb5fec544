import { builtInLayout } from "../../kind/built-in.ts";
import { shown } from "../../recognize/lines.ts";
import { decimal, rangeInWords, sizeInWords } from "../faults.ts";
import type { CheckRule } from "../rule.ts";
import { dataTables } from "../tables.ts";
import { isWithin, nearPt } from "../tolerance.ts";

export const tableSize: CheckRule = {
  id: "table-size",
  topic: "word",
  severity: "hint",
  summary: `Chữ trong bảng cỡ ${sizeInWords(builtInLayout, "o-trai")}`,
  reason: "Nghị định không đặt cỡ chữ cho bảng; nhỏ hơn thì khó đọc",
  check({ parts, layout }, report) {
    const range = layout.styles["o-trai"]?.sizePt;
    const tables = new Set(dataTables(parts).map(({ table }) => table));
    for (const line of parts.flow.lines) {
      const { cell } = line.place;
      if (!range || !cell || !tables.has(cell.table)) continue;
      const odd = shown(line).find(({ looks }) => looks.raised === "" && !isWithin(looks.sizePt, range, nearPt));
      if (odd) report(line, `chữ trong bảng cỡ ${decimal(odd.looks.sizePt)}, nên là ${rangeInWords(range)}`);
    }
  },
};
