import type { PartialDate } from "./date-words.ts";

/** A date of which day, month and year are known. */
export type FullDate = Required<PartialDate>;

const timeOf = ({ year, month, day }: FullDate): number => Date.UTC(year, month - 1, day);

/** How many days a month has, in a leap year where the year is not known; undefined for what is no month. */
export const daysIn = (month: number, year = 2000): number | undefined =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : undefined;

/** Whether the calendar has such a day; without a year, whether any year has. */
export const isInCalendar = ({ day, month, year }: { day: number; month: number; year?: number }): boolean =>
  day >= 1 && day <= (daysIn(month, year) ?? 0);

/** Whether one date surely comes before another, as far as both are known. */
export const isBefore = (one: PartialDate, other: PartialDate): boolean => {
  if (one.year !== other.year) return one.year < other.year;
  if (one.month === undefined || other.month === undefined) return false;
  if (one.month !== other.month) return one.month < other.month;
  return one.day !== undefined && other.day !== undefined && one.day < other.day;
};

export const isFull = (date: PartialDate): date is FullDate => date.month !== undefined && date.day !== undefined;

/** 0 is Sunday. */
export const weekdayIndex = (date: FullDate): number => new Date(timeOf(date)).getUTCDay();

/** The date that falls on a weekday and is no more than three days off. */
export const nearestOn = (index: number, date: FullDate): FullDate => {
  const ahead = (index - weekdayIndex(date) + 7) % 7;
  const time = new Date(timeOf(date) + (ahead > 3 ? ahead - 7 : ahead) * 86_400_000);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
};
