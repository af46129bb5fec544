import type { Finding } from "../problem.ts";
import { validate } from "./compiled/office.ts";
import { findingsOf, type Validate } from "./findings.ts";

/** An office file's value against `schemas/office.schema.json`. */
export const validateOffice = (value: unknown): Finding[] => findingsOf(value, validate as Validate, "office-schema");
