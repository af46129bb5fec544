import type { Rule } from "../rule.ts";
import { archiveUnit } from "./archive-unit.ts";
import { doubleSpace } from "./double-space.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [archiveUnit, doubleSpace];
