import { isBefore } from "../../wording/calendar.ts";
import { citationsIn } from "../../wording/citations.ts";
import { shortDate } from "../../wording/date-words.ts";
import { groundsIn } from "../../wording/grounds.ts";
import { issueDateOf, issueInWords } from "../issue.ts";
import { type Rule, within } from "../rule.ts";

export const basisBeforePlan: Rule = {
  id: "basis-before-plan",
  topic: "basis",
  severity: "warning",
  of: "plan",
  summary: "Văn bản được viện dẫn ban hành trước kế hoạch",
  reason:
    "Kế hoạch không thể dựa vào văn bản chưa có: hoặc ngày của văn bản ấy, hoặc ngày của kế hoạch bị nhầm. Kế hoạch mới ghi tháng, năm thì chỉ so tháng, năm",
  bad: "preamble: Thực hiện Kế hoạch số 58/KH-UBND ngày 20/5/2026 của Ủy ban nhân dân tỉnh Lào Cai về công tác dân vận",
  good: "preamble: Thực hiện Kế hoạch số 58/KH-UBND ngày 10/5/2026 của Ủy ban nhân dân tỉnh Lào Cai về công tác dân vận",
  check({ plan, texts }, report) {
    const issue = issueDateOf(plan);
    if (!issue) return;
    for (const text of texts) {
      const laws = text.role === "basis" ? groundsIn(text.value).flatMap(({ law }) => law ?? []) : [];
      for (const { from, date } of [...citationsIn(text.value), ...laws]) {
        if (!date || !isBefore(issue, date)) continue;
        const name = text.value.slice(from, date.from).replace(/[\s,(*]+$/, "");
        const message = `“${name}” ghi ngày ${shortDate(date)}, sau kế hoạch này (${issueInWords(issue)}). Xem lại ngày của văn bản ấy và ngày của kế hoạch`;
        report(within(text, date.from, date.to), message);
      }
    }
  },
};
