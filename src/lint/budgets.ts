import type { Budget, Plan } from "../plan/plan.ts";
import { belowKeys } from "../plan/walk.ts";
import type { Pointer } from "../problem.ts";

/** Budgets that give amounts, wherever they stand in the plan. */
export const budgetsOf = (plan: Plan): { budget: Budget; pointer: Pointer }[] =>
  belowKeys(plan).flatMap(({ key, value, pointer }) =>
    key === "budget" && typeof value === "object" && value !== null ? [{ budget: value as Budget, pointer }] : [],
  );
