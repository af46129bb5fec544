// What the program loads when words of a Word file go back into its plan, and not before.
export { patchOf } from "../compare/patch.ts";
export { counterparts, textsOf } from "./counterparts.ts";
export { type Again, isOther, type Reason, type Updated, updated } from "./update.ts";
