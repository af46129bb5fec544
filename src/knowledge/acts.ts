import { dateInWords, parseDate } from "../wording/date-words.ts";
import { calledBy, isLaw, nameKey, numberKey } from "./act-keys.ts";
import { anySubjectOpening } from "./act-subjects.ts";
import { actLines, asOf, days, nameLines, titleLines } from "./compiled/acts.ts";

/** An act of the register; `acts.yaml` says what each key holds. Dates as `YYYY-MM-DD`. */
export interface Act {
  number: string;
  kind: string;
  issuer: string;
  name?: string;
  date?: string;
  title?: string;
  from?: string;
  until?: string;
  replaced_by?: readonly string[];
  partly?: { from: string; part: string; by: string };
  unless?: readonly string[];
  unique?: false;
  sure?: false;
  until_sure?: false;
}

/** Date this register was last verified. */
export const actsKnownUntil = asOf;

/** The lines of a text by what `keyOf` finds in them; made when it is first asked. */
const indexOf = (text: string, keyOf: (line: string) => string | undefined): ((key: string) => readonly string[]) => {
  let index: Map<string, string[]> | undefined;
  const read = (): Map<string, string[]> => {
    const lines = new Map<string, string[]>();
    for (const line of text.split("\n")) {
      const key = keyOf(line);
      const known = key === undefined ? undefined : lines.get(key);
      if (known) known.push(line);
      else if (key !== undefined) lines.set(key, [line]);
    }
    return lines;
  };
  return (key) => {
    index ??= read();
    return index.get(key) ?? [];
  };
};

const firstOf = (line: string): string | undefined => /^[^\t]+(?=\t)/.exec(line)?.[0];
const behindKey = (line: string): string => line.slice(line.indexOf("\t") + 1);
const linesNumbered = indexOf(actLines, firstOf);
const linesNamed = indexOf(nameLines, firstOf);
const linesTitled = indexOf(titleLines, firstOf);
const linesDated = indexOf(actLines, (line) => /"date":"([\d-]+)"/.exec(line)?.[1]);

const actIn = (line: string): Act => JSON.parse(behindKey(line));

/** The acts of that number, of whichever kind. @example actsNumbered("30/2020/NĐ-CP")[0]?.date // "2020-03-05" */
export const actsNumbered = (number: string): Act[] => linesNumbered(numberKey(number)).map(actIn);

/** The laws of that name, the oldest first. @example actsNamed("Luật Lưu trữ").length // 2 */
export const actsNamed = (name: string): Act[] =>
  linesNamed(nameKey(name))
    .flatMap((line) => behindKey(line).split(" "))
    .flatMap(actsNumbered)
    .filter((act) => nameKey(calledBy(act) ?? "") === nameKey(name));

/** The acts of that title which are cited by number, the oldest first. @example actsTitled("về công tác văn thư")[0]?.number // "30/2020/NĐ-CP" */
export const actsTitled = (title: string): Act[] =>
  linesTitled(nameKey(title))
    .flatMap((line) => behindKey(line).split(" "))
    .flatMap(actsNumbered)
    .filter((act) => nameKey(act.title ?? "") === nameKey(title));

/** The acts issued on a day. */
export const actsDated = (date: string): Act[] => (days.includes(`\n${date}\n`) ? linesDated(date).map(actIn) : []);

/** True if an act is no longer in force on a day. */
export const isEnded = ({ until }: Act, day: string): boolean => until !== undefined && until <= day;

export interface Successor {
  act: Act;
  /** The part of the old act that it replaces. */
  part?: string;
}

/** The acts that hold in the place of one that has ended; none that was issued later than the day. */
export const successorsOn = ({ replaced_by = [] }: Act, day: string): Successor[] =>
  replaced_by.flatMap((written): Successor[] => {
    const [, number = "", part] = /^(\S+)(?: \((.+)\))?$/.exec(written) ?? [];
    const [act] = actsNumbered(number);
    if (!act || (act.date !== undefined && act.date > day)) return [];
    const later = isEnded(act, day) ? successorsOn(act, day) : [];
    return later.length > 0 ? later : [{ act, ...(part !== undefined && { part }) }];
  });

const lowerStart = new RegExp(`^(?:${anySubjectOpening}|quản lý)(?=[ ,])`, "i");

/**
 * An act as a căn cứ names it (PL I, II.6): a law by its name and date, any other act by its number, date, issuer and
 * subject, as far as they are known.
 *
 * @example citationOf(act) // "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
 */
export const citationOf = (act: Act): string => {
  const { kind, number, issuer, date, title = "" } = act;
  const parsed = date === undefined ? undefined : parseDate(date);
  const day = parsed ? ` ${dateInWords(parsed)}` : "";
  if (isLaw(kind))
    return day === "" ? `${calledBy(act) ?? kind} số ${number}` : `${calledBy(act) ?? `${kind} số ${number}`}${day}`;
  const subject = title.replace(lowerStart, (word) => word.toLowerCase());
  return `${kind} số ${number}${day} của ${issuer} ${subject}`.trimEnd();
};

/** The result of `citationOf`, with a mark for details that the register lacks and the author has to look up. */
export const lineToPaste = (act: Act): string => {
  const { date, title, kind } = act;
  const lacks = [
    ...(date === undefined ? ["ngày"] : []),
    ...(title === undefined && !isLaw(kind) ? ["trích yếu"] : []),
  ];
  return lacks.length === 0 ? citationOf(act) : `${citationOf(act)} (ghi thêm ${lacks.join(", ")})`;
};
