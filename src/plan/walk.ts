import { joinPointer, type Pointer } from "../problem.ts";
import { onceEach } from "../wording/read-once.ts";

interface Below {
  key: string;
  value: unknown;
  pointer: Pointer;
}

const walk = (value: unknown, pointer: Pointer, found: Below[]): Below[] => {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, child] of Object.entries(value)) {
    const at = joinPointer(pointer, key);
    found.push({ key, value: child, pointer: at });
    walk(child, at, found);
  }
  return found;
};

const belowAll = onceEach((value: unknown): readonly Below[] => walk(value, "", []));

/**
 * Values below a plan under keys of a plan: without `extra`, which templates read, and `footnotes`, whose keys are names.
 */
export const belowKeys = onceEach((plan: object): readonly Below[] =>
  belowAll(plan).filter(({ pointer }) => !/^\/(?:extra|footnotes)\//.test(pointer)),
);

/** Every value below a value, with its key and its pointer, in the order it was written. */
export const below = (value: unknown, pointer: Pointer = ""): readonly Below[] =>
  pointer === "" ? belowAll(value) : walk(value, pointer, []);
