import type { Kind } from "../kind/read.ts";
import type { Headings, Node, NodeGroup, Section, typedKeys } from "../plan/plan.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";
import { aimsUnder } from "./node-lifts.ts";

/** A plan while it is made simpler. */
export type Value = Record<string, unknown>;

/** Gives other ways to write a plan, the best first. */
type PlanLift = (value: Value, kind: Kind) => Value[];

type TypedKey = (typeof typedKeys)[number];

/** A section that becomes a key at the top of a plan, and its titles. */
interface Given {
  keys: Partial<Record<TypedKey, unknown>>;
  headings: Partial<Headings>;
  marks: Record<string, unknown>;
  /** Of the usual sections, which one it is. */
  place: "aims" | "content" | "budget" | "responsibilities";
}

const titleOf = (name: keyof Headings, written: string, usual: Headings): Partial<Headings> =>
  folded(written) === folded(usual[name]) ? {} : { [name]: written };

const marksOf = (group: NodeGroup): Record<string, unknown> =>
  typeof group.numbering === "object" ? { ...group.numbering } : {};

const keysOf = (group: object): string[] =>
  Object.keys(group).filter((key) => key !== "heading" && key !== "numbering");

const hasOnly = (group: object, names: readonly string[]): boolean => keysOf(group).every((key) => names.includes(key));

/** "Nội dung" with time and place, agenda and delegates as its items. */
const contentFrom = (section: Section, usual: Headings): Given | undefined => {
  if (!hasOnly(section, ["event", "items"]) || section.heading === undefined || typeof section.numbering === "string")
    return undefined;
  const keys: Given["keys"] = {};
  let headings = titleOf("content", section.heading, usual);
  let marks = marksOf(section);
  if (section.event) keys.event = section.event;
  for (const item of section.items ?? []) {
    if (typeof item === "string" || item.heading === undefined) return undefined;
    const [key, ...more] = keysOf(item);
    if (more.length > 0 || (key !== "agenda" && key !== "delegates") || keys[key]) return undefined;
    keys[key] = item[key];
    headings = { ...headings, ...titleOf(key, item.heading, usual) };
    marks = { ...marks, ...marksOf(item) };
  }
  return Object.keys(keys).length > 0 ? { keys, headings, marks, place: "content" } : undefined;
};

/** "Mục đích" and "Yêu cầu" under titles of the author's own. */
const aimsFrom = ({ heading, items }: Section, usual: Headings): Given | undefined => {
  const [first, second, ...more] = items ?? [];
  const purpose = aimsUnder(first, words(/^mục (?:đích|tiêu)\b/u));
  const requirements = aimsUnder(second, words(/^yêu cầu\b/u));
  if (!purpose || !requirements || more.length > 0 || heading === undefined) return undefined;
  const titled = (name: "purpose" | "requirements", node: Node | undefined): Partial<Headings> =>
    typeof node === "object" && node.heading !== usual[name] ? { [name]: node.heading } : {};
  return {
    keys: { purpose: purpose.nodes, requirements: requirements.nodes },
    headings: {
      ...titleOf("aims", heading, usual),
      ...titled("purpose", first),
      ...titled("requirements", second),
    },
    marks: {
      ...(purpose.mark ? { purpose: purpose.mark } : {}),
      ...(requirements.mark ? { requirements: requirements.mark } : {}),
    },
    place: "aims",
  };
};

const givenBy = (section: Section, usual: Headings): Given | undefined => {
  const { heading } = section;
  if (heading === undefined || typeof section.numbering === "string") return undefined;
  const marks = marksOf(section);
  if (hasOnly(section, ["items"]) && section.numbering === undefined) {
    const aims = aimsFrom(section, usual);
    if (aims) return aims;
  }
  const has = (name: TypedKey): boolean => section[name] !== undefined;
  if ((has("purpose") || has("requirements")) && hasOnly(section, ["purpose", "requirements"])) {
    const { purpose, requirements } = section;
    const keys = { ...(purpose ? { purpose } : {}), ...(requirements ? { requirements } : {}) };
    return { keys, headings: titleOf("aims", heading, usual), marks, place: "aims" };
  }
  for (const key of ["budget", "responsibilities"] as const)
    if (has(key) && hasOnly(section, [key]))
      return { keys: { [key]: section[key] }, headings: titleOf(key, heading, usual), marks, place: key };
  return contentFrom(section, usual);
};

