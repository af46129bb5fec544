import { standingFor } from "../outline/origin.ts";
import type { Plan } from "../plan/plan.ts";
import { type Finding, splitPointer } from "../problem.ts";
import { validatePlan } from "../schema/plan.ts";

/** The usable rest of a value that the schema refuses. */
export interface Salvaged {
  plan: Plan;
  /** Of a list that lost items: where each of the others stood. */
  indexes: ReadonlyMap<object, readonly number[]>;
}

/** Rounds of removing what is refused; each may uncover a fault of the group around it. */
const mostRounds = 8;

const empty: Pick<Plan, "issuer" | "place" | "date" | "title" | "recipients" | "signature"> = {
  issuer: "",
  place: "",
  date: "",
  title: "",
  recipients: [],
  signature: [],
};

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** A copy whose objects and lists stand for those of the original, and which may be cut. */
const copyOf = (value: unknown, indexes: Map<object, number[]>): unknown => {
  if (Array.isArray(value)) {
    const copy = value.map((item) => copyOf(item, indexes));
    indexes.set(copy, [...value.keys()]);
    return standingFor(copy, value);
  }
  if (!isHolder(value)) return value;
  return standingFor(Object.fromEntries(Object.entries(value).map(([key, of]) => [key, copyOf(of, indexes)])), value);
};

/** The holders from a value down to what a pointer leads to, each with the key in it. */
const pathTo = (value: Holder, pointer: string): (readonly [Holder, string])[] => {
  const path: (readonly [Holder, string])[] = [];
  let at: unknown = value;
  for (const key of splitPointer(pointer)) {
    if (!isHolder(at) || !Object.hasOwn(at, key)) break;
    path.push([at, key]);
    at = (at as Record<string, unknown>)[key];
  }
  return path;
};

/** Cuts what findings are about out of a copy; false where nothing could be cut. */
const cut = (value: Holder, findings: readonly Finding[], indexes: Map<object, number[]>): boolean => {
  const items = new Map<unknown[], Set<number>>();
  let isCut = false;
  for (const { place } of findings) {
    const step = pathTo(value, place.pointer).at(-1);
    if (!step) continue;
    const [holder, key] = step;
    isCut = true;
    if (Array.isArray(holder)) items.set(holder, (items.get(holder) ?? new Set()).add(Number(key)));
    else delete holder[key];
  }
  for (const [list, gone] of items) {
    const kept = (_item: unknown, index: number): boolean => !gone.has(index);
    indexes.set(list, (indexes.get(list) ?? []).filter(kept));
    list.splice(0, list.length, ...list.filter(kept));
  }
  return isCut;
};

/**
 * The part of a value that can be read as a plan, whatever else it holds: what the schema refuses is left out, what it
 * asks for and is missing is empty. Undefined where the value is no group of keys at all.
 */
export const salvage = (value: unknown): Salvaged | undefined => {
  if (!isHolder(value) || Array.isArray(value)) return undefined;
  const indexes = new Map<object, number[]>();
  const copy = copyOf(value, indexes) as Holder;
  for (let round = 0; round < mostRounds; round++) {
    const findings = validatePlan(copy).filter(({ place }) => place.pointer !== "");
    if (findings.length === 0) return { plan: Object.assign(copy, { ...empty, ...copy }) as unknown as Plan, indexes };
    if (!cut(copy, findings, indexes)) break;
  }
  return undefined;
};
