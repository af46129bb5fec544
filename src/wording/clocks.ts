import { searchable } from "./dates-in-text.ts";

/** Minutes since midnight. */
export interface ClockSpan {
  start: number;
  end?: number;
}

const clock = "(\\d{1,2})(?:\\s?(?::|giờ|h|g)\\s?(\\d{2})?(?:\\s?(?:phút|'|’|p))?)";
const span = new RegExp(`^(?:từ |lúc )?${clock}(?:\\s?(?:-|đến|tới)\\s?${clock})?$`, "u");

const minutes = (hour: string | undefined, minute: string | undefined): number | undefined => {
  const [hours, rest] = [Number(hour), Number(minute ?? 0)];
  return hours <= 24 && rest < 60 ? hours * 60 + rest : undefined;
};

/** "07:30 - 08:00", "7h30", "Từ 07 giờ 30 đến 08 giờ 00"; undefined for a time that says more, or is none. */
export const parseClocks = (time: string): ClockSpan | undefined => {
  const found = span.exec(searchable(time).trim().replace(/[.:]$/, ""));
  const start = found ? minutes(found[1], found[2]) : undefined;
  const end = found?.[3] === undefined ? undefined : minutes(found[3], found[4]);
  if (start === undefined || (found?.[3] !== undefined && end === undefined)) return undefined;
  return end === undefined ? { start } : { start, end };
};

/** @example clockOf(485) // "08:05" */
export const clockOf = (time: number): string =>
  [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, "0")).join(":");
