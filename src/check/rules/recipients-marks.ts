import { earlyMarks } from "../../recognize/ending.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const recipientsMarks: CheckRule = {
  id: "recipients-marks",
  topic: "word",
  severity: "error",
  summary: "Mỗi dòng nơi nhận bắt đầu bằng “- ” và kết thúc bằng dấu chấm phẩy",
  reason: "Dòng Lưu ở cuối mới kết thúc bằng dấu chấm",
  clause: clauseOf("II.9.d"),
  check({ parts: { ending } }, report) {
    const marks = earlyMarks(ending);
    const items = ending.recipients.filter(
      (line) => line.place.order < (ending.archive?.place.order ?? Number.POSITIVE_INFINITY) && !marks.includes(line),
    );
    for (const [index, line] of items.entries()) {
      const next = items[index + 1];
      // A line without a dash goes on with the one above it.
      const leadsOn = line.text.endsWith(":") && next?.text.startsWith("+");
      const goesOn = next !== undefined && !/^[-–+]/.test(next.text) && !/;$/.test(line.text);
      const continues = index > 0 && !/^[-–+]/.test(line.text) && !/;$/.test(items[index - 1]?.text ?? ";");
      // "+" counts what a line with a dash leads on to.
      const above = items.slice(0, index).findLast(({ text }) => !text.startsWith("+"));
      const isUnder = line.text.startsWith("+") && /:$/.test(above?.text ?? "");
      if (!continues && !isUnder && !/^-[ \u00A0]/.test(line.text))
        report(line, "dòng nơi nhận phải bắt đầu bằng dấu “-” và một dấu cách");
      if (!goesOn && !leadsOn && !/;$/.test(line.text) && (ending.archive || next))
        report(line, "dòng nơi nhận phải kết thúc bằng dấu chấm phẩy");
    }
  },
};
