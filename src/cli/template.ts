import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Kind, readKind } from "../kind/read.ts";
import type { Problem } from "../problem.ts";
import { calledWrongly, fromSystemError } from "./stop.ts";

/** The kind to build with: the built-in one, or with an office's own folder laid over it. */
export const kindFor = (folder: string | undefined, cwd: string): { kind: Kind; problems: Problem[] } => {
  if (folder === undefined) return readKind();
  const path = resolve(cwd, folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw calledWrongly(`--template ${folder}: không có thư mục này`);
  }
  try {
    return readKind(path, folder);
  } catch (error) {
    throw fromSystemError(error, folder);
  }
};
