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
import { type Origin, origins, standingFor, type WithOrigins } from "./origin.ts";

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
  return `${capitalised(clock + days)}${note ? ` (${note})` : ""}.`;
};

export const eventNodes = (event: Event, headings: Headings): (Made & { heading: string; text: string })[] =>
  (Object.keys(event) as (keyof Event)[]).flatMap((key) => {
    const written = event[key];
    if (written === undefined) return [];
    const from =
      typeof written === "string"
        ? [{ of: event, key }]
        : textsAt(written, ["start", "end", "date", "end_date", "note"]);
    return [{ heading: headings[key], text: timeText(written), [origins]: from }];
  });

const agendaTime = (time: string): string => {
  const clocks = /^((?:[01]?\d|2[0-3]):[0-5]\d)(?:\s*[-–]\s*((?:[01]?\d|2[0-3]):[0-5]\d))?$/.exec(time.trim());
  if (!clocks?.[1]) return time;
  return clocks[2] ? `Từ ${clockInWords(clocks[1])} đến ${clockInWords(clocks[2])}` : clockInWords(clocks[1]);
};

const typedMark = (text: string): string => /[.;,]$/.exec(text.trimEnd())?.[0] ?? "";

/**
 * The mark that ends an item whose text the program goes on with: the author's; where none was typed, the one that the
 * other items of the list end with, so that a list ends alike.
 *
 * @param texts all texts of the list as they were typed
 * @param printed those of them that are printed as they were typed
 */
const endMarkOf = (texts: readonly string[], index: number, printed: readonly string[]): string => {
  const own = typedMark(texts[index] ?? "");
  const marks = texts.map(typedMark);
  if (own !== "") return own;
  if (printed.length > 0 && printed.every((text) => typedMark(text) === "")) return "";
  return index === texts.length - 1 ? "." : (marks.slice(0, -1).find((mark) => mark !== "") ?? ".");
};

const textOf = (item: string | { text: string }): string => (typeof item === "string" ? item : item.text);

/** The brackets stand before the mark that ends the item. */
const withBrackets = (text: string, inside: string, mark: string): string =>
  `${text.trimEnd().replace(/[.;,]$/, "")} (${inside})${mark}`;

export const agendaNodes = (agenda: readonly (string | AgendaItem)[]): Made[] => {
  const texts = agenda.map(textOf);
  const printed = agenda.filter((item) => typeof item === "string" || !item.by).map(textOf);
  return madeFrom(agenda, (item, index) => {
    const text = item.by ? withBrackets(item.text, item.by, endMarkOf(texts, index, printed)) : item.text;
    return {
      text: item.time ? `${agendaTime(item.time)}: ${text}` : text,
      ...(item.bullets ? { bullets: item.bullets } : {}),
      [origins]: textsAt(item, ["time", "text", "by"]),
    };
  });
};

export const delegateTotal = ({ total, groups }: Delegates): string | undefined =>
  typeof total === "number" ? `Tổng số ${grouped(total).padStart(2, "0")} đại biểu${groups ? ", gồm:" : "."}` : total;

const groupNode = (group: DelegateGroup, last: boolean): Made => {
  const text = group.count === undefined ? group.name : `${group.name}: ${padded(group.count)} đại biểu`;
  return {
    text: group.count === undefined ? text : endedWith(text, group.groups ? ", gồm:" : last ? "." : ";"),
    ...(group.numbering ? { numbering: group.numbering } : {}),
    ...(group.groups
      ? group.numbering
        ? { items: delegateNodes(group.groups) }
        : { bullets: delegateNodes(group.groups) }
      : {}),
    [origins]: [{ of: group, key: "name" }],
  };
};

export const delegateNodes = (groups: readonly (string | DelegateGroup)[]): Made[] =>
  madeFrom(groups, (group, index) => groupNode(group, index === groups.length - 1));

export const budgetNodes = (budget: Budget): Made[] => {
  const unit = budget.unit ?? "đồng";
  const amount = (value: number): string => `${grouped(value)} ${unit}`;
  const lines = budget.lines?.map(
    (line, index, all): Made => ({
      text: endedWith(`${withoutEndMark(line.name)}: ${amount(line.amount)}`, index === all.length - 1 ? "." : ";"),
      [origins]: [{ of: line, key: "name" }],
    }),
  );
  const words = budget.in_words ? ` (Bằng chữ: ${budget.in_words})` : "";
  return [
    ...[budget.source ?? []].flat().flatMap((source, index): Made[] => {
      const from: Origin = Array.isArray(budget.source)
        ? { of: budget.source, key: index }
        : { of: budget, key: "source" };
      return linesOf(source).map((text, line) => ({ text, [origins]: [{ ...from, line }] }));
    }),
    ...(budget.total === undefined
      ? []
      : [
          {
            text: `Tổng kinh phí dự kiến: ${amount(budget.total)}${words}${lines ? ", gồm:" : "."}`,
            [origins]: textsAt(budget, ["in_words"]),
          },
        ]),
    ...(lines ? [{ bullets: lines }] : []),
  ];
};

