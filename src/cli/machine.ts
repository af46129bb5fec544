import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findSoffice, type Machine } from "./pdf/soffice.ts";

const run = promisify(execFile);
const answerMs = 30_000;

/** A font that documents can be drawn with as Word draws them. */
export interface Font {
  name: "Times New Roman" | "Tinos" | "Liberation Serif";
  /** Path at which it was found. */
  path: string;
}

const foldersOf = ({ platform, env, home }: Machine): string[] => {
  if (platform === "win32") {
    const own = env.LOCALAPPDATA ? [join(env.LOCALAPPDATA, "Microsoft/Windows/Fonts")] : [];
    return [join(env.WINDIR ?? "C:/Windows", "Fonts"), ...own];
  }
  if (platform === "darwin") {
    return [
      "/System/Library/Fonts/Supplemental",
      "/System/Library/Fonts",
      "/Library/Fonts",
      join(home, "Library/Fonts"),
      "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
    ];
  }
  return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".local/share/fonts"), join(home, ".fonts")];
};

const filesBelow = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
  } catch {
    return [];
  }
};

/** Files that hold these fonts, by the names they have on every system. Both carry all Vietnamese letters. */
const fontFiles: readonly (readonly [Font["name"], RegExp])[] = [
  ["Times New Roman", /(?:^|[\\/])(?:times|times[ _-]?new[ _-]?roman)\.tt[cf]$/i],
  ["Tinos", /(?:^|[\\/])tinos(?:-regular)?\.ttf$/i],
];

/** The letters that lesser fonts, Liberation Serif in its first editions among them, lack: Ấ, ộ, ỹ. */
const hardLetters = "1ea4 1ed9 1ef9";

/** Linux knows its fonts, and which letters each has. */
const askFontconfig = async (env: Machine["env"]): Promise<Font | undefined> => {
  for (const name of ["Times New Roman", "Tinos", "Liberation Serif"] as const) {
    const words = [`:family=${name}:charset=${hardLetters}`, "file"];
    const { stdout } = await run("fc-list", words, { env: { ...env }, timeout: answerMs });
    const files = stdout.split("\n").map((line) => line.replace(/:\s*$/, ""));
    const path = files.find((file) => /regular/i.test(file)) ?? files[0];
    if (path) return { name, path };
  }
  return undefined;
};

/** Times New Roman, or a free font of its measures, with Vietnamese letters. */
export const findFont = async (machine: Machine): Promise<Font | undefined> => {
  if (machine.platform !== "win32" && machine.platform !== "darwin") {
    try {
      return await askFontconfig(machine.env);
    } catch {
      // Without fontconfig the folders are looked through.
    }
  }
  const files = foldersOf(machine).flatMap(filesBelow);
  for (const [name, file] of fontFiles) {
    const path = files.find((each) => file.test(each));
    if (path !== undefined) return { name, path };
  }
  return undefined;
};

/** LibreOffice and what it says of itself, or why there is none. */
export const askSoffice = async (
  machine: Machine,
): Promise<{ program: string; version: string } | { reason: string }> => {
  const found = findSoffice(machine);
  if ("reason" in found) return found;
  try {
    const { stdout } = await run(found.program, ["--version"], { env: { ...machine.env }, timeout: answerMs });
    return {
      ...found,
      version:
        stdout
          .trim()
          .split("\n")[0]
          ?.replace(/(?<!\s)\s+\S{20}.*$/s, "") ?? "",
    };
  } catch (error) {
    return {
      reason: `có ${found.program} nhưng chạy không được (${error instanceof Error ? error.message.split("\n")[0] : error})`,
    };
  }
};

/** The machine that this runs on. */
export const thisMachine = (env: Machine["env"]): Machine => ({ platform: process.platform, env, home: homedir() });
