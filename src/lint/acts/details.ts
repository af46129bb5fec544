import { carryingOut } from "../../document/bases.ts";
import { citationsIn } from "../../document/citations.ts";
import { type Document, span, type Text } from "../../document/document.ts";
import { nameKey } from "../../knowledge/act-keys.ts";
import { anySubjectOpening } from "../../knowledge/act-subjects.ts";
import { type Act, actsKnownUntil, isEnded } from "../../knowledge/acts.ts";
import { anyCouncil } from "../../knowledge/bodies.ts";
import { centralBodyAt } from "../../knowledge/central-bodies.ts";
import { actKinds } from "../../knowledge/document-kinds.ts";
import type { PartialDate } from "../../wording/calendar.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { clauseAround } from "../clause.ts";
import { firstDayOf } from "../reform/changes.ts";
import type { DocumentReport } from "../rule.ts";
import { actsCitedIn, type CitedAct, isoOf, tellsKind } from "./cited.ts";
import { actOfDayAndSubject, actsMeant, type OtherAct, otherActIn } from "./other-act.ts";
import { pastedFor } from "./pasted.ts";
import { isCitedThere, readsActs } from "./where.ts";

interface CitationFault {
  from: number;
  to: number;
  /** The act that is meant; several, or none, where that is not known. */
  acts: readonly Act[];
  fact: string;
  /** By a year alone, which may be that of an act that amends. */
  isGuess?: true;
  /** Beside the number stands what is another act's, so that nothing else is reported of either. */
  isOther?: true;
}

const ministry = /^bộ (?:trưởng bộ )?([a-zà-ỹ]+ ?[a-zà-ỹ]*)/;
const isMinistry = /^Bộ\s+(?:trưởng\s+Bộ\s+)?\p{Uppercase}(?:\p{Lowercase}|\s\p{Lowercase})/u;
const localBody = words(new RegExp(`^(?:(?:chủ tịch )?(?:${anyCouncil})|(?:tỉnh|thành) ủy|sở)\\b`, "i"));
/** End of an issuer's name: a mark, or the words that a subject begins with. */
const nameEnd = words(new RegExp(`[;.()“"\\n]|,(?! \\p{Uppercase})|,?\\s(?:${anySubjectOpening})\\b|$`, "u"));
const longestName = 80;
const issuedBy = /^[\s,)]{0,3}(?:của|do)\s{1,3}/;

/** The issuer that a text names there, in lower case; undefined where it names none that is known, or an abbreviation. */
const issuerNamed = (
  printed: string,
  at: number,
  isCitedAlone: boolean,
): { from: number; to: number; name: string } | undefined => {
  const lead = issuedBy.exec(folded(printed.slice(at, at + 12)))?.[0];
  if (lead === undefined) return undefined;
  const from = at + lead.length;
  const typed = printed.slice(from, from + longestName);
  const plain = folded(typed);
  const known = centralBodyAt(plain);
  if (known !== undefined) return { from, to: from + known.length, name: known };
  if (!isMinistry.test(typed) && !(isCitedAlone && localBody.test(plain))) return undefined;
  const name = plain.slice(0, nameEnd.exec(typed)?.index);
  return { from, to: from + name.length, name };
};

/** A minister issues what is cited as the ministry's, too. */
const head = /^(?:bộ trưởng, chủ nhiệm|bộ trưởng|tổng) /;

const isIssuer = (issuer: string, named: string): boolean => {
  const right = folded(issuer);
  if (right.startsWith(named) || right.replace(head, "").startsWith(named)) return true;
  const [rightMinistry, namedMinistry] = [ministry.exec(right)?.[1], ministry.exec(named)?.[1]];
  return (
    rightMinistry !== undefined && namedMinistry !== undefined && nameKey(rightMinistry) === nameKey(namedMinistry)
  );
};

/** Nothing before an act but what leads to it: no plan for it, whose issuer could be the one that is named. */
const leadAlone = new RegExp(`^[\\s\\-+•]{0,4}(?:căn cứ|theo|${carryingOut}(?: thực hiện)?)?\\s{0,3}$`);

const mostOfTitle = 400;

const parliamentKinds: ReadonlySet<string> = new Set([...actKinds("law"), "nghị quyết"]);

/** True if a citation goes on with the subject of a law: "Nghị quyết số … về ngân sách nhà nước". */
const namesSubjectOf = ({ kind, name }: Act, text: string, { to }: CitedAct): boolean =>
  name !== undefined && nameKey(text.slice(to, to + mostOfTitle)).includes(nameKey(name.slice(kind.length)));

