import { resolve } from "node:path";
import { lintPlan } from "../../lint/run.ts";
import { buildDocx, stampOf } from "../../pipeline.ts";
import type { Content } from "../../plan/read.ts";
import type { Problem } from "../../problem.ts";
import type { Source } from "../../source/source.ts";
import { ingredientsOf } from "../ingredients.ts";
import { readInput } from "../inputs.ts";
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

/** Reads, judges and builds a plan. What stops that is a problem like others: the next save may mend it. */
export const draftOf = async (path: string, options: DraftOptions, io: Io): Promise<Draft> => {
  const named = [path, options.template, options.config].filter((name) => name !== undefined);
  const ingredients = named.map((name) => resolve(io.cwd, name));
  try {
    const plans = new Plans(io.cwd, options);
    const plan = await plans.read(path, await readInput({ path, inside: path }, io));
    const { read, office, kind, officeProblems } = plan;
    const problems = [...officeProblems, ...read.problems, ...lintPlan(read, kind.layout, office.settings)];
    const isRight = !problems.some(({ severity }) => severity === "error");
    const built =
      read.plan && isRight ? await buildDocx(read.plan, kind, stampOf(read.plan, io.env.SOURCE_DATE_EPOCH)) : undefined;
    return {
      problems: [...problems, ...(built?.problems ?? [])],
      sources: new Map([read.source, office.source].map((source) => [source.path, source])),
      ...(read.content ? { content: read.content } : {}),
      ...(built?.bytes ? { document: built.bytes } : {}),
      ingredients: [...ingredients, ...ingredientsOf(path, plan, io.cwd)],
    };
  } catch (error) {
    const { message } = error instanceof Stop ? error : ownFault(error, path);
    const said = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
    const problem: Problem = { rule: "file-readable", severity: "error", message: said, file: path };
    return {
      problems: [problem],
      sources: new Map(),
      ingredients: [...ingredients, ...ingredientsOf(path, undefined, io.cwd)],
    };
  }
};
