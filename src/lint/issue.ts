import type { Plan } from "../plan/plan.ts";
import { type FullDate, isBefore, type PartialDate } from "../wording/calendar.ts";
import { parseDate, shortDate } from "../wording/date-words.ts";

/** Date of issue of the plan, as far as it is known. */
export const issueDateOf = (plan: Plan): PartialDate | undefined => parseDate(plan.date);

/** @example issueInWords({ year: 2026, month: 5 }) // "tháng 5/2026" */
export const issueInWords = (issue: PartialDate): string => {
  const unit = issue.day !== undefined ? "ngày" : issue.month !== undefined ? "tháng" : "năm";
  return `${unit} ${shortDate(issue)}`;
};

/** Correction of a date that should not precede the plan: most often its year is that of the plan it was copied from. */
export const correctedYear = (date: FullDate, issue: PartialDate): string => {
  const moved = { ...date, year: issue.year };
  const isStale = date.year < issue.year && !isBefore(moved, issue);
  return isStale ? `Nếu nhầm năm thì sửa thành ${shortDate(moved)}` : "Xem lại hai ngày này";
};