/** True if an act is cited under a wrong kind; false for another act of the same number, as a resolution is to a law. */
export const isOtherKind = (act: Act, cited: CitedAct, text: string): boolean => {
  const { kind, date } = cited;
  const right = act.kind.toLowerCase();
  if (kind === "" || kind === right) return false;
  if (tellsKind(act.number)) return act.unique !== false || date === undefined || date.iso === act.date;
  // The number says whether Parliament issued it or its Standing Committee, which issues ordinances.
  if ((kind === "pháp lệnh" && !/ubtvqh/i.test(act.number)) || (kind.endsWith("luật") && /ubtvqh/i.test(act.number)))
    return true;
  const areLaws = kind.endsWith("luật") && right.endsWith("luật");
  return areLaws || !parliamentKinds.has(kind) || (date?.iso === act.date && namesSubjectOf(act, text, cited));
};

const nameOf = ({ kind, name, number }: Act): string => name ?? `${kind} số ${number}`;

const wrongNumber = (act: Act, typed: string, iso: string | undefined): string => {
  const called = act.name ?? `${act.kind} ${act.date === iso ? "ban hành ngày đó" : "có trích yếu đó"}`;
  return `${called} mang số ${act.number}, không phải ${typed}`;
};

const wrongIssuer = (text: string, act: Act, { from, issuerAt }: CitedAct): CitationFault | undefined => {
  const isCitedAlone = leadAlone.test(folded(clauseAround(text, from, issuerAt).before));
  const named = issuerNamed(text, issuerAt, isCitedAlone);
  if (!named || isIssuer(act.issuer, named.name)) return undefined;
  const fact = `${nameOf(act)} do ${act.issuer} ban hành, không phải ${text.slice(named.from, named.to)}`;
  return { from: named.from, to: named.to, acts: [act], fact };
};

/** The act of a number as it is cited: that of its kind, or the only one. */
const actOfNumber = ({ acts, kind }: CitedAct): Act | undefined =>
  acts.find((act) => act.kind.toLowerCase() === kind) ?? (acts.length === 1 ? acts[0] : undefined);

/** The act that the number of a citation belongs to, and the other act that its name, its subject or its day belongs to, if any. */
export const numberedIn = (
  text: string,
  cited: CitedAct,
  day: string | undefined,
): { right: Act | undefined; other: OtherAct | undefined } => {
  const right = actOfNumber(cited);
  const isOf = right !== undefined && isOtherKind(right, cited, text);
  return { right, other: isOf ? undefined : otherActIn(text, cited, right, day) };
};

const otherFact = ({ name, number, date }: CitedAct, right: Act | undefined, { by, acts }: OtherAct): string => {
  const [act] = acts;
  const typed = number?.typed ?? "";
  if (by === "day" && act && right && date) {
    const whose = acts.length === 1 ? ` (ngày của ${nameOf(act)})` : "";
    return `${nameOf(right)} ban hành ngày ${shortDateOf(right.date ?? "")}, không phải ${shortDateOf(date.iso)}${whose}`;
  }
  return act ? wrongNumber(act, typed, date?.iso) : `số ${typed} là của ${right?.name}, không phải ${name}`;
};

const faultOfNumbered = (text: string, cited: CitedAct, day: string | undefined): CitationFault | undefined => {
  const { date, kind, from, to } = cited;
  const { right, other } = numberedIn(text, cited, day);
  if (other)
    return {
      from,
      to,
      acts: other.acts,
      fact: otherFact(cited, right, other),
      isOther: true,
      ...(right?.sure === false && { isGuess: true }),
    };
  if (!right) return undefined;
  const isKind = kind === right.kind.toLowerCase() || (kind === "" && tellsKind(right.number));
  if (isOtherKind(right, cited, text)) {
    return {
      from,
      to,
      acts: [right],
      fact: `văn bản số ${right.number} là ${right.kind}, không phải ${text.charAt(from)}${kind.slice(1)}`,
    };
  }
  if (!isKind) return undefined;
  if (date && right.date !== undefined && date.iso !== right.date && right.unique !== false) {
    return {
      from: date.from,
      to: date.to,
      acts: [right],
      fact: `${nameOf(right)} ban hành ngày ${shortDateOf(right.date)}, không phải ${shortDateOf(date.iso)}`,
    };
  }
  const isThatAct = right.unique !== false || (date !== undefined && date.iso === right.date);
  return isThatAct ? wrongIssuer(text, right, cited) : undefined;
};

const nearest = (acts: readonly Act[], iso: string): Act | undefined => {
  const distance = ({ date = "" }: Act): number => Math.abs(Date.parse(date) - Date.parse(iso));
  return [...acts].sort((a, b) => distance(a) - distance(b))[0];
};

