import { bodyKindOf } from "../knowledge/bodies.ts";
import type {
  AgendaItem,
  DelegateGroup,
  Delegates,
  Event,
  EventTime,
  Node,
  NodeGroup,
  PlanTable,
  Responsibility,
  TableCell,
  TableColumn,
  Task,
} from "../plan/plan.ts";
import { amountOf } from "../plan/plan.ts";
import { agencyLead } from "../wording/agency-lead.ts";
import { folded } from "../wording/folded.ts";
import { parseGrouped } from "../wording/numerals.ts";

/** Gives other ways to write a node, or a section, the best first; none where it has nothing to say of it. */
export type Lift = (group: NodeGroup, isSection: boolean) => NodeGroup[];

/** A group without some of its keys; what takes their place stands where the first of them stood. */
export const replaced = (group: NodeGroup, gone: readonly string[], by: object): NodeGroup => {
  let isPut = false;
  const entries = Object.entries(group).flatMap(([key, value]) => {
    if (!gone.includes(key)) return [[key, value] as const];
    if (isPut) return [];
    isPut = true;
    return Object.entries(by);
  });
  return Object.fromEntries(entries) as NodeGroup;
};

const isText = (node: Node | undefined): node is string => typeof node === "string";

/** A paragraph by itself needs no list. */
const loneContent: Lift = (group) => {
  const { content } = group;
  const [only, ...more] = Array.isArray(content) ? content : [];
  return isText(only) && more.length === 0 ? [{ ...group, content: only }] : [];
};

const onDuty = /tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|nhiệm vụ cụ thể/;

const asTasks = (nodes: readonly Node[]): (string | Task)[] | undefined => {
  const tasks: (string | Task)[] = [];
  for (const node of nodes) {
    if (!isText(node) && (node.text === undefined || node.heading !== undefined || "responsibilities" in node))
      return undefined;
    tasks.push(node as string | Task);
  }
  return tasks;
};

const asResponsibility = (node: Node): string | Responsibility => {
  if (isText(node)) return agencyLead(node) ? { text: node } : node;
  const { heading, ...rest } = node;
  const tasks = node.bullets && asTasks(node.bullets);
  const entries = Object.entries(heading === undefined ? rest : { agency: heading, ...rest }).map(([key, value]) =>
    key === "bullets" && tasks ? (["tasks", tasks] as const) : ([key, value] as const),
  );
  return Object.fromEntries(entries) as Responsibility;
};

const responsibilities: Lift = (group) => {
  const { heading, items } = group;
  if (!items || !heading || !onDuty.test(folded(heading))) return [];
  // "Nhiệm vụ cụ thể" may list what is done as well as who does it.
  const isOfBodies = items.some((node) => !isText(node) && bodyKindOf(node.heading ?? "") !== undefined);
  if (/nhiệm vụ cụ thể/.test(folded(heading)) && !isOfBodies) return [];
  if (items.some((node) => !isText(node) && node.caps !== undefined)) return [];
  return [replaced(group, ["items"], { responsibilities: items.map(asResponsibility) })];
};

const eventKeys: readonly (readonly [string, keyof Event])[] = [
  ["thời gian", "time"],
  ["địa điểm", "venue"],
  ["hình thức", "format"],
];

const eventPart = (node: Node | undefined): { key: keyof Event; text: string } | undefined => {
  if (node === undefined) return undefined;
  const [, title = "", said = ""] = isText(node) ? (/^([^:]{5,12}):\s*(.+)$/su.exec(node) ?? []) : [];
  const isPlain = !isText(node) && Object.keys(node).every((key) => key === "heading" || key === "text");
  const [name, text] = isText(node) ? [title, said] : isPlain ? [node.heading ?? "", node.text ?? ""] : ["", ""];
  const key = eventKeys.find(([known]) => known === folded(name).trim())?.[1];
  return key && text !== "" ? { key, text } : undefined;
};

const clock = (hour: string | undefined, minute: string | undefined): string | undefined =>
  hour === undefined ? undefined : `${hour.padStart(2, "0")}:${(minute ?? "00").padStart(2, "0")}`;

const isoDate = (day = "", month = "", year = ""): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

const timeShape =
  /^(?:(từ )?(\d{1,2}) giờ(?: (\d{2}))?(?: đến (\d{1,2}) giờ(?: (\d{2}))?)?, )?(?:từ )?(?:thứ \S+|chủ nhật), ngày (\d{1,2})\/(\d{1,2})\/(\d{4})(?: đến (?:thứ \S+|chủ nhật), ngày (\d{1,2})\/(\d{1,2})\/(\d{4}))?(?: \((.+)\))?\.?$/iu;

