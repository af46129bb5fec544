// Loaded by the program only for documents that were edited since their build, and for comparing two documents.

export { baseOf } from "./base.ts";
export { changesInWords } from "./changes-in-words.ts";
export { type Differences, differencesBetween, isOfWords } from "./differences.ts";
export { isOtherPlan, otherFile } from "./other-plan.ts";
export { type Standing, standingOf } from "./standing.ts";
export { unitsOf } from "./units.ts";
