import { isDrafter } from "../../recognize/ending.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const recipientsMarks: CheckRule = {
  id: "recipients-marks",
  topic: "word",
  severity: "error",
  summary: "Mỗi dòng nơi nhận bắt đầu bằng “- ” và kết thúc bằng dấu chấm phẩy",
  reason: "Dòng Lưu ở cuối mới kết thúc bằng dấu chấm",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending } }, report) {
    const items = ending.recipients.filter(
      ({ place, text }) => place.order < (ending.archive?.place.order ?? Number.POSITIVE_INFINITY) && !isDrafter(text),
    );
    for (const [index, line] of items.entries()) {
      const next = items[index + 1];
      // A line without a dash goes on with the one above it.
      const goesOn = next !== undefined && !/^[-–+]/.test(next.text) && !/;$/.test(line.text);
      const continues = index > 0 && !/^[-–+]/.test(line.text) && !/;$/.test(items[index - 1]?.text ?? ";");
      if (!continues && !/^[-+][ \u00A0]/.test(line.text))
        report(line, "dòng nơi nhận phải bắt đầu bằng dấu “-” và một dấu cách");
      if (!goesOn && !/;$/.test(line.text) && (ending.archive || next))
        report(line, "dòng nơi nhận phải kết thúc bằng dấu chấm phẩy");
    }
  },
};