/** A time in words as a day and clocks. @example "08 giờ 00, thứ Sáu, ngày 15/5/2026." */
const timeFrom = (text: string): EventTime | undefined => {
  const found = timeShape.exec(text);
  if (!found) return undefined;
  const [, , hour, minute, endHour, endMinute, day, month, year, endDay, endMonth, endYear, note] = found;
  const start = clock(hour, minute);
  const end = clock(endHour, endMinute);
  return {
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    date: isoDate(day, month, year),
    ...(endDay ? { end_date: isoDate(endDay, endMonth, endYear) } : {}),
    ...(note ? { note } : {}),
  };
};

const event: Lift = (group) => {
  const listKey = group.items ? "items" : group.bullets ? "bullets" : undefined;
  const nodes = listKey && group[listKey];
  if (!nodes) return [];
  const from = nodes.findIndex((node) => eventPart(node));
  if (from < 0) return [];
  const parts: { key: keyof Event; text: string }[] = [];
  for (let at = from; ; at++) {
    const part = eventPart(nodes[at]);
    if (!part || parts.some(({ key }) => key === part.key)) break;
    parts.push(part);
  }
  const to = from + parts.length;
  // In the middle of a list it would need a node of its own.
  if (from > 0 && to < nodes.length) return [];
  const plain: Event = Object.fromEntries(parts.map(({ key, text }) => [key, text]));
  const time = typeof plain.time === "string" ? timeFrom(plain.time) : undefined;
  const ways = [...(time ? [{ ...plain, time }] : []), plain];
  const rest = from > 0 ? nodes.slice(0, from) : nodes.slice(to);
  const others = rest.length > 0 ? { [listKey]: rest } : {};
  const numbering = listKey === "bullets" ? { numbering: { event: "-" as const } } : {};
  return ways.map((way) =>
    replaced(
      group,
      [listKey],
      from > 0 ? { ...others, ...numbering, event: way } : { ...numbering, event: way, ...others },
    ),
  );
};

const clocks = /^(?:từ )?(\d{1,2}) giờ(?: (\d{2}))?(?:(?: đến | ?[-–] ?)(\d{1,2}) giờ(?: (\d{2}))?)?\s*:\s+(.+)$/isu;

/** Verbs at the end of a note in brackets that names who acts. */
const acts = /(?:trình bày|điều hành|phát biểu|phụ trách|thực hiện|chủ trì|đảm nhiệm)$/iu;

/** "Báo cáo tổng kết (Văn phòng trình bày)." as what is done, and by whom. */
const withActor = (said: string): Pick<AgendaItem, "text" | "by"> => {
  const [, text = "", by = "", mark = ""] = /^([^()]+) \(([^()]+)\)([.;]?)$/su.exec(said) ?? [];
  return by !== "" && (acts.test(by) || bodyKindOf(by)) ? { text: text + mark, by } : { text: said };
};

const agendaItem = (node: Node): (string | AgendaItem) | undefined => {
  const { text, bullets, ...rest } = isText(node) ? { text: node, bullets: undefined } : node;
  if (text === undefined || Object.keys(rest).length > 0) return undefined;
  const [, hour, minute, endHour, endMinute, said] = clocks.exec(text) ?? [];
  const start = clock(hour, minute);
  const end = clock(endHour, endMinute);
  if (start && said !== undefined)
    return { time: end ? `${start} - ${end}` : start, ...withActor(said), ...(bullets ? { bullets } : {}) };
  const done = withActor(text);
  return bullets || done.by ? { ...done, ...(bullets ? { bullets } : {}) } : text;
};

const agenda: Lift = (group) => {
  const { heading, bullets } = group;
  if (!bullets || !heading || !/chương trình/.test(folded(heading))) return [];
  const items = bullets.map(agendaItem);
  if (items.some((item) => item === undefined)) return [];
  const plain = bullets.map((node) =>
    isText(node) ? node : { text: node.text ?? "", ...(node.bullets ? { bullets: node.bullets } : {}) },
  );
  return [items, plain].map((way) => replaced(group, ["bullets"], { agenda: way }));
};

const delegateGroup = (node: Node): (string | DelegateGroup) | undefined => {
  const { text, bullets, ...rest } = isText(node) ? { text: node, bullets: undefined } : node;
  if (text === undefined || Object.keys(rest).length > 0) return undefined;
  const inside = bullets?.map(delegateGroup);
  if (inside?.some((one) => one === undefined)) return undefined;
  const groups = inside ? { groups: inside as (string | DelegateGroup)[] } : {};
  const [, name, count] = /^(.+?)\s*:\s*(\d{1,4}) đại biểu(?:, gồm:|[.;,])?$/su.exec(text) ?? [];
  if (name && count) return { name, count: Number(count), ...groups };
  return inside ? { name: text, ...groups } : text;
};

