import { daysIn, isInCalendar, type PartialDate, weekdayIndex } from "./calendar.ts";
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

/** Why numbers are no date of the calendar: "tháng 9 năm 2026 chỉ có 30 ngày"; undefined where they are one. */
export const calendarFault = ({ year, month, day }: Required<PartialDate>): string | undefined => {
  const days = daysIn(month, year);
  if (days === undefined) return `không có tháng ${month}`;
  if (day < 1) return `không có ngày ${day}`;
  return day > days ? `tháng ${month} năm ${year} chỉ có ${days} ngày` : undefined;
};

/** Incomplete forms of dates, each with the missing part. */
const partial: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,2}$/, "mới có ngày, còn thiếu tháng, năm"],
  [/^\d{1,2}[/.-]\d{1,2}$/, "mới có ngày, tháng, còn thiếu năm"],
  [/^\d{4}$/, "mới có năm, còn thiếu ngày, tháng"],
  [/^(?:\d{4}-\d{1,2}|\d{1,2}\/\d{4})$/, "mới có tháng, năm, còn thiếu ngày"],
];

/** Why what is written is no full date; undefined where it is one. */
export const fullDateFault = (written: string): string | undefined => {
  const typed = written.trim();
  const missing = partial.find(([shape]) => shape.test(typed))?.[1];
  if (missing !== undefined) return missing;
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  const [, dayFirst, monthThen, yearLast] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  if ((year ?? yearLast) === undefined) return "không đọc được ngày này";
  const numbers = { year: Number(year ?? yearLast), month: Number(month ?? monthThen), day: Number(day ?? dayFirst) };
  return calendarFault(numbers) ?? (parseDate(typed) ? undefined : `không có năm ${numbers.year}`);
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

/** A date of a document as somebody may type it: its blanks left out, or with strokes. Day, month, year. */
export const typedDate = /ngày\s*(\d{1,2})(?:\s*tháng\s*|\s*[/.-]\s*)(\d{1,2})(?:\s*năm\s*|\s*[/.-]\s*)(\d{4})(?!\d)/;

/** A date as somebody may type it into the room that was left, as a build prints it. */
export const withDateInWords = (text: string): string =>
  text.replace(typedDate, (_all, ...[day, month, year]: string[]) =>
    dateInWords({ day: Number(day), month: Number(month), year: Number(year) }),
  );

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
