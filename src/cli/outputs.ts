import { dirname, join, relative, resolve } from "node:path";
import { type Input, lookAt } from "./inputs.ts";
import { calledWrongly } from "./stop.ts";

/** A plan, and where its document goes. */
export interface Job extends Input {
  /** `-` for standard output. */
  output: string;
  /** The folder that the user asked to write to, or that of the plan. */
  root: string;
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
  const folder = /[\\/]$/.test(output) || (lookAt(absolute, output)?.isDirectory() ?? false);
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

/**
 * Each plan with the place of its document.
 *
 * @throws Stop where documents would meet
 */
export const jobsFor = (inputs: readonly Input[], named: string | undefined, cwd: string): Job[] => {
  const outputs = outputsFor(inputs, named, cwd);
  refuseClashes(inputs, outputs, cwd);
  return inputs.map((input, index) => {
    const output = outputs[index] ?? "-";
    return { ...input, output, root: named === undefined || output === named ? dirname(output) : named };
  });
};

/** A path as it is typed in a command. */
export const asWord = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);

/** A file as one reads it from the current folder; one outside of it as it was named. */
export const shownFrom = (cwd: string, path: string): string => {
  const where = relative(cwd, resolve(cwd, path));
  return where.startsWith("..") ? path : where;
};
