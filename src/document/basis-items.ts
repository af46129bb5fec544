import { anyUnitToday } from "../knowledge/administrative-units.ts";
import { anyCouncil } from "../knowledge/bodies.ts";
import { anyCentralBody } from "../knowledge/central-bodies.ts";
import { actKinds } from "../knowledge/document-kinds.ts";
import type { FullDate } from "../wording/calendar.ts";
import { type DateInText, fullDatesIn, searchable } from "../wording/dates-in-text.ts";
import { anyOf, words } from "../wording/words.ts";
import { carryingOut } from "./bases.ts";
import { type Citation, citationsIn, citedKinds } from "./citations.ts";

/** One item of a căn cứ: a law, a document, a request, or the state of affairs. */
export interface BasisItem {
  from: number;
  to: number;
  law?: Law;
  document?: CitedDocument;
  isRequest: boolean;
}

interface Law {
  from: number;
  to: number;
  /** "luật", "bộ luật", "pháp lệnh" or "hiến pháp". */
  type: string;
  /** The law is identified by its number alone: "Luật số 90/2025/QH15 sửa đổi …". */
  isNameless: boolean;
  number?: readonly [from: number, to: number];
  issuer?: readonly [from: number, to: number];
  date?: DateInText & FullDate;
  /** A date, a blank one, or a year. */
  isDated: boolean;
}

export type Missing = "number" | "date" | "issuer" | "subject";

interface CitedDocument {
  from: number;
  to: number;
  type: string;
  citation?: Citation;
  /** Parts that are surely missing; blanks of a draft count as present. */
  lacks: Missing[];
}

const lead = new RegExp(`^[\\s\\-+•]{0,4}(?:(?:căn cứ|theo|${carryingOut})(?:\\svào)?\\s{1,3})?`, "u");
const request = words(
  /^[\s\-+•]{0,4}(?:theo|xét|trên cơ sở|sau khi xem xét)\s{1,3}(?:ý kiến\s)?(?:đề nghị|đề xuất)\b/u,
);
const lawName = new RegExp(`^(?:${anyOf(actKinds("law"))})(?=\\s)`);
const typeName = words(new RegExp(`^(?:${citedKinds})\\b`, "u"));

const lawSymbol = String.raw`(?:số:?\s{0,3})?\d{1,4}(?:\/\d{4}\/(?:ubtv)?qh\d{1,2}|[-/][A-Za-zÀ-ỹ]{1,6}[-/][A-Za-zÀ-ỹ]{1,8}\d{0,2})`;
const lawNumber = new RegExp(String.raw`\((?:(?:bộ )?luật\s)?${lawSymbol}\)|${lawSymbol}`, "u");
const lawIssuer = words(/^[\s,]{0,3}((?:của|do|được)\s(?:ủy ban thường vụ\s)?quốc hội\b)/u);
const dated = words(/\bngày[\s\d.…_]{0,20}(?:\/|tháng|\d)/u);

const isCapital = (text: string, at: number): boolean => /^\p{Uppercase}/u.test(text.slice(at, at + 2));

