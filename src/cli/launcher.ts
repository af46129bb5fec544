import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { packageFile } from "./files/package-folder.ts";

/**
 * The file that starts the program in the folder that `npm run portable` makes; nothing where another Node.js than the
 * program's own runs it.
 *
 * @param node path of the Node.js that runs this
 */
export const launcherOf = (node: string, platform: NodeJS.Platform, root = packageFile()): string | undefined => {
  const launcher = join(root, "..", platform === "win32" ? "kehoach.cmd" : "kehoach");
  return relative(root, dirname(node)) === "" && existsSync(launcher) ? launcher : undefined;
};
