import type {
  AgendaItem,
  Assignment,
  AssignmentForm,
  Blocks,
  DelegateGroup,
  Delegates,
  Event,
  EventTime,
  Headings,
  Node,
  NodeGroup,
  Responsibility,
} from "../plan/plan.ts";
import { linesOf } from "../plan/plan.ts";
import { agencyLead } from "../wording/agency-lead.ts";
import type { PartialDate } from "../wording/calendar.ts";
import { clockInWords, parseDate, shortDate, weekday } from "../wording/date-words.ts";
import { grouped, padded } from "../wording/numerals.ts";
import { capitalised, endedWith, uncapitalised, withoutEndMark } from "../wording/punctuation.ts";
import { words } from "../wording/words.ts";
import type { Mark } from "./numbering.ts";
import { numberedBy, type Origin, origins, standingFor, type WithOrigins } from "./origin.ts";

// Each function turns one kind of typed content into the nodes a careful clerk would have written by hand.

/** A node that knows which texts of the plan its line is made of. */
export type Made = NodeGroup & WithOrigins;

/** The texts that stand under keys of an object, for those of the keys that it has. */
const textsAt = <T extends object>(of: T, keys: readonly (keyof T & string)[]): Origin[] =>
  keys.filter((key) => of[key] !== undefined).map((key) => ({ of, key }));

/** A list of a plan as nodes, each of which knows its own text. */
const madeFrom = <T extends object>(list: readonly (string | T)[], make: (item: T, index: number) => Made): Made[] =>
  list.map((item, key) =>
    typeof item === "string" ? { text: item, [origins]: [{ of: list, key }] } : make(item, key),
  );

const dateText = (written: string): string => {
  const date = parseDate(written);
  return date?.day === undefined ? written : shortDate(date);
};

const timeText = (time: string | EventTime): string => {
  if (typeof time === "string") return time;
  const { date, end_date, start, end, note } = time;
  const day = (written: string): string => {
    const parsed = parseDate(written);
    return parsed?.day && parsed.month
      ? `${weekday(parsed as Required<PartialDate>)}, ngày ${shortDate(parsed)}`
      : written;
  };
  const clock =
    start && end
      ? `từ ${clockInWords(start)} đến ${clockInWords(end)}, `
      : start
        ? `${clockInWords(start)}, `
        : end
          ? `đến ${clockInWords(end)}, `
          : "";
  const days = end_date ? `từ ${day(date)} đến ${day(end_date)}` : day(date);
  return `${capitalised(clock + days)}${note ? ` (${note})` : ""}`;
};

const agendaTime = (time: string): string => {
  const clocks = /^((?:[01]?\d|2[0-3]):[0-5]\d)(?:\s*[-–]\s*((?:[01]?\d|2[0-3]):[0-5]\d))?$/.exec(time.trim());
  if (!clocks?.[1]) return time;
  return clocks[2] ? `Từ ${clockInWords(clocks[1])} đến ${clockInWords(clocks[2])}` : clockInWords(clocks[1]);
};

/** The mark that ends a text; the last of several dots is none. */
const lastMark = /(?:(?<![.…])\.|[;,:])$/;

/** The mark that ends a text and stands behind what the program adds to it. */
const typedMark = (text: string): string => lastMark.exec(text.trimEnd())?.[0] ?? "";

const withoutTypedMark = (text: string): string => text.trimEnd().replace(lastMark, "");

/**
 * The marks that end items whose texts the program goes on with: the author's; where none was typed, the one that the
 * other items of the list end with, so that a list ends alike.
 *
 * @param texts all texts of the list as they were typed
 * @param isPrinted whether one is printed as it was typed
 */
const endMarks = (texts: readonly string[], isPrinted: (index: number) => boolean): ((index: number) => string) => {
  const marks = texts.map(typedMark);
  const printed = marks.filter((_mark, index) => isPrinted(index));
  const isBare = printed.length > 0 && printed.every((mark) => mark === "");
  const usual = marks.slice(0, -1).find((mark) => /[.;]/.test(mark)) ?? ".";
  return (index) => marks[index] || (isBare ? "" : index === texts.length - 1 ? "." : usual);
};

/** A text without a mark of its own, among others of its list that the program goes on with. */
const markedAlike = (text: string, mark: string): string => (isClosed(text) ? text : text.trimEnd() + mark);

