import { isBlack } from "../fonts.ts";
import { shown } from "../lines.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { rulesOf } from "../strokes.ts";

export const fontColor: CheckRule = {
  id: "font-color",
  topic: "word",
  severity: "error",
  summary: "Chữ và đường kẻ màu đen, không tô nền",
  reason:
    "Chữ màu, chữ tô nền là dấu vết soạn thảo còn sót; in đen trắng thì mờ. Chỉ dấu mức độ khẩn, độ mật là màu đỏ",
  clause: clauseOf("I.4"),
  check({ parts }, report) {
    const red = new Set(parts.header.urgency);
    for (const line of parts.flow.lines) {
      if (red.has(line)) continue;
      const runs = shown(line).map(({ looks }) => looks);
      const colored = runs.find(({ color }) => !isBlack(color));
      if (colored) report(line, `chữ màu ${colored.color}, phải màu đen`);
      else if (runs.some(({ highlight, shaded }) => shaded || (highlight !== "" && highlight !== "none")))
        report(line, "chữ có tô nền. Bỏ màu nền (Text Highlight Color, No Color)");
    }
    for (const { stroke, line } of rulesOf(parts))
      if (!isBlack(stroke.color)) report(line, `đường kẻ dưới dòng này màu ${stroke.color}, phải màu đen`);
  },
};
