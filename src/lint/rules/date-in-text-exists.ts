import { span } from "../../document/document.ts";
import { whyNoDay } from "../../wording/calendar.ts";
import { impossibleDatesIn } from "../../wording/dates-in-text.ts";
import type { Rule } from "../rule.ts";

export const dateInTextExists: Rule = {
  id: "date-in-text-exists",
  topic: "dates",
  severity: "error",
  of: "document",
  summary: "Mỗi ngày ghi trong lời văn đều có trong lịch",
  reason:
    "Ngày 31/4 hay 29/02 của năm không nhuận làm người nhận phải gọi lại hỏi, và văn bản phải đính chính. Ngày âm lịch không bị xét",
  bad: "purpose: [Tổng hợp kết quả trước ngày 31/6/2026.]",
  good: "purpose: [Tổng hợp kết quả trước ngày 30/6/2026.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { from, to, ...date } of impossibleDatesIn(text.printed)) {
        const written = text.printed.slice(from, to);
        report(span(text, from, to), `không có “${written}” trong lịch: ${whyNoDay(date)}. Xem lại ngày, tháng, năm`);
      }
    }
  },
};
