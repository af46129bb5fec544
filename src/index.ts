// The public door, documented in docs/library.md. What is not exported here can change with every version.
export type { Judgement } from "./check/check.ts";
export { checkDocument, readDocx, sentenceOf } from "./check/index.ts";
export { type DocxImport, type ImportDocxOptions, importDocx } from "./import-docx.ts";
export type { Kind } from "./kind/read.ts";
export { readKind } from "./kind/read.ts";
export { type LintSettings, lintPlan } from "./lint/run.ts";
export { type Office, readOffice } from "./office/read.ts";
export type { Measured } from "./ooxml/measured.ts";
export type { Refusal } from "./ooxml/refusals.ts";
export { buildDocx, stampOf } from "./pipeline.ts";
export type { Plan } from "./plan/plan.ts";
export { type PlanRead, readPlan } from "./plan/read.ts";
export type { RowsFile, RowsFiles } from "./plan/rows.ts";
export type { Position, Problem, Severity } from "./problem.ts";
export type { Balance } from "./proof/balance.ts";
export { problemsAsText, type TextOptions } from "./report/text.ts";
export type { Source } from "./source/source.ts";
