import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, relative } from "node:path";
import { words } from "../wording/words.ts";
import { isProgram } from "./files/is-program.ts";
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

/** Node.js as it is typed: by its name only where PATH finds the one that runs this. */
const nodeAs = (node: string, folders: readonly string[], platform: NodeJS.Platform): string => {
  const name = platform === "win32" ? "node.exe" : "node";
  const found = folders.map((folder) => join(folder, name)).find(isProgram);
  const isThis = found !== undefined && existsSync(node) && realpathSync(found) === realpathSync(node);
  return isThis ? "node" : asWord(node);
};

/**
 * The command that starts this program again from the current folder, as a person would type it: many machines do not
 * have the command `kehoach`.
 *
 * @param root the folder of the program
 */
export const commandFrom = ({ env, cwd, platform, node }: Call, root = packageFile()): string => {
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  const launcher = launcherOf(node, platform, root);
  if (launcher !== undefined) return folders.includes(dirname(launcher)) ? "kehoach" : asWord(launcher);
  if (env.npm_lifecycle_event === "kehoach")
    return isInside(cwd, root) ? "npm run kehoach --" : `npm run kehoach --prefix ${asWord(root)} --`;
  if (env.npm_command === "exec") {
    const named = env.npm_config_package;
    return named ? `npx --package=${asWord(named)} kehoach` : "npx kehoach";
  }
  const names = platform === "win32" ? ["kehoach.cmd", "kehoach.exe"] : ["kehoach"];
  const isCommand = folders.some((folder) => names.some((name) => isProgram(join(folder, name))));
  return isCommand ? "kehoach" : `${nodeAs(node, folders, platform)} ${asWord(join(root, "bin", "kehoach.js"))}`;
};

/** The name in front of a command to type; not in a path, and not in a call by npx. */
const typedName = words(
  /(?<![\p{L}\p{N}./\\-]|npx (?:--package=(?:\S+|"[^"]*") )?)kehoach(?= (?:build|check|diff|doctor|examples|explain|import|init|issue|preview|rules|schema|validate|verify)\b)/gu,
);

/** A message with the commands that it gives as they can be typed here. */
export const asCalled = (text: string, command: () => string): string => text.replace(typedName, command);
