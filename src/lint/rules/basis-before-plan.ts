import { basisItemsIn } from "../../document/basis-items.ts";
import { citationsIn } from "../../document/citations.ts";
import { span, type Text } from "../../document/document.ts";
import { isBefore, type PartialDate } from "../../wording/calendar.ts";
import { parseDate, shortDate, shortDateOf } from "../../wording/date-words.ts";
import { actsCitedIn, type CitedAct } from "../acts/cited.ts";
import { actMeant } from "../acts/replaced.ts";
import { isCitedThere, isDayOfEvent, readsActs } from "../acts/where.ts";
import { issueInWords } from "../issue.ts";
import { firstDayOf } from "../reform/changes.ts";
import type { Rule } from "../rule.ts";

/** Acts that a text cites without a day, each with that which the register knows. */
const undatedIn = (text: Text, issue: PartialDate): { cited: CitedAct; date: string }[] => {
  const isRead = isCitedThere(text);
  return actsCitedIn(text, issue).flatMap((cited) => {
    const act = cited.date || !isRead(cited) ? undefined : actMeant(cited, text, firstDayOf(issue));
    return act?.date === undefined || act.sure === false ? [] : [{ cited, date: act.date }];
  });
};

export const basisBeforePlan: Rule = {
  id: "basis-before-plan",
  topic: "basis",
  severity: "warning",
  of: "document",
  summary: "Văn bản được viện dẫn ban hành trước văn bản này",
  reason: "Không thể dựa vào văn bản chưa có: một trong hai ngày bị nhầm. Mới ghi tháng, năm thì chỉ so tháng, năm",
  bad: "preamble: Thực hiện Kế hoạch số 58/KH-UBND ngày 20/5/2026 của Ủy ban nhân dân tỉnh Lào Cai về công tác dân vận",
  good: "preamble: Thực hiện Kế hoạch số 58/KH-UBND ngày 10/5/2026 của Ủy ban nhân dân tỉnh Lào Cai về công tác dân vận",
  check({ date: issue, texts }, report) {
    if (!issue) return;
    for (const text of texts) {
      const laws = text.role === "basis" ? basisItemsIn(text.printed).flatMap(({ law }) => law ?? []) : [];
      for (const { from, date } of [...citationsIn(text.printed), ...laws]) {
        if (!date || !isBefore(issue, date) || isDayOfEvent(text, from, date, issue)) continue;
        const name = text.printed.slice(from, date.from).replace(/(?<![\s,(*])[\s,(*]+$/, "");
        const message = `“${name}” ghi ngày ${shortDate(date)}, sau ngày ban hành (${issueInWords(issue)}). Xem lại hai ngày này`;
        report(span(text, date.from, date.to), message);
      }
      for (const { cited, date } of readsActs(text) ? undatedIn(text, issue) : []) {
        const known = parseDate(date);
        if (!known || !isBefore(issue, known)) continue;
        const name = text.printed.slice(cited.from, cited.to);
        const message = `“${name}” ban hành ngày ${shortDateOf(date)}, sau ngày ban hành của văn bản này (${issueInWords(issue)}). Xem lại số, năm đã ghi và ngày của văn bản này`;
        report(span(text, cited.from, cited.to), message);
      }
    }
  },
};
