import type { AssignmentForm, Headings, MarkedList, Marks, Plan } from "../plan/plan.ts";
import { standingFor } from "./origin.ts";

/** Settings of a plan, or of its office, for its whole text. */
export interface Choices {
  headings: Headings;
  marks: Marks<"sections" | MarkedList>;
  /** True if titles of sections are printed in capitals. */
  caps: boolean;
  assignments: AssignmentForm;
}

/** A numbering without names is that of the sections. */
const marksIn = ({ numbering }: Plan): Choices["marks"] =>
  typeof numbering === "string" ? { sections: numbering } : (numbering ?? {});

/** @param headings of the kind, where the plan has none of its own */
export const choicesOf = (plan: Plan, headings: Headings): Choices => ({
  headings: plan.headings ? standingFor({ ...headings, ...plan.headings }, plan.headings) : headings,
  marks: marksIn(plan),
  caps: plan.caps ?? true,
  assignments: plan.assignments ?? "sentence",
});
