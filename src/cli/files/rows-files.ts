import { dirname, relative, resolve } from "node:path";
import type { RowsFiles } from "../../plan/rows.ts";
import { largestBytes } from "../../source/decode.ts";
import { type Source, sourceFromText } from "../../source/source.ts";
import { Stop } from "../stop.ts";
import { realpath } from "./files.ts";
import { readWhole } from "./read-whole.ts";

/** Files of rows that a plan names, read. */
export interface RowsFilesRead {
  of: RowsFiles;
  /** Their absolute paths, whether they are there or not. */
  paths: string[];
  sources: Source[];
}

const inExcel = "Trong Excel, chọn Lưu thành (Save As), kiểu CSV UTF-8 (Comma delimited)";

/** Excel saves "Unicode Text" in UTF-16; its other texts are UTF-8, or in a page of codes that nothing names. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const readOne = async (name: string, folder: string, cwd: string): Promise<Source | { refused: string }> => {
  const path = resolve(folder, name);
  const shown = relative(cwd, path) || path;
  try {
    const bytes = await readWhole(path, shown, largestBytes);
    // A link may lead out of the folder, which its name does not.
    const [real, realFolder] = [await realpath(path), await realpath(folder)];
    if (relative(realFolder, real).startsWith(".."))
      return { refused: `tệp “${name}” là liên kết ra ngoài thư mục của kế hoạch. Chép tệp vào thư mục ấy` };
    if (bytes.length > largestBytes) return { refused: `tệp “${name}” nặng hơn ${largestBytes / 1_000_000} MB` };
    const text = decoded(bytes);
    return text === undefined
      ? { refused: `tệp “${name}” không phải văn bản Unicode. ${inExcel}` }
      : sourceFromText(shown, text);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const why = error.message.startsWith(`${shown}: `) ? error.message.slice(shown.length + 2) : error.message;
    return { refused: `tệp “${name}”: ${why}` };
  }
};

/**
 * Reads the files of rows that a plan names, from its own folder.
 *
 * @param plan its path as the user named it; `-` stands in the current folder
 */
export const readRowsFiles = async (plan: string, names: readonly string[], cwd: string): Promise<RowsFilesRead> => {
  const folder = plan === "-" ? cwd : dirname(resolve(cwd, plan));
  const files = new Map<string, Source | { refused: string }>();
  for (const name of new Set(names)) files.set(name, await readOne(name, folder, cwd));
  return {
    of: (name) => files.get(name) ?? { refused: `không đọc được tệp “${name}”` },
    paths: [...files.keys()].map((name) => resolve(folder, name)),
    sources: [...files.values()].filter((file) => "text" in file),
  };
};
