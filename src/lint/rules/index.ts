import type { Rule } from "../rule.ts";
import { amountInWords } from "./amount-in-words.ts";
import { archiveUnit } from "./archive-unit.ts";
import { budgetSum } from "./budget-sum.ts";
import { delegatesSum } from "./delegates-sum.ts";
import { doubleSpace } from "./double-space.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [amountInWords, archiveUnit, budgetSum, delegatesSum, doubleSpace];
