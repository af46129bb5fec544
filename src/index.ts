export type { Kind } from "./kind/read.ts";
export { readKind } from "./kind/read.ts";
export { buildDocx, layOut, stampOf } from "./pipeline.ts";
export type { Plan } from "./plan/plan.ts";
export { type PlanRead, readPlan } from "./plan/read.ts";
export type { Position, Problem, Severity } from "./problem.ts";
export type { Tree } from "./tree/tree.ts";
