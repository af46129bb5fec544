import { type PartialDate, parseDate, shortDate } from "../../wording/date-words.ts";
import { folded } from "../../wording/folded.ts";
import { padded } from "../../wording/numerals.ts";
import { type Phrases, phrasesIn, phrasesOf } from "../../wording/phrases.ts";
import data from "./2025.json" with { type: "json" };

/** A name or a document that is no more, and what came after it. */
export interface Change {
  id: string;
  /** With `{ten}` where one of `names`, or any proper name, stands. */
  old: string;
  aliases?: readonly string[];
  /** Several: to be chosen by the task, or by what `choose` says. */
  new: readonly string[];
  /** How the old name leads to the new one, where that is not "nay là". */
  link?: string;
  choose?: string;
  /** Where the name was gone before this row's own first day. */
  gone?: string;
  /** First and last date of a plan that the row is for. */
  effective: string;
  until?: string;
  /** Names of who acts; all prose; documents cited. */
  scope: "agency" | "text" | "citation";
  confidence: "high" | "medium";
  names?: keyof typeof data.lists;
  notNames?: readonly string[];
  caseSensitive?: boolean;
  /** Of documents. */
  numbers?: readonly string[];
  /** Said near the name or in the title, it makes the old name right. */
  unless?: readonly string[];
  /** Only plans of issuers whose names begin so are meant. */
  issuer?: string;
  /** Where it is written. */
  basis: string;
}

export interface ChangeFound {
  change: Change;
  from: number;
  to: number;
}

export const changes = data.rows as readonly Change[];
export const never = data.never;

const dayText = (day: string): string => {
  const date = parseDate(day);
  return date ? shortDate(date) : day;
};

/** Up to when what is told here was looked up. */
export const knownUntil = dayText(data.asOf);

/** The day of a document, the first where only a month or a year is known, so that nothing is told early. */
export const firstDayOf = (date: PartialDate | undefined): string | undefined =>
  date && `${date.year}-${padded(date.month ?? 1)}-${padded(date.day ?? 1)}`;

/** The day since which a name is no more. */
export const goneSince = (change: Change): string => change.gone ?? change.effective;

const isLive = (change: Change, day: string): boolean =>
  change.effective <= day && (change.until === undefined || day <= change.until);

interface Compiled {
  names: Phrases<{ change: Change; written: string }>;
  /** Titles of laws with the year they were passed. */
  laws: Phrases<{ change: Change; year: string }>;
  numbers: ReadonlyMap<string, readonly Change[]>;
}

const numberKey = (number: string): string => folded(number).replace(/^0+/, "");

const compile = (): Compiled => {
  const numbers = new Map<string, Change[]>();
  for (const change of changes) {
    for (const number of change.numbers ?? []) {
      const key = numberKey(number);
      numbers.set(key, [...(numbers.get(key) ?? []), change]);
    }
  }
  return {
    names: phrasesOf(
      changes
        .filter(({ scope }) => scope !== "citation")
        .flatMap((change) =>
          [change.old, ...(change.aliases ?? [])].map((written) => ({
            words: written,
            names: change.names && data.lists[change.names],
            value: { change, written },
          })),
        ),
    ),
    laws: phrasesOf(
      changes.flatMap((change) => {
        const [, title, year] = /^(Luật .+) năm (\d{4})$/.exec(change.old) ?? [];
        return title && year ? [{ words: title, value: { change, year } }] : [];
      }),
    ),
    numbers,
  };
};

let compiled: Compiled | undefined;
const compiledOnce = (): Compiled => {
  compiled ??= compile();
  return compiled;
};

/** Names in a text that are no more on a day. Where one stands, a shorter one within it is not found again. */
export const oldNamesIn = (text: string, day: string): ChangeFound[] =>
  phrasesIn(compiledOnce().names, text, ({ value: { change, written }, from, name }) => {
    if (!isLive(change, day)) return false;
    if (change.caseSensitive && !text.startsWith(written.replace(/(?<! ) *\{ten\}$/, ""), from)) return false;
    // In capitals every word looks like a name.
    const start = text.slice(from, from + 2);
    if (change.names === undefined && name !== undefined && start === start.toUpperCase()) return false;
    return !change.notNames?.some((other) => name !== undefined && folded(other) === folded(name));
  }).map(({ value, from, to }) => ({ change: value.change, from, to }));

const citedNumber = /(?<![\d/])\d{1,4}\/\d{4}\/[a-zđ][a-zđ\d]*(?:-[a-zđ\d]+)*/g;
const kindBefore = /(?:(?:luật|pháp lệnh|nghị định|thông tư) (?:số )?|số )$/;
const yearBehind = /^(?: ngày (?:\d{1,2} tháng \d{1,2} năm |\d{1,2}\/\d{1,2}\/)| năm | )(\d{4})(?!\d)/;

/** Documents cited in a text that are no longer in force on a day: by number, laws also by title and year. */
export const oldDocumentsIn = (text: string, day: string): ChangeFound[] => {
  const plain = folded(text);
  const found: ChangeFound[] = [];
  for (const { 0: number, index } of plain.matchAll(citedNumber)) {
    const change = compiledOnce()
      .numbers.get(numberKey(number))
      ?.find((other) => isLive(other, day));
    const kind = kindBefore.exec(plain.slice(Math.max(0, index - 20), index))?.[0] ?? "";
    if (change) found.push({ change, from: index - kind.length, to: index + number.length });
  }
  if (!plain.includes("luật")) return found;
  const behind = (to: number): RegExpExecArray | null => yearBehind.exec(plain.slice(to, to + 40));
  const laws = phrasesIn(
    compiledOnce().laws,
    text,
    ({ value, from, to }) =>
      isLive(value.change, day) && behind(to)?.[1] === value.year && !plain.slice(0, from).endsWith("điều của "),
  );
  for (const { value, from, to } of laws)
    found.push({ change: value.change, from, to: to + (behind(to)?.[0].length ?? 0) });
  return found.sort((a, b) => a.from - b.from);
};

const orList = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} hoặc ${names.at(-1)}`;

const ofCommunes = " (cấp xã)";

/** "không còn từ ngày 01/3/2025, nay là A hoặc B", with what stands between to be chosen by. */
export const whatBecame = (change: Change): { since: string; now: string } => {
  const since = dayText(goneSince(change));
  // "ở cấp xã là Phòng Kinh tế" says at once which body of that name is meant.
  if (change.link === undefined && change.new.every((name) => name.endsWith(ofCommunes))) {
    return { since, now: `ở cấp xã là ${orList(change.new.map((name) => name.slice(0, -ofCommunes.length)))}` };
  }
  return { since, now: `${change.link ?? "nay là"} ${orList(change.new)}` };
};