/** A law of a known name by a kind, a number, a year or a day that no law of that name has, in a year that the register knows of. */
const faultOfNamed = (text: string, cited: CitedAct, day: string | undefined): CitationFault | undefined => {
  const { acts, date, number, kind, year, from, to } = cited;
  if (acts.some((act) => act.name === undefined)) return undefined;
  const dated = acts.filter((act) => act.date !== undefined);
  const sameDay = date && dated.find((act) => act.date === date.iso);
  if (acts.every((act) => act.kind.toLowerCase() !== kind)) {
    const ofYear = dated.filter((act) => act.date?.slice(0, 4) === year);
    const act = sameDay ?? (date === undefined && ofYear.length === 1 ? ofYear[0] : undefined);
    return act && { from, to, acts: [act], fact: `văn bản ấy là ${act.name}, không phải ${cited.name}` };
  }
  if (number) {
    const ofNumber = number.typed.slice(-9).match(/\d{4}/)?.[0] ?? "";
    const ofYear = date ? [] : dated.filter((act) => act.number.includes(`/${ofNumber}/`));
    const sure = sameDay ?? (ofYear.length === 1 ? ofYear[0] : undefined);
    // Laws of that name may be older than the register, and younger ones than it knows.
    const isKnownYear = ofNumber >= (dated[0]?.date ?? "9999").slice(0, 4) && ofNumber < actsKnownUntil;
    const act = sure ?? (isKnownYear ? actsMeant(dated, undefined, day).at(-1) : undefined);
    const fact = act && wrongNumber(act, number.typed, date?.iso);
    return act && fact ? { from, to, acts: [act], fact, ...(!sure && { isGuess: true }) } : undefined;
  }
  if (sameDay) return wrongIssuer(text, sameDay, cited);
  const first = dated[0]?.date?.slice(0, 4);
  if (first === undefined || year === undefined || year < first || (date?.iso ?? year) > actsKnownUntil)
    return undefined;
  const ofYear = dated.filter((act) => act.date?.slice(0, 4) === year);
  const living = dated.filter((act) => day === undefined || (!isEnded(act, day) && (act.date ?? "") <= day));
  if (!date) {
    // "Tuyên truyền Luật Lưu trữ năm 2026": in that year.
    if (day === undefined || year >= day.slice(0, 4)) return undefined;
    const act = ofYear.length > 0 ? undefined : nearest(living, `${year}-07-01`);
    return act && { from, to, acts: [act], fact: `không có ${cited.name} nào ban hành năm ${year}`, isGuess: true };
  }
  const livingOfYear = ofYear.filter((act) => living.includes(act));
  const choice = [livingOfYear, ofYear.length === 1 ? ofYear : [], living].find(({ length }) => length > 0) ?? ofYear;
  const act = nearest(choice, date.iso);
  const fact = `không có ${cited.name} nào ban hành ngày ${shortDateOf(date.iso)}`;
  return act && { from: date.from, to: date.to, acts: [act], fact };
};

const faultsIn = (text: Text, issue: PartialDate | undefined): CitationFault[] => {
  const { printed } = text;
  const day = firstDayOf(issue);
  const cited = actsCitedIn(text, issue);
  const citations = citationsIn(printed);
  const isRead = isCitedThere(text);
  const known = new Set(cited.map(({ from }) => from));
  return [
    ...cited
      .filter(isRead)
      .flatMap(
        (one) => (one.number?.isKnown ? faultOfNumbered(printed, one, day) : faultOfNamed(printed, one, day)) ?? [],
      ),
    ...citations.flatMap((citation): CitationFault[] => {
      const { from, to, number, date } = citation;
      const act = known.has(from) || !isRead(citation) ? undefined : actOfDayAndSubject(printed, citation);
      const fact = act && wrongNumber(act, printed.slice(to - number.length, to), date && isoOf(date));
      return act && fact ? [{ from, to, acts: [act], fact }] : [];
    }),
  ];
};

/** True if the register has other details of an act than a range of a text. */
export const isWronglyCited = (text: Text, issue: PartialDate | undefined, from: number, to: number): boolean =>
  readsActs(text) && faultsIn(text, issue).some((fault) => fault.from < to && from < fault.to);

/**
 * Reports acts that are cited with another date, issuer, kind or number than theirs, with the line to paste. Acts that have
 * ended by the day of the document are left to `reportEndedActs`.
 *
 * @param sure those whose row in the register is sure, or the others
 */
export const reportWrongDetails = ({ date, texts }: Document, sure: boolean, report: DocumentReport): void => {
  const day = firstDayOf(date);
  for (const text of texts.filter(readsActs)) {
    for (const { from, to, acts, fact, isGuess, isOther } of faultsIn(text, date)) {
      const isSure = !isGuess && acts.every((act) => act.sure !== false);
      const isOver = !isOther && day !== undefined && acts.some((act) => isEnded(act, day));
      if (isSure !== sure || isOver) continue;
      const lines = pastedFor(acts, day);
      const told = lines === "" ? `${fact}. Tra lại số và ngày của văn bản muốn viện dẫn` : `${fact}${lines}`;
      const doubted = `có lẽ ${told.replace(". Ghi", ". Đối chiếu với văn bản; nếu đúng vậy thì ghi")}`;
      report(span(text, from, to), sure ? told : doubted);
    }
  }
};
