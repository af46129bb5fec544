import type { Rule } from "../rule.ts";
import { agendaInOrder } from "./agenda-in-order.ts";
import { archiveUnit } from "./archive-unit.ts";
import { basisBeforePlan } from "./basis-before-plan.ts";
import { basisComplete } from "./basis-complete.ts";
import { basisLawPlain } from "./basis-law-plain.ts";
import { basisOnce } from "./basis-once.ts";
import { basisOrder } from "./basis-order.ts";
import { citationShortLater } from "./citation-short-later.ts";
import { dateInTextExists } from "./date-in-text-exists.ts";
import { deadlineAfterIssue } from "./deadline-after-issue.ts";
import { deadlineBeforeEvent } from "./deadline-before-event.ts";
import { doubleSpace } from "./double-space.ts";
import { eventAfterIssue } from "./event-after-issue.ts";
import { titleYear } from "./title-year.ts";
import { weekdayMatches } from "./weekday-matches.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  agendaInOrder,
  archiveUnit,
  basisBeforePlan,
  basisComplete,
  basisLawPlain,
  basisOnce,
  basisOrder,
  citationShortLater,
  dateInTextExists,
  deadlineAfterIssue,
  deadlineBeforeEvent,
  doubleSpace,
  eventAfterIssue,
  titleYear,
  weekdayMatches,
];