const lawIn = (text: string, plain: string, from: number, to: number): Law | undefined => {
  const type = lawName.exec(plain.slice(from, to))?.[0];
  if (!type || !isCapital(text, from)) return undefined;
  // The amending act has a number and a date of its own.
  const words = plain.slice(from, to).replace(/[\s,(]{0,3}(?:đã\s)?được\ssửa\sđổi.*$/s, "");
  const number = lawNumber.exec(words);
  const date = fullDatesIn(text.slice(from, from + words.length))[0];
  const behind = Math.max(number ? number.index + number[0].length : 0, date?.to ?? 0);
  const issuer = behind > 0 ? lawIssuer.exec(words.slice(behind)) : null;
  const issuerFrom = issuer ? from + behind + issuer[0].length - (issuer[1]?.length ?? 0) : 0;
  return {
    from,
    to,
    type,
    isNameless: number !== null && /^\s{0,3}$/.test(words.slice(type.length, number.index)),
    ...(number && { number: [from + number.index, from + number.index + number[0].length] as const }),
    ...(issuer && { issuer: [issuerFrom, from + behind + issuer[0].length] as const }),
    ...(date && { date: { ...date, from: from + date.from, to: from + date.to } }),
    isDated: dated.test(words) || /năm\s+\d{4}/.test(words),
  };
};

const numberBehind = words(/^[^;\d]{0,80}(?:\bsố):?\s{0,3}\d{1,5}\s?[-/]/u);
const blankNumber = /^\s{1,3}(?:số:?(?!\s{0,3}\d)|số:?\s{0,3}\d{1,5}(?![\d/-]))/u;
const alwaysNumbered: ReadonlySet<string> = new Set(actKinds("numbered"));
/** Words that show that a number is missing. */
const withoutNumber = words(/^\s{1,3}(?:của|ngày\s{1,3}\d|về)\b/u);

const names = "(?:[ \\n\\u00A0]\\p{Uppercase}[A-Za-zÀ-ỹ-]*){0,6}";
/** Nothing but the name of an issuer, known to be whole. */
const issuerOnly = new RegExp(
  `^[\\s,]{0,3}của\\s(?:${anyCentralBody}|(?:Chủ tịch\\s)?(?:${anyCouncil})(?:\\s(?:${anyUnitToday}))?${names})[ \\n\\u00A0.]*$`,
  "u",
);

const issuerWord = words(/\b(?:của|giữa|do)\b/u);

const lacksOf = (
  text: string,
  plain: string,
  type: string,
  from: number,
  to: number,
  citation?: Citation,
): Missing[] => {
  const behindType = plain.slice(from + type.length, to);
  const lacks: Missing[] = [];
  if (!citation) {
    const isBlank = blankNumber.test(behindType);
    // "Nghị định của Chính phủ số 30/2020/NĐ-CP": the number stands behind the issuer.
    const isNumbered = numberBehind.test(behindType);
    const lacksNumber = !isBlank && !isNumbered;
    if (lacksNumber && !(alwaysNumbered.has(type) && withoutNumber.test(behindType))) return [];
    if (lacksNumber) lacks.push("number");
  }
  if (!dated.test(behindType)) lacks.push("date");
  const rest = text.slice(citation?.date?.to ?? citation?.to ?? from + type.length, to);
  const isNamed = issuerWord.test(behindType) || /^[\s,)]{0,3}\p{Uppercase}/u.test(rest);
  if (!isNamed) lacks.push("issuer");
  if (issuerOnly.test(rest) || /^[\s.,]*$/.test(rest)) lacks.push("subject");
  return lacks;
};

const documentIn = (
  text: string,
  plain: string,
  citations: ReadonlyMap<number, Citation>,
  from: number,
  to: number,
): CitedDocument | undefined => {
  const type = typeName.exec(plain.slice(from, to))?.[0];
  if (!type || !isCapital(text, from)) return undefined;
  const citation = citations.get(from);
  return { from, to, type, ...(citation && { citation }), lacks: lacksOf(text, plain, type, from, to, citation) };
};

/** Items of a căn cứ, or of a lời dẫn that begins like one; semicolons separate them. */
export const basisItemsIn = (text: string): BasisItem[] => {
  const plain = searchable(text);
  const citations = new Map(citationsIn(text).map((citation) => [citation.from, citation]));
  const items: BasisItem[] = [];
  let start = 0;
  for (const words of plain.split(";")) {
    const to = start + words.trimEnd().length;
    const isRequest = request.test(words);
    const from = start + (lead.exec(words)?.[0].length ?? 0);
    const law = lawIn(text, plain, from, to);
    const document = law || isRequest ? undefined : documentIn(text, plain, citations, from, to);
    if (to > start) items.push({ from, to, isRequest, ...(law && { law }), ...(document && { document }) });
    start += words.length + 1;
  }
  return items;
};
