import { manual } from "../../lint/manual.ts";
import { readOffice } from "../../office/read.ts";
import type { About } from "../../report/report.ts";
import { grouped } from "../../wording/numerals.ts";
import { Collected } from "../collected.ts";
import { type ConcludeOptions, conclude } from "../conclude.ts";
import { findInputs, type Input, isOfficeFile, looksLikePlan, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Judge, type Verdict } from "../judge.ts";
import { Progress } from "../progress.ts";
import { partOf } from "../shard.ts";
import { attempt, calledWrongly, type Outcome, Stop } from "../stop.ts";
import { manyPlans, throughAll } from "../through-all.ts";
import { version } from "../version.ts";

export interface ValidateOptions extends ConcludeOptions {
  onlyPlans?: boolean;
  config?: string;
  shard?: string;
}

/** `kehoach validate`: everything that can be said of each plan, on standard output. */
export const validate = async (named: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> => {
  const settings = { cwd: io.cwd, config: options.config, template: undefined, sourceDateEpoch: undefined };
  const judge = new Judge(settings);
  const found = new Collected();
  let worst: ExitCode = exitCodes.done;
  const searching = named.length === 0;
  const everyInput = await findInputs(searching ? ["."] : named, io.cwd);
  const inputs = await partOf(everyInput, options, io);
  const areMany = inputs.length > manyPlans;
  const workers = areMany ? await (await import("../workers.ts")).openWorkers("validate", settings) : undefined;
  const talk = new Progress(io, areMany && !options.quiet ? inputs.length : 0);

  /** Absent for a file that is no plan. */
  const work = (input: Input): Promise<Outcome<Verdict | undefined>> =>
    attempt(input.path, async () => {
      const { path } = input;
      const bytes = await readInput(input, io);
      if ((searching || options.onlyPlans) && !looksLikePlan(bytes)) return undefined;
      if (isOfficeFile(path)) {
        const { problems, source } = readOffice(path, bytes);
        return { problems, officeProblems: [], sources: problems.length > 0 ? [source] : [] };
      }
      return workers ? workers.run(path, bytes) : judge.verdict(path, bytes);
    });
  const take = ({ done, stop }: Outcome<Verdict | undefined>, { path }: Input): void => {
    if (stop) {
      if (everyInput.length === 1) throw new Stop(stop.message, stop.exitCode);
      talk.say(`${chalkFor(io, "err", options.color).red("lỗi")}: ${stop.message}\n`);
      if (stop.exitCode > worst) worst = stop.exitCode;
    } else if (done) {
      found.add(path, done);
    }
    talk.step();
  };

  const interruption = await throughAll(inputs, workers?.atOnce ?? 1, work, take, io);
  talk.end();
  if (interruption !== undefined) {
    const count = `${grouped(found.files.length)}/${grouped(inputs.length)} tệp`;
    io.writeErr(`Đã dừng theo yêu cầu: đã kiểm tra ${count}, chưa in kết quả.\n`);
    return interruption;
  }
  await workers?.close();
  if (searching && found.files.length === 0 && options.shard === undefined) {
    throw calledWrongly(
      "không thấy kế hoạch nào ở thư mục này. Ghi tên tệp hoặc thư mục, như: kehoach validate ke-hoach/",
    );
  }

  const about: About = { version: version(), manuals: manual };
  return conclude(found, about, options, io, worst);
};
