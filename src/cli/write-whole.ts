import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fromSystemError } from "./stop.ts";

// Virus scanners hold a new file for a moment; Word holds an open one for good.
const retriesMs = [50, 150, 400];

const renameSoon = async (from: string, to: string): Promise<void> => {
  for (const pause of retriesMs) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (!["EBUSY", "EPERM", "EACCES"].includes(String((error as NodeJS.ErrnoException).code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  renameSync(from, to);
};

/**
 * Writes a file whole or not at all: a temporary file beside it, synced, takes its name.
 *
 * @param path absolute; its folder is made where it is missing
 * @param shown the path as the user knows it, for messages
 * @throws Stop where the file cannot be written
 */
export const writeWhole = async (path: string, bytes: Uint8Array, shown: string): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, "wx");
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    await renameSoon(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fromSystemError(error, shown);
  }
};
