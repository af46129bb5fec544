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

/** The line of the number in the letterhead, with a number. */
const numberLine = /^Số:?\s*(\d{1,6})\s*\//u;

/**
 * The number and date written into the blanks of a paragraph, or another number into the line of the number; undefined if
 * anything else changed.
 *
 * @param words as they are now
 * @param key of the words as they were built
 * @param before the words as they were built, where they are known
 */
export const filledIn = (words: string, key: string, before = ""): FilledIn | undefined => {
  const [, , digits] = number.exec(words) ?? [];
  const [had, has] = [before, words].map((text) => numberLine.exec(text)?.[1]);
  const isSameBehind = words.replace(numberLine, "") === before.replace(numberLine, "");
  if (had !== undefined && has !== undefined && had !== has && isSameBehind) return { number: has };
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
