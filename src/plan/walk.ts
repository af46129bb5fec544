import { joinPointer, type Pointer } from "../problem.ts";

interface Below {
  key: string;
  value: unknown;
  pointer: Pointer;
}

/** Every value below a value, with its key and its pointer, in the order it was written. */
export const below = (value: unknown, pointer: Pointer = "", found: Below[] = []): Below[] => {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, child] of Object.entries(value)) {
    const at = joinPointer(pointer, key);
    found.push({ key, value: child, pointer: at });
    below(child, at, found);
  }
  return found;
};