const isClosed = (text: string): boolean => /[.;:,!?…]\**$/.test(text);

export const eventNodes = (event: Event, headings: Headings): (Made & { heading: string; text: string })[] => {
  const keys = (Object.keys(event) as (keyof Event)[]).filter((key) => event[key] !== undefined);
  // A time made of its parts needs a mark, and so do its neighbours; what is typed whole is printed as it is.
  const isComposed = typeof event.time === "object";
  const markOf = endMarks(
    keys.map((key) => String(key === "time" && isComposed ? "" : event[key])),
    () => !isComposed,
  );
  return keys.map((key, index) => {
    const written = event[key] ?? "";
    const from =
      typeof written === "string"
        ? [{ of: event, key }]
        : textsAt(written, ["start", "end", "date", "end_date", "note"]);
    const text = timeText(written);
    const all = [{ of: headings, key }, ...from];
    return { heading: headings[key], text: isClosed(text) ? text : text + markOf(index), [origins]: all };
  });
};

/** A text that another sentence follows. */
const asSentence = (text: string): string =>
  /[?!]\**$/.test(text.trimEnd()) ? text.trimEnd() : endedWith(text.trimEnd().replace(/:$/, ""), ".");

/** The brackets stand before the mark that ends the item. */
const withBrackets = (text: string, inside: string, mark: string): string =>
  `${withoutTypedMark(text)} (${inside})${mark}`;

const agendaNode = (item: AgendaItem, text: string): Made => ({
  text: item.time ? `${agendaTime(item.time)}: ${text}` : text,
  ...(item.bullets ? { bullets: item.bullets } : {}),
  [origins]: textsAt(item, ["time", "text", "by"]),
});

export const agendaNodes = (agenda: readonly (string | AgendaItem)[]): Made[] => {
  const isLed = (item: string | AgendaItem | undefined): boolean => typeof item === "object" && Boolean(item.by);
  const markOf = endMarks(
    agenda.map((item) => (typeof item === "string" ? item : item.text)),
    (index) => !isLed(agenda[index]),
  );
  const goesOn = agenda.some(isLed);
  const marked = (text: string, index: number): string => (goesOn ? markedAlike(text, markOf(index)) : text);
  return madeFrom(agenda, (item, index) =>
    agendaNode(
      item,
      item.by ? withBrackets(item.text, item.by, markOf(index)) : item.bullets ? item.text : marked(item.text, index),
    ),
  ).map((node, index) => {
    const item = agenda[index];
    return typeof item === "string" ? { ...node, text: marked(item, index) } : node;
  });
};

export const delegateTotal = ({ total, groups }: Delegates): string | undefined =>
  typeof total === "number" ? `Tổng số ${grouped(total).padStart(2, "0")} đại biểu${groups ? ", gồm:" : "."}` : total;

const groupNode = (group: DelegateGroup, last: boolean): Made => {
  const text = group.count === undefined ? group.name : `${group.name}: ${padded(group.count)} đại biểu`;
  return {
    text: group.count === undefined ? text : endedWith(text, group.groups ? ", gồm:" : last ? "." : ";"),
    ...(group.numbering ? { numbering: group.numbering, [numberedBy]: { of: group, key: "numbering" } } : {}),
    ...(group.groups
      ? group.numbering
        ? { items: delegateNodes(group.groups) }
        : { bullets: delegateNodes(group.groups) }
      : {}),
    [origins]: textsAt(group, ["name", "count"]),
  };
};

export const delegateNodes = (groups: readonly (string | DelegateGroup)[]): Made[] =>
  madeFrom(groups, (group, index) => groupNode(group, index === groups.length - 1));

/** Sources of money, a paragraph each. */
export const sourceNodes = (of: Blocks): Made[] => {
  const { budget } = of;
  if (budget === undefined) return [];
  const source = typeof budget === "string" ? budget : budget.source;
  return [source ?? []].flat().flatMap((written, index): Made[] => {
    const from: Origin = Array.isArray(source)
      ? { of: source, key: index }
      : typeof budget === "string"
        ? { of, key: "budget" }
        : { of: budget, key: "source" };
    return linesOf(written).map((text, line) => ({ text, [origins]: [{ ...from, line }] }));
  });
};

