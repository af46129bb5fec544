import { runsWidth } from "../../recognize/runs.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { wrapsMm } from "../tolerance.ts";

export const nationalOneLine: CheckRule = {
  id: "national-one-line",
  topic: "word",
  severity: "error",
  summary: "Quốc hiệu nằm trọn trên một dòng",
  reason: "Quốc hiệu và Tiêu ngữ là “hai dòng chữ”. Ô bên phải hẹp thì chữ NAM rơi xuống dòng dưới",
  clause: clauseOf("II.1.c"),
  check({ parts: { header } }, report) {
    const [first, second] = header.national;
    if (!first) return;
    if (second)
      return report(first, "Quốc hiệu bị ngắt thành hai dòng. Bỏ chỗ ngắt, nới rộng ô bên phải cho đủ một dòng");
    // Words of another font, and boxes that may grow, are not measured.
    if (!first.place.cell || first.place.boxed || first.runs.some(({ looks }) => looks.font !== "Times New Roman"))
      return;
    const { leftMm, rightMm } = first.para.measured;
    const roomMm = first.place.widthMm - Math.max(0, leftMm) - Math.max(0, rightMm);
    const widthMm = runsWidth(first.runs);
    if (widthMm <= roomMm + wrapsMm) return;
    report(
      first,
      `Quốc hiệu dài ${decimal(widthMm, 1)} mm mà ô chỉ rộng ${decimal(roomMm, 1)} mm nên xuống dòng. Nới ô bên phải, hoặc dùng bộ cỡ chữ 12/13/13`,
    );
  },
};
