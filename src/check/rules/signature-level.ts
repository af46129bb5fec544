import type { MeasuredBlock, MeasuredParagraph } from "../../ooxml/measured.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** The paragraphs at the top of a cell: its first one, or those of the first row of a table that it begins with. */
const topsOf = ([first]: readonly MeasuredBlock[]): MeasuredParagraph[] => {
  if (!first) return [];
  return first.tag === "paragraph" ? [first] : (first.rows[0]?.cells ?? []).flatMap(({ blocks }) => topsOf(blocks));
};

export const signatureLevel: CheckRule = {
  id: "signature-level",
  topic: "word",
  severity: "error",
  summary: "Dòng đầu của phần ký ngang với “Nơi nhận:”",
  reason: "Hai dòng này cùng một hàng của bảng, không dòng trống nào ở trên",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending } }, report) {
    const [label, first] = [ending.label, ending.signers[0]?.authority[0]];
    const [left, right] = [label?.place.cell, first?.place.cell];
    if (!label || !first || !left || !right || left.table !== right.table) return;
    const blankAbove = (cell: typeof left, line: typeof first): boolean => {
      const blocks = cell.table.rows[cell.row]?.cells.find(({ column }) => column === cell.column)?.blocks ?? [];
      return !topsOf(blocks).includes(line.para.measured);
    };
    if (left.row !== right.row || blankAbove(left, label) !== blankAbove(right, first))
      report(
        label,
        "“Nơi nhận:” và dòng đầu của phần ký không ngang nhau. Đặt cùng một hàng của bảng, bỏ dòng trống ở trên",
      );
  },
};
