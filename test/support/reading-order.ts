import type {
  Assignment,
  Blocks,
  Budget,
  DelegateGroup,
  Delegates,
  Lines,
  Node,
  NodeGroup,
  Plan,
  PlanAppendix,
  PlanSigner,
  PlanTable,
  Responsibility,
  Section,
  TableCell,
  TableColumn,
} from "../../src/plan/plan.ts";

// The author's own words in the order in which a reader of the document meets them, as the README and the schema put
// it: what stands first there stands first here. Written apart from the program, to judge it by.

const lines = (written: Lines | undefined): string[] => [written ?? []].flat();

const assignment = (of: Assignment): string[] => [
  ...lines(of.lead),
  ...lines(of.with),
  ...lines(of.deadline),
  ...lines(of.product),
];

const cellTexts = (cell: TableCell): string[] => {
  const text = cell !== null && typeof cell === "object" ? cell.text : cell;
  return [text ?? []].flat().filter((part) => typeof part === "string");
};

/** Titles of columns, row by row. */
const titles = (columns: readonly (string | TableColumn)[]): string[] => {
  if (columns.length === 0) return [];
  const below = columns.flatMap((column) => (typeof column === "object" ? (column.columns ?? []) : []));
  return [
    ...columns.flatMap((column) => (typeof column === "string" ? column : lines(column.title))),
    ...titles(below),
  ];
};

const table = (of: PlanTable): string[] => [
  ...lines(of.title),
  ...lines(of.unit),
  ...(of.header?.flat().flatMap(cellTexts) ?? titles(of.columns ?? [])),
  ...(Array.isArray(of.numbered_columns) ? of.numbered_columns.flatMap(cellTexts) : []),
  ...of.rows.flatMap((row) =>
    (Array.isArray(row) ? row : [row.group ?? [], row.cells ?? []].flat()).flatMap(cellTexts),
  ),
  ...[of.total ?? []].flat().flatMap(cellTexts),
];

const delegateGroups = (groups: readonly (string | DelegateGroup)[] | undefined): string[] =>
  (groups ?? []).flatMap((group) =>
    typeof group === "string" ? group : [group.name, ...delegateGroups(group.groups)],
  );

const delegateTotal = ({ total }: Delegates): string[] => (typeof total === "string" ? [total] : []);

const budget = (of: string | Budget): string[] => {
  if (typeof of === "string") return [of];
  const unit = of.unit !== undefined && (of.total !== undefined || of.lines) ? [of.unit] : [];
  const total = of.total === undefined ? [] : [...unit, ...lines(of.in_words)];
  return [
    ...lines(of.source),
    ...total,
    ...(of.lines ?? []).flatMap(({ name }, index) => [name, ...(index === 0 && total.length === 0 ? unit : [])]),
  ];
};

/** The plan's form of assignments, and whether it sets marks for tasks. */
interface Choices {
  form: Plan["assignments"];
  tasks: boolean;
}

let choices: Choices = { form: undefined, tasks: false };

const isAssignment = (key: string): boolean => ["lead", "with", "deadline", "product"].includes(key);

/** Tasks follow further ideas of the same list. */
const responsibility = (of: string | Responsibility): string[] => {
  if (typeof of === "string") return [of];
  const { agency, tasks, ...rest } = of;
  const list = of.numbering || (tasks !== undefined && choices.tasks) ? "items" : "bullets";
  const bare: NodeGroup = agency === undefined ? {} : { heading: agency };
  for (const key of Object.keys(of)) {
    const name = key === "tasks" ? list : key;
    const added = key === "tasks" ? [tasks ?? []].flat() : rest[key as never];
    if (key === "agency") continue;
    bare[name as never] = (name === list ? [...(bare[list] ?? []), ...added] : added) as never;
  }
  return node(bare);
};

/** @param section whether its title is that of a section */
const node = (of: Node, section = false): string[] => {
  if (typeof of === "string") return [of];
  const title = lines(of.heading);
  const { lead: _lead, with: _with, deadline: _deadline, product: _product, ...rest } = of;
  const said = assignment(of);
  if (choices.form === "lines" || said.length === 0)
    return [...title, ...lines(of.text), ...blocks(of, of.text === undefined && title.length > 0, section)];
  if (of.text !== undefined) return [...title, of.text, ...said, ...blocks(rest)];
  if (choices.form === "brackets" && title.length > 0) return [...title, ...said, ...blocks(rest, true, section)];
  return [
    ...title,
    ...blocks({ ...rest, content: [...[of.content ?? []].flat(), ...said] }, title.length > 0, section),
  ];
};

const nodes = (list: readonly Node[] | undefined, section = false): string[] =>
  (list ?? []).flatMap((one) => node(one, section));

/**
 * @param titled a time, a number of delegates or a source of money stands on the line of the title alone above it
 * @param section but no source of money does on that of a section
 */
