import { joinPointer, type Pointer } from "../problem.ts";

/** Every value below a value, with its key and its pointer, in the order it was written. */
export function* below(
  value: unknown,
  pointer: Pointer = "",
): Generator<{ key: string; value: unknown; pointer: Pointer }> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = joinPointer(pointer, key);
    yield { key, value: child, pointer: at };
    yield* below(child, at);
  }
}
