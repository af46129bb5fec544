import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const answerMs = 30_000;

type Env = Readonly<Record<string, string | undefined>>;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * A fontconfig file: the machine's own, without the faces that draw English but not Vietnamese. Fonts of signs stay. What is
 * accepted is not rejected, whatever the order.
 *
 * @param base the file that holds without ours; a relative one is looked for where fontconfig looks
 */
const onlyVietnamese = (base: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>${escaped(base)}</include>
  <selectfont>
    <acceptfont><pattern><patelt name="lang"><string>vi</string></patelt></pattern></acceptfont>
    <rejectfont><pattern><patelt name="lang"><string>en</string></patelt></pattern></rejectfont>
  </selectfont>
</fontconfig>
`;

/** True if any font of the machine has Vietnamese letters; undefined if fontconfig gives no answer. */
export const hasVietnameseFont = async (env: Env): Promise<boolean | undefined> => {
  if (process.platform === "win32" || process.platform === "darwin") return undefined;
  try {
    const { stdout } = await run("fc-list", [":lang=vi", "file"], { env: { ...env }, timeout: answerMs });
    return stdout.trim() !== "";
  } catch {
    return undefined;
  }
};

/** Why a PDF would be full of boxes on a machine without such a font, and what to do. */
export const noVietnameseFont =
  "máy này không có phông nào đủ chữ Việt, chữ có dấu như Ấ, ộ, ư sẽ thành ô vuông. Cài phông Tinos rồi dựng lại: sudo apt install fonts-croscore";

/**
 * The environment in which a program of this machine sees only fonts with Vietnamese letters. Otherwise LibreOffice takes
 * an old Liberation Serif for Times New Roman, and the letters that it lacks (Ấ, ộ, Ơ) from another font, word by word.
 *
 * @param folder where the settings are written; they are needed as long as the program runs
 * @returns `env` itself where fontconfig is not used, or knows no font with Vietnamese letters
 */
export const withVietnameseFonts = async (env: Env, folder: string): Promise<NodeJS.ProcessEnv> => {
  if (!(await hasVietnameseFont(env))) return { ...env };
  const file = join(folder, "vietnamese-fonts.conf");
  await writeFile(file, onlyVietnamese(env.FONTCONFIG_FILE || "fonts.conf"));
  return { ...env, FONTCONFIG_FILE: file };
};
