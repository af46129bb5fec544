import { type CheckRule, clauseOf } from "../rule.ts";
import { rulesOf } from "../strokes.ts";

export const ruleDrawn: CheckRule = {
  id: "rule-drawn",
  topic: "word",
  severity: "warning",
  summary: "Đường kẻ được kẻ, không gõ bằng dấu gạch hay gạch chân chữ",
  reason:
    "Dấu gạch gõ tay và chữ gạch chân đổi độ dài theo phông chữ, in ra đứt nét, và lẫn vào lời văn khi trích xuất",
  clause: clauseOf("II.1.b"),
  check({ parts }, report) {
    for (const { stroke, line } of rulesOf(parts)) {
      if (stroke.made === "typed")
        report(
          line,
          "đường kẻ dưới dòng này gõ bằng dấu gạch. Kẻ bằng viền đoạn (Borders) hoặc hình vẽ (Shapes, Line)",
        );
      if (stroke.made === "underline")
        report(
          line,
          "dòng này gạch chân chữ để làm đường kẻ. Bỏ gạch chân, kẻ bằng viền đoạn (Borders) hoặc hình vẽ (Shapes, Line)",
        );
    }
  },
};
