import type { Lines, Plan } from "../plan/plan.ts";
import { dateLine } from "../recognize/date-line.ts";
import { numberIn } from "../recognize/document.ts";
import type { Line } from "../recognize/flow.ts";
import type { Header } from "../recognize/header.ts";
import { folded } from "../wording/folded.ts";
import { padded } from "../wording/numerals.ts";
import { capitalised } from "../wording/punctuation.ts";
import { words } from "../wording/words.ts";
import type { Small } from "./body.ts";
import { markupOf, plainWords } from "./markup.ts";

/** Stands where a plan must say something that the file does not. */
export const unknown = "…";

const joined = (lines: readonly Line[]): string => plainWords(lines.map(({ text }) => text).join(" ")).trim();

export const asLines = (texts: readonly string[]): Lines => (texts.length === 1 ? (texts[0] ?? "") : [...texts]);

/** What the schema accepts as a symbol. */
const symbol = /\/\s*([A-ZĐ][\p{L}\d&.]*(?:\s*[-–]\s*[A-ZĐ\d][\p{L}\d&.]*)+)\s*$/u;

/** The symbol behind the number. @example symbolIn("Số: 12/KH-UBND") // "KH-UBND" */
const symbolIn = (text: string): string | undefined =>
  symbol.exec(plainWords(text).trim())?.[1]?.replace(/\s*[-–]\s*/g, "-");

/** A year that a text speaks of, for a date that is not filled in. */
const yearIn = (texts: readonly string[]): number | undefined => {
  for (const text of texts) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
    if (year) return Number(year);
  }
  return undefined;
};

const shortDate = /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/iu;

/** The date as a plan writes it, as far as it is filled in; undefined where not even its year is. */
const dateIn = (line: Line | null): string | number | undefined => {
  const text = plainWords(line?.text ?? "").trim();
  const [, d = "", m = "", y = ""] = shortDate.exec(text) ?? [];
  const { day, month, year } = dateLine(text) ?? { day: d, month: m, year: y };
  if (!/^\d{4}$/.test(year)) return undefined;
  const [days, months] = [Number(day), Number(month)];
  if (!(months >= 1 && months <= 12)) return Number(year);
  return days >= 1 && days <= 31 ? `${year}-${padded(months)}-${padded(days)}` : `${year}-${padded(months)}`;
};

const beforeDate = words(/^(.*?),\s*(?:ngày\b|\d|[….])/iu);

/** The name of the place in front of a date. */
export const placeIn = (line: Line | null): string =>
  beforeDate.exec(plainWords(line?.text ?? "").trim())?.[1]?.trim() ?? "";

const marks = {
  urgency: /^(?:hỏa tốc|thượng khẩn|khẩn)$/,
  secrecy: /^(?:tuyệt mật|tối mật|mật)$/,
} as const;

/** Marks of urgency and secrecy, and who may read it. */
const marksOf = ({ urgency, circulation }: Header): Pick<Plan, "urgency" | "secrecy" | "circulation"> => {
  const found: Pick<Plan, "urgency" | "secrecy" | "circulation"> = {};
  for (const { text } of urgency) {
    const word = folded(plainWords(text)).trim();
    for (const key of ["urgency", "secrecy"] as const) if (marks[key].test(word)) found[key] = capitalised(word);
  }
  const [first] = circulation;
  if (first) found.circulation = capitalised(plainWords(first.text).trim().toLowerCase());
  return found;
};

/** What the schema accepts as a number. */
const largestNumber = 99_999;

/** What stands above the text, as the keys of a plan. */
export interface Head {
  issuer: Plan["issuer"];
  place: string;
  number?: number;
  symbol?: string;
  date: string | number;
  title: Lines;
  urgency?: string;
  secrecy?: string;
  circulation?: string;
}

/**
 * @param texts of the document, which may tell the year
 * @param references the lines "(Kèm theo …)", which call the issuer as sentences do
 * @param newYear the year of a plan whose number and date are left open
 */
export const headFrom = (
  header: Header,
  texts: readonly string[],
  references: readonly string[],
  small: Small,
  newYear: number | undefined,
): Head => {
  const name = small(joined(header.issuer)) || unknown;
  const parent = small(joined(header.parents));
  const typed = newYear === undefined ? numberIn(header.number?.text) : undefined;
  const number = typed !== undefined && typed <= largestNumber ? typed : undefined;
  const own = symbolIn(header.number?.text ?? "");
  const title = header.title.map((line) => markupOf(line, 0, { bold: true })).filter((line) => line !== "");
  const date = newYear ?? dateIn(header.date) ?? yearIn([...title, ...texts]) ?? new Date(0).getUTCFullYear();
  const called = references.map((line) => /\scủa\s+([^)]+)\)/u.exec(line)?.[1]?.trim()).find((text) => text);
  const inText = called && folded(called) !== folded(name) ? { in_text: called } : {};
  return {
    issuer: parent === "" && !("in_text" in inText) ? name : { ...(parent === "" ? {} : { parent }), name, ...inText },
    place: placeIn(header.date) || unknown,
    ...(number ? { number } : {}),
    ...(own ? { symbol: own } : {}),
    date,
    title: asLines(title.length > 0 ? title : [unknown]),
    ...marksOf(header),
  };
};

/** The year that a plan of last year is made for. */
export const yearAfter = (header: Header, texts: readonly string[]): number => {
  const date = dateIn(header.date) ?? yearIn(texts);
  return Number(String(date ?? 2000).slice(0, 4)) + 1;
};
