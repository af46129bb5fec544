import type { Kind } from "../kind/read.ts";
import { buildDocx, stampOf } from "../pipeline.ts";
import type { Problem } from "../problem.ts";
import { isError, Judge, type RunSettings, type Verdict } from "./judge.ts";
import { kindFor } from "./template.ts";

/** What became of a plan; plain data. */
export interface Built extends Verdict {
  /** The document, of a plan that is right. */
  bytes?: Uint8Array;
}

/** Bytes of plans to bytes of documents, in whichever thread it stands. */
export class PlanBuilder {
  /** Of the template; where there are some, there is nothing to build with. */
  readonly problems: readonly Problem[];
  private readonly kind: Kind;
  private readonly judge: Judge;
  private readonly sourceDateEpoch: string | undefined;

  /** @throws Stop where the user named what is not there */
  constructor(settings: RunSettings) {
    const { kind, problems } = kindFor(settings.template, settings.cwd);
    this.problems = problems;
    this.kind = kind;
    this.judge = new Judge(settings, kind.layout);
    this.sourceDateEpoch = settings.sourceDateEpoch;
  }

  /** @throws Stop where the office's file cannot be read */
  async build(path: string, input: Uint8Array): Promise<Built> {
    const { plan, ...verdict } = await this.judge.judge(path, input);
    if (!plan || [...verdict.problems, ...verdict.officeProblems].some(isError)) return verdict;
    const { bytes, problems } = await buildDocx(plan, this.kind, stampOf(plan, this.sourceDateEpoch));
    return { ...verdict, problems: [...verdict.problems, ...problems], ...(bytes ? { bytes } : {}) };
  }
}