const blocks = (
  of: Blocks & Pick<NodeGroup, "numbering" | keyof Assignment>,
  titled = false,
  section = false,
): string[] => {
  const event = Object.values(of.event ?? {}).flatMap((part) => (typeof part === "string" ? part : lines(part.note)));
  const total = of.delegates ? delegateTotal(of.delegates) : [];
  const money = lines(typeof of.budget === "object" ? of.budget.source : of.budget);
  const isMoney = !section && money.length === 1 && (money[0]?.trim().split(/\s*\n\s*/) ?? []).length === 1;
  const first = !titled
    ? undefined
    : Object.keys(of.event ?? {}).length === 1
      ? "event"
      : total.length > 0 || typeof of.delegates?.total === "number"
        ? "delegates"
        : isMoney
          ? "budget"
          : undefined;
  const inSections = of.numbering === "I." || of.numbering === "A.";
  let isSaid = false;
  return [
    ...(first === "event" ? event : first === "delegates" ? total : first === "budget" ? money : []),
    ...Object.keys(of).flatMap((key): string[] => {
      switch (key) {
        case "content":
          return nodes([of.content ?? []].flat());
        case "items":
        case "bullets":
        case "purpose":
        case "requirements":
          return nodes(of[key], inSections && key !== "bullets");
        case "table":
          return of.table ? table(of.table) : [];
        case "banner":
          return Array.isArray(of.banner) ? of.banner : (of.banner?.lines ?? []);
        case "columns":
          return (of.columns ?? []).flatMap((column) =>
            Array.isArray(column) ? column : [...column.lines, ...lines(column.name)],
          );
        case "fields":
          return (of.fields ?? []).flat();
        case "event":
          return first === "event" ? [] : event;
        case "agenda":
          return (of.agenda ?? []).flatMap((item) =>
            typeof item === "string"
              ? item
              : [...lines(item.time), item.text, ...lines(item.by), ...nodes(item.bullets)],
          );
        case "delegates":
          return [...(first === "delegates" ? [] : total), ...delegateGroups(of.delegates?.groups)];
        case "budget":
          return of.budget === undefined ? [] : budget(of.budget).slice(first === "budget" ? 1 : 0);
        case "responsibilities":
          return (of.responsibilities ?? []).flatMap(responsibility);
        default: {
          if (!isAssignment(key) || isSaid) return [];
          isSaid = true;
          return assignment(of);
        }
      }
    }),
  ];
};

const sections = (list: readonly Section[] | undefined): string[] =>
  (list ?? []).flatMap((of) => [...lines(of.part), ...node(of, true), ...sections(of.sections)]);

const authority = (of: PlanSigner): string[] =>
  [of.agency, of.on_behalf_of, of.acting, of.by_order_of, of.authorized_by, of.for, of.position].flatMap(lines);

const signature = (plan: Plan): string[] => {
  const signers = [plan.signature].flat();
  const names = (of: PlanSigner): string[] => [...lines(of.other_position), ...lines(of.name ?? undefined)];
  const recipients = [...plan.recipients, ...lines(plan.archive)];
  const drafter = typeof plan.drafter === "object" ? plan.drafter.initials : plan.drafter;
  const beside = [...recipients, ...lines(drafter)];
  return signers.length > 1
    ? [...signers.flatMap(authority), ...signers.flatMap(names), ...beside]
    : [...beside, ...signers.flatMap((of) => [...authority(of), ...names(of)])];
};

const appendix = (of: PlanAppendix): string[] => [
  ...lines(of.label),
  ...lines(of.title),
  ...lines(of.subtitle),
  ...Object.keys(of).flatMap((key) =>
    key === "sections" ? sections(of.sections) : blocks({ [key]: of[key as keyof PlanAppendix] } as Blocks),
  ),
];

/** The texts of the main pages and of the appendices, in order. */
export const readingOrder = (plan: Plan): string[] => {
  const marks = typeof plan.numbering === "object" ? plan.numbering : {};
  choices = { form: plan.assignments, tasks: marks.tasks !== undefined };
  const issuer = typeof plan.issuer === "string" || Array.isArray(plan.issuer) ? { name: plan.issuer } : plan.issuer;
  const pick = (...keys: (keyof Plan & keyof Blocks)[]): string[] =>
    keys.flatMap((key) => (plan[key] === undefined ? [] : blocks({ [key]: plan[key] } as Blocks)));
  const after = (...keys: string[]): string[] =>
    sections(plan.sections?.filter((of) => of.after !== undefined && keys.includes(of.after)));
  return [
    ...lines(issuer.parent),
    ...lines(issuer.name),
    plan.place,
    ...lines(plan.title),
    ...lines(plan.basis),
    ...lines(plan.preamble),
    ...pick("purpose", "requirements"),
    ...after("purpose", "requirements"),
    ...pick("event", "agenda"),
    // Under the title that the program gives the delegates.
    ...(plan.delegates ? blocks({ delegates: plan.delegates }, true) : []),
    ...after("event", "agenda", "delegates"),
    ...sections(plan.sections?.filter((of) => of.after === undefined)),
    ...pick("budget"),
    ...after("budget"),
    ...pick("responsibilities"),
    ...after("responsibilities"),
    ...lines(plan.closing),
    ...signature(plan),
    ...(plan.appendices ?? []).flatMap(appendix),
  ];
};
