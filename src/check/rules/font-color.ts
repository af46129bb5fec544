import type { Line } from "../../recognize/flow.ts";
import { shown } from "../../recognize/lines.ts";
import { colorInWords, isBlack } from "../colors.ts";
import { looksOfNotes } from "../notes.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { rulesOf } from "../strokes.ts";

/** Its paragraph or its cell has a ground of colour; heads of tables often do, and may. */
const isShaded = ({ para, place: { cell } }: Line): boolean => {
  if (!cell) return para.measured.shaded;
  const row = cell.table.rows[cell.row];
  if (!row || row.head || cell.row === 0) return false;
  return para.measured.shaded || row.cells.some(({ column, shaded }) => column === cell.column && shaded);
};

export const fontColor: CheckRule = {
  id: "font-color",
  topic: "word",
  severity: "error",
  summary: "Chữ và đường kẻ màu đen, không tô nền",
  reason:
    "Chữ màu, chữ tô nền là dấu vết soạn thảo còn sót; in đen trắng thì mờ. Chỉ dấu mức độ khẩn, độ mật là màu đỏ",
  clause: clauseOf("I.4"),
  check({ measured, parts }, report) {
    const red = new Set(parts.header.urgency);
    for (const line of parts.flow.lines) {
      if (red.has(line)) continue;
      const runs = shown(line).map(({ looks }) => looks);
      const colored = runs.find(({ color }) => !isBlack(color));
      if (colored) report(line, `chữ màu ${colorInWords(colored.color)}, phải màu đen`);
      else if (isShaded(line)) report(line, "đoạn hoặc ô có tô nền. Bỏ màu nền (Borders and Shading, No Color)");
      else if (runs.some(({ highlight, shaded }) => shaded || (highlight !== "" && highlight !== "none")))
        report(line, "chữ có tô nền. Bỏ màu nền (Text Highlight Color, No Color)");
    }
    for (const { at, looks } of looksOfNotes(measured)) {
      const colored = looks.find(({ color }) => !isBlack(color));
      if (colored) report(at, `chú thích chữ màu ${colorInWords(colored.color)}, phải màu đen`);
    }
    for (const { stroke, line } of rulesOf(parts))
      if (!isBlack(stroke.color))
        report(line, `đường kẻ dưới dòng này màu ${colorInWords(stroke.color)}, phải màu đen`);
  },
};
