import type { Finding } from "../problem.ts";
import * as compiled from "./compiled/plan.ts";
import { findingsOf } from "./findings.ts";

/** A plan's value against `schemas/plan.schema.json`. */
export const validatePlan = (value: unknown): Finding[] => findingsOf(value, compiled, "plan-schema");
