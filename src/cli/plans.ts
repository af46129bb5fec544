import { dirname, resolve } from "node:path";
import type { Kind } from "../kind/read.ts";
import { type Office, readOffice } from "../office/read.ts";
import { completePlan, openPlan, type PlanRead } from "../plan/read.ts";
import type { Problem } from "../problem.ts";
import { packageFile } from "./files/package-folder.ts";
import { type RowsFilesRead, readRowsFiles } from "./files/rows-files.ts";
import { Offices } from "./office.ts";
import { Kinds } from "./template.ts";

/** A plan with all that it is built with. */
export interface PlanWithOffice {
  read: PlanRead;
  /** Of a plan that names an office's file which is not there: one that says nothing. */
  office: Office;
  /** The office's file that the plan names, from its own folder. */
  officeNamed?: string;
  /** Files of rows that the plan names. */
  rowsFiles: RowsFilesRead;
  kind: Kind;
  /** Problems of the office's file and its templates; if there are any, nothing is built. */
  officeProblems: Problem[];
  /** One of the examples that come with the program, where it stands. */
  isExample: boolean;
}

/** Reads plans, each with its office and its templates; what several plans share is read once. */
export class Plans {
  private readonly cwd: string;
  private readonly offices: Offices;
  private readonly kinds: Kinds;

  /** @throws Stop where a file or folder that the user named is not there */
  constructor(cwd: string, { config, template }: { config?: string | undefined; template?: string | undefined }) {
    this.cwd = cwd;
    this.offices = new Offices(cwd, config);
    this.kinds = new Kinds(cwd, template);
  }

  /** Problems of the templates that the user named. */
  get templateProblems(): Problem[] {
    return this.kinds.named?.problems ?? [];
  }

  async read(path: string, bytes: Uint8Array): Promise<PlanWithOffice> {
    const opened = openPlan(path, bytes);
    const found = await this.offices.of(path, opened.officeNamed);
    const isMissing = "place" in found;
    const office = isMissing ? readOffice("", new Uint8Array()) : found;
    const { kind, problems } = this.kinds.of(office);
    const rowsFiles = await readRowsFiles(path, opened.rowsFiles ?? [], this.cwd);
    return {
      read: completePlan(opened, isMissing ? found : found.inherited, rowsFiles.of),
      rowsFiles,
      office,
      ...(opened.officeNamed === undefined ? {} : { officeNamed: opened.officeNamed }),
      kind,
      officeProblems: [...office.problems, ...problems],
      isExample: dirname(resolve(this.cwd, path)) === packageFile("examples"),
    };
  }
}
