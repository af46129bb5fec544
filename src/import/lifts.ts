import type { Kind } from "../kind/read.ts";
import type { Outline } from "../outline/outline.ts";
import { checkPlan } from "../plan/check.ts";
import type { Headings, NodeGroup, Plan } from "../plan/plan.ts";
import { type View, viewOf } from "../template/view.ts";
import { type AssignmentHabit, assignmentHabit, assignmentLift } from "./assignment-lifts.ts";
import { type Lift, nodeLifts } from "./node-lifts.ts";
import { planLifts, type Value } from "./plan-lifts.ts";

/** A title in front of a text that looks like the text is no other than the text. */
const withoutPlainLeads = (outline: Outline): Outline =>
  outline.map((entry) =>
    entry.kind === "line" && !entry.bold && entry.text !== ""
      ? { ...entry, lead: "", text: `${entry.lead} ${entry.text}`.trim() }
      : entry,
  );

/** The printed view as text: two plans with equal prints are equivalent. */
const printOf = (view: View): string =>
  JSON.stringify({
    ...view,
    body: withoutPlainLeads(view.body),
    appendices: view.appendices.map((appendix) => ({ ...appendix, body: withoutPlainLeads(appendix.body) })),
  });

const labelsIn = (outline: Outline): string[] =>
  outline.flatMap((entry) => {
    const label = entry.kind === "line" ? entry.label : entry.kind === "field" ? entry.lead : "";
    return label === "" ? [] : [label];
  });

const allLabels = (view: View): string[] => [view.body, ...view.appendices.map(({ body }) => body)].flatMap(labelsIn);

const isGroup = (value: unknown): value is Value =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys whose values hold no nodes. */
const plainKeys: ReadonlySet<string> = new Set(["table", "banner", "columns", "fields", "letterhead", "event"]);

/** A node, and the list or group that holds it. */
interface Held {
  group: Value;
  holder: Value | unknown[];
  key: string | number;
}

/** All nodes below a value in printed order, each with what holds it. */
const nodesIn = (value: Value | unknown[], out: Held[] = []): Held[] => {
  for (const [key, inside] of Object.entries(value)) {
    if (plainKeys.has(key)) continue;
    if (Array.isArray(inside)) nodesIn(inside, out);
    else if (isGroup(inside)) {
      out.push({ group: inside, holder: value, key: Array.isArray(value) ? Number(key) : key });
      nodesIn(inside, out);
    }
  }
  return out;
};

/** Parts of a plan that hold nodes. */
const allNodes = (value: Value): Held[] =>
  [value.sections, value.appendices].flatMap((body) => (Array.isArray(body) ? nodesIn(body) : []));

/** The lists of sections of the text. */
const sectionLists = ({ sections }: Value): ReadonlySet<unknown> =>
  new Set([sections, ...(Array.isArray(sections) ? sections.map((section: Value) => section.sections) : [])]);

/** So many labels are put back one by one; then all that differ at once. */
const mostSingly = 16;

/**
 * Takes off every label that the program counts by itself.
 *
 * @param rounds so often the plan may be printed
 */
const withoutLabels = (value: Value, kind: Kind, rounds: number): void => {
  const wanted = allLabels(viewOf(value as unknown as Plan, kind));
  const labelled = allNodes(value).filter(
    ({ group, holder }) =>
      holder !== value.appendices && group.part === undefined && typeof group.label === "string" && group.label !== "",
  );
  if (labelled.length !== wanted.length) return;
  const labels = labelled.map(({ group }) => group.label);
  for (const { group } of labelled) delete group.label;
  const putBack = (index: number): void => {
    const group = labelled[index]?.group;
    if (!group) return;
    const rest = { ...group };
    for (const key of Object.keys(group)) delete group[key];
    Object.assign(group, { label: labels[index] }, rest);
  };
  const singly = Math.min(mostSingly, rounds / 2);
  for (let round = 0; round <= singly * 2; round++) {
    const printed = allLabels(viewOf(value as unknown as Plan, kind));
    const wrong = wanted.flatMap((label, index) => (printed[index] === label ? [] : [index]));
    const missing = wrong.filter((index) => labelled[index]?.group.label === undefined);
    if (missing.length === 0) return;
    for (const index of round < singly ? missing.slice(0, 1) : missing) putBack(index);
  }
};

const shortened = (node: unknown): unknown => {
  if (!isGroup(node)) return node;
  const keys = Object.keys(node);
  return keys.length === 1 && typeof node.text === "string" ? node.text : node;
};

