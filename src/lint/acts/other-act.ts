import { type Citation, citationsIn } from "../../document/citations.ts";
import { nameKey } from "../../knowledge/act-keys.ts";
import { type Act, actsDated, actsTitled, isEnded } from "../../knowledge/acts.ts";
import { actKinds } from "../../knowledge/document-kinds.ts";
import { searchable } from "../../wording/dates-in-text.ts";
import { anyOf } from "../../wording/words.ts";
import { actsCalled, type CitedAct, isoOf, tellsKind } from "./cited.ts";

/** A citation whose number is one act's, and whose name, subject or day is another act's. */
export interface OtherAct {
  by: "name" | "subject" | "day";
  /** The acts that it may mean; none where the register does not hold them. */
  acts: readonly Act[];
}

/** A law's name without remarks on its amendments or on the version meant. */
const plainName = (name: string): string => nameKey(name.replace(/\((?:đã |được )?sửa đổi[^)]{0,80}\)?/gu, ""));

const lawAhead = new RegExp(`^(?:${anyOf(actKinds("law"))})`);
/** Words of other acts or of a sentence, which are in no law's name. */
const noName = / (?:luật|nghị|quyết|thông|của|theo|tại) /;
const letters = (name: string): string => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** True if a text names another law beside a number; slips in its marks make no other name. */
const isOtherName = ({ name: right }: Act, name: string): boolean => {
  if (right === undefined || !/^[^\d;:“"]{4,100}$/u.test(name)) return false;
  const typed = plainName(name);
  if (noName.test(`${typed.replace(lawAhead, "")} `)) return false;
  const [one, other] = [letters(typed), letters(nameKey(right))];
  return !one.startsWith(other) && !other.startsWith(one);
};

/** Narrows acts of one name or subject down: to those of the cited day, or else to the last one in force on the day of citing. */
export const actsMeant = (acts: readonly Act[], iso: string | undefined, day: string | undefined): readonly Act[] => {
  const sameDay = acts.filter((act) => iso !== undefined && act.date === iso);
  if (sameDay.length > 0) return sameDay;
  const dated = acts.filter(({ date }) => date !== undefined);
  const living = dated.filter(
    (act) => day === undefined || (!isEnded(act, day) && (act.from ?? act.date ?? "") <= day),
  );
  return (living.length > 0 ? living : dated.length > 0 ? dated : acts).slice(-1);
};

const byName = ({ name = "", acts, date }: CitedAct, right: Act | undefined, day?: string): OtherAct | undefined => {
  const called = actsCalled(plainName(name));
  if (called.length === 0) return right && isOtherName(right, name) ? { by: "name", acts: [] } : undefined;
  const own = called.filter(({ kind, number }) => acts.some((act) => act.kind === kind && act.number === number));
  const isOfDay = (act: Act): boolean => act.date !== undefined && act.date === date?.iso;
  // Two laws of one name: the number of one and the day of the other.
  const isOther = own.length === 0 || (!own.some(isOfDay) && called.some(isOfDay));
  return isOther ? { by: "name", acts: actsMeant(called, date?.iso, day) } : undefined;
};

const mostOfSubject = 400;

/** The acts of a kind whose subject stands behind a citation, up to one of its marks. */
const actsOfSubject = (text: string, { to, date, subject, type }: Citation): Act[] => {
  if (subject === "") return [];
  const behind = searchable(text).slice(date?.to ?? to, (date?.to ?? to) + mostOfSubject);
  const words = behind.slice(Math.max(0, behind.indexOf(subject)));
  const ends = [...words.matchAll(/[;.,()“”"\n]|$/g)].map(({ index }) => nameKey(words.slice(0, index)));
  return [...new Set(ends)].flatMap(actsTitled).filter(({ kind }) => kind.toLowerCase() === type);
};

/** The act of a kind, a day and a subject that are cited: its number may be wrong. */
export const actOfDayAndSubject = (text: string, citation: Citation): Act | undefined => {
  const { type, date } = citation;
  if (!date) return undefined;
  const acts = actsDated(isoOf(date)).filter(({ kind, title }) => title !== undefined && kind.toLowerCase() === type);
  const words = acts.length === 0 ? "" : nameKey(text.slice(date.to, date.to + mostOfSubject));
  return acts.find(({ title = "" }) => words.includes(nameKey(title)));
};

/**
 * The other act that a citation names beside a number of the register.
 *
 * @param right the act of that number and kind, if one is known
 * @param day when the citing document is issued
 */
export const otherActIn = (
  text: string,
  cited: CitedAct,
  right: Act | undefined,
  day: string | undefined,
): OtherAct | undefined => {
  const { name, date, kind, from } = cited;
  if (name !== undefined) return byName(cited, right, day);
  if (!right || (kind !== right.kind.toLowerCase() && !(kind === "" && tellsKind(right.number)))) return undefined;
  const citation = citationsIn(text).find((one) => one.from === from);
  const titled = citation ? actsOfSubject(text, citation) : [];
  if (titled.some(({ number }) => number === right.number)) return undefined;
  const isDayOff = date !== undefined && right.date !== undefined && date.iso !== right.date;
  const ofDay = citation && isDayOff ? actOfDayAndSubject(text, citation) : undefined;
  if (ofDay) return { by: "subject", acts: [ofDay] };
  if (titled.length > 0)
    return isDayOff || right.title !== undefined
      ? { by: "subject", acts: actsMeant(titled, date?.iso, day) }
      : undefined;
  // A wrong day of an act in force is corrected; of one that has ended, it may be that of the act that is meant.
  if (!isDayOff || right.unique === false || day === undefined || !isEnded(right, day)) return undefined;
  const sameDay = actsDated(date.iso).filter((act) => act.kind === right.kind);
  return sameDay.length > 0 ? { by: "day", acts: sameDay } : undefined;
};
