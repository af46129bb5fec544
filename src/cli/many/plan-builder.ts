import { buildDocx, stampOf } from "../../pipeline.ts";
import type { Problem } from "../../problem.ts";
import { Plans, type PlanWithOffice } from "../plans.ts";
import { isError, judge, type RunSettings, type Verdict, withinLimit } from "./judge.ts";

/** Result of building a plan; plain data. */
export interface Built extends Verdict {
  /** The document, of a plan that is right. */
  bytes?: Uint8Array;
}

/** Settings shared by all plans of a run; plain data, so that threads can receive it. */
export interface BuildSettings extends RunSettings {
  /** Folders of plans as seen from those of their documents, by path; see `BuiltFrom`. */
  folders?: Readonly<Record<string, string>>;
}

/** Bytes of plans to bytes of documents, in whichever thread it stands. */
export class PlanBuilder {
  private readonly plans: Plans;
  private readonly sourceDateEpoch: string | undefined;
  private readonly folders: Readonly<Record<string, string>>;

  /** @throws Stop where the user named what is not there */
  constructor(settings: BuildSettings) {
    this.plans = new Plans(settings.cwd, settings);
    this.sourceDateEpoch = settings.sourceDateEpoch;
    this.folders = settings.folders ?? {};
  }

  /** Of the template that the user named; where there are some, there is nothing to build with. */
  get problems(): readonly Problem[] {
    return this.plans.templateProblems;
  }

  /** @throws Stop where the office's file cannot be read */
  read(path: string, bytes: Uint8Array): Promise<PlanWithOffice> {
    return this.plans.read(path, bytes);
  }

  async make(read: PlanWithOffice): Promise<Built> {
    const { plan, kind, ...verdict } = judge(read);
    if (!plan || [...verdict.problems, ...verdict.officeProblems].some(isError)) return verdict;
    const { path } = read.read.source;
    const stamp = stampOf(plan, this.sourceDateEpoch);
    const { bytes, problems } = await buildDocx(plan, kind, stamp, path, this.folders[path]);
    const all = withinLimit([...verdict.problems, ...problems], path);
    return { ...verdict, problems: all, ...(bytes ? { bytes } : {}) };
  }

  /** @throws Stop where the office's file cannot be read */
  async build(path: string, bytes: Uint8Array): Promise<Built> {
    return this.make(await this.read(path, bytes));
  }
}
