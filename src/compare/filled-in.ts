import { wordsKey } from "../docx/imprint.ts";
import type { PartialDate } from "../wording/calendar.ts";
import { blank, dateInWords, typedDate } from "../wording/date-words.ts";

/** Number and date that a registry writes into the room left for them. */
export interface FilledIn {
  number?: string;
  date?: Required<PartialDate>;
}

const number = /([Ss]ố:?)\s*(\d{1,6})\s*\/(?=\p{L})/u;

/** The ways in which a build leaves room in a date; the month may have changed since. */
const datesWithRoom = (year: number): string[] =>
  [year, year - 1].flatMap((each) => [
    dateInWords({ year: each }),
    ...Array.from({ length: 12 }, (_, index) => dateInWords({ year: each, month: index + 1 })),
  ]);

/**
 * The number and date written into the blanks of a paragraph; undefined if anything else changed or it had no blanks.
 *
 * @param words as they are now
 * @param key of the words as they were built
 */
export const filledIn = (words: string, key: string): FilledIn | undefined => {
  const [, , digits] = number.exec(words) ?? [];
  const [, day, month, year] = typedDate.exec(words) ?? [];
  const withoutNumber = words.replace(number, `$1 ${blank(8)}/`);
  const withoutDate = (text: string): string[] =>
    year === undefined ? [] : datesWithRoom(Number(year)).map((room) => text.replace(typedDate, room));
  const is = (text: string): boolean => wordsKey(text) === key;
  const filledNumber = digits === undefined ? {} : { number: digits };
  const filledDate = { date: { day: Number(day), month: Number(month), year: Number(year) } };
  if (digits !== undefined && is(withoutNumber)) return filledNumber;
  if (withoutDate(words).some(is)) return filledDate;
  return withoutDate(withoutNumber).some(is) ? { ...filledNumber, ...filledDate } : undefined;
};
