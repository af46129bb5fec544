import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join, relative } from "node:path";
import { asWord } from "./files/outputs.ts";
import { packageFile } from "./files/package-folder.ts";
import { launcherOf } from "./launcher.ts";

/** Location and way in which the program runs. */
interface Call {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  platform: NodeJS.Platform;
  /** The Node.js that runs it. */
  node: string;
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  // From another drive of Windows there is no way but the whole path.
  return !way.startsWith("..") && !isAbsolute(way);
};

/**
 * How to call this program again, as a person would type it in the current folder: many machines do not have it as the
 * command `kehoach`.
 *
 * @param root the folder of the program
 */
export const commandFrom = ({ env, cwd, platform, node }: Call, root = packageFile()): string => {
  const launcher = launcherOf(node, platform, root);
  if (launcher !== undefined) return asWord(launcher);
  if (env.npm_lifecycle_event === "kehoach")
    return isInside(cwd, root) ? "npm run kehoach --" : `npm run kehoach --prefix ${asWord(root)} --`;
  if (env.npm_command === "exec") return "npx kehoach";
  const names = platform === "win32" ? ["kehoach.cmd", "kehoach.exe"] : ["kehoach"];
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  const isCommand = folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
  return isCommand ? "kehoach" : `node ${asWord(join(root, "bin", "kehoach.js"))}`;
};
