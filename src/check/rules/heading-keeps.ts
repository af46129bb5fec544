import { every } from "../../recognize/lines.ts";
import type { CheckRule } from "../rule.ts";
import { isSentence, runningIn } from "../running.ts";

export const headingKeeps: CheckRule = {
  id: "heading-keeps",
  topic: "word",
  severity: "hint",
  summary: "Tiêu đề mục, khoản đi liền với đoạn sau",
  reason: "Tiêu đề rơi lại cuối trang một mình thì khó đọc. Chọn Paragraph, Keep with next",
  check({ parts }, report) {
    for (const para of runningIn(parts)) {
      const isBold = para.lines.every((line) => every(line, ({ bold }) => bold));
      const isTitle =
        isBold &&
        /^(?:section|item|subitem)$/.test(para.level) &&
        para.rest !== "" &&
        !isSentence(para) &&
        !/:\s/.test(para.text);
      if (isTitle && !para.measured.keepNext)
        report(para, "tiêu đề này chưa đặt đi liền với đoạn sau (Keep with next)");
    }
  },
};
