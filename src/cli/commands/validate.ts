import { manual } from "../../lint/manual.ts";
import { readOffice } from "../../office/read.ts";
import type { About } from "../../report/report.ts";
import { Collected } from "../collected.ts";
import { type ConcludeOptions, conclude } from "../conclude.ts";
import { findInputs, isOfficeFile, looksLikePlan, plans, readInput } from "../inputs.ts";
import type { ExitCode, Io } from "../io.ts";
import { judgeAll } from "../judge-all.ts";
import { partOf } from "../shard.ts";
import { calledWrongly } from "../stop.ts";
import { version } from "../version.ts";

export interface ValidateOptions extends ConcludeOptions {
  onlyPlans?: boolean;
  config?: string;
  shard?: string;
  allowEmpty?: boolean;
}

/** `kehoach validate`: everything that can be said of each plan, on standard output. */
export const validate = async (named: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> => {
  const found = new Collected();
  const searching = named.length === 0;
  const { allowEmpty = false } = options;
  const everyInput = await findInputs(searching ? ["."] : named, io.cwd, { ...plans, allowEmpty });
  const { worst, interruption } = await judgeAll(
    {
      task: "validate",
      settings: { cwd: io.cwd, config: options.config, template: undefined, sourceDateEpoch: undefined },
      inputs: await partOf(everyInput, options, io),
      named: everyInput.length,
      unit: "kế hoạch",
      /** Nothing for a file that is no plan. */
      work: async (input, judge) => {
        const { path } = input;
        const bytes = await readInput(input, io);
        if ((searching || options.onlyPlans) && !looksLikePlan(bytes)) return undefined;
        if (isOfficeFile(path)) {
          const { problems, source } = readOffice(path, bytes);
          return { problems, officeProblems: [], sources: problems.length > 0 ? [source] : [] };
        }
        return judge(path, bytes);
      },
      take: (verdict, { path }) => {
        if (verdict) found.add(path, verdict);
      },
      passOver: (_input, unreadable) => {
        if (options.format !== "text") found.addUnreadable(unreadable);
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

  const about: About = { version: version(), manuals: manual };
  return conclude(found, about, options, io, worst);
};
