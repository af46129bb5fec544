import { type FullDate, isBefore, isInCalendar, nearestOn, weekdayIndex } from "../../wording/calendar.ts";
import { type PartialDate, shortDate, weekday as weekdayName } from "../../wording/date-words.ts";
import { type DateInText, datesIn, type WeekdayInText, weekdayIn } from "../../wording/dates-in-text.ts";
import { type Rule, within } from "../rule.ts";
import type { Text } from "../texts.ts";

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
  reads: "printed",
  summary: "Thứ trong tuần đúng với ngày ghi bên cạnh",
  reason:
    "Thứ và ngày lệch nhau thì người dự họp không biết đến hôm nào. Ngày không ghi năm chỉ được xét khi chắc chắn thuộc năm của văn bản",
  bad: "event: { time: Buổi sáng ngày 05/6/2026 (thứ Tư). }",
  good: "event: { time: Buổi sáng ngày 05/6/2026 (thứ Sáu). }",
  check({ date: issue, texts, days }, report) {
    const judge = (text: Text, date: FullDate, named: WeekdayInText): void => {
      if (weekdayIndex(date) === named.index) return;
      const written = text.value.slice(named.from, named.to);
      const right = weekdayName(date);
      const nearest = shortDate(nearestOn(named.index, date));
      const message = `ngày ${shortDate(date)} là ${right}, không phải “${written}”. Sửa thành ${right}; nếu đúng là ${written} thì ngày gần nhất là ${nearest}`;
      report(within(text, named.from, named.to), message);
    };
    for (const text of texts) {
      const named = datesIn(text.value).filter((date) => date.weekday);
      const own = named.some(({ year }) => year === undefined) && !speaksOfOtherYears(text.value, issue?.year);
      for (const date of named) {
        const { day, month, year, weekday } = date;
        const full = year !== undefined ? { day, month, year } : own ? inYearOf(issue, date) : undefined;
        if (weekday && full) judge(text, full, weekday);
      }
      // The date of a remark such as "dự kiến, thứ Sáu" stands under its own key.
      const event = days.get(text.pointer.replace(/\/note$/, "/date"));
      const remark = event && weekdayIn(text.value);
      if (event && remark) judge(text, event, remark);
    }
  },
};
