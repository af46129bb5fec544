import { isBefore } from "../../wording/calendar.ts";
import { shortDate } from "../../wording/date-words.ts";
import { eventsOf } from "../events.ts";
import { correctedYear, issueDateOf, issueInWords } from "../issue.ts";
import type { Rule } from "../rule.ts";

export const eventAfterIssue: Rule = {
  id: "event-after-issue",
  topic: "dates",
  severity: "warning",
  of: "plan",
  summary: "Sự kiện diễn ra sau khi kế hoạch được ban hành",
  reason:
    "Ngày còn sót từ kế hoạch năm trước là lỗi hay gặp khi chép lại văn bản cũ. Kế hoạch mới ghi tháng, năm thì chỉ so tháng, năm",
  bad: "event: { time: { date: 2025-06-05 } }",
  good: "event: { time: { date: 2026-06-05 } }",
  check({ plan }, report) {
    const issue = issueDateOf(plan);
    if (!issue) return;
    for (const { place, last } of eventsOf(plan).days) {
      if (!isBefore(last, issue)) continue;
      const message = `thời gian tổ chức (ngày ${shortDate(last)}) đã qua khi kế hoạch ban hành (${issueInWords(issue)}). ${correctedYear(last, issue)}`;
      report(place, message);
    }
  },
};
