import { existsSync, type Stats, statSync } from "node:fs";
import { join, normalize, relative, resolve } from "node:path";
import { largestBytes } from "../../source/decode.ts";
import type { Io } from "../io.ts";
import { calledWrongly, fromSystemError } from "../stop.ts";
import { readStream, readWhole } from "./read-whole.ts";

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

/** Type of the file at a path, if it exists. @throws Stop if the system does not say */
export const lookAt = (path: string, shown: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw fromSystemError(error, shown);
  }
};

const never = ["**/node_modules/**", "**/.*/**"];

/** Files that a search in folders looks for. */
export interface Wanted {
  patterns: readonly string[];
  never: readonly string[];
  isOne: RegExp;
  /** Their endings, for messages. */
  ending: string;
  /** A folder or a pattern may lead to nothing. */
  allowEmpty?: boolean;
}

export const plans: Wanted = {
  patterns: ["**/*.{yaml,yml}"],
  never: [...never, "**/van-phong*.{yaml,yml}"],
  isOne: /\.ya?ml$/i,
  ending: ".yaml",
};

/** Word keeps a file of its own, which begins with ~$, beside each that is open. */
export const wordFiles: Wanted = {
  patterns: ["**/*.docx"],
  never: [...never, "**/~$*"],
  isOne: /\.docx$/i,
  ending: ".docx",
};

/** Input files of plans. */
export const oldPlans: Wanted = {
  patterns: ["**/*.{docx,doc,odt,rtf}"],
  never: wordFiles.never,
  isOne: /\.(?:docx?|odt|rtf)$/i,
  ending: ".docx",
};

/** Suggestion for a missing file: the name was cut at its spaces, or lacks its ending. */
const refuseMistyped = (named: readonly string[], at: number, cwd: string, ending: string): void => {
  const isThere = (name: string): boolean => existsSync(resolve(cwd, name));
  for (let from = 0; from <= at; from++) {
    for (let to = Math.max(at + 1, from + 2); to <= named.length; to++) {
      const whole = named.slice(from, to).join(" ");
      if (isThere(whole)) throw calledWrongly(`Tên có dấu cách thì đặt trong ngoặc kép: "${whole}"`);
    }
  }
  const longer = `${named[at]}${ending}`;
  if (isThere(longer)) throw calledWrongly(`${named[at]}: không có tệp này. Có phải là ${longer}?`);
};

/** The office's file is read with each plan, and is none; among many, as a shell's pattern gives them, it is left out. */
export const withoutOffices = (inputs: readonly Input[]): Input[] => {
  const rest = inputs.filter(({ path }) => !isOfficeFile(path));
  const [office] = inputs;
  if (office && rest.length === 0) {
    throw calledWrongly(
      `${office.path}: đây là tệp của văn phòng, không phải kế hoạch. Kiểm tra tệp này bằng: kehoach validate ${office.path}`,
    );
  }
  return rest;
};

/** Files that several names lead to. */
const onceEach = (inputs: readonly Input[], cwd: string): Input[] => [
  ...new Map(inputs.map((input) => [input.path === "-" ? "-" : resolve(cwd, input.path), input])).values(),
];

/** Loaded only for those who search. Endings are as often in capitals as not. */
const filesBelow = async (name: string, cwd: string, { patterns, never }: Wanted): Promise<Input[]> => {
  const { glob } = await import("tinyglobby");
  const files = await glob([...patterns], { cwd: resolve(cwd, name), ignore: [...never], caseSensitiveMatch: false });
  // `join` takes the whole path to pieces again, for each of maybe very many files.
  const under = join(name, "x").slice(0, -1);
  return files.map((file) => ({ path: under + normalize(file), inside: file }));
};

/** A pattern in two: the deepest folder that is there as it is written, and what is to be matched below it. */
const splitPattern = (name: string, cwd: string): { folder: string; pattern: string } => {
  const segments = name.replaceAll("\\", "/").split("/");
  const folderOf = (count: number): string =>
    count === 0 ? cwd : resolve(cwd, `${segments.slice(0, count).join("/")}/`);
  let count = segments.length - 1;
  while (count > 0 && !existsSync(folderOf(count))) count--;
  // Folders and files are called "2026 (2)": brackets that belong to no sign before them are letters.
  const pattern = segments
    .slice(count)
    .join("/")
    .replace(/(?<![@!?*+])\(([^()]*)\)/g, "\\($1\\)");
  return { folder: folderOf(count), pattern };
};

