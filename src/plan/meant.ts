import { type Finding, joinPointer, type Pointer, splitPointer } from "../problem.ts";
import { validatePlan } from "../schema/plan.ts";

/** A value with its mistyped keys as they were meant; keys that mean nothing are left out. */
interface AsMeant {
  value: unknown;
  /** A pointer into it as one into what was written. */
  asWritten(pointer: Pointer): Pointer;
}

/** A group of keys as it was written, whatever it holds. */
export type WrittenGroup = Record<string, unknown>;

const groupAt = (value: unknown, keys: readonly string[]): WrittenGroup =>
  keys.reduce<WrittenGroup>((group, key) => group[key] as WrittenGroup, value as WrittenGroup);

/** A value whose only faults are keys that were typed wrong, read as it was meant; undefined where it has other faults. */
export const asMeant = (written: unknown, findings: readonly Finding[]): AsMeant | undefined => {
  const isAll = findings.every(({ meant }) => meant !== undefined);
  // A key is left out, or renamed, once; a group below another one is found by the names of both.
  if (!isAll || findings.length === 0) return undefined;
  const value = structuredClone(written);
  const renamed = new Map<Pointer, Pointer>();
  for (const { place, meant } of findings) {
    const keys = splitPointer(place.pointer);
    const key = keys.pop() ?? "";
    const group = groupAt(value, keys);
    const isFree = meant !== undefined && meant !== null && !Object.hasOwn(group, meant);
    if (meant && !isFree) return undefined;
    // In the place of the old one, as the order of keys may be that of what is printed.
    const entries = Object.entries(group).flatMap(([name, held]): [string, unknown][] =>
      name === key ? (meant ? [[meant, held]] : []) : [[name, held]],
    );
    for (const name of Object.keys(group)) delete group[name];
    Object.assign(group, Object.fromEntries(entries));
    if (meant) renamed.set(joinPointer(keys.reduce(joinPointer, ""), meant), place.pointer);
  }
  if (validatePlan(value).length > 0) return undefined;
  const asWritten = (pointer: Pointer): Pointer => {
    for (const [right, typed] of renamed)
      if (pointer === right || pointer.startsWith(`${right}/`)) return typed + pointer.slice(right.length);
    return pointer;
  };
  return { value, asWritten };
};
