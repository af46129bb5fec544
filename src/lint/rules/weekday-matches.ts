import type { Text } from "../../document/document.ts";
import { span } from "../../document/document.ts";
import {
  type FullDate,
  isBefore,
  isInCalendar,
  nearestOn,
  type PartialDate,
  weekdayIndex,
} from "../../wording/calendar.ts";
import { shortDate, weekday as weekdayName } from "../../wording/date-words.ts";
import { type DateInText, datesIn, fullDatesIn, type WeekdayInText, weekdayIn } from "../../wording/dates-in-text.ts";
import type { Rule } from "../rule.ts";

/** A date without its year is one of the document's own year where it is still to come. */
const inYearOf = (issue: PartialDate | undefined, { day, month }: DateInText): FullDate | undefined => {
  if (issue?.month === undefined) return undefined;
  const date = { day, month, year: issue.year };
  return isInCalendar(date) && !isBefore(date, issue) ? date : undefined;
};

const speaksOfOtherYears = (text: string, year: number | undefined): boolean =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].some(([written]) => Number(written) !== year);

export const weekdayMatches: Rule = {
  id: "weekday-matches",
  topic: "dates",
  severity: "error",
  of: "document",
  summary: "Thứ trong tuần đúng với ngày ghi bên cạnh",
  reason:
    "Thứ và ngày lệch nhau thì người dự họp không biết đến hôm nào. Ngày không ghi năm chỉ được xét khi chắc chắn thuộc năm của văn bản",
  bad: "event: { time: Buổi sáng ngày 05/6/2026 (thứ Tư). }",
  good: "event: { time: Buổi sáng ngày 05/6/2026 (thứ Sáu). }",
  check({ date: issue, texts }, report) {
    const judge = (text: Text, date: FullDate, named: WeekdayInText): void => {
      if (weekdayIndex(date) === named.index) return;
      const written = text.printed.slice(named.from, named.to);
      const right = weekdayName(date);
      const nearest = shortDate(nearestOn(named.index, date));
      const message = `ngày ${shortDate(date)} là ${right}, không phải “${written}”. Sửa thành ${right}; nếu đúng là ${written} thì ngày gần nhất là ${nearest}`;
      report(span(text, named.from, named.to), message);
    };
    for (const text of texts) {
      const named = datesIn(text.printed).filter((date) => date.weekday);
      const own = named.some(({ year }) => year === undefined) && !speaksOfOtherYears(text.printed, issue?.year);
      for (const date of named) {
        const { day, month, year, weekday } = date;
        const full = year !== undefined ? { day, month, year } : own ? inYearOf(issue, date) : undefined;
        if (weekday && full) judge(text, full, weekday);
      }
      // A remark behind a date, such as "(dự kiến, thứ Sáu)", may name its weekday once more.
      for (const { day, month, year, to, weekday } of fullDatesIn(text.printed)) {
        const [opening = "", remark = ""] = /^(\s*\()([^()]*)\)/.exec(text.printed.slice(to))?.slice(1) ?? [];
        const again = weekdayIn(remark);
        if (!again || (weekday && weekday.from > to)) continue;
        const start = to + opening.length;
        judge(text, { day, month, year }, { ...again, from: start + again.from, to: start + again.to });
      }
    }
  },
};
