import type { Plan } from "../plan/plan.ts";
import type { RulePlace } from "./rule.ts";

/** What stands behind "Lưu:", and where to mend it; no words where the program writes VT by itself. */
export const archiveLine = (plan: Plan): { written?: string; place: RulePlace } => {
  if (plan.archive !== undefined) return { written: plan.archive, place: "/archive" };
  const typed = plan.recipients.findIndex((line) => /^[-–\s]*Lưu\b/i.test(line));
  const written = plan.recipients[typed];
  return written === undefined
    ? { place: { pointer: "/recipients", on: "key" } }
    : { written, place: `/recipients/${typed}` };
};

/** The registry, as offices write it. */
export const registry = /(?<![A-Za-zÀ-ỹ])(?:VT|văn thư)/iu;
