import { isInCalendar, type PartialDate, weekdayIndex } from "./calendar.ts";
import { padded } from "./numerals.ts";

const shapes: readonly (readonly [RegExp, readonly ("year" | "month" | "day")[]])[] = [
  [/^(\d{4})$/, ["year"]],
  [/^(\d{4})-(\d{1,2})$/, ["year", "month"]],
  [/^(\d{1,2})\/(\d{4})$/, ["month", "year"]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ["year", "month", "day"]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ["day", "month", "year"]],
];

/** `2026-05-15`, `15/5/2026`, `2026-05`, `5/2026` or `2026`; undefined for anything else and for dates that do not exist. */
export const parseDate = (written: string | number): PartialDate | undefined => {
  for (const [shape, names] of shapes) {
    const found = shape.exec(String(written).trim());
    if (!found) continue;
    const parts = Object.fromEntries(names.map((name, index) => [name, Number(found[index + 1])]));
    const date: PartialDate = { year: 0, ...parts };
    const { year, month = 1, day = 1 } = date;
    return year >= 1000 && isInCalendar({ year, month, day }) ? date : undefined;
  }
  return undefined;
};

/** No-break spaces that a pen or the registry's stamp fills in; Word and XML tools keep them. */
export const blank = (width: number): string => "\u00A0".repeat(width);

/** Days below 10 and months 1 and 2 take a leading zero, the other months none (PL I, II.4.b). */
const dayText = (day: number | undefined): string => (day === undefined ? blank(5) : padded(day));
export const monthText = (month: number | undefined): string =>
  month === undefined ? blank(5) : month <= 2 ? padded(month) : String(month);

/** @example dateInWords({ year: 2026, month: 5, day: 5 }) // "ngày 05 tháng 5 năm 2026" */
export const dateInWords = (date: PartialDate): string =>
  `ngày ${dayText(date.day)} tháng ${monthText(date.month)} năm ${date.year}`;

/** @example shortDate({ year: 2026, month: 5, day: 5 }) // "05/5/2026" */
export const shortDate = (date: PartialDate): string =>
  [date.day && dayText(date.day), date.month && monthText(date.month), date.year].filter(Boolean).join("/");

/** @example shortDateOf("2026-05-05") // "05/5/2026" */
export const shortDateOf = (iso: string): string => {
  const date = parseDate(iso);
  return date ? shortDate(date) : iso;
};

const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

/** The weekday of a full date, written as PL II, V.8.c asks. @example "thứ Sáu" */
export const weekday = (date: Required<PartialDate>): string => weekdays[weekdayIndex(date)] ?? "";

/** @example clockInWords("8:05") // "08 giờ 05" */
export const clockInWords = (clock: string): string => {
  const [hour, minute] = clock.split(":").map(Number);
  return `${padded(hour ?? 0)} giờ ${padded(minute ?? 0)}`;
};
