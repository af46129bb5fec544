import { accessSync, constants, statSync } from "node:fs";

/** True if a path leads to an executable file. */
export const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
