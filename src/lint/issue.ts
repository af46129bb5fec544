import type { Plan } from "../plan/plan.ts";
import { type FullDate, isBefore, type PartialDate } from "../wording/calendar.ts";
import { parseDate, shortDate } from "../wording/date-words.ts";

/** When the plan is issued, as far as it is known. */
export const issueDateOf = (plan: Plan): PartialDate | undefined => parseDate(plan.date);

/** @example issueInWords({ year: 2026, month: 5 }) // "tháng 5/2026" */
export const issueInWords = (issue: PartialDate): string => {
  const unit = issue.day !== undefined ? "ngày" : issue.month !== undefined ? "tháng" : "năm";
  return `${unit} ${shortDate(issue)}`;
};

/** How to fix a date that should not lie before the plan: most often the year is that of the plan it was copied from. */
export const mendedYear = (date: FullDate, issue: PartialDate): string => {
  const moved = { ...date, year: issue.year };
  const isStale = date.year < issue.year && !isBefore(moved, issue);
  return isStale ? `Nếu nhầm năm thì sửa thành ${shortDate(moved)}` : "Xem lại hai ngày này";
};
