import { dirname, join, resolve } from "node:path";
import { lintPlan } from "../../lint/run.ts";
import { buildDocx, stampOf } from "../../pipeline.ts";
import type { Content } from "../../plan/read.ts";
import type { Problem } from "../../problem.ts";
import type { Source } from "../../source/source.ts";
import { officeFile, readInput } from "../inputs.ts";
import type { Io } from "../io.ts";
import { Plans } from "../plans.ts";
import { ownFault, Stop } from "../stop.ts";

export interface DraftOptions {
  template?: string;
  config?: string;
}

/** A plan as it stands at one moment, with all that is to be said of it. */
export interface Draft {
  problems: Problem[];
  /** The files that problems stand in. */
  sources: ReadonlyMap<string, Source>;
  content?: Content;
  /** The .docx; absent where the problems leave none. */
  document?: Uint8Array;
  /** Files and folders that it is made of, absolute, also those that are not there. */
  ingredients: string[];
}

const foldersAbove = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersAbove(dirname(folder))];

/** Reads, judges and builds a plan. What stops that is a problem like others: the next save may mend it. */
export const draftOf = async (path: string, options: DraftOptions, io: Io): Promise<Draft> => {
  const absolute = resolve(io.cwd, path);
  const inCwd = (name: string | undefined): string[] => (name === undefined ? [] : [resolve(io.cwd, name)]);
  const ingredients = [absolute, ...inCwd(options.template), ...inCwd(options.config)];
  if (options.config === undefined) {
    ingredients.push(...foldersAbove(dirname(absolute)).map((folder) => join(folder, officeFile)));
  }
  try {
    const plans = new Plans(io.cwd, options);
    const bytes = await readInput({ path, inside: path }, io);
    const { read, office, kind, officeProblems } = await plans.read(path, bytes);
    const officePath = resolve(io.cwd, office.source.path);
    if (office.source.path !== "") ingredients.push(officePath);
    if (office.template) ingredients.push(resolve(dirname(officePath), office.template.folder));
    const problems = [...officeProblems, ...read.problems, ...lintPlan(read, kind.layout, office.settings)];
    const isRight = !problems.some(({ severity }) => severity === "error");
    const built =
      read.plan && isRight ? await buildDocx(read.plan, kind, stampOf(read.plan, io.env.SOURCE_DATE_EPOCH)) : undefined;
    return {
      problems: [...problems, ...(built?.problems ?? [])],
      sources: new Map([read.source, office.source].map((source) => [source.path, source])),
      ...(read.content ? { content: read.content } : {}),
      ...(built?.bytes ? { document: built.bytes } : {}),
      ingredients,
    };
  } catch (error) {
    const { message } = error instanceof Stop ? error : ownFault(error, path);
    const said = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
    const problem: Problem = { rule: "file-readable", severity: "error", message: said, file: path };
    return { problems: [problem], sources: new Map(), ingredients };
  }
};
