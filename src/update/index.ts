// Loaded by the program only to carry words of a Word file back into its plan.
export { patchOf } from "../compare/patch.ts";
export { counterparts, textsOf } from "./counterparts.ts";
export { isOther } from "./is-other.ts";
export type { Reason } from "./reasons.ts";
export type { Again } from "./state.ts";
export { type Updated, updated } from "./update.ts";
