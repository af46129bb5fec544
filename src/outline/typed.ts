import type {
  AgendaItem,
  Assignment,
  Budget,
  DelegateGroup,
  Delegates,
  Event,
  EventTime,
  Node,
  NodeGroup,
  Responsibility,
  Task,
} from "../plan/plan.ts";
import { linesOf } from "../plan/plan.ts";
import { clockInWords, type PartialDate, parseDate, shortDate, weekday } from "../wording/date-words.ts";
import { grouped, padded } from "../wording/numerals.ts";
import { capitalised, endedWith, withoutEndMark } from "../wording/punctuation.ts";
import type { Headings } from "./headings.ts";

// Each function turns one kind of typed content into the nodes a careful clerk would have written by hand.

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
  return `${capitalised(clock + days)}${note ? ` (${note})` : ""}.`;
};

export const eventNodes = (event: Event, headings: Headings): (NodeGroup & { heading: string; text: string })[] =>
  (Object.keys(event) as (keyof Event)[]).flatMap((key) => {
    const written = event[key];
    return written === undefined ? [] : [{ heading: headings[key], text: timeText(written) }];
  });

const agendaTime = (time: string): string => {
  const clocks = /^((?:[01]?\d|2[0-3]):[0-5]\d)(?:\s*[-–]\s*((?:[01]?\d|2[0-3]):[0-5]\d))?$/.exec(time.trim());
  if (!clocks?.[1]) return time;
  return clocks[2] ? `Từ ${clockInWords(clocks[1])} đến ${clockInWords(clocks[2])}` : clockInWords(clocks[1]);
};

/** The brackets stand before the sentence's own full stop or semicolon; a sentence without one gets a full stop. */
const withBrackets = (text: string, inside: string): string => {
  const end = /[.;,]$/.exec(text)?.[0] ?? ".";
  return `${text.replace(/[.;,]$/, "")} (${inside})${end}`;
};

export const agendaNodes = (agenda: readonly (string | AgendaItem)[]): (string | NodeGroup)[] =>
  agenda.map((item) => {
    if (typeof item === "string") return item;
    const text = item.by ? withBrackets(item.text, item.by) : item.text;
    return {
      text: item.time ? `${agendaTime(item.time)}: ${text}` : text,
      ...(item.bullets ? { bullets: item.bullets } : {}),
    };
  });

export const delegateTotal = ({ total, groups }: Delegates): string | undefined =>
  typeof total === "number" ? `Tổng số ${grouped(total).padStart(2, "0")} đại biểu${groups ? ", gồm:" : "."}` : total;

const groupNode = (group: string | DelegateGroup, last: boolean): string | NodeGroup => {
  if (typeof group === "string") return group;
  const text = group.count === undefined ? group.name : `${group.name}: ${padded(group.count)} đại biểu`;
  return {
    text: group.count === undefined ? text : endedWith(text, group.groups ? ", gồm:" : last ? "." : ";"),
    ...(group.numbering ? { numbering: group.numbering } : {}),
    ...(group.groups
      ? group.numbering
        ? { items: delegateNodes(group.groups) }
        : { bullets: delegateNodes(group.groups) }
      : {}),
  };
};

export const delegateNodes = (groups: readonly (string | DelegateGroup)[]): (string | NodeGroup)[] =>
  groups.map((group, index) => groupNode(group, index === groups.length - 1));

export const budgetNodes = (budget: string | Budget): (string | NodeGroup)[] => {
  if (typeof budget === "string") return [budget];
  const unit = budget.unit ?? "đồng";
  const amount = (value: number): string => `${grouped(value)} ${unit}`;
  const lines = budget.lines?.map(({ name, amount: value }, index, all) =>
    endedWith(`${withoutEndMark(name)}: ${amount(value)}`, index === all.length - 1 ? "." : ";"),
  );
  const words = budget.in_words ? ` (Bằng chữ: ${budget.in_words})` : "";
  return [
    ...linesOf(budget.source),
    ...(budget.total === undefined
      ? []
      : [`Tổng kinh phí dự kiến: ${amount(budget.total)}${words}${lines ? ", gồm:" : "."}`]),
    ...(lines ? [{ bullets: lines }] : []),
  ];
};

/** "Đơn vị phối hợp: …; thời hạn hoàn thành: …; sản phẩm: …." or nothing. */
const assignmentSentence = (assignment: Assignment): string => {
  const parts = [
    assignment.lead && `đơn vị chủ trì: ${assignment.lead}`,
    assignment.with && `đơn vị phối hợp: ${[assignment.with].flat().join(", ")}`,
    assignment.deadline && `thời hạn hoàn thành: ${dateText(assignment.deadline)}`,
    assignment.product && `sản phẩm: ${assignment.product}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : capitalised(endedWith(parts.join("; "), "."));
};

/** Drops the keys the node types do not know, keeping the order in which the author wrote the rest. */
const nodeKeys = <T extends object>(from: T, drop: readonly string[]): NodeGroup =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !drop.includes(key)));

const assignmentKeys = ["lead", "with", "deadline", "product"];

const taskNode = (task: string | Task): string | NodeGroup => {
  if (typeof task === "string") return task;
  const sentence = assignmentSentence(task);
  const node = nodeKeys(task, assignmentKeys);
  return sentence ? { ...node, text: `${endedWith(task.text, ".")} ${sentence}` } : node;
};

/** An agency is a titled item; its tasks are bullets unless it asks for a numbering. */
export const responsibilityNodes = (list: readonly (string | Responsibility)[]): (string | NodeGroup)[] =>
  list.map((entry) => {
    if (typeof entry === "string") return entry;
    const sentence = assignmentSentence(entry);
    const node: NodeGroup = {};
    if (entry.agency !== undefined) node.heading = entry.agency;
    if (entry.text !== undefined) node.text = sentence ? `${endedWith(entry.text, ".")} ${sentence}` : entry.text;
    for (const [key, value] of Object.entries(entry)) {
      if (["agency", "text", ...assignmentKeys].includes(key)) continue;
      const tasks = key === "tasks" ? [entry.tasks ?? []].flat().map(taskNode) : undefined;
      const list = tasks ? (entry.numbering ? "items" : "bullets") : key;
      // Tasks and further items of the same list follow one another.
      const before = list === "items" || list === "bullets" ? (node[list] ?? []) : [];
      Object.assign(node, {
        [list]: before.length > 0 ? [...before, ...(tasks ?? (value as Node[]))] : (tasks ?? value),
      });
    }
    return sentence && entry.text === undefined
      ? { ...node, content: [...[node.content ?? []].flat(), sentence] }
      : node;
  });
