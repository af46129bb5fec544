import type { Text } from "../../document/document.ts";
import { type Act, actsNamed, actsNumbered } from "../../knowledge/acts.ts";
import { actKinds, anyAct } from "../../knowledge/document-kinds.ts";
import type { FullDate, PartialDate } from "../../wording/calendar.ts";
import { type DateInText, fullDatesIn, searchable } from "../../wording/dates-in-text.ts";
import { folded } from "../../wording/folded.ts";
import { padded } from "../../wording/numerals.ts";
import { anyOf, words, wordsOrNumbers } from "../../wording/words.ts";
import { isDayOfEvent } from "./where.ts";

/** An act of the register, or a law of a name in it, as a text cites it. */
export interface CitedAct {
  /** From its kind to its number; of a law by name, to its date or year. */
  from: number;
  to: number;
  /** Its kind as typed, in lower case; empty where none, or "văn bản", is typed. */
  kind: string;
  number?: { typed: string; isKnown: boolean };
  /** A law's name as typed, its kind included. */
  name?: string;
  date?: { from: number; to: number; iso: string; isBehindIssuer: boolean };
  year?: string;
  /** Start of the words that may name its issuer. */
  issuerAt: number;
  /** The acts of the register with that number, or else with that name. */
  acts: readonly Act[];
}

export const isoOf = ({ day, month, year }: FullDate): string => `${year}-${padded(month)}-${padded(day)}`;

const numbered = wordsOrNumbers(
  /(?<![\d/.-])\d{1,5}\s?[-/]\s?(?:\d{4}(?:\s?\/\s?|\s(?=[a-zđð]{1,4}-)))?[a-zđð][a-zđð\d]*(?:[-/][a-zđð\d]+)*\b/g,
);
const kindBefore = words(new RegExp(`\\b(?:(${anyAct}|văn bản)\\s{1,3})?(?:số:?\\s{0,3})?$`));
const numberWord = /(?:số:?\s{0,3})?$/;
/** Kinds that are called by a name, as other kinds are taken for them. */
const namedKinds = actKinds("law").filter((kind) => kind !== "hiến pháp");
const anyNamed = anyOf(namedKinds);
const lawWord = words(new RegExp(`\\b(?:${anyNamed}|nghị quyết)(?=\\s)`, "g"));
const ofParliament = /\/(?:ubtv)?qh\d+$/;
/** Between an act and its date: nothing, or who issued it. */
const beforeDate =
  /^[\s,()]{0,3}(?:(?:ký|ban hành)\s|(?:(?:đã )?được )?(?:ủy ban thường vụ )?quốc hội [^;.]{0,60}thông qua\s)?$/;
const issuerAlone =
  /^[\s,()]{1,3}(?:của|do)\s([a-zà-ỹ\s,-]{3,90}?)(?:\s(?:đã |được )?(?:ký|ban hành|ký ban hành))?[\s,()]{1,3}$/;
/** Ministers issue what is cited as their ministries', too. */
const head = /^(?:bộ trưởng|tổng) /;
/** True if the words between an act and a date name who issued it, and nothing more: "của Chính phủ trước ngày" goes on. */
const isIssuer = (between: string, acts: readonly Act[]): boolean => {
  const named = issuerAlone.exec(between)?.[1]?.replace(/\s+/g, " ");
  return (
    named !== undefined &&
    acts.some(({ issuer }) => [folded(issuer), folded(issuer).replace(head, "")].some((name) => name.startsWith(named)))
  );
};
const longestIssuer = 90;

/** Number and day behind the name of an amended law are those of what amends it. */
const amended = /(?:sửa đổi|bổ sung)[^;()\d]*$/;

const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** Start of the clause around an offset: acts of several bases are not one. */
const clauseStart = (plain: string, at: number): number => Math.max(0, at - 240, plain.lastIndexOf(";", at) + 1);

/** The day of issue behind one of some acts, which a text cites from `from` to `to`. */
type DateOf = (from: number, to: number, acts: readonly Act[]) => CitedAct["date"];

/** Finds the dates of a text once, and only where an act is cited. */
const datesOf = (text: Text, plain: string, issue: PartialDate | undefined): DateOf => {
  let dates: readonly (DateInText & FullDate)[] | undefined;
  return (from, to, acts) => {
    dates ??= fullDatesIn(text.printed);
    const date = dates.find((one) => one.from >= to);
    if (!date || date.from - to > longestIssuer) return undefined;
    const between = plain.slice(to, date.from);
    const isBehindIssuer = isIssuer(between, acts);
    if (!isBehindIssuer && !beforeDate.test(between)) return undefined;
    if (isDayOfEvent(text, from, date, issue, acts)) return undefined;
    return { from: date.from, to: date.to, iso: isoOf(date), isBehindIssuer };
  };
};

