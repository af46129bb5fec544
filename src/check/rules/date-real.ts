import { dateLine } from "../../recognize/date-line.ts";
import { isInCalendar, whyNoDay } from "../../wording/calendar.ts";
import type { CheckRule } from "../rule.ts";

export const dateReal: CheckRule = {
  id: "date-real",
  topic: "word",
  severity: "error",
  summary: "Ngày ban hành có trong lịch",
  reason: "Ngày 31/4 hay 30/02 không có; ký rồi mới thấy thì phải đính chính",
  check({ parts: { header } }, report) {
    const line = header.date;
    const date = line && dateLine(line.text);
    if (!line || !date?.day || !date.month) return;
    const [day, month, year] = [Number(date.day), Number(date.month), Number(date.year)];
    if (isInCalendar({ day, month, year })) return;
    const why = whyNoDay({ day, month, year });
    report(line, `không có ngày ${date.day} tháng ${date.month} năm ${year}: ${why}`);
  },
};
