import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { lintPlan } from "../../lint/run.ts";
import { buildDocx, stampOf } from "../../pipeline.ts";
import { readPlan } from "../../plan/read.ts";
import type { Problem } from "../../problem.ts";
import { problemsAsText } from "../../report/text.ts";
import type { Source } from "../../source/source.ts";
import { findInputs, type Input, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { Offices } from "../office.ts";
import { calledWrongly, ownFault, Stop } from "../stop.ts";
import { kindFor } from "../template.ts";
import { writeWhole } from "../write-whole.ts";

export interface BuildOptions {
  output?: string;
  template?: string;
  config?: string;
  quiet?: boolean;
  color?: boolean;
}

const toDocxName = (path: string): string => `${path.replace(/\.ya?ml$/i, "")}.docx`;

/** Where each document goes, as the user would write it; `-` for standard output. */
const outputsFor = (inputs: readonly Input[], output: string | undefined, cwd: string): string[] => {
  if (output === undefined) return inputs.map(({ path }) => (path === "-" ? "-" : toDocxName(path)));
  if (output === "-") {
    if (inputs.length > 1) throw calledWrongly("-o - chỉ dùng với một kế hoạch. Bỏ bớt tệp, hoặc ghi -o thư-mục");
    return ["-"];
  }
  const absolute = resolve(cwd, output);
  const folder = /[\\/]$/.test(output) || (existsSync(absolute) && statSync(absolute).isDirectory());
  if (folder || inputs.length > 1) {
    if (!folder && /\.\w+$/.test(output)) {
      throw calledWrongly(
        `-o ${output}: có ${inputs.length} kế hoạch thì -o phải là thư mục. Ghi -o ${output.replace(/\.\w+$/, "")}/`,
      );
    }
    return inputs.map(({ inside }) => join(output, toDocxName(inside)));
  }
  if (!/\.docx$/i.test(output))
    throw calledWrongly(`-o ${output}: tên tệp phải kết thúc bằng .docx (thư mục thì thêm dấu / ở cuối)`);
  return [output];
};

/** Two documents in one place, or a document in the place of a plan, are refused before anything is built. */
const refuseClashes = (inputs: readonly Input[], outputs: readonly string[], cwd: string): void => {
  const plans = new Set(inputs.map(({ path }) => resolve(cwd, path)));
  const taken = new Map<string, string>();
  for (const [index, output] of outputs.entries()) {
    if (output === "-") continue;
    const absolute = resolve(cwd, output);
    const input = inputs[index]?.path ?? "";
    if (plans.has(absolute)) throw calledWrongly(`-o ${output}: sẽ ghi đè lên tệp kế hoạch. Chọn tên khác`);
    const other = taken.get(absolute);
    if (other !== undefined)
      throw calledWrongly(`${other} và ${input} cùng ghi vào ${output}. Đổi tên một tệp, hoặc dựng riêng từng tệp`);
    taken.set(absolute, input);
  }
};

const worse = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other);

/** `kehoach build`: every plan that is right becomes a document, every plan that is wrong is explained. */
export const build = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "err", options.color);
  const offices = new Offices(io.cwd, options.config);
  const inputs = await findInputs(named, io.cwd);
  const outputs = outputsFor(inputs, options.output, io.cwd);
  refuseClashes(inputs, outputs, io.cwd);
  if (outputs.includes("-") && io.outIsTerminal) {
    throw calledWrongly("tệp Word không in ra màn hình được. Ghi -o ten-tep.docx");
  }
  const { kind, problems: kindProblems } = kindFor(options.template, io.cwd);
  const show = (problems: readonly Problem[], sources: readonly Source[]): void =>
    io.writeErr(problemsAsText(problems, new Map(sources.map((source) => [source.path, source])), chalk));
  if (kindProblems.length > 0) {
    show(kindProblems, []);
    return exitCodes.faults;
  }

  let worst: ExitCode = exitCodes.done;
  let built = 0;
  const shownOffices = new Set<Source>();
  for (const [index, input] of inputs.entries()) {
    const output = outputs[index] ?? "-";
    const start = io.now();
    try {
      const office = await offices.of(input.path);
      if (!shownOffices.has(office.source)) show(office.problems, [office.source]);
      shownOffices.add(office.source);
      const read = readPlan(input.path, await readInput(input, io), office.inherited);
      const { plan, source } = read;
      const said = [...read.problems, ...lintPlan(read, kind.layout, office.settings)];
      const isRight = plan !== undefined && !said.some(({ severity }) => severity === "error");
      const result = isRight ? await buildDocx(plan, kind, stampOf(plan, io.env.SOURCE_DATE_EPOCH)) : { problems: [] };
      const hints = said.filter(({ severity }) => severity === "hint").length;
      show([...said.filter(({ severity }) => severity !== "hint"), ...result.problems], [source, office.source]);
      if (!("bytes" in result) || !result.bytes || office.problems.length > 0) {
        worst = worse(worst, exitCodes.faults);
        continue;
      }
      if (output === "-") await io.writeOut(result.bytes);
      else {
        const root = options.output === undefined || output === options.output ? dirname(output) : options.output;
        await writeWhole(resolve(io.cwd, output), result.bytes, output, resolve(io.cwd, root));
      }
      built++;
      if (!options.quiet && output !== "-") {
        const where = relative(io.cwd, resolve(io.cwd, output));
        io.writeErr(
          `${chalk.green("✓")} ${where.startsWith("..") ? output : where} (${Math.round(io.now() - start)} ms)\n`,
        );
        if (hints > 0) io.writeErr(`  còn ${hints} gợi ý, xem bằng: kehoach validate ${input.path}\n`);
      }
    } catch (error) {
      const stop = error instanceof Stop ? error : ownFault(error, input.path);
      if (inputs.length === 1) throw stop;
      io.writeErr(`${chalk.red("lỗi")}: ${stop.message}\n`);
      worst = worse(worst, stop.exitCode);
    }
  }
  if (!options.quiet && inputs.length > 1) {
    io.writeErr(`Đã dựng ${built}/${inputs.length} kế hoạch.\n`);
  }
  return worst;
};
