// What the program loads when a document is not as a build left it, and not before.
export { type Standing, standingOf } from "./standing.ts";
export { told } from "./told.ts";
