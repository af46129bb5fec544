import { type FullDate, isInCalendar } from "./calendar.ts";
import { folded } from "./folded.ts";
import { onceEach } from "./read-once.ts";
import { lunarYear, partOfDay } from "./time-words.ts";
import { words, wordsOrNumbers } from "./words.ts";

/** A date in a text, from its word "ngày" (where it has one) up to its last digit. */
export interface DateInText {
  from: number;
  to: number;
  day: number;
  month: number;
  year?: number;
  /** The weekday that is written beside it. */
  weekday?: WeekdayInText;
}

export interface WeekdayInText {
  from: number;
  to: number;
  /** 0 is Sunday. */
  index: number;
}

/** A text for finding things in: as `folded`, and stars and marks of footnotes are blanks, so that offsets stay. */
export const searchable = onceEach((text) =>
  folded(text).replace(/\*|\[\^[\w-]{1,20}\]/g, (mark) => " ".repeat(mark.length)),
);

const marked = String.raw`\bngày\s{1,3}`;
const numeric = String.raw`\b(?<!\/|\d[.,:])(\d{1,2})\s?\/\s?(\d{1,2})(?:\s?\/\s?(\d{4}))?\b(?!\s?\/|-[A-Za-zÀ-ỹ])`;
const spelled = String.raw`(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})(?:(?:\s{1,3}năm\s{1,3}|\s?\/\s?)(\d{4}))?\b`;
const dashed = String.raw`(\d{1,2})[-.](\d{1,2})[-.](\d{4})\b(?!\/)`;
const bareDay = String.raw`(\d{1,2})\b(?!\/)`;
const written = wordsOrNumbers(
  new RegExp(`(?:${marked})?(?:${numeric})|${marked}(?:${spelled}|${dashed}|${bareDay})`, "gu"),
);

