import { buildDocx, stampOf } from "../pipeline.ts";
import type { Problem } from "../problem.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Plans, PlanWithOffice } from "./plans.ts";

/** What became of a plan; plain data. */
export interface Built extends Verdict {
  /** The document, of a plan that is right. */
  bytes?: Uint8Array;
}

const isError = ({ severity }: Problem): boolean => severity === "error";

/** A plan that is right becomes a document; one that is wrong, or whose office's file or templates are, does not. */
export const buildPlan = async (whole: PlanWithOffice, sourceDateEpoch: string | undefined): Promise<Built> => {
  const verdict = judge(whole);
  const { plan } = whole.read;
  if (!plan || [...verdict.problems, ...verdict.officeProblems].some(isError)) return verdict;
  const { bytes, problems } = await buildDocx(plan, whole.kind, stampOf(plan, sourceDateEpoch));
  return { ...verdict, problems: [...verdict.problems, ...problems], ...(bytes ? { bytes } : {}) };
};

/** Bytes of plans to bytes of documents. */
export const builderWith =
  (plans: Plans, sourceDateEpoch: string | undefined) =>
  async (path: string, bytes: Uint8Array): Promise<Built> =>
    buildPlan(await plans.read(path, bytes), sourceDateEpoch);