/** Nodes that say nothing but their text are that text. */
const withShortNodes = (value: unknown, key = ""): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => withShortNodes(item, key));
    return key === "sections" || key === "appendices" || key === "signature" || key === "rows" || key === "header"
      ? items
      : items.map(shortened);
  }
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, plainKeys.has(name) ? inside : withShortNodes(inside, name)]),
  );
};

/** A plan that prints who works on what as its author did, and calls it so. */
const withHabit = (value: Value, { form, headings }: AssignmentHabit): Value =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) =>
      key === "headings"
        ? []
        : key === "sections"
          ? [
              ["headings", { ...(value.headings as object | undefined), ...headings }],
              ...(form === "sentence" ? [] : [["assignments", form] as const]),
              [key, held],
            ]
          : [[key, held]],
    ),
  );

const isOfAssignment = (name: string): boolean => ["lead", "with", "deadline", "product"].includes(name);

/** A plan without the headings and the assignment form of parts that it does not have. */
const withoutUnused = ({ headings, assignments, ...value }: Value, kind: Kind): Value => {
  const used = new Set(allNodes(value).flatMap(({ group }) => Object.keys(group)));
  const kept = Object.entries((headings ?? {}) as Partial<Headings>).filter(
    ([name, title]) => (used.has(name) || !isOfAssignment(name)) && title !== kind.headings[name as keyof Headings],
  );
  const isUsed = [...used].some(isOfAssignment);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) =>
      key === "sections"
        ? [
            ...(kept.length > 0 ? [["headings", Object.fromEntries(kept)] as const] : []),
            ...(isUsed && assignments !== undefined ? [["assignments", assignments] as const] : []),
            [key, held],
          ]
        : [[key, held]],
    ),
  );
};

/** More attempts than this no plan of an office needs; a plan of hundreds of pages gets fewer, which take longer each. */
const mostTrials = 1500;
const mostLetters = 10_000_000;

/**
 * A plan with every label by hand, written as a person would have: what counts by itself is left out, what has a key of its
 * own stands under that. Each change is kept only where the same is printed, block for block, and nothing more is wrong with it.
 */
export const lifted = (skeleton: Value, kind: Kind): Value => {
  const wanted = printOf(viewOf(skeleton as unknown as Plan, kind));
  const affordable = Math.min(mostTrials, Math.ceil(mostLetters / wanted.length));
  const faults = checkPlan(skeleton as unknown as Plan).length;
  let trials = 0;
  const isSame = (value: Value): boolean => {
    trials++;
    const plan = value as unknown as Plan;
    return printOf(viewOf(plan, kind)) === wanted && checkPlan(plan).length <= faults;
  };
  let value = structuredClone(skeleton);
  const put = ({ holder, key }: Held, group: unknown): void => {
    (holder as Record<string | number, unknown>)[key] = group;
  };
  /** Other ways to write a node, by the lists of sections before anything is changed. */
  const waysBy = (lift: Lift): ((held: Held) => NodeGroup[]) => {
    const lists = sectionLists(value);
    return ({ group, holder }) => (group.part === undefined ? lift(group as NodeGroup, lists.has(holder)) : []);
  };
  /** All nodes at once, the first way of each, where that holds. */
  const tryAll = (lift: Lift): boolean => {
    const changed: Held[] = [];
    const ways = waysBy(lift);
    for (const held of allNodes(value).reverse()) {
      const [first] = ways(held);
      if (!first) continue;
      put(held, first);
      changed.push(held);
    }
    if (changed.length === 0 || isSame(value)) return true;
    for (const held of changed.reverse()) put(held, held.group);
    return false;
  };
  const tryEach = (lift: Lift): void => {
    const ways = waysBy(lift);
    for (const held of allNodes(value).reverse()) {
      const found = ways(held).find((other) => {
        if (trials > affordable) return false;
        put(held, other);
        return isSame(value);
      });
      if (!found) put(held, held.group);
    }
  };
  withoutLabels(value, kind, affordable / 4);
  if (!isSame(value)) value = structuredClone(skeleton);
  const habit = assignmentHabit(allNodes(value).map(({ group }) => group as NodeGroup));
  if (habit) {
    value = withHabit(value, habit);
    const lift = assignmentLift(habit);
    if (!tryAll(lift)) tryEach(lift);
    value = withoutUnused(value, kind);
  }
  const short = withShortNodes(value) as Value;
  if (isSame(short)) value = short;
  for (const lift of nodeLifts) if (!tryAll(lift)) tryEach(lift);
  for (const lift of planLifts)
    for (const other of lift(value, kind)) {
      if (trials > affordable || !isSame(other)) continue;
      value = other;
      break;
    }
  return value;
};
