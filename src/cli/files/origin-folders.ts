import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { crc32 } from "node:zlib";
import type { Job } from "./outputs.ts";

/** Steps upwards from which on a folder is far away. */
const far = "../../../";

/** The folder of a file as seen from that of what becomes of it, see `BuiltFrom`. */
const folderOf = ({ path, output }: Job, cwd: string): string => {
  if (output === "-") return "";
  const [from, to] = [resolve(cwd, dirname(output)), resolve(cwd, dirname(path))];
  const steps = relative(from, to).split(sep).join("/").normalize("NFC");
  return isAbsolute(steps) || `${steps}/`.startsWith(far) ? `#${crc32(steps).toString(16).padStart(8, "0")}` : steps;
};

/** The folders of many files as seen from their outputs, by the paths of the files; none where both stand in one folder. */
export const foldersOf = (jobs: Iterable<Job>, cwd: string): Readonly<Record<string, string>> => {
  const folders: Record<string, string> = {};
  for (const job of jobs) {
    const folder = folderOf(job, cwd);
    if (folder !== "") folders[job.path] = folder;
  }
  return folders;
};
