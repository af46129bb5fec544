import type { Finding } from "../problem.ts";
import * as compiled from "./compiled/office.ts";
import * as plan from "./compiled/plan.ts";
import { findingsOf } from "./findings.ts";

/** The office's schema with the parts of the plan's that it refers to. */
const telling = (): ReturnType<typeof compiled.telling> => {
  const { validate, schema } = compiled.telling();
  return {
    validate,
    schema: { ...schema, definitions: { ...plan.telling().schema.definitions, ...schema.definitions } },
  };
};

/** An office file's value against `schemas/office.schema.json`. */
export const validateOffice = (value: unknown): Finding[] =>
  findingsOf(value, { ...compiled, telling }, "office-schema");
