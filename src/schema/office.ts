import type { Finding } from "../problem.ts";
import * as compiled from "./compiled/office.ts";
import { findingsOf } from "./findings.ts";

/** An office file's value against `schemas/office.schema.json`. */
export const validateOffice = (value: unknown): Finding[] => findingsOf(value, compiled, "office-schema");