const lastKeyOf = ({ keys }: Given): TypedKey => Object.keys(keys).at(-1) as TypedKey;

/** Keys whose sections follow those of the typed keys. */
const ownPlace = ["budget", "responsibilities"];

/** A plan with some of its sections as keys at its top. */
const withTyped = (value: Value, sections: readonly Section[], given: readonly (Given | undefined)[]): Value => {
  const keys: Given["keys"] = {};
  const headings: Partial<Headings> = { ...(value.headings as Partial<Headings> | undefined) };
  const marks: Record<string, unknown> = {};
  const own: Section[] = [];
  let behind: Given | undefined;
  for (const [index, section] of sections.entries()) {
    const typed = given[index];
    if (typed) {
      Object.assign(keys, typed.keys);
      Object.assign(headings, typed.headings);
      Object.assign(marks, typed.marks);
      behind = typed;
      continue;
    }
    const later = given.slice(index + 1).find((one) => one);
    // In front of the budget and of who does what, sections stand anyway.
    const isUsual = behind && !ownPlace.includes(behind.place) && (!later || ownPlace.includes(later.place));
    own.push(isUsual || !behind ? section : { after: lastKeyOf(behind), ...section });
  }
  const numbering = typeof value.numbering === "string" ? { sections: value.numbering } : {};
  const allMarks = { ...numbering, ...marks };
  const written: Value = {};
  for (const [key, held] of Object.entries(value)) {
    if (key === "numbering" || key === "headings" || key === "assignments") continue;
    if (key !== "sections") {
      written[key] = held;
      continue;
    }
    const names = Object.keys(allMarks);
    if (names.length > 0)
      written.numbering = names.length === 1 && names[0] === "sections" ? allMarks.sections : allMarks;
    if (Object.keys(headings).length > 0) written.headings = headings;
    if (value.assignments !== undefined) written.assignments = value.assignments;
    for (const name of ["purpose", "requirements", "event", "agenda", "delegates"] as const)
      if (keys[name] !== undefined) written[name] = keys[name];
    if (own.length > 0) written.sections = own;
    for (const name of ["budget", "responsibilities"] as const)
      if (keys[name] !== undefined) written[name] = keys[name];
  }
  return written;
};

/** Typed content at the top of the plan, where the usual sections come out in the same order and words. */
const flatten: PlanLift = (value, kind) => {
  const sections = (value.sections as Section[] | undefined) ?? [];
  const given = sections.map((section) => givenBy(section, kind.headings));
  const found = given.flatMap((one, index) => (one ? [index] : []));
  // One alone of several sections gains nothing.
  if (found.length < 2 || given.filter((one) => one).length < sections.length / 2) return [];
  const ways: Value[] = [];
  for (let mask = (1 << Math.min(found.length, 5)) - 1; mask > 0; mask--) {
    const chosen = found.filter((_index, bit) => mask & (1 << bit));
    if (chosen.length < 2) continue;
    const kept = given.map((one, index) => (chosen.includes(index) ? one : undefined));
    const names = kept.flatMap((one) => (one ? [one.place] : []));
    if (new Set(names).size === names.length) ways.push(withTyped(value, sections, kept));
  }
  return ways;
};

/** A symbol that the issuer's name settles. */
const withoutSymbol: PlanLift = ({ symbol, ...value }) => (symbol === undefined ? [] : [value]);

export const planLifts: readonly PlanLift[] = [flatten, withoutSymbol];
