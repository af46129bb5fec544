import dayjs, { type Dayjs } from "dayjs";

/** A date whose day, or day and month, may still be blank. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

/** A date of which day, month and year are known. */
export type FullDate = Required<PartialDate>;

const dayOf = ({ year, month, day }: FullDate): Dayjs => dayjs(`${String(year).padStart(4, "0")}-${month}-${day}`);

/** Count of days in a month, in a leap year if the year is unknown; undefined for numbers that are no month. */
export const daysIn = (month: number, year = 2000): number | undefined =>
  month >= 1 && month <= 12 ? dayOf({ year, month, day: 1 }).daysInMonth() : undefined;

/** True if the calendar has such a day; without a year, if any year has. */
export const isInCalendar = ({ day, month, year }: { day: number; month: number; year?: number }): boolean =>
  day >= 1 && day <= (daysIn(month, year) ?? 0);

/** The days of its month, or the months of a year, where the calendar has no such day. @example "tháng 2 năm 2026 có 28 ngày" */
export const whyNoDay = ({ day, month, year }: { day: number; month: number; year?: number }): string => {
  const days = daysIn(month, year);
  if (days === undefined) return "một năm có 12 tháng";
  if (day < 1) return "ngày đầu tháng là ngày 1";
  return `tháng ${month}${year === undefined ? "" : ` năm ${year}`} có ${days} ngày`;
};

/** True if one date certainly precedes another, as far as both are known. */
export const isBefore = (one: PartialDate, other: PartialDate): boolean => {
  if (one.year !== other.year) return one.year < other.year;
  if (one.month === undefined || other.month === undefined) return false;
  if (one.month !== other.month) return one.month < other.month;
  return one.day !== undefined && other.day !== undefined && one.day < other.day;
};

export const isFull = (date: PartialDate): date is FullDate => date.month !== undefined && date.day !== undefined;

/** 0 is Sunday. */
export const weekdayIndex = (date: FullDate): number => dayOf(date).day();

/** The date that falls on a weekday and is no more than three days off. */
export const nearestOn = (index: number, date: FullDate): FullDate => {
  const ahead = (index - weekdayIndex(date) + 7) % 7;
  const found = dayOf(date).add(ahead > 3 ? ahead - 7 : ahead, "day");
  return { year: found.year(), month: found.month() + 1, day: found.date() };
};
