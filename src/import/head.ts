import { unitRankIn } from "../knowledge/administrative-units.ts";
import { kindIn } from "../knowledge/document-kinds.ts";
import { issuerSymbol } from "../knowledge/issuer-symbols.ts";
import type { Lines, Plan } from "../plan/plan.ts";
import { dateLine } from "../recognize/date-line.ts";
import { numberIn } from "../recognize/document.ts";
import type { Line } from "../recognize/flow.ts";
import type { Header } from "../recognize/header.ts";
import { beginsName } from "../recognize/names.ts";
import { folded } from "../wording/folded.ts";
import { padded } from "../wording/numerals.ts";
import { capitalised } from "../wording/punctuation.ts";
import { words } from "../wording/words.ts";
import { markupOf, plainWords } from "./markup.ts";
import type { Small } from "./small-letters.ts";

/** Stands where a plan must say something that the file does not. */
export const unknown = "…";

const joined = (lines: readonly Line[]): string => plainWords(lines.map(({ text }) => text).join(" ")).trim();

export const asLines = (texts: readonly string[]): Lines => (texts.length === 1 ? (texts[0] ?? "") : [...texts]);

/** Symbols that the schema accepts. */
const symbol = /\/\s*(\p{Uppercase}[\p{L}\d&.]*(?:\s*[-–]\s*[\p{Uppercase}\d][\p{L}\d&.]*)+)\s*$/u;

/** The same as some write it: "12 KH/UBND", "12/KH.UBND". */
const looseSymbol = words(/\b(KH\p{Uppercase}{0,3}(?:\s?[-–/.]\s?[\p{Uppercase}\d][\p{L}\d&]*)+)\s*$/u);

/** Without a stroke behind the kind: "12/KHMN". */
const joinedSymbol = /\/\s*KH(\p{Uppercase}[\p{Uppercase}\d]*)\s*$/u;

/** The symbol behind the number. @example symbolIn("Số: 12/KH-UBND") // "KH-UBND" */
export const symbolIn = (text: string): string | undefined => {
  const line = plainWords(text).trim();
  const behindKind = joinedSymbol.exec(line)?.[1];
  return (
    symbol.exec(line)?.[1]?.replace(/\s*[-–]\s*/g, "-") ??
    looseSymbol.exec(line)?.[1]?.replace(/\s?[-–/.]\s?/g, "-") ??
    (behindKind === undefined ? undefined : `KH-${behindKind}`)
  );
};

/** A year between number and symbol, as acts that set rules have one. */
export const yearInNumber = (text: string): string | undefined => /\d\s*\/\s*(20\d\d)\s*\//.exec(plainWords(text))?.[1];

/** A number with a letter, as one that was put in between two others has: no plan holds it. @example "12a" */
export const letteredNumber = (text: string): string | undefined =>
  /^số\s*[:.]?\s*(\d{1,5}[a-zđ]{1,3})\s*\//iu.exec(plainWords(text).trim())?.[1];

/** The number in front of a symbol without a stroke between them. */
const looseNumber = /^số\s*[:.]?\s*(\d{1,5})\s*[-–/]?\s*KH/iu;

/** Initials of a name, for offices without a known abbreviation. */
const initialsOf = (name: string): string =>
  (name.match(/\p{L}+/gu) ?? [])
    .map((word) => word.slice(0, 1).normalize("NFD").slice(0, 1))
    .join("")
    .toUpperCase()
    .slice(0, 10);

/** A year that a text speaks of, for a date that is not filled in. */
const yearIn = (texts: readonly string[]): number | undefined => {
  for (const text of texts) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
    if (year) return Number(year);
  }
  return undefined;
};

/** Year written if the file names none; a doubt reports it. */
const unknownYear = 2000;

const shortDate = /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/iu;

/** First year that the schema accepts. */
const firstYear = 1945;

/** The date as a plan writes it, as far as it is filled in; undefined where not even its year is. */
export const dateIn = (line: Line | null): string | number | undefined => {
  const text = plainWords(line?.text ?? "").trim();
  const [, d = "", m = "", y = ""] = shortDate.exec(text) ?? [];
  const { day, month, year } = dateLine(text) ?? { day: d, month: m, year: y };
  if (!/^(?:19|2\d)\d\d$/.test(year) || Number(year) < firstYear) return undefined;
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

/** Largest number that the schema accepts. */
const largestNumber = 99_999;

/** The lines above the text, as keys of a plan. */
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

/** The issuer's name, or the names of several who issue it together, one a line. */
const namesIn = (lines: readonly Line[], isJoint: boolean): Line[][] => {
  const names: Line[][] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last && !(isJoint && beginsName(line))) last.push(line);
    else names.push([line]);
  }
  return names;
};

/** The lines of the parent and those of the issuer: of two bodies, each of a place, the one that does not sign is the parent. */
const withParent = (
  { parents, issuer }: Header,
  isJoint: boolean,
): [parents: readonly Line[], issuer: readonly Line[]] => {
  const [above, own, ...more] = namesIn(issuer, true);
  const isOfPlace = (lines: readonly Line[]): boolean => unitRankIn(joined(lines)) !== undefined;
  return parents.length === 0 && !isJoint && above && own && more.length === 0 && isOfPlace(above) && isOfPlace(own)
    ? [above, own]
    : [parents, issuer];
};

/**
 * @param texts of the document, which may tell the year
 * @param references the lines "(Kèm theo …)", which call the issuer as sentences do
 * @param nameOf the name of a body in the letters of a sentence
 * @param below lines in the middle under the title, which belong to it
 * @param isJoint true if several bodies sign
 * @param newYear the year of a plan whose number and date are left open
 */
export const headFrom = (
  header: Header,
  texts: readonly string[],
  references: readonly string[],
  small: Small,
  nameOf: (text: string) => string,
  { below, isJoint, newYear }: { below: readonly string[]; isJoint: boolean; newYear: number | undefined },
): Head => {
  const [parents, issuer] = withParent(header, isJoint);
  const names = namesIn(issuer, isJoint).map((lines) => nameOf(joined(lines)));
  const name = names.join(" ") || unknown;
  const written = names.length > 1 ? names : name;
  const parent = nameOf(joined(parents));
  const numberLine = header.number?.text ?? "";
  const filledIn = numberIn(numberLine) ?? (Number(looseNumber.exec(numberLine)?.[1] ?? 0) || undefined);
  const typed = newYear === undefined ? filledIn : undefined;
  const number = typed !== undefined && typed <= largestNumber ? typed : undefined;
  const own = symbolIn(numberLine) ?? (issuerSymbol(name) ? undefined : `KH-${initialsOf(name) || "CQ"}`);
  // "KẾ HOẠCH PHỐI HỢP": the title begins on the line of the kind.
  const behindKind = kindIn(header.kindLine?.text ?? "")?.rest ?? "";
  const lines = [
    behindKind === "" ? "" : capitalised(small(behindKind)),
    ...header.title.map((line) => markupOf(line, 0, { bold: true })),
  ].filter((line) => line !== "");
  const title = [...lines, ...below];
  const date = newYear ?? dateIn(header.date) ?? yearIn([...title, ...texts]) ?? unknownYear;
  const called = references.map((line) => /\scủa\s+([^)]+)\)/u.exec(line)?.[1]?.trim()).find((text) => text);
  const inText = called && folded(called) !== folded(name) ? { in_text: called } : {};
  return {
    issuer:
      parent === "" && !("in_text" in inText)
        ? written
        : { ...(parent === "" ? {} : { parent }), name: written, ...inText },
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
