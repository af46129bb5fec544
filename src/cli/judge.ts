import { builtInLayout } from "../kind/built-in.ts";
import type { Layout } from "../kind/layout.ts";
import { lintPlan } from "../lint/run.ts";
import type { Plan } from "../plan/plan.ts";
import { readPlan } from "../plan/read.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../source/source.ts";
import { Offices } from "./office.ts";

/** What all plans of a run have in common; plain data, so that it can be handed to a thread. */
export interface RunSettings {
  cwd: string;
  /** The office's file and the folder of templates, as the user named them. */
  config: string | undefined;
  template: string | undefined;
  sourceDateEpoch: string | undefined;
}

/** What is said of a plan; plain data, too. */
export interface Verdict {
  problems: Problem[];
  /** Of the office's file: the same for every plan that it holds for. */
  officeProblems: Problem[];
  /** The files that these stand in. */
  sources: Source[];
}

export interface Judged extends Verdict {
  plan?: Plan;
}

export const isError = ({ severity }: Problem): boolean => severity === "error";

/** Reads plans and judges them by all rules, each with the file of its office. */
export class Judge {
  private readonly offices: Offices;
  private readonly layout: Layout;

  /** @throws Stop where the file of the office that the user named is not there */
  constructor({ cwd, config }: RunSettings, layout: Layout = builtInLayout) {
    this.offices = new Offices(cwd, config);
    this.layout = layout;
  }

  /** @throws Stop where the office's file cannot be read */
  async judge(path: string, bytes: Uint8Array): Promise<Judged> {
    const office = await this.offices.of(path);
    const read = readPlan(path, bytes, office.inherited);
    const problems = [...read.problems, ...lintPlan(read, this.layout, office.settings)];
    const files = new Set([...problems, ...office.problems].map(({ file }) => file));
    const sources = [read.source, office.source].filter((source) => files.has(source.path));
    return { ...(read.plan ? { plan: read.plan } : {}), problems, officeProblems: office.problems, sources };
  }

  /** What is said of a plan, without the plan. */
  async verdict(path: string, bytes: Uint8Array): Promise<Verdict> {
    const { plan: _plan, ...verdict } = await this.judge(path, bytes);
    return verdict;
  }
}