export const budgetNodes = (of: Blocks, headings: Headings): Made[] => {
  const sources = sourceNodes(of);
  if (typeof of.budget !== "object") return sources;
  const { budget } = of;
  const unit = budget.unit ?? "đồng";
  const amount = (value: number): string => `${grouped(value)} ${unit}`;
  const lines = budget.lines?.map(
    (line, index, all): Made => ({
      text: endedWith(`${withoutEndMark(line.name)}: ${amount(line.amount)}`, index === all.length - 1 ? "." : ";"),
      [origins]: textsAt(line, ["name", "amount"]),
    }),
  );
  const bullets = lines ? { bullets: lines } : {};
  if (budget.total === undefined) return lines ? [...sources, bullets] : sources;
  const words = budget.in_words ? ` (Bằng chữ: ${budget.in_words})` : "";
  const text = `${headings.budget_total}: ${amount(budget.total)}${words}${lines ? ", gồm:" : "."}`;
  const from = [{ of: headings, key: "budget_total" }, ...textsAt(budget, ["total", "in_words"])];
  return [...sources, { text, ...bullets, [origins]: from }];
};

const assignmentKeys = ["lead", "with", "deadline", "product"] as const;

/** A part of an assignment: lead, partners or deadline. */
interface AssignmentPart {
  key: (typeof assignmentKeys)[number];
  label: string;
  said: string;
  /** Origin of the label, then that of the words behind it. */
  [origins]: [Origin, ...Origin[]];
}

const assignmentParts = (assignment: Assignment, headings: Headings): AssignmentPart[] =>
  assignmentKeys.flatMap((key) => {
    const written = assignment[key];
    if (written === undefined) return [];
    const from = Array.isArray(written)
      ? written.map((_name, index) => ({ of: written, key: index }))
      : textsAt(assignment, [key]);
    // Later code appends the mark to each.
    const said = withoutEndMark(typeof written === "string" ? written : written.join(", "));
    return [
      {
        key,
        label: headings[key],
        said: key === "deadline" ? dateText(said) : said,
        [origins]: [{ of: headings, key }, ...from],
      },
    ];
  });

/** A deadline in words that goes on from "hoàn thành": "trước 05 ngày …", "trong tháng 6". */
const continues = words(/^(?:trước|trong|chậm nhất|muộn nhất|xong|đến|sau|vào|từ|ngay)\b/iu);

/** Stands in brackets without its label: "hoàn thành trước …". */
const isUnlabelled = ({ key, said }: AssignmentPart): boolean =>
  key === "deadline" && (continues.test(said) || /^hoàn thành/iu.test(said));

/** "đơn vị phối hợp: …; hoàn thành trước …", as it stands in brackets. */
const aside = (parts: readonly AssignmentPart[]): string =>
  parts
    .map((part) =>
      !isUnlabelled(part)
        ? `${uncapitalised(part.label)}: ${part.said}`
        : continues.test(part.said)
          ? `hoàn thành ${uncapitalised(part.said)}`
          : part.said,
    )
    .join("; ");

/** What stands behind the label, without its last words once more: "Thời hạn hoàn thành: trước …". */
const saidBehind = ({ key, label, said }: AssignmentPart): string =>
  key === "deadline" && /hoàn thành$/iu.test(label) ? said.replace(/^hoàn thành(?= \S)\s*/iu, "") : said;

/** "Đơn vị phối hợp: …; thời hạn hoàn thành: …" */
const sentence = (parts: readonly AssignmentPart[]): string =>
  capitalised(parts.map((part) => `${uncapitalised(part.label)}: ${saidBehind(part)}`).join("; "));

/** Lead, partners and deadline of an assignment: a line each. */
export const assignmentLines = (assignment: Assignment, headings: Headings): Made[] =>
  assignmentParts(assignment, headings).map((part) => ({
    text: endedWith(`${part.label}: ${saidBehind(part)}`, "."),
    [origins]: part[origins],
  }));

/** Nodes that keep their own texts when their list is joined with another. */
const located = (nodes: readonly Node[]): Made[] => madeFrom(nodes, (node: Made) => node);

/** Paragraphs and unnumbered nodes, or the one text that stands in their place. */
export const contentOf = (of: Blocks): Made[] =>
  typeof of.content === "string"
    ? [{ text: of.content, [origins]: [{ of, key: "content" }] }]
    : located(of.content ?? []);

