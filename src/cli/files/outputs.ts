import { dirname, join, relative, resolve } from "node:path";
import { calledWrongly } from "../stop.ts";
import { type Input, lookAt } from "./inputs.ts";

/** A file, and where what becomes of it goes. */
export interface Job extends Input {
  /** `-` for standard output. */
  output: string;
  /** The folder that the user asked to write to, or that of the file. */
  root: string;
}

/** Kind of output files, and its name in messages. */
export interface Making {
  /** Endings of input files. */
  from: RegExp;
  /** Ending of output files, and other endings that the user may choose. */
  ending: string;
  endings: RegExp;
  unit: string;
  /** Of what would be written over. */
  source: string;
}

/** Plans become documents. */
export const documents: Making = {
  from: /\.ya?ml$/i,
  ending: ".docx",
  endings: /\.docx$/i,
  unit: "kế hoạch",
  source: "tệp kế hoạch",
};

const nameFor = (path: string, { from, ending }: Making): string => `${path.replace(from, "")}${ending}`;

/** Returns the output path of each input file, as the user would write it; `-` for standard output. */
const outputsFor = (
  count: number,
  output: string | undefined,
  cwd: string,
  making: Making,
): ((input: Input) => string) => {
  const { endings, ending, unit } = making;
  if (output === undefined) return ({ path }) => (path === "-" ? "-" : nameFor(path, making));
  if (output === "-") {
    if (count > 1) throw calledWrongly(`-o - chỉ dùng với một ${unit}. Bỏ bớt tệp, hoặc ghi -o thư-mục`);
    return () => "-";
  }
  const absolute = resolve(cwd, output);
  const folder = /[\\/]$/.test(output) || (lookAt(absolute, output)?.isDirectory() ?? false);
  if (folder || count > 1) {
    if (!folder && /\.\w+$/.test(output)) {
      throw calledWrongly(
        `-o ${output}: có ${count} ${unit} thì -o phải là thư mục. Ghi -o ${output.replace(/\.\w+$/, "")}/`,
      );
    }
    return ({ inside }) => join(output, nameFor(inside, making));
  }
  if (!endings.test(output))
    throw calledWrongly(`-o ${output}: tên tệp phải kết thúc bằng ${ending} (thư mục thì thêm dấu / ở cuối)`);
  return () => output;
};

/** Windows and macOS hold names for one that differ in capitals, or in how marks are written. */
const placeKey: (path: string) => string = ["win32", "darwin"].includes(process.platform)
  ? (path) => path.normalize("NFC").toLowerCase()
  : (path) => path;

/** Two results in one place, or one in the place of a file that it is made of, are refused before anything is made. */
const refuseClashes = (
  inputs: readonly Input[],
  outputFor: (input: Input) => string,
  cwd: string,
  { endings, source }: Making,
): void => {
  const inTheWay = inputs.filter(({ path }) => endings.test(path));
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
    if (plans.has(absolute)) throw calledWrongly(`-o ${output}: sẽ ghi đè lên ${source}. Chọn tên khác`);
    const other = taken.get(absolute);
    if (other !== undefined) {
      throw calledWrongly(`${other} và ${input.path} cùng ghi vào ${output}. Đổi tên một tệp, hoặc làm riêng từng tệp`);
    }
    taken.set(absolute, input.path);
  }
};

/**
 * Returns a function that gives an input file its output path. There may be very many files: each path is made on demand.
 *
 * @throws Stop if two results would have one path
 */
export const jobsFor = (
  inputs: readonly Input[],
  named: string | undefined,
  cwd: string,
  making = documents,
): ((input: Input) => Job) => {
  const outputFor = outputsFor(inputs.length, named, cwd, making);
  refuseClashes(inputs, outputFor, cwd, making);
  return (input) => {
    const output = outputFor(input);
    return { ...input, output, root: named === undefined || output === named ? dirname(output) : named };
  };
};

/** Path of a document's PDF. */
export const pdfBeside = (output: string): string => output.replace(/\.docx$/i, ".pdf");

/** A path as it is typed in a command: quoted where the shell would read more into it than a name. */
export const asWord = (named: string, platform = process.platform): string => {
  // A hyphen would begin an option.
  const path = named.startsWith("-") ? `./${named}` : named;
  if (/^[\p{L}\p{M}\p{N}._\-/\\:+@,=]+$/u.test(path) && (platform === "win32" || !path.includes("\\"))) return path;
  const isPlain = platform === "win32" || !/[$`"\\!]/.test(path);
  return isPlain ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
};

/** A file as one reads it from the current folder; one outside of it as it was named. */
export const shownFrom = (cwd: string, path: string): string => {
  const where = relative(cwd, resolve(cwd, path));
  return where.startsWith("..") ? path : where;
};
