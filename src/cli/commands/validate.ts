import { manual } from "../../lint/manual.ts";
import { readOffice } from "../../office/read.ts";
import type { Tool } from "../../report/report.ts";
import { findInputs, isOfficeFile, plans } from "../files/inputs.ts";
import { jobsFor } from "../files/outputs.ts";
import type { ExitCode, Io } from "../io.ts";
import { judgePlans } from "../many/judge-plans.ts";
import { type ReportOptions, reportFindings } from "../many/report-findings.ts";
import { partOf } from "../many/shard.ts";
import { calledWrongly } from "../stop.ts";
import { version } from "../version.ts";

export interface ValidateOptions extends ReportOptions {
  onlyPlans?: boolean;
  /** Holds the documents beside the plans against them, too: their words alone, or their form as well. */
  documents?: "words" | "form";
  config?: string;
  shard?: string;
  allowEmpty?: boolean;
}

/** `kehoach validate`: everything that can be said of each plan, on standard output. */
export const validate = async (named: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> => {
  const searching = named.length === 0;
  const { allowEmpty = false } = options;
  const everyInput = await findInputs(searching ? ["."] : named, io.cwd, { ...plans, allowEmpty });
  const settings = { cwd: io.cwd, config: options.config, template: undefined, sourceDateEpoch: undefined };
  const withPlans = everyInput.filter(({ path }) => !isOfficeFile(path));
  const jobOf = options.documents === undefined ? undefined : jobsFor(withPlans, undefined, io.cwd);
  const { found, worst, interruption } = await judgePlans(
    {
      ...(jobOf
        ? {
            task: "verify",
            settings: {
              ...settings,
              documents: Object.fromEntries(withPlans.map((input) => [input.path, jobOf(input).output])),
              form: options.documents === "form",
              judges: true,
            },
          }
        : { task: "validate", settings }),
      inputs: await partOf(everyInput, options, io),
      named: everyInput.length,
      onlyPlans: searching || options.onlyPlans === true,
      judgeOther: (path, bytes) => {
        if (!isOfficeFile(path)) return undefined;
        const { problems, source } = readOffice(path, bytes);
        return { problems, officeProblems: [], sources: problems.length > 0 ? [source] : [] };
      },
    },
    options,
    io,
  );
  if (interruption !== undefined) return interruption;
  if (searching && !allowEmpty && found.files.length === 0 && options.shard === undefined) {
    throw calledWrongly(
      "không thấy kế hoạch nào ở thư mục này. Ghi tên tệp hoặc thư mục, như: kehoach validate ke-hoach/",
    );
  }

  const about: Tool = { version: version(), manuals: manual };
  return reportFindings(found, about, options, io, worst);
};
