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

/** Tells where the document of each of so many plans goes, as the user would write it; `-` for standard output. */
const outputsFor = (count: number, output: string | undefined, cwd: string): ((input: Input) => string) => {
  if (output === undefined) return ({ path }) => (path === "-" ? "-" : toDocxName(path));
  if (output === "-") {
    if (count > 1) throw calledWrongly("-o - chỉ dùng với một kế hoạch. Bỏ bớt tệp, hoặc ghi -o thư-mục");
    return () => "-";
  }
  const absolute = resolve(cwd, output);
  const folder = /[\\/]$/.test(output) || (lookAt(absolute, output)?.isDirectory() ?? false);
  if (folder || count > 1) {
    if (!folder && /\.\w+$/.test(output)) {
      throw calledWrongly(
        `-o ${output}: có ${count} kế hoạch thì -o phải là thư mục. Ghi -o ${output.replace(/\.\w+$/, "")}/`,
      );
    }
    return ({ inside }) => join(output, toDocxName(inside));
  }
  if (!/\.docx$/i.test(output))
    throw calledWrongly(`-o ${output}: tên tệp phải kết thúc bằng .docx (thư mục thì thêm dấu / ở cuối)`);
  return () => output;
};

/** Windows and macOS hold names for one that differ in capitals, or in how marks are written. */
const placeKey: (path: string) => string = ["win32", "darwin"].includes(process.platform)
  ? (path) => path.normalize("NFC").toLowerCase()
  : (path) => path;

/** Two documents in one place, or a document in the place of a plan, are refused before anything is built. */
const refuseClashes = (inputs: readonly Input[], outputFor: (input: Input) => string, cwd: string): void => {
  const inTheWay = inputs.filter(({ path }) => path.toLowerCase().endsWith(".docx"));
  const plans = new Set(inTheWay.map(({ path }) => placeKey(resolve(cwd, path))));
  // In ascending order, as those of one folder are, no two are alike, and none needs to be remembered.
  let last = "";
  const areInOrder = inputs.every((input) => {
    const before = last;
    last = placeKey(resolve(cwd, outputFor(input)));
    return before < last;
  });
  if (areInOrder && plans.size === 0) return;
  const taken = new Map<string, string>();
  for (const input of inputs) {
    const output = outputFor(input);
    if (output === "-") continue;
    const absolute = placeKey(resolve(cwd, output));
    if (plans.has(absolute)) throw calledWrongly(`-o ${output}: sẽ ghi đè lên tệp kế hoạch. Chọn tên khác`);
    const other = taken.get(absolute);
    if (other !== undefined) {
      throw calledWrongly(
        `${other} và ${input.path} cùng ghi vào ${output}. Đổi tên một tệp, hoặc dựng riêng từng tệp`,
      );
    }
    taken.set(absolute, input.path);
  }
};

/**
 * What gives a plan the place of its document. There may be very many plans: each is given its place when it is its turn.
 *
 * @throws Stop where documents would meet
 */
export const jobsFor = (inputs: readonly Input[], named: string | undefined, cwd: string): ((input: Input) => Job) => {
  const outputFor = outputsFor(inputs.length, named, cwd);
  refuseClashes(inputs, outputFor, cwd);
  return (input) => {
    const output = outputFor(input);
    return { ...input, output, root: named === undefined || output === named ? dirname(output) : named };
  };
};

/** Where the PDF of a document goes. */
export const pdfBeside = (output: string): string => output.replace(/\.docx$/i, ".pdf");

/** A path as it is typed in a command: quoted where the shell would read more into it than a name. */
export const asWord = (path: string, platform = process.platform): string => {
  if (/^[\p{L}\p{M}\p{N}._\-/\\:+@,=]+$/u.test(path) && (platform === "win32" || !path.includes("\\"))) return path;
  const isPlain = platform === "win32" || !/[$`"\\!]/.test(path);
  return isPlain ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
};

/** A file as one reads it from the current folder; one outside of it as it was named. */
export const shownFrom = (cwd: string, path: string): string => {
  const where = relative(cwd, resolve(cwd, path));
  return where.startsWith("..") ? path : where;
};
