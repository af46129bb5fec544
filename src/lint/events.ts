import type { EventTime, Plan } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import { type FullDate, isBefore, isFull } from "../wording/calendar.ts";
import { parseDate, shortDate } from "../wording/date-words.ts";
import { fullDatesIn, searchable } from "../wording/dates-in-text.ts";
import { words } from "../wording/words.ts";
import type { RulePlace } from "./rule.ts";

/** Days of an event of the plan. */
interface EventDays {
  place: RulePlace;
  first: FullDate;
  last: FullDate;
}

const fullDate = (written: string | undefined): FullDate | undefined => {
  const date = written === undefined ? undefined : parseDate(written);
  return date && isFull(date) ? date : undefined;
};

const daysTyped = (time: EventTime, pointer: string): EventDays | undefined => {
  const first = fullDate(time.date);
  const last = fullDate(time.end_date) ?? first;
  return first && last ? { place: `${pointer}/date`, first, last } : undefined;
};

const since = words(/\b(?:từ|bắt đầu)\s*$/u);

const daysWritten = (text: string, pointer: string): EventDays | undefined => {
  const dates = fullDatesIn(text);
  const [first, second, third] = dates.map(({ day, month, year }): FullDate => ({ day, month, year }));
  const [from, to] = [dates[0]?.from ?? 0, dates.at(-1)?.to ?? 0];
  const last = second ?? first;
  // "Từ ngày …" alone gives only the start; more than two dates are more than one event.
  if (!first || !last || third || isBefore(last, first)) return undefined;
  if (!second && since.test(searchable(text).slice(0, from))) return undefined;
  return { place: { pointer, on: "value", span: [from, to] }, first, last };
};

const heading = /^thời gian(?:,? (?:và )?địa điểm| dự kiến| tổ chức(?: [A-Za-zÀ-ỹ]+){0,4})? *:?$/u;
const runIn = /^\s*(?:[-+*]\s*)?thời gian(?: tổ chức| dự kiến)?\s*:/u;

/** Days of the plan's events, as far as they are certain, and whether all texts with times were read. */
export const eventsOf = (plan: Plan): { days: EventDays[]; isWhole: boolean } => {
  const days: (EventDays | undefined)[] = [];
  for (const { key, value, pointer } of below(plan)) {
    if (/^\/(?:extra|appendices|footnotes)\//.test(pointer)) continue;
    if (key === "time" && /(?:^|\/)event\/time$/.test(pointer)) {
      days.push(typeof value === "string" ? daysWritten(value, pointer) : daysTyped(value as EventTime, pointer));
    } else if (typeof value === "string" && /^.{0,9}thời/iu.test(value) && runIn.test(searchable(value))) {
      days.push(daysWritten(value, pointer));
    } else if (typeof value === "object" && value !== null && "heading" in value && "text" in value) {
      const { heading: title, text } = value;
      if (typeof title === "string" && typeof text === "string" && heading.test(searchable(title))) {
        days.push(daysWritten(text, `${pointer}/text`));
      }
    }
  }
  const known = days.filter((one) => one !== undefined);
  return { days: known, isWhole: known.length === days.length };
};

/** The one event the plan prepares; undefined where there are several, or its days cannot be read. */
export const soleEventOf = (plan: Plan): EventDays | undefined => {
  const { days, isWhole } = eventsOf(plan);
  const [event] = days;
  const key = ({ first, last }: EventDays): string => `${shortDate(first)}-${shortDate(last)}`;
  return event && isWhole && days.every((other) => key(other) === key(event)) ? event : undefined;
};
