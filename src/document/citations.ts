import { isLaw } from "../knowledge/act-keys.ts";
import { anySubjectOpening } from "../knowledge/act-subjects.ts";
import { actKinds } from "../knowledge/document-kinds.ts";
import type { FullDate } from "../wording/calendar.ts";
import { type DateInText, datesIn, searchable } from "../wording/dates-in-text.ts";
import { onceEach } from "../wording/read-once.ts";
import { anyOf, words } from "../wording/words.ts";

/** A document that a text names by its number and symbol; its place reaches from its type to the end of its symbol. */
export interface Citation {
  from: number;
  to: number;
  /** Kind of the document, in small letters. */
  type: string;
  /** Number and symbol, without blanks and in lower case: "30/2020/nđ-cp". */
  number: string;
  date?: DateInText & FullDate;
  /** Normalised subject, for comparing; empty if the text states none. */
  subject: string;
}

/** Pattern of the kinds of documents that are cited by their numbers. */
export const citedKinds = anyOf([...actKinds().filter((kind) => !isLaw(kind)), "văn bản"]);

const symbol = String.raw`\d{1,5}[a-zđ]?(?:\/\d{4})?\s?[-/]\s?[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&.]*(?:[-/][A-Za-zÀ-ỹ\d&.]*[A-Za-zÀ-ỹ\d])*`;
const cited = words(
  new RegExp(
    String.raw`\b(${citedKinds})\s{1,3}(?:phối hợp\s|liên ngành\s|hỏa tốc\s)?(?:số:?\s{0,3})?(${symbol})`,
    "gu",
  ),
);

// The words a subject begins with, behind the name of an issuer.
const subjectStart = words(new RegExp(`\\b(?:${anySubjectOpening})\\b|["“]`, "u"));

const mostOfSubject = 400;

/** Subject of a document: the words behind its issuer, up to the next semicolon. */
const subjectBehind = (plain: string, at: number): string => {
  const [rest = ""] = plain.slice(at, at + mostOfSubject).split(";");
  const start = /^[\s,)]{0,3}của\s/.test(rest) ? subjectStart.exec(rest)?.index : 0;
  return start === undefined ? "" : rest.slice(start).replace(/^[\s,).:]+|(?<![\s,(.:])[\s,(.:]+$/g, "");
};

/** Behind a subject: another document, another sentence, or who acts upon it. */
const subjectEnd = /[;\n]|[.,]\s+(?=\p{Uppercase})/u;

const isWithYear = (date: DateInText): date is DateInText & FullDate => date.year !== undefined;

/** Every document a text names by its number, those inside the subjects of others too. */
export const citationsIn = onceEach((text): readonly Citation[] => {
  if (!/\d\s?[-/]\s?\p{Uppercase}{2}/u.test(text)) return [];
  const plain = searchable(text);
  const found = [...plain.matchAll(cited)].filter(({ 0: words, index }) =>
    /^\p{Uppercase}.*[-/]\s?\p{Uppercase}{2}/su.test(text.slice(index, index + words.length)),
  );
  if (found.length === 0) return [];
  const dates = datesIn(text);
  let next = 0;
  return found.map(({ 0: words, 1: type = "", 2: number = "", index: from }) => {
    const bare = number.replace(/(?<!\.)\.+$/, "");
    const to = from + words.length - (number.length - bare.length);
    while ((dates[next]?.from ?? Number.POSITIVE_INFINITY) < to) next += 1;
    const date = dates[next];
    const isBehind = date && /^[\s,(]{0,3}(?:ký\s|ban hành\s)?$/.test(plain.slice(to, Math.min(date.from, to + 20)));
    const own = date && isBehind && isWithYear(date) ? date : undefined;
    return {
      from,
      to,
      type,
      number: bare.replace(/\s/g, ""),
      ...(own && { date: own }),
      subject: subjectBehind(plain, own?.to ?? to),
    };
  });
});

/** True if two citations certainly name one document: numbers without a year restart each year, in each office. */
export const isSameDocument = (one: Citation, other: Citation): boolean => {
  if (one.type !== other.type || one.number !== other.number) return false;
  if (!one.date || !other.date) return /\/\d{4}\//.test(one.number);
  return one.date.day === other.date.day && one.date.month === other.date.month && one.date.year === other.date.year;
};

/** Ranges of a text that quote the subjects of the documents it cites. */
export const subjectsIn = (text: string): (readonly [from: number, to: number])[] =>
  citationsIn(text).flatMap(({ to, date, subject }) => {
    const at = date?.to ?? to;
    const behind = text.slice(at, at + mostOfSubject);
    const start = subject === "" ? -1 : searchable(behind).indexOf(subject);
    if (start < 0 || subjectStart.exec(subject)?.index !== 0) return [];
    const words = behind.slice(start);
    return [[at + start, at + start + (subjectEnd.exec(words)?.index ?? words.length)] as const];
  });
