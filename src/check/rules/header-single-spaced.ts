import { lineHeightPt } from "../../measure/text-width.ts";
import type { Line } from "../../recognize/flow.ts";
import { mainLooks } from "../../recognize/lines.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** Smaller distances are invisible, such as Word's default of 1.08 lines. */
const seenPt = 3;
const seenLines = 0.1;

/** Line spacing in lines, and whether it is wider than single. */
const spacingOf = (line: Line): { lines: number; isWide: boolean } => {
  const { rule, value } = line.para.measured.line;
  const single = lineHeightPt(mainLooks(line).sizePt);
  const lines = rule === "auto" ? value : value / single;
  return { lines, isWide: lines > 1 + seenLines };
};

export const headerSingleSpaced: CheckRule = {
  id: "header-single-spaced",
  topic: "word",
  severity: "warning",
  summary: "Quốc hiệu và Tiêu ngữ, cơ quan chủ quản và cơ quan ban hành cách nhau dòng đơn",
  reason: "Khoảng cách dòng 1,15 hay 1,5 chép từ phần nội dung lên làm hai dòng này rời nhau",
  clause: clauseOf("II.1.c và II.2.b"),
  check({ parts: { header } }, report) {
    const { national, motto, parents, issuer } = header;
    const columns = [
      [...national, ...(motto ? [motto] : [])],
      [...parents, ...issuer],
    ];
    for (const lines of columns) {
      for (const [index, line] of lines.entries()) {
        const above = lines[index - 1];
        const { lines: apart, isWide } = spacingOf(line);
        const { gapPt } = line.para.measured;
        if (isWide) report(line, `khoảng cách dòng ${decimal(apart)} dòng, phải là dòng đơn (Line spacing: Single)`);
        else if (above && above.para !== line.para && above.place.cell?.row === line.place.cell?.row && gapPt > seenPt)
          report(line, `dòng này cách dòng trên thêm ${decimal(gapPt)} pt, phải là dòng đơn. Đặt Before, After 0 pt`);
      }
    }
  },
};
