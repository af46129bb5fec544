// What the program loads when a document is not as a build left it, or is compared with another, and not before.

export { baseOf } from "./base.ts";
export { type Differences, differencesBetween, isOfWords } from "./differences.ts";
export { isOtherPlan, otherFile } from "./origin.ts";
export { type Standing, standingOf } from "./standing.ts";
export { told } from "./told.ts";
export { unitsOf } from "./units.ts";
