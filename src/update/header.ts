import type { Unit } from "../compare/units.ts";
import { withTopValue } from "../source/top-value.ts";
import { calendarFault, parseDate } from "../wording/date-words.ts";
import { isDocumentNumber, padded } from "../wording/numerals.ts";
import type { Draft } from "./state.ts";

const dateWords = /ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})?\s*năm\s*(\d{4})/;
const numberWords = /^Số:?\s*(\d{0,6})\s*\/\s*(.+)$/;

/** Why the line of the date says none that a plan can hold; undefined where it does. */
export const faultOfDate = ({ words }: Unit): string | undefined => {
  const [, day, month, year] = dateWords.exec(words) ?? [];
  if (year === undefined || (day === undefined && month === undefined)) return undefined;
  if (month === undefined) return "có ngày mà chưa có tháng";
  return calendarFault({ day: Number(day ?? 1), month: Number(month), year: Number(year) });
};

export const hasNoNumber = ({ words }: Unit): boolean => {
  const [, number = ""] = /^Số:?\s*([^/]*?)\s*\//u.exec(words) ?? [];
  return number !== "" && !isDocumentNumber(number);
};

type Put = (text: string, yaml: Draft["yaml"]) => string | undefined;

const putting =
  (key: string, write: (before: string) => string): Put =>
  (text, yaml) =>
    withTopValue(text, yaml, key, write);

/** Changes to the keys at the top of a plan that print the line "Số: 12/KH-UBND". */
export const puttingNumber = (before: Unit | undefined, now: Unit): Put[] => {
  const [, number = "", symbol = ""] = numberWords.exec(now.words) ?? [];
  const [, hadNumber = "", hadSymbol = ""] = numberWords.exec(before?.words ?? "") ?? [];
  if (symbol === "") return [];
  return [
    ...(number === hadNumber ? [] : [putting("number", () => number.replace(/^0+/, ""))]),
    ...(symbol === hadSymbol ? [] : [putting("symbol", () => symbol)]),
  ];
};

/** The symbol of a document whose issuer was given another name. */
export const puttingSymbol = (line: Unit | undefined): Put[] => {
  const [, , symbol = ""] = numberWords.exec(line?.words ?? "") ?? [];
  return symbol === "" ? [] : [putting("symbol", () => symbol)];
};

/** The date as the plan writes dates: 15/9/2026 where it has strokes, else 2026-09-15. */
export const puttingDate = (before: Unit | undefined, now: Unit): Put[] => {
  const found = dateWords.exec(now.words);
  const [, day, month, year] = found ?? [];
  if (year === undefined || found?.[0] === dateWords.exec(before?.words ?? "")?.[0]) return [];
  // A day in a month that is left blank has no place in a plan.
  if (faultOfDate(now) !== undefined) return [];
  const parts = [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
  const write = (typed: string): string => {
    const hasStrokes = typed.includes("/") && parts.length === 3 && parseDate(typed)?.day !== undefined;
    return hasStrokes
      ? parts.map(Number).reverse().join("/")
      : parts.map((each, index) => (index === 0 ? each : padded(Number(each)))).join("-");
  };
  return [putting("date", write)];
};
