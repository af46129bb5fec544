import type { Kind } from "../../kind/read.ts";
import { lintPlan } from "../../lint/run.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Problem } from "../../problem.ts";
import { countsInWords, countsOf } from "../../report/report.ts";
import type { Source } from "../../source/source.ts";
import { Plans, type PlanWithOffice } from "../plans.ts";

/** Settings shared by all plans of a run; plain data, so that threads can receive it. */
export interface RunSettings {
  cwd: string;
  /** The office's file and the folder of templates, as the user named them. */
  config: string | undefined;
  template: string | undefined;
  sourceDateEpoch: string | undefined;
}

/** Verdict on a plan; plain data, too. */
export interface Verdict {
  problems: Problem[];
  /** Of the office's file and its templates: the same for every plan that it holds for. */
  officeProblems: Problem[];
  /** The files that these stand in. */
  sources: Source[];
}

interface Judged extends Verdict {
  plan?: Plan;
  kind: Kind;
}

export const isError = ({ severity }: Problem): boolean => severity === "error";

/** More problems of one plan nobody reads, and a list of a million takes minutes to print. */
const mostProblems = 1000;

/** The first problems, errors before all others; a last one counts the rest. */
export const withinLimit = (problems: Problem[], file: string): Problem[] => {
  if (problems.length <= mostProblems) return problems;
  const byWeight = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  const rest = byWeight.slice(mostProblems);
  const message = `còn ${countsInWords(countsOf(rest))} nữa chưa in ra. Sửa các chỗ đã nêu rồi kiểm tra lại`;
  return [
    ...byWeight.slice(0, mostProblems),
    { rule: "more-problems", severity: rest[0]?.severity ?? "hint", message, file },
  ];
};

/** Judges a plan by all rules, with what its office says. */
export const judge = ({ read, office, rowsFiles, kind, officeProblems, isExample }: PlanWithOffice): Judged => {
  // An example may keep its own words; a copy of it may not.
  const severities = {
    ...office.settings.severities,
    ...(isExample ? { "sample-words": "off" as const, "sample-figures": "off" as const } : {}),
  };
  const all = [...read.problems, ...lintPlan(read, kind, { ...office.settings, severities })];
  const problems = withinLimit(all, read.source.path);
  const files = new Set([...problems, ...officeProblems].map(({ file }) => file));
  const sources = [read.source, office.source, ...rowsFiles.sources].filter((source) => files.has(source.path));
  return { ...(read.plan ? { plan: read.plan } : {}), kind, problems, officeProblems, sources };
};

/** Problems of plans, without the plans. */
export class Judge {
  private readonly plans: Plans;

  /** @throws Stop where the file of the office that the user named is not there */
  constructor(settings: RunSettings) {
    this.plans = new Plans(settings.cwd, settings);
  }

  /** @throws Stop where the office's file cannot be read */
  async verdict(path: string, bytes: Uint8Array): Promise<Verdict> {
    const { plan: _plan, kind: _kind, ...verdict } = judge(await this.plans.read(path, bytes));
    return verdict;
  }
}
