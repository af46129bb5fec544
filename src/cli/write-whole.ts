import { randomBytes } from "node:crypto";
import { mkdir, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fromSystemError } from "./stop.ts";

// Virus scanners hold a new file for a moment; Word holds an open one for good.
const retriesMs = [50, 150, 400];

const renameSoon = async (from: string, to: string): Promise<void> => {
  for (const pause of retriesMs) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!["EBUSY", "EPERM", "EACCES"].includes(String((error as NodeJS.ErrnoException).code))) throw error;
      await wait(pause);
    }
  }
  return rename(from, to);
};

/**
 * Writes a file whole or not at all: a temporary file beside it, synced, takes its name.
 *
 * @param path absolute; its folder is made where it is missing
 * @param shown the path as the user knows it, for messages
 * @throws Stop where the file cannot be written
 */
export const writeWhole = async (path: string, bytes: Uint8Array, shown: string): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameSoon(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw fromSystemError(error, shown);
  }
};
