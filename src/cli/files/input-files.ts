import { dirname, join, resolve } from "node:path";
import type { PlanWithOffice } from "../plans.ts";
import { officeFile } from "./inputs.ts";

/** The office's files that a plan in a folder may come to have. */
const officesAbove = (folder: string): string[] => {
  const parent = dirname(folder);
  return [join(folder, officeFile), ...(parent === folder ? [] : officesAbove(parent))];
};

/**
 * Files that a plan's document depends on besides the plan; they need not exist yet.
 *
 * @param plan absent where it could not be read
 * @returns absolute paths of files and folders
 */
export const inputFilesOf = (path: string, plan: PlanWithOffice | undefined, cwd: string): string[] => {
  const folder = dirname(resolve(cwd, path));
  const { office, officeNamed, rowsFiles } = plan ?? {};
  return [
    ...officesAbove(folder),
    ...(officeNamed === undefined ? [] : [resolve(folder, officeNamed)]),
    ...(rowsFiles?.paths ?? []),
    ...(office?.template ? [resolve(dirname(resolve(cwd, office.source.path)), office.template.folder)] : []),
  ];
};