// Days of the lunar calendar, whose second month can have a 30th, and shares of a day ("cả ngày 24/24").
const lunarBehind = words(/^[\s,(]{0,3}(?:âm lịch|âl\b)/u);
const lunarYearBehind = words(new RegExp(`^[\\s,(]{1,3}(?:năm\\s+[A-Za-zÀ-ỹ]|${lunarYear}\\b)`, "u"));
const notSolarAhead = words(/\b(?:tức|nhằm|âm lịch|mỗi|hằng|hàng|cả|một)(?:\s+là)?[\s,(]{1,3}$/u);
const numberAhead = words(/\b(?:số|hẻm|ngõ|ngách|kiệt|lô|thửa):?\s{0,3}$/u);

/** As it is written: a day may stand without its month. */
type Day = Omit<DateInText, "month"> & { month?: number };

const hasMonth = (day: Day): day is DateInText => day.month !== undefined;

/** Texts in the form of days and dates, including impossible ones. */
const scan = (plain: string): Day[] => {
  const days: Day[] = [];
  for (const found of plain.matchAll(written)) {
    const from = found.index;
    const to = from + found[0].length;
    const [day = 0, month, year] = found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
    if (month === undefined) {
      days.push({ from, to, day });
      continue;
    }
    const ahead = plain.slice(Math.max(0, from - 20), from);
    const behind = plain.slice(to, to + 20);
    if (lunarBehind.test(behind) || (year === undefined && lunarYearBehind.test(behind))) continue;
    if (notSolarAhead.test(ahead) || day === 0 || month === 0) continue;
    const isMarked = found[0].startsWith("ngày");
    if (!isMarked && (year === undefined || numberAhead.test(ahead))) continue;
    if (year !== undefined && (year < 1900 || year > 2199)) continue;
    // Without "ngày", or without a year, "31/45/2026" and "24/24" may be anything.
    if ((!isMarked || year === undefined) && (day > 31 || month > 12)) continue;
    days.push({ from, to, day, month, ...(year !== undefined && { year }) });
  }
  return days;
};

const named = "thứ\\s(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\\s?nhật";
const halfName = `(?:buổi\\s)?${partOfDay}`;
const half = `(?:${halfName}\\s)?`;
const weekdayName = wordsOrNumbers(new RegExp(`\\b(?:${named}|(?<=\\(\\s?)(?:t[2-7]|cn)(?=\\s?\\)))\\b(?!/)`, "gu"));
const joint = new RegExp(
  `^[\\s,]{0,3}(?:và|hoặc|đến|tới|-)?[\\s,]{0,3}(?:hết\\s)?${half}(?:(?:${named})[\\s,]{1,3})?$`,
  "u",
);

/** Dates with what they take from the date they are joined to, as in "ngày 18 hoặc ngày 19/01/2024". */
const withBorrowed = (plain: string, days: readonly Day[]): DateInText[] => {
  const known: DateInText[] = [];
  let next: DateInText | undefined;
  for (const day of [...days].reverse()) {
    const joined = next && joint.test(plain.slice(day.to, Math.min(next.from, day.to + 40))) ? next : undefined;
    const month = day.month ?? (joined && day.day < joined.day ? joined.month : undefined);
    next = undefined;
    if (month === undefined) continue;
    const year = day.year ?? (joined && month <= joined.month ? joined.year : undefined);
    next = { ...day, month, ...(year !== undefined && { year }) };
    known.push(next);
  }
  return known.reverse();
};

const names = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];

/** @example indexOfName("thứ 3") // 2 */
const indexOfName = (name: string): number => {
  const digit = /\d$/.exec(name);
  if (digit) return Number(digit[0]) - 1;
  return name === "thứ bẩy" ? 6 : Math.max(0, names.indexOf(name));
};

// Text that may precede a weekday; after any other word, as in "kỳ họp thứ ba ngày …", it is an ordinal.
const freeStart = words(
  new RegExp(
    `(?:^|[(,;:.\\-"“”]|\\d|\\b(?:${partOfDay}|vào|từ|đến|hết|và|hoặc|là|trước|nhất|kiến|lúc|phút|giờ|nhằm))\\s*$`,
    "u",
  ),
);
const toDate = new RegExp(`^[\\s,]{1,3}\\(?${half}`, "u");
const fromDate = new RegExp(`[\\s,]{0,2}(?:(?<bracket>\\()\\s?(?:(?:nhằm|tức|là)\\s)?|[,-]\\s?)${half}$`, "u");
const closed = new RegExp(`^(?:,?\\s${halfName})?\\s?\\)`, "u");

/** Weekdays that stand alone: of "thứ Sáu, thứ Bảy, ngày 05, 06/6/2026" neither is surely that of one date. */
const loneWeekdays = (plain: string): WeekdayInText[] => {
  const all = [...plain.matchAll(weekdayName)].map(({ 0: name, index: from }) => ({
    from,
    to: from + name.length,
    index: indexOfName(name),
  }));
  const joined = (one: WeekdayInText | undefined, other: WeekdayInText | undefined): boolean =>
    one !== undefined && other !== undefined && other.from - one.to < 16 && !/\d/.test(plain.slice(one.to, other.from));
  return all.filter((weekday, at) => !joined(all[at - 1], weekday) && !joined(weekday, all[at + 1]));
};

/** Weekdays by their dates, where it is sure that they belong together. */
const weekdaysOf = (text: string, plain: string, dates: readonly DateInText[]): Map<DateInText, WeekdayInText> => {
  const starting = new Map(dates.map((date) => [date.from, date]));
  const ending = new Map(dates.map((date) => [date.to, date]));
  const isCounting = plain.includes("thứ nhất");
  const owned = new Map<DateInText, WeekdayInText>();
  for (const weekday of loneWeekdays(plain)) {
    const ahead = plain.slice(Math.max(0, weekday.from - 24), weekday.from);
    const behind = plain.slice(weekday.to, weekday.to + 24);
    const isName = weekday.index === 0 || /\s[\p{Uppercase}\d]/u.test(text.slice(weekday.from, weekday.to));
    const follows = starting.get(weekday.to + (toDate.exec(behind)?.[0].length ?? 0));
    if (follows) {
      // "Thứ hai, ngày …" may be the second of several things.
      const counts = !isName && (isCounting || (/(?:^|[.;])\s*$/.test(ahead) && behind.startsWith(",")));
      if (freeStart.test(ahead) && !counts) owned.set(follows, weekday);
      continue;
    }
    const link = fromDate.exec(ahead);
    const precedes = link ? ending.get(weekday.from - link[0].length) : undefined;
    if (!link || !precedes || owned.has(precedes)) continue;
    const stands = isName ? /^\s?(?:[.,;:)]|$)/ : isCounting ? /^$^/ : /^\s?(?:[.;:)]|$)/;
    if (link.groups?.bracket ? closed.test(behind) : stands.test(behind)) owned.set(precedes, weekday);
  }
  return owned;
};

/** Every date of a text that a calendar has. Days of the lunar calendar are left out. */
export const datesIn = onceEach((text): readonly DateInText[] => {
  if (!/\d/.test(text)) return [];
  const plain = searchable(text);
  const dates = withBorrowed(plain, scan(plain)).filter(isInCalendar);
  const weekdays = weekdaysOf(text, plain, dates);
  return dates.map((date) => {
    const weekday = weekdays.get(date);
    return weekday ? { ...date, weekday } : date;
  });
});

const weekdayAlone = new RegExp(`^(?:dự kiến,?\\s)?${half}(?<name>${named})(?:,?\\s(?:${halfName}|dự kiến))?$`, "u");

/** The weekday of a remark that names nothing else, as in "dự kiến, thứ Sáu". */
export const weekdayIn = (remark: string): WeekdayInText | undefined => {
  const plain = searchable(remark).replace(/(?<![\s.])[\s.]+$/, "");
  const name = weekdayAlone.exec(plain)?.groups?.name;
  if (!name) return undefined;
  const from = plain.indexOf(name);
  return { from, to: from + name.length, index: indexOfName(name) };
};

/** Texts in the form of a date that do not exist: 31/4, 29/02/2026. */
export const impossibleDatesIn = (text: string): DateInText[] =>
  /\d/.test(text)
    ? scan(searchable(text))
        .filter(hasMonth)
        .filter((date) => !isInCalendar(date))
    : [];

/** Dates with their year. */
export const fullDatesIn = (text: string): (DateInText & FullDate)[] =>
  datesIn(text).filter((date): date is DateInText & FullDate => date.year !== undefined);
