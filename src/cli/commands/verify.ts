import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { manual } from "../../lint/manual.ts";
import type { Tool } from "../../report/report.ts";
import { grouped } from "../../wording/numerals.ts";
import { findInputs, type Input, isOfficeFile, plans, withoutOffices } from "../files/inputs.ts";
import { jobsFor } from "../files/outputs.ts";
import { type ExitCode, exitCodes, type Io } from "../io.ts";
import { judgePlans } from "../many/judge-plans.ts";
import { type ReportOptions, reportFindings } from "../many/report-findings.ts";
import { partOf } from "../many/shard.ts";
import { calledWrongly } from "../stop.ts";
import { version } from "../version.ts";

export interface VerifyOptions extends ReportOptions {
  form?: boolean;
  output?: string;
  onlyPlans?: boolean;
  template?: string;
  config?: string;
  shard?: string;
  allowEmpty?: boolean;
}

const isWord = (name: string): boolean => /\.docx$/i.test(name);

/** A document's plan, beside it. */
const planBeside = (name: string, cwd: string): string | undefined =>
  [".yaml", ".yml"].map((ending) => name.replace(/\.docx$/i, ending)).find((path) => existsSync(resolve(cwd, path)));

/** `kehoach verify`: whether documents say what the plans say that they were built from. */
export const verify = async (words: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> => {
  const { allowEmpty = false, onlyPlans = false } = options;
  const [first, second] = words;
  const isPair = words.length === 2 && !onlyPlans && second !== undefined && isWord(second);
  const named = isPair
    ? words.slice(0, 1)
    : words.flatMap((word) => (isWord(word) ? (planBeside(word, io.cwd) ?? (onlyPlans ? [] : [word])) : [word]));
  const stray = named.find(isWord);
  if (stray !== undefined)
    throw calledWrongly(`${stray}: không thấy kế hoạch của tệp này. Ghi: kehoach verify ke-hoach.yaml ${stray}`);
  const searching = words.length === 0;
  if (onlyPlans && named.length === 0 && !searching) return exitCodes.done;
  const everyInput = await findInputs(searching ? ["."] : named, io.cwd, { ...plans, allowEmpty });
  const inputs =
    searching || onlyPlans ? everyInput.filter(({ path }) => !isOfficeFile(path)) : withoutOffices(everyInput);
  if (isPair && (inputs.length !== 1 || first === "-"))
    throw calledWrongly(`${first}: có tệp Word đi kèm thì ghi tên một kế hoạch`);
  const jobOf = jobsFor(inputs, options.output, io.cwd);
  const documentOf = (input: Input): string => (isPair ? second : jobOf(input).output);
  const { found, worst, interruption } = await judgePlans(
    {
      task: "verify",
      settings: {
        cwd: io.cwd,
        config: options.config,
        template: options.template,
        sourceDateEpoch: undefined,
        documents: Object.fromEntries(inputs.map((input) => [input.path, documentOf(input)])),
        form: options.form ?? false,
        judges: false,
      },
      inputs: await partOf(inputs, options, io),
      named: inputs.length,
      onlyPlans: searching || onlyPlans,
    },
    options,
    io,
  );
  if (interruption !== undefined) return interruption;
  const about: Tool = { version: version(), manuals: manual };
  return reportFindings(found, about, options, io, worst, (summary) =>
    found.problems.length === 0 && found.files.length > 0
      ? `${grouped(found.files.length)} kế hoạch có tệp Word nói đúng như nó.\n`
      : `${summary}\n`,
  );
};
