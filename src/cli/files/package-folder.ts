import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const isRoot = (folder: string): boolean => existsSync(join(folder, "bin", "kehoach.js"));

/** A file that comes with the program, whether it runs from its source or bundled, where this file's name is a path. */
export const packageFile = (...inside: string[]): string => {
  const here: string = import.meta.url;
  let folder = dirname(here.startsWith("file:") ? fileURLToPath(here) : here);
  while (!isRoot(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, ...inside);
};
