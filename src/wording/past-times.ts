import { padded } from "./numerals.ts";

/** Pattern of the words for looking back on work. */
export const summingUp = "tổng kết|sơ kết|đánh giá";

const time =
  /(?<![\d/.])(?:(?:ngày +)?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{4})-(\d{2})-(\d{2})|(?:ngày +(\d{1,2}) +)?tháng +(\d{1,2}) +năm +(\d{4})|quý +(IV|I{1,3}|[1-4])(?: ?\/ ?|,? +năm +)(\d{4})|(?:tháng +)?(\d{1,2})\/(\d{4})|((?:19|20)\d{2})(?: *[-–] *((?:19|20)\d{2}))?)(?![\d/])/giu;

const first = (year: string, month: string | number = 1, day: string | number = 1): string =>
  `${year}-${padded(Number(month))}-${padded(Number(day))}`;
const last = (year: string, month: string | number = 12, day: string | number = 31): string => first(year, month, day);

const quarters = ["I", "II", "III", "IV"];

/** A time that a text names: where, and its first and last day as `YYYY-MM-DD`. */
interface TimeInText {
  from: number;
  to: number;
  start: string;
  end: string;
  /** No more than a year, or several. */
  isYear: boolean;
}

/** Each time that a text names; years that belong to a number of a document are none. */
export const timesIn = (text: string): TimeInText[] =>
  [...text.matchAll(time)].map((found) => {
    const [whole, day, , month, year, isoYear, isoMonth, isoDay, wordDay, wordMonth, wordYear] = found;
    const [quarter, quarterYear, shortMonth, shortYear, from = "", to = from] = found.slice(11);
    const at = (start: string, end: string, isYear = false): TimeInText => ({
      from: found.index,
      to: found.index + whole.length,
      start,
      end,
      isYear,
    });
    if (year) return at(first(year, month, day), last(year, month, day));
    if (isoYear) return at(first(isoYear, isoMonth, isoDay), last(isoYear, isoMonth, isoDay));
    if (wordYear) return at(first(wordYear, wordMonth, wordDay), last(wordYear, wordMonth, wordDay));
    if (quarter && quarterYear) {
      const count = quarters.indexOf(quarter.toUpperCase()) + 1 || Number(quarter);
      return at(first(quarterYear, count * 3 - 2), last(quarterYear, count * 3));
    }
    if (shortYear) return at(first(shortYear, shortMonth), last(shortYear, shortMonth));
    return at(first(from), last(to), true);
  });

/** True if a text names a time that began before `change` and ended before `today`. */
export const namesTimeBefore = (text: string, change: string, today: string): boolean =>
  timesIn(text).some(({ start, end }) => start < change && end < today);