const delegates: Lift = (group) => {
  const { heading, text, bullets } = group;
  if (!heading || !/thành phần|đại biểu/.test(folded(heading)) || (!bullets && !text)) return [];
  const groups = bullets?.map(delegateGroup);
  if (groups?.some((one) => one === undefined)) return [];
  const listed = groups ? { groups: groups as (string | DelegateGroup)[] } : {};
  const count = /^tổng số ([\d.]+) đại biểu/iu.exec(text ?? "")?.[1];
  const total = count === undefined ? undefined : parseGrouped(count);
  const ways: Delegates[] = [
    ...(total ? [{ total, ...listed }] : []),
    { ...(text === undefined ? {} : { total: text }), ...listed },
  ];
  return ways.map((way) => replaced(group, text === undefined ? ["bullets"] : ["text", "bullets"], { delegates: way }));
};

const moneyLine = /^(.+?):\s*([\d.]+(?:,\d+)?) (đồng|triệu đồng|nghìn đồng)[.;]?$/su;

const budget: Lift = (group) => {
  const { heading, text, content } = group;
  if (!heading || !/kinh phí/.test(folded(heading))) return [];
  const paragraphs = [content ?? []].flat();
  if (!paragraphs.every(isText)) return [];
  const lines = text === undefined ? paragraphs : [text, ...paragraphs];
  const ways: NodeGroup[] = [];
  const bullets = group.bullets?.map((node) => (isText(node) ? moneyLine.exec(node) : null));
  const last =
    /^(?:tổng kinh phí[^:]*):\s*([\d.]+(?:,\d+)?) (đồng|triệu đồng|nghìn đồng)(?: \(bằng chữ: (.+)\))?, gồm:$/isu.exec(
      lines.at(-1) ?? "",
    );
  if (last && bullets?.every((line) => line)) {
    const amounts = bullets.map((line) => ({ name: line?.[1] ?? "", amount: parseGrouped(line?.[2] ?? "") ?? 0 }));
    const source = lines.slice(0, -1);
    ways.push(
      replaced(group, ["text", "content", "bullets"], {
        budget: {
          ...(source.length > 0 ? { source: source.length > 1 ? source : source[0] } : {}),
          lines: amounts,
          total: parseGrouped(last[1] ?? "") ?? 0,
          ...(last[3] ? { in_words: last[3] } : {}),
          ...(last[2] === "đồng" ? {} : { unit: last[2] }),
        },
      }),
    );
  }
  if (lines.length === 1 && lines[0]) ways.push(replaced(group, ["text", "content"], { budget: lines[0] }));
  else if (lines.length > 1) ways.push(replaced(group, ["text", "content"], { budget: { source: lines } }));
  if (lines.length === 0 && group.bullets?.every(isText) && !group.items)
    ways.push(replaced(group, ["bullets"], { numbering: { budget: "-" }, budget: { source: group.bullets } }));
  return ways;
};

/** The list under one of the two titles, and how it is marked. */
export const aimsUnder = (
  node: Node | undefined,
  title: RegExp,
): { nodes: Node[]; mark: string | undefined } | undefined => {
  if (node === undefined || isText(node) || !title.test(folded(node.heading ?? ""))) return undefined;
  const keys = Object.keys(node).filter((key) => key !== "heading" && key !== "numbering");
  const [key, ...more] = keys;
  if (more.length > 0 || (node.numbering !== undefined && typeof node.numbering !== "string")) return undefined;
  if (key === "items" && node.items) return { nodes: node.items, mark: node.numbering };
  if (key === "bullets" && node.bullets) return { nodes: node.bullets, mark: "-" };
  const paragraphs = typeof node.content === "string" ? [node.content] : node.content;
  return key === "content" && paragraphs
    ? { nodes: paragraphs, mark: paragraphs.length === 1 ? undefined : "none" }
    : undefined;
};

const twoAims: Lift = (group) => {
  const heading = folded(group.heading ?? "");
  if (!/mục đích|yêu cầu|mục tiêu/.test(heading)) return [];
  const { items } = group;
  const purpose = items?.length === 2 ? aimsUnder(items[0], /^mục đích$/) : undefined;
  const requirements = items?.length === 2 ? aimsUnder(items[1], /^yêu cầu$/) : undefined;
  if (purpose && requirements) {
    const marks = {
      ...(purpose.mark ? { purpose: purpose.mark } : {}),
      ...(requirements.mark ? { requirements: requirements.mark } : {}),
    };
    return [
      replaced(group, ["items"], {
        ...(Object.keys(marks).length > 0 ? { numbering: marks } : {}),
        purpose: purpose.nodes,
        requirements: requirements.nodes,
      }),
    ];
  }
  return [];
};

