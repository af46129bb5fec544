import { span, type Text } from "../document/document.ts";
import { anyBody, committee } from "../knowledge/bodies.ts";
import { anyTitle } from "../knowledge/titles.ts";
import type { Plan } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import { type FullDate, isFull } from "../wording/calendar.ts";
import { parseDate } from "../wording/date-words.ts";
import { fullDatesIn, searchable } from "../wording/dates-in-text.ts";
import { words } from "../wording/words.ts";
import type { RulePlace, Subject } from "./rule.ts";

/** A day by which some work must be done. */
interface Deadline {
  place: RulePlace;
  date: FullDate;
  /** The words of the work, for finding things in. */
  work: string;
}

const always = words(
  /\b(?:(?:chậm|muộn) nhất(?: là| trong| vào| trước| hết| đến){0,3}|(?<!giới )hạn[^,;.]{0,30} là)\s+$/u,
);
const byItself = words(/(?:^|[,;:.(]|-|\b(?:phải|cần))\s*hoàn thành (?:xong )?trước\s+$/u);
const before = words(/\btrước\s+$/u);
const handingIn = words(/(?:^|[,:(+-]|\b(?:và|phải|cần))\s*(?:gửi|báo cáo|nộp|đăng ký|trình)\s/gu);
const office = words(new RegExp(`\\b(?:${anyBody("copies")}|(?:hội đồng|${anyTitle}|${committee}|cơ quan)\\b)`, "u"));
// "Báo cáo số hồ sơ nộp trước ngày …": the date selects the files and is no deadline.
const telling = words(
  /\b(?:đã|được|những|nếu|kể từ|có|nộp|tiếp nhận|phát sinh|hình thành|hoàn thành|ban hành|phê duyệt|thành lập|sinh|xong)\b/u,
);
const clauseEnd = words(/^\s*(?:[.;)]|$|để\b)/u);

/** Days on which laws and new offices begin, which a plan may speak of at any time. */
const isTurningPoint = ({ day, month }: FullDate): boolean => day === 1 && (month === 1 || month === 7);

/** True if the words around a date make it a deadline, not a description of the past. */
const isDeadline = (ahead: string, behind: string, date: FullDate): boolean => {
  if (always.test(ahead) || byItself.test(ahead)) return true;
  if (!before.test(ahead) || !clauseEnd.test(behind) || isTurningPoint(date)) return false;
  const verb = [...ahead.matchAll(handingIn)].at(-1);
  const handed = verb ? ahead.slice(verb.index + verb[0].length) : "";
  return office.test(handed) && !telling.test(handed);
};

const deadlinesInText = (text: Text, typedAt: Subject["typedAt"]): Deadline[] => {
  const dates = fullDatesIn(text.printed);
  const plain = dates.length > 0 ? searchable(text.printed) : "";
  return dates.flatMap(({ from, to, day, month, year }) => {
    const [ahead = ""] = plain
      .slice(Math.max(0, from - 300), from)
      .split(/;|\.\s/)
      .slice(-1);
    if (!isDeadline(ahead, plain.slice(to, to + 10), { day, month, year })) return [];
    const place = typedAt(span(text, from, to));
    return place ? [{ place, date: { day, month, year }, work: ahead }] : [];
  });
};

/** Every word of a task and of the tasks below it, where it has its deadline. */
const workOf = (task: object): string =>
  [...below(task)]
    .flatMap(({ key, value }) => (typeof value === "string" && key !== "deadline" ? [value] : []))
    .map(searchable)
    .join("; ");

const until = words(/^$|\b(?:trước|nhất|hết|đến)\s+$/u);

/** "2026-06-19", or "trước ngày 19/6/2026" in words. */
const dayOf = (deadline: string, pointer: string): Omit<Deadline, "work"> | undefined => {
  const typed = parseDate(deadline);
  if (typed) return isFull(typed) ? { place: pointer, date: typed } : undefined;
  const [date, other] = fullDatesIn(deadline);
  if (!date || other || !until.test(searchable(deadline).slice(0, date.from))) {
    return undefined;
  }
  const { from, to, day, month, year } = date;
  return { place: { pointer, on: "value", span: [from, to] }, date: { day, month, year } };
};

const deadlinesTyped = (plan: Plan): Deadline[] =>
  [...below(plan)].flatMap(({ value, pointer }) => {
    if (typeof value !== "object" || value === null || !("deadline" in value)) return [];
    if (pointer === "/extra" || typeof value.deadline !== "string") return [];
    const day = dayOf(value.deadline, `${pointer}/deadline`);
    return day ? [{ ...day, work: workOf(value) }] : [];
  });

const read = ({ plan, document, typedAt }: Subject): Deadline[] => {
  const typed = deadlinesTyped(plan);
  const typedAtPointers = new Set(typed.map(({ place }) => (typeof place === "string" ? place : place.pointer)));
  const inText = document.texts
    .filter(({ role }) => role === "running" || role === "preamble")
    .flatMap((text) => deadlinesInText(text, typedAt))
    .filter(({ place }) => !typedAtPointers.has(typeof place === "string" ? place : place.pointer));
  return [...typed, ...inText];
};

/** Several rules ask it of the same plan. */
const known = new WeakMap<Subject, readonly Deadline[]>();

/** Deadlines under their own key, and those the running text surely sets. */
export const deadlinesOf = (subject: Subject): readonly Deadline[] => {
  const deadlines = known.get(subject) ?? read(subject);
  known.set(subject, deadlines);
  return deadlines;
};