const isAssigned = (node: Node): boolean =>
  typeof node !== "string" && assignmentKeys.some((key) => node[key] !== undefined);

/** The marks that end the items of a list which say who works on them. */
export const assignmentMarks = (nodes: readonly Node[]): ((index: number) => string) =>
  endMarks(
    nodes.map((node) => (typeof node === "string" ? node : (node.text ?? ""))),
    (index) => !isAssigned(nodes[index] ?? ""),
  );

/** True if the program goes on with some items of a list, and not on lines of their own: then the others end as they do. */
export const endsAlike = (nodes: readonly Node[], form: AssignmentForm): boolean =>
  form !== "lines" && nodes.some(isAssigned);

/** A sentence among items that say who works on them. */
export const endedAlike = (node: Made, mark: string): Made =>
  node.text === undefined ? node : standingFor({ ...node, text: markedAlike(node.text, mark) }, node);

/**
 * A node whose words say who works on it, until when. Where a line each is asked for, its keys are left to be written
 * among its blocks.
 *
 * @param markOf gives the mark that ends the item, where the author typed none and it has no title
 */
export const assigned = (node: Made, form: AssignmentForm, headings: Headings, markOf: () => string): Made => {
  if (!isAssigned(node)) return node;
  const parts = assignmentParts(node, headings);
  const { heading, text } = node;
  const made = (change: Made): Made => standingFor({ ...node, ...change }, node);
  if (form === "lines") return text === undefined || isClosed(text) ? node : made({ text: `${text}.` });
  const from = parts.flatMap((part) => part[origins].slice(form === "brackets" && isUnlabelled(part) ? 1 : 0));
  const mark = heading === undefined ? markOf() : typedMark(text ?? "") || ".";
  const inLine = { [origins]: [...(node[origins] ?? []), ...from] };
  const below = (said: string): Made => ({ content: [...contentOf(node), { text: said, [origins]: from } as Made] });
  const change =
    form === "brackets"
      ? text !== undefined
        ? { text: withBrackets(text, aside(parts), mark), ...inLine }
        : heading !== undefined
          ? { heading: `${heading} (${aside(parts)})`, ...inLine }
          : below(`(${aside(parts)})`)
      : text !== undefined
        ? { text: `${asSentence(text)} ${mark === "" ? sentence(parts) : endedWith(sentence(parts), mark)}`, ...inLine }
        : below(endedWith(sentence(parts), "."));
  const whole = made(change);
  for (const key of assignmentKeys) delete whole[key];
  return whole;
};

/** An agency as a titled item, its tasks below it. */
const responsibilityNode = (entry: Responsibility, marks: Mark | undefined): Made => {
  const inherited = entry.numbering === undefined && entry.tasks !== undefined ? marks : undefined;
  const numbering = entry.numbering ?? inherited?.numbering;
  const ofTasks = numbering === undefined ? "bullets" : "items";
  const node: Made = standingFor({ [origins]: textsAt(entry, ["agency", "text"]) }, entry);
  for (const [key, value] of Object.entries(entry)) {
    const name = key === "agency" ? "heading" : key === "tasks" ? ofTasks : key;
    const nodes =
      key === "tasks" && typeof value === "string" ? [{ text: value, [origins]: [{ of: entry, key }] }] : value;
    // Tasks and further items of the same list follow one another.
    const before = name === "items" || name === "bullets" ? (node[name] ?? []) : [];
    Object.assign(node, { [name]: before.length > 0 ? [...located(before), ...located(nodes as Node[])] : nodes });
  }
  return numbering === undefined ? node : Object.assign(node, { numbering, [numberedBy]: inherited?.by });
};

/**
 * Bodies with their tasks. Tasks are bullets unless a numbering is asked for; a sentence that begins with an agency and a colon
 * is printed as the keys for both would print it.
 *
 * @param marks of tasks of an agency that sets none
 */
export const responsibilityNodes = (list: readonly (string | Responsibility)[], marks: Mark | undefined): Made[] =>
  list.map((written, key): Made => {
    if (typeof written !== "string") return responsibilityNode(written, marks);
    const lead = agencyLead(written);
    const said = lead ? { heading: lead.agency, text: lead.text } : { text: written };
    return { ...said, [origins]: [{ of: list, key }] };
  });