const byNumber = (text: string, plain: string, dateOf: DateOf): CitedAct[] => {
  const found: CitedAct[] = [];
  for (const { 0: number, index } of plain.matchAll(numbered)) {
    const acts = actsNumbered(number);
    if (acts.length === 0) continue;
    const [lead = "", typedKind] = kindBefore.exec(plain.slice(Math.max(0, index - 40), index)) ?? [];
    const hasKind = typedKind !== undefined && isCapital(text.charAt(index - lead.length));
    const start = clauseStart(plain, index);
    // "Luật Lưu trữ số 33/2024/QH15", "Luật Lưu trữ (Luật số 33/2024/QH15)": the kind stands before the name.
    const isBehindName = !hasKind || /\(\s?$/.test(plain.slice(start, index - lead.length));
    const law =
      isBehindName && ofParliament.test(number)
        ? [...plain.slice(start, index - lead.length).matchAll(lawWord)]
            .filter((word) => isCapital(text.charAt(start + word.index)))
            .at(-1)
        : undefined;
    const kind = law?.[0] ?? (hasKind ? typedKind : "");
    const from = law ? start + law.index : index - (hasKind || typedKind === undefined ? lead.length : 0);
    const nameTo = index - (hasKind ? lead.length : (numberWord.exec(lead)?.[0].length ?? 0));
    const isAmended = amended.test(plain.slice(start, from));
    const to = index + number.length;
    const date = dateOf(from, to, acts);
    found.push({
      from,
      to,
      kind: kind === "văn bản" ? "" : kind,
      number: { typed: text.slice(index, to), isKnown: true },
      ...(law && !isAmended && { name: text.slice(from, nameTo).replace(/(?<![\s,(])[\s,(]+$/, "") }),
      ...(date && { date }),
      issuerAt: date && !date.isBehindIssuer ? date.to : to,
      acts,
    });
  }
  return found;
};

const lawStart = words(new RegExp(`\\b(?:${anyNamed})(?=\\s)`, "g"));
/** Text that ends a law's name: its number, its date or its year. */
const behindName =
  /^([^;\n]{1,140}?)(?:,?\s\(?(?:số:?\s{0,3}(\d{1,4}\/\d{4}\/(?:(?:pl-)?ubtv)?qh\d+)\)?|(?=ngày\s)|năm\s(\d{4})(?!\d)|(\d{4})(?![\d/])))/;

/** The laws of a name, or else those that bear it as another kind: "Luật Lao động" is a Bộ luật. */
export const actsCalled = (name: string): Act[] => {
  const acts = actsNamed(name);
  const bare = name.replace(new RegExp(`^(?:${anyNamed})\\s+`), "");
  return acts.length > 0 ? acts : namedKinds.flatMap((kind) => actsNamed(`${kind} ${bare}`));
};

const byName = (text: string, plain: string, dateOf: DateOf): CitedAct[] => {
  if (!/luật|pháp lệnh/.test(plain)) return [];
  return [...plain.matchAll(lawStart)].flatMap(({ index: from }): CitedAct[] => {
    if (!isCapital(text.charAt(from)) || amended.test(plain.slice(clauseStart(plain, from), from))) return [];
    const [words = "", name = "", number, ...years] = behindName.exec(plain.slice(from, from + 180)) ?? [];
    if (name === "" || (number !== undefined && actsNumbered(number).length > 0)) return [];
    const acts = actsCalled(name);
    if (acts.length === 0) return [];
    const end = from + words.length;
    const isDatedByName = number === undefined && years.every((year) => year === undefined);
    const date = dateOf(from, isDatedByName ? from + name.length : end, acts);
    const year = date?.iso.slice(0, 4) ?? years.find((one) => one !== undefined);
    const to = number === undefined ? (date?.to ?? end) : end;
    return [
      {
        from,
        to,
        kind: /^bộ luật|^pháp lệnh/.exec(name)?.[0] ?? "luật",
        name: text.slice(from, from + name.length),
        ...(number !== undefined && {
          number: {
            typed: text.slice(plain.indexOf(number, from), plain.indexOf(number, from) + number.length),
            isKnown: false,
          },
        }),
        ...(date && { date }),
        ...(year !== undefined && { year }),
        issuerAt: date && !date.isBehindIssuer ? date.to : end,
        acts,
      },
    ];
  });
};

/** True if only one kind of act has such numbers; laws and resolutions of Parliament share theirs. */
export const tellsKind = (number: string): boolean => !ofParliament.test(number.toLowerCase());

const read = (text: Text, issue: PartialDate | undefined): CitedAct[] => {
  const { printed } = text;
  if (!/\d/.test(printed)) return [];
  const plain = searchable(printed);
  const dateOf = datesOf(text, plain, issue);
  return [...byNumber(printed, plain, dateOf), ...byName(printed, plain, dateOf)].sort((a, b) => a.from - b.from);
};

/** Several rules ask it of the same texts. */
const known = new WeakMap<Text, readonly CitedAct[]>();

/**
 * The acts of the register that a text cites by number, and the laws of it by name with a date, a year or a number.
 *
 * @param issue when the document is issued, as far as it is known; a text belongs to one document
 */
export const actsCitedIn = (text: Text, issue: PartialDate | undefined): readonly CitedAct[] => {
  const cited = known.get(text) ?? read(text, issue);
  known.set(text, cited);
  return cited;
};