/** "Đơn vị phối hợp: …; thời hạn hoàn thành: …; sản phẩm: …." or nothing. */
const assignmentSentence = (assignment: Assignment, mark = "."): string => {
  const parts = [
    assignment.lead && `đơn vị chủ trì: ${assignment.lead}`,
    assignment.with && `đơn vị phối hợp: ${[assignment.with].flat().join(", ")}`,
    assignment.deadline && `thời hạn hoàn thành: ${dateText(assignment.deadline)}`,
    assignment.product && `sản phẩm: ${assignment.product}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : capitalised(endedWith(parts.join("; "), mark));
};

/** Drops the keys the node types do not know, keeping the order in which the author wrote the rest. */
const nodeKeys = <T extends object>(from: T, drop: readonly string[]): NodeGroup =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !drop.includes(key)));

const assignmentKeys = ["lead", "with", "deadline", "product"] as const;

/** The texts of an assignment's sentence. */
const assignmentTexts = (assignment: Assignment): Origin[] =>
  assignmentKeys.flatMap((key): Origin[] =>
    key === "with" && Array.isArray(assignment.with)
      ? assignment.with.map((_name, index) => ({ of: assignment.with as object, key: index }))
      : textsAt(assignment, [key]),
  );

const taskNode = (task: Task, mark: string): Made => {
  const sentence = assignmentSentence(task, mark);
  const node = nodeKeys(task, assignmentKeys);
  const made: Made = sentence ? { ...node, text: `${endedWith(task.text, ".")} ${sentence}` } : node;
  return standingFor({ ...made, [origins]: [...textsAt(task, ["heading", "text"]), ...assignmentTexts(task)] }, task);
};

const taskNodes = (entry: Responsibility): Made[] => {
  if (typeof entry.tasks === "string") return [{ text: entry.tasks, [origins]: [{ of: entry, key: "tasks" }] }];
  const tasks = entry.tasks ?? [];
  const texts = tasks.map(textOf);
  const printed = tasks.filter((task) => typeof task === "string" || assignmentSentence(task) === "").map(textOf);
  return madeFrom(tasks, (task, index) => taskNode(task, endMarkOf(texts, index, printed)));
};

/** Nodes that keep their own texts when their list is joined with another. */
const located = (nodes: readonly Node[]): Made[] => madeFrom(nodes, (node: Made) => node);

const contentOf = (of: NodeGroup): Made[] =>
  typeof of.content === "string"
    ? [{ text: of.content, [origins]: [{ of, key: "content" }] }]
    : located(of.content ?? []);

/** An agency is a titled item; its tasks are bullets unless it asks for a numbering. */
export const responsibilityNodes = (list: readonly (string | Responsibility)[]): Made[] =>
  madeFrom(list, (entry) => {
    const sentence = assignmentSentence(entry, typedMark(entry.text ?? "") || ".");
    const inLine = entry.text !== undefined ? assignmentTexts(entry) : [];
    const node: Made = standingFor({ [origins]: [...textsAt(entry, ["agency", "text"]), ...inLine] }, entry);
    if (entry.agency !== undefined) node.heading = entry.agency;
    if (entry.text !== undefined) node.text = sentence ? `${endedWith(entry.text, ".")} ${sentence}` : entry.text;
    for (const [key, value] of Object.entries(entry)) {
      if (["agency", "text", ...assignmentKeys].includes(key)) continue;
      const tasks = key === "tasks" ? taskNodes(entry) : undefined;
      const list = tasks ? (entry.numbering ? "items" : "bullets") : key;
      // Tasks and further items of the same list follow one another.
      const before = list === "items" || list === "bullets" ? (node[list] ?? []) : [];
      Object.assign(node, {
        [list]: before.length > 0 ? [...located(before), ...(tasks ?? located(value as Node[]))] : (tasks ?? value),
      });
    }
    return sentence && entry.text === undefined
      ? {
          ...node,
          content: [...contentOf(entry), { text: sentence, [origins]: assignmentTexts(entry) } as Made],
        }
      : node;
  });
