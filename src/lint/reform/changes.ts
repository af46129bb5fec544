import type { PartialDate } from "../../wording/calendar.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { folded } from "../../wording/folded.ts";
import { padded } from "../../wording/numerals.ts";
import { asOf, lists, rowLines, tree } from "../compiled/changes.ts";
import { type Phrases, type PhraseTree, phrasesIn } from "./phrases.ts";

/** A name that is no more, and what came after it. */
export interface NameChange {
  id: string;
  /** With `{ten}` where one of `names`, or any proper name, stands. */
  old: string;
  aliases?: readonly string[];
  /** Several: to be chosen by the task, or by what `choose` says. */
  new: readonly string[];
  /** Words between the old name and the new one, if not "nay là". */
  link?: string;
  choose?: string;
  /** Day on which the name ended, if before this row's first day. */
  gone?: string;
  /** First and last date of a plan that the row is for. */
  effective: string;
  until?: string;
  /** Names of who acts; all prose. */
  scope: "agency" | "text";
  confidence: "high" | "medium";
  names?: keyof typeof lists;
  notNames?: readonly string[];
  caseSensitive?: boolean;
  /** Said near the name or in the title, it makes the old name right. */
  unless?: readonly string[];
  /** Only plans of issuers whose names begin so are meant. */
  issuer?: string;
  /** Its source. */
  basis: string;
}

export interface ChangeFound {
  change: NameChange;
  from: number;
  to: number;
}

/** Date this table was last verified. */
export const knownUntil = shortDateOf(asOf);

/** Day of a document; the first day if only a month or a year is known, so that no change is reported too early. */
export const firstDayOf = (date: PartialDate | undefined): string | undefined =>
  date && `${date.year}-${padded(date.month ?? 1)}-${padded(date.day ?? 1)}`;

/** The day since which a name is no more. */
export const goneSince = (change: NameChange): string => change.gone ?? change.effective;

const isLive = (change: NameChange, day: string): boolean =>
  change.effective <= day && (change.until === undefined || day <= change.until);

/** Most documents name few old bodies, so that few rows are read. */
const read = new Map<number, NameChange>();
let lines: readonly string[] | undefined;
const changeAt = (row: number): NameChange => {
  lines ??= rowLines.split("\n");
  const change = read.get(row) ?? (JSON.parse(lines[row] ?? "") as NameChange);
  read.set(row, change);
  return change;
};

const nameSets = new Map<string, ReadonlySet<string>>();
const namesOf = (list: string): ReadonlySet<string> => {
  const names = nameSets.get(list) ?? new Set(lists[list as keyof typeof lists].split("\n"));
  nameSets.set(list, names);
  return names;
};

/** An old name by its row, and which of the row's aliases it is; 0 for the name itself. */
type OldName = [row: number, alias: number];

let oldNames: Phrases<OldName> | undefined;
const oldNamesOnce = (): Phrases<OldName> => {
  oldNames ??= { first: new Map(Object.entries((JSON.parse(tree) as PhraseTree<OldName>).next)), namesOf };
  return oldNames;
};

/** Names in a text that are no more on a day. Where one stands, a shorter one within it is not found again. */
export const oldNamesIn = (text: string, day: string): ChangeFound[] =>
  phrasesIn(oldNamesOnce(), text, ({ value: [row, alias], from, name }) => {
    const change = changeAt(row);
    if (!isLive(change, day)) return false;
    const written = change.aliases?.[alias - 1] ?? change.old;
    if (change.caseSensitive && !text.startsWith(written.replace(/(?<! ) *\{ten\}$/, ""), from)) return false;
    // In capitals every word looks like a name.
    const start = text.slice(from, from + 2);
    if (change.names === undefined && name !== undefined && start === start.toUpperCase()) return false;
    return !change.notNames?.some((other) => name !== undefined && folded(other) === folded(name));
  }).map(({ value: [row], from, to }) => ({ change: changeAt(row), from, to }));

const orList = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} hoặc ${names.at(-1)}`;

const ofCommunes = " (cấp xã)";

/** "không còn từ ngày 01/3/2025, nay là A hoặc B", with what stands between to be chosen by. */
export const whatBecame = (change: NameChange): { since: string; now: string } => {
  const since = shortDateOf(goneSince(change));
  // "ở cấp xã là Phòng Kinh tế" says at once which body of that name is meant.
  if (change.link === undefined && change.new.every((name) => name.endsWith(ofCommunes))) {
    return { since, now: `ở cấp xã là ${orList(change.new.map((name) => name.slice(0, -ofCommunes.length)))}` };
  }
  return { since, now: `${change.link ?? "nay là"} ${orList(change.new)}` };
};
