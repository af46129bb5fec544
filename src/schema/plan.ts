import type { Finding } from "../problem.ts";
import { validate } from "./compiled/plan.ts";
import { findingsOf, type Validate } from "./findings.ts";

/** A plan's value against `schemas/plan.schema.json`. */
export const validatePlan = (value: unknown): Finding[] => findingsOf(value, validate as Validate, "plan-schema");
