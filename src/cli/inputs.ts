import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Io } from "./io.ts";
import { readStream, readWhole } from "./read-whole.ts";
import { calledWrongly } from "./stop.ts";

/** One plan to build: where it is, and its path under the folder it was found in. */
export interface Input {
  /** As the user would write it; `-` for standard input. */
  path: string;
  /** Path relative to the folder the user named, for outputs that keep its structure. */
  inside: string;
}

/** The file in which an office writes down once what holds for all its plans. */
export const officeFile = "van-phong.yaml";

/** A plan may name an office's file whose name says more, such as `van-phong-hdnd.yaml`. */
export const isOfficeFile = (path: string): boolean => /(?:^|[\\/])van-phong[^\\/]*\.ya?ml$/.test(path);

const never = ["**/node_modules/**", "**/.*/**"];

/** Where to look for what a name means: its file or folder; of a pattern, the folder that all it matches stands in. */
export const placeOf = (name: string, cwd: string): string => {
  const pattern = /[^\\/]*[*?[\]{}()!+@]/.exec(name);
  return resolve(cwd, !pattern || existsSync(resolve(cwd, name)) ? name : name.slice(0, pattern.index) || ".");
};

/** Which files a search in folders is for. */
export interface Wanted {
  patterns: readonly string[];
  never: readonly string[];
  /** How their names end, for messages. */
  ending: string;
}

export const plans: Wanted = {
  patterns: ["**/*.yaml", "**/*.yml"],
  never: [...never, "**/van-phong*.{yaml,yml}"],
  ending: ".yaml",
};

/** Word keeps a file of its own, which begins with ~$, beside each that is open. */
export const wordFiles: Wanted = {
  patterns: ["**/*.docx", "**/*.DOCX"],
  never: [...never, "**/~$*"],
  ending: ".docx",
};

/** Files, folders (all below) and glob patterns to inputs, each once, in a stable order. */
export const findInputs = async (
  named: readonly string[],
  cwd: string,
  { patterns, never, ending }: Wanted = plans,
): Promise<Input[]> => {
  const found = new Map<string, Input>();
  for (const name of named) {
    if (name === "-") {
      found.set("-", { path: "-", inside: "ke-hoach.yaml" });
      continue;
    }
    const path = resolve(cwd, name);
    const there = statSync(path, { throwIfNoEntry: false });
    const folder = there?.isDirectory() ?? false;
    if (there && !folder) {
      found.set(path, { path: name, inside: name.replace(/^.*[\\/]/, "") });
      continue;
    }
    // Loaded only for those who search.
    const { glob, isDynamicPattern } = await import("tinyglobby");
    const files = folder
      ? (await glob([...patterns], { cwd: path, ignore: [...never] })).map((file) => ({
          path: join(name, file),
          inside: file,
        }))
      : !isDynamicPattern(name)
        ? [{ path: name, inside: name.replace(/^.*[\\/]/, "") }]
        : (await glob([name.replaceAll("\\", "/")], { cwd, ignore: [...never], dot: false })).map((file) => ({
            path: relative(cwd, resolve(cwd, file)) || file,
            inside: file.replace(/^.*[\\/]/, ""),
          }));
    if (files.length === 0) {
      throw calledWrongly(
        folder
          ? `${name}: trong thư mục này không có tệp ${ending} nào`
          : `${name}: không có tệp nào khớp. Kiểm tra lại tên tệp`,
      );
    }
    for (const file of files.sort((a, b) => (a.path < b.path ? -1 : 1))) found.set(resolve(cwd, file.path), file);
  }
  return [...found.values()];
};

// A key that plans have and other files of a repository rarely do, or the line that names the schema.
const planSign = /^(?:issuer|recipients|signature|responsibilities|requirements|preamble)[ \t]*:|plan\.schema\.json/m;

/** Whether a file that nobody named may be a plan. Doubtful ones are taken for plans, so that none is passed over. */
export const looksLikePlan = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.subarray(0, 200_000)).toString("latin1").replaceAll("\0", "");
  return planSign.test(text);
};

/** @throws Stop where the file cannot be read */
export const readInput = async ({ path }: Input, io: Io): Promise<Uint8Array> => {
  if (path === "-" || path === "/dev/stdin") return readStream(io.stdin);
  return readWhole(resolve(io.cwd, path), path);
};
