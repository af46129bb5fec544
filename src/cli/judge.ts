import { lintPlan } from "../lint/run.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../source/source.ts";
import type { PlanWithOffice } from "./plans.ts";

/** What is said of a plan; plain data, so that it can come from another thread. */
export interface Verdict {
  problems: Problem[];
  /** Of the office's file and its templates: the same for every plan that they hold for. */
  officeProblems: Problem[];
  /** The files that these stand in. */
  sources: Source[];
}

/** What all rules say of a plan, as its office set them. */
export const judge = ({ read, office, kind, officeProblems }: PlanWithOffice): Verdict => {
  const problems = [...read.problems, ...lintPlan(read, kind.layout, office.settings)];
  const files = new Set([...problems, ...officeProblems].map(({ file }) => file));
  const sources = [read.source, office.source].filter((source) => files.has(source.path));
  return { problems, officeProblems, sources };
};
