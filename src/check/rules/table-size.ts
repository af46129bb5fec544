import { builtInLayout } from "../../kind/built-in.ts";
import type { Components } from "../../recognize/components.ts";
import type { Para } from "../../recognize/flow.ts";
import { shown } from "../../recognize/lines.ts";
import { decimal, rangeInWords, sizeInWords } from "../faults.ts";
import type { CheckRule } from "../rule.ts";
import { dataTables } from "../tables.ts";
import { isWithin, nearPt } from "../tolerance.ts";

/** Titles in the middle of the page right above a table. */
const captionsIn = (parts: Components): Para[] => {
  const tables = dataTables(parts).map(({ place }) => place.order);
  return parts.body.paras.filter(({ measured, lines, place }, index, all) => {
    const next = all[index + 1]?.place.order ?? Number.POSITIVE_INFINITY;
    const end = lines.at(-1)?.place.order ?? place.order;
    return measured.align === "center" && tables.some((at) => at > end && at < next && at - end <= 2);
  });
};

export const tableSize: CheckRule = {
  id: "table-size",
  topic: "word",
  severity: "hint",
  summary: `Chữ trong bảng cỡ ${sizeInWords(builtInLayout, "o-trai")}, tên bảng cùng cỡ với lời văn`,
  reason: "Nghị định không đặt cỡ chữ cho bảng; nhỏ hơn thì khó đọc",
  check({ parts, layout }, report) {
    const range = layout.styles["o-trai"]?.sizePt;
    for (const caption of captionsIn(parts)) {
      const odd = caption.lines.flatMap(shown).find(({ looks }) => !isWithin(looks.sizePt, layout.body.sizePt, nearPt));
      if (odd)
        report(
          caption,
          `tên bảng cỡ ${decimal(odd.looks.sizePt)}, nên bằng cỡ chữ của lời văn (${rangeInWords(layout.body.sizePt)})`,
        );
    }
    const tables = new Set(dataTables(parts).map(({ table }) => table));
    for (const line of parts.flow.lines) {
      const { cell } = line.place;
      if (!range || !cell || !tables.has(cell.table)) continue;
      const odd = shown(line).find(({ looks }) => looks.raised === "" && !isWithin(looks.sizePt, range, nearPt));
      if (odd) report(line, `chữ trong bảng cỡ ${decimal(odd.looks.sizePt)}, nên là ${rangeInWords(range)}`);
    }
  },
};
