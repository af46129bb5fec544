// Loaded by the program only to check Word files.
export { readDocx } from "../ooxml/read.ts";
export { sentenceOf } from "../ooxml/refusals.ts";
export { checkDocument, checkManual } from "./check.ts";
export { checkRules } from "./compiled/rules.ts";
export { valuesOf } from "./values.ts";
