import { span } from "../../document/document.ts";
import { words, wordsOrNumbers } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const clock = wordsOrNumbers(
  /\b(?<![.,/:])(\d{1,2})(?:\s?(?:giờ|h|g)\s?|:)(\d{2})(?:\s?phút)?\b(?![.,:][\d.,:]*\d|%)/gu,
);
/** With a colon a clock may be a ratio. */
const ofTime = words(/\b(?:lúc|từ|đến|vào|trước|sau|hồi) $/iu);

export const clockExists: Rule = {
  id: "clock-exists",
  topic: "dates",
  severity: "hint",
  of: "document",
  summary: "Giờ từ 0 đến 24, phút từ 0 đến 59",
  reason: "“14h75” là gõ nhầm, và người đọc không biết phải đến lúc nào",
  bad: "purpose: [Đại biểu có mặt lúc 14h75 để ổn định tổ chức.]",
  good: "purpose: [Đại biểu có mặt lúc 14h15 để ổn định tổ chức.]",
  check({ texts }, report) {
    for (const text of texts) {
      for (const { 0: found, 1: hour, 2: minute, index } of text.printed.matchAll(clock)) {
        if (found.includes(":") && !ofTime.test(text.printed.slice(Math.max(0, index - 8), index))) continue;
        if (Number(minute) < 60 && (Number(hour) < 24 || (Number(hour) === 24 && Number(minute) === 0))) continue;
        report(span(text, index, index + found.length), `không có giờ “${found}”. Xem lại số giờ, số phút`);
      }
    }
  },
};