/** A section of nothing but one list of aims. */
const oneAim: Lift = (group, isSection) => {
  const heading = folded(group.heading ?? "");
  const { items } = group;
  if (!isSection || !/mục đích|yêu cầu|mục tiêu/.test(heading)) return [];
  const key = /^yêu cầu/.test(heading) ? "requirements" : "purpose";
  const listKeys = Object.keys(group).filter((name) => !["heading", "label", "numbering"].includes(name));
  if (listKeys.length !== 1) return [];
  // Under titles of their own, as "Mục đích" and "Yêu cầu", they are no aims themselves.
  if (items?.some((node) => !isText(node) && /^(?:mục đích|mục tiêu|yêu cầu)/.test(folded(node.heading ?? ""))))
    return [];
  if (items && typeof group.numbering !== "object") {
    const { numbering } = group;
    const marked = numbering ? { numbering: { [key]: numbering } } : {};
    return [replaced(group, ["items", "numbering"], { ...marked, [key]: items })];
  }
  if (group.bullets) return [replaced(group, ["bullets"], { numbering: { [key]: "-" }, [key]: group.bullets })];
  if (typeof group.content === "string") return [replaced(group, ["content"], { [key]: [group.content] })];
  return [];
};

const plainText = (cell: TableCell | undefined): string =>
  typeof cell === "object" && cell !== null ? [cell.text].flat().join(" ") : String(cell ?? "");

const cellsOf = (row: PlanTable["rows"][number]): readonly TableCell[] =>
  Array.isArray(row) ? row : (row.cells ?? []);

/** Numbers of rows that the program counts. */
const countedRows = (table: PlanTable): PlanTable[] => {
  const { columns, rows } = table;
  if (!columns || columns.some((column) => typeof column === "object" && column.columns)) return [];
  const counts = rows.every(
    (row, index) => cellsOf(row).length > 1 && plainText(cellsOf(row)[0]) === String(index + 1),
  );
  const [first] = columns;
  if (!counts || rows.length < 2 || first === undefined) return [];
  const auto: TableColumn = { ...(typeof first === "string" ? { title: first } : first), auto: true };
  if (auto.align === "center") delete auto.align;
  const without = rows.map((row) =>
    Array.isArray(row) ? row.slice(1) : { ...row, cells: (row.cells ?? []).slice(1) },
  );
  return [{ ...table, columns: [auto, ...columns.slice(1)], rows: without }];
};

/** A line over all columns in bold. */
const groupRows = (table: PlanTable): PlanTable[] => {
  const width = table.columns?.length ?? 0;
  const isGroup = (row: PlanTable["rows"][number]): boolean => {
    const [only, ...more] = cellsOf(row);
    return (
      more.length === 0 &&
      typeof only === "object" &&
      only !== null &&
      only.colspan === width &&
      !Array.isArray(only.text)
    );
  };
  if (!table.rows.some(isGroup)) return [];
  return [{ ...table, rows: table.rows.map((row) => (isGroup(row) ? { group: plainText(cellsOf(row)[0]) } : row)) }];
};

/** A last row that sums columns, or is set apart as one that does. */
const totalRow = (table: PlanTable): PlanTable[] => {
  const { rows, columns } = table;
  const last = rows.at(-1);
  const cells = last === undefined ? [] : cellsOf(last);
  const [label] = cells;
  if (!columns || rows.length < 2 || !/^(?:tổng|cộng)/.test(folded(plainText(label)))) return [];
  const above = rows.slice(0, -1);
  const from = typeof label === "object" && label !== null ? (label.colspan ?? 1) : 1;
  const summed = cells.slice(1).map((cell, index) => ({ column: from + index, amount: amountOf(cell) }));
  const withSums = columns.map((column, index): string | TableColumn => {
    const sum = summed.find(({ column: at }) => at === index);
    if (!sum || sum.amount === undefined || plainText(cells[index - from + 1]) === "") return column;
    return { ...(typeof column === "string" ? { title: column } : column), sum: true };
  });
  return [
    { ...table, columns: withSums, rows: above, total: plainText(label) },
    { ...table, rows: above, total: [...cells] },
  ];
};

const inTable =
  (change: (table: PlanTable) => PlanTable[]): Lift =>
  (group) =>
    group.table ? change(group.table).map((table) => ({ ...group, table })) : [];

export const nodeLifts: readonly Lift[] = [
  loneContent,
  inTable(totalRow),
  inTable(groupRows),
  inTable(countedRows),
  agenda,
  delegates,
  budget,
  event,
  twoAims,
  oneAim,
  responsibilities,
];
