import type { Rule } from "../rule.ts";
import { agencyOnce } from "./agency-once.ts";
import { amountInWords } from "./amount-in-words.ts";
import { archiveUnit } from "./archive-unit.ts";
import { archiveVt } from "./archive-vt.ts";
import { budgetSum } from "./budget-sum.ts";
import { delegatesSum } from "./delegates-sum.ts";
import { doubleSpace } from "./double-space.ts";
import { recipientAbbreviation } from "./recipient-abbreviation.ts";
import { recipientNotKinhGui } from "./recipient-not-kinh-gui.ts";
import { recipientOfTask } from "./recipient-of-task.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  agencyOnce,
  amountInWords,
  archiveUnit,
  archiveVt,
  budgetSum,
  delegatesSum,
  doubleSpace,
  recipientAbbreviation,
  recipientNotKinhGui,
  recipientOfTask,
];
