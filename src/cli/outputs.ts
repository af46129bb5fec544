import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Input } from "./inputs.ts";
import { calledWrongly } from "./stop.ts";

const toDocxName = (path: string): string => `${path.replace(/\.ya?ml$/i, "")}.docx`;

/** Where each document goes, as the user would write it; `-` for standard output. */
export const outputsFor = (inputs: readonly Input[], output: string | undefined, cwd: string): string[] => {
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
export const refuseClashes = (inputs: readonly Input[], outputs: readonly string[], cwd: string): void => {
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
