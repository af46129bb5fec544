import { resolve } from "node:path";
import type { Content } from "../../plan/read.ts";
import type { Problem } from "../../problem.ts";
import type { Source } from "../../source/source.ts";
import { inputFilesOf } from "../files/input-files.ts";
import { readInput } from "../files/inputs.ts";
import type { Io } from "../io.ts";
import { PlanBuilder } from "../many/plan-builder.ts";
import { sourceDateEpochOf } from "../source-date.ts";
import { ownFault, Stop, unreadable } from "../stop.ts";

interface DraftOptions {
  template?: string;
  config?: string;
}

/** A plan as it stands at one moment, with all that is to be said of it. */
export interface PreviewDraft {
  problems: Problem[];
  /** The files that problems stand in. */
  sources: ReadonlyMap<string, Source>;
  content?: Content;
  /** The .docx; absent where the problems leave none. */
  document?: Uint8Array;
  /** Files and folders that it is made of, absolute, also those that are not there. */
  inputFiles: string[];
}

/** Reads, judges and builds a plan. What stops that is a problem like others: the next save may fix it. */
export const draftOf = async (path: string, options: DraftOptions, io: Io): Promise<PreviewDraft> => {
  const named = [path, options.template, options.config].filter((name) => name !== undefined);
  const inputFiles = named.map((name) => resolve(io.cwd, name));
  try {
    const { config, template } = options;
    const builder = new PlanBuilder({ cwd: io.cwd, config, template, sourceDateEpoch: sourceDateEpochOf(io) });
    const plan = await builder.read(path, await readInput({ path, inside: path }, io));
    const { problems, officeProblems, sources, bytes } = await builder.make(plan);
    const { content } = plan.read;
    return {
      problems: [...officeProblems, ...problems],
      sources: new Map(sources.map((source) => [source.path, source])),
      ...(content ? { content } : {}),
      ...(bytes ? { document: bytes } : {}),
      inputFiles: [...inputFiles, ...inputFilesOf(path, plan, io.cwd)],
    };
  } catch (error) {
    const { message } = error instanceof Stop ? error : ownFault(error, path);
    return {
      problems: [unreadable(path, message)],
      sources: new Map(),
      inputFiles: [...inputFiles, ...inputFilesOf(path, undefined, io.cwd)],
    };
  }
};
