import { isBefore } from "../../wording/calendar.ts";
import { shortDate } from "../../wording/date-words.ts";
import { deadlinesOf } from "../deadlines.ts";
import { correctedYear, issueDateOf, issueInWords } from "../issue.ts";
import type { Rule } from "../rule.ts";

export const deadlineAfterIssue: Rule = {
  id: "deadline-after-issue",
  topic: "dates",
  severity: "warning",
  of: "plan",
  summary: "Thời hạn của mỗi việc đến sau khi kế hoạch được ban hành",
  reason:
    "Đơn vị nhận kế hoạch không làm kịp việc đã hết hạn. Câu tả việc đã qua, như hồ sơ nộp trước một ngày nào đó, không bị xét",
  bad: "responsibilities: [{ agency: Các thôn, text: Lập danh sách đại biểu, deadline: 2025-05-29 }]",
  good: "responsibilities: [{ agency: Các thôn, text: Lập danh sách đại biểu, deadline: 2026-05-29 }]",
  check(subject, report) {
    const { plan } = subject;
    const issue = issueDateOf(plan);
    if (!issue) return;
    for (const { place, date } of deadlinesOf(subject)) {
      if (!isBefore(date, issue)) continue;
      const message = `thời hạn ngày ${shortDate(date)} đã qua khi kế hoạch ban hành (${issueInWords(issue)}). ${correctedYear(date, issue)}`;
      report(place, message);
    }
  },
};