/** Path to search for a name: its file or folder; for a pattern, its deepest fixed folder. */
export const placeOf = (name: string, cwd: string): string => {
  const { folder, pattern } = splitPattern(name, cwd);
  return /[*?[\]{}()!+@]/.test(pattern) && !existsSync(resolve(cwd, name)) ? folder : resolve(cwd, name);
};

/**
 * Files and folders that a pattern stands for, as a shell would name them: not every shell does (cmd), and on Windows a
 * pattern is written with \.
 */
const matchesOf = async (name: string, cwd: string): Promise<string[] | undefined> => {
  const { glob, isDynamicPattern } = await import("tinyglobby");
  const { folder, pattern } = splitPattern(name, cwd);
  if (!isDynamicPattern(pattern)) return undefined;
  const matches = await glob([pattern], {
    cwd: folder,
    ignore: [...never],
    onlyFiles: false,
    expandDirectories: false,
    caseSensitiveMatch: process.platform !== "win32",
  });
  return matches.map((match) => relative(cwd, resolve(folder, match)) || ".");
};

const inOrder = (inputs: Input[]): Input[] => inputs.sort((a, b) => (a.path < b.path ? -1 : 1));

const asInput = (path: string): Input => ({ path, inside: path.replace(/^.*[\\/]/, "") });

/** Files, folders (all below) and glob patterns to inputs, each once, in a stable order. */
export const findInputs = async (named: readonly string[], cwd: string, wanted: Wanted = plans): Promise<Input[]> => {
  const found: Input[] = [];
  const isFolder = (name: string): boolean => lookAt(resolve(cwd, name), name)?.isDirectory() ?? false;
  for (const [at, name] of named.entries()) {
    if (name === "-") {
      found.push({ path: "-", inside: "ke-hoach.yaml" });
      continue;
    }
    const there = lookAt(resolve(cwd, name), name);
    if (there?.isDirectory()) {
      const files = await filesBelow(name, cwd, wanted);
      if (files.length === 0 && !wanted.allowEmpty)
        throw calledWrongly(`${name}: trong thư mục này không có tệp ${wanted.ending} nào`);
      for (const file of inOrder(files)) found.push(file);
      continue;
    }
    if (!there) refuseMistyped(named, at, cwd, wanted.ending);
    const matches = there ? undefined : await matchesOf(name, cwd);
    if (!matches) {
      found.push(asInput(name));
      continue;
    }
    const files = await Promise.all(
      matches.map((match) => (isFolder(match) ? filesBelow(match, cwd, wanted) : [asInput(match)])),
    );
    const all = inOrder(files.flat());
    if (all.length === 0 && !wanted.allowEmpty)
      throw calledWrongly(`${name}: không có tệp nào khớp. Kiểm tra lại tên tệp`);
    // Other files of the folder, such as documents, are skipped, with a message if no file is left.
    const meant = all.filter(({ path }) => wanted.isOne.test(path));
    for (const file of meant.length > 0 ? meant : all) found.push(file);
  }
  return named.length === 1 ? found : onceEach(found, cwd);
};

// A key that plans have and other files of a repository rarely do, or the line that names the schema.
const planSign = /^(?:issuer|recipients|signature|responsibilities|requirements|preamble)[ \t]*:|plan\.schema\.json/m;

/** True if a file found by searching may be a plan. Doubtful ones count as plans, so that none is missed. */
export const looksLikePlan = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.subarray(0, 200_000)).toString("latin1").replaceAll("\0", "");
  return planSign.test(text);
};

/**
 * @param most of a file of more bytes than these, only so many are read that this shows
 * @throws Stop where the file cannot be read
 */
export const readInput = async ({ path }: Input, io: Io, most = largestBytes): Promise<Uint8Array> => {
  if (path === "-" || path === "/dev/stdin") return readStream(io.stdin, most);
  return readWhole(resolve(io.cwd, path), path, most);
};
