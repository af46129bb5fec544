// Loaded by the program only to carry words of a Word file back into its plan.
export { patchOf } from "../compare/patch.ts";
export { counterparts, textsOf } from "./counterparts.ts";
export { type Again, isOther, type Reason, type Updated, updated } from "./update.ts";
