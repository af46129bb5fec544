import { padded } from "./numerals.ts";

const time =
  /(?<![\d/.])(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(?:ngày +(\d{1,2}) +)?tháng +(\d{1,2}) +năm +(\d{4})|(\d{1,2})\/(\d{4})|((?:19|20)\d{2})(?: *[-–] *((?:19|20)\d{2}))?)(?![\d/])/gu;

const first = (year: string, month = "1", day = "1"): string =>
  `${year}-${padded(Number(month))}-${padded(Number(day))}`;
const last = (year: string, month = "12", day = "31"): string => first(year, month, day);

/** First and last day of each time a text names, as `YYYY-MM-DD`; years that belong to a number of a document are none. */
function* timesIn(text: string): Generator<readonly [start: string, end: string]> {
  for (const [, day, month, year, wordDay, wordMonth, wordYear, shortMonth, shortYear, from, to] of text.matchAll(
    time,
  )) {
    if (year) yield [first(year, month, day), last(year, month, day)];
    else if (wordYear) yield [first(wordYear, wordMonth, wordDay), last(wordYear, wordMonth, wordDay)];
    else if (shortYear) yield [first(shortYear, shortMonth), last(shortYear, shortMonth)];
    else if (from) yield [first(from), last(to ?? from)];
  }
}

/** Whether a text speaks of a time that began before `change` and was over before `today`. */
export const namesTimeBefore = (text: string, change: string, today: string): boolean =>
  [...timesIn(text)].some(([start, end]) => start < change && end < today);
