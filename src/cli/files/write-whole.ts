import { constants } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { crc32 } from "node:zlib";
import { exitCodes } from "../io.ts";
import { fromSystemError, Stop } from "../stop.ts";
import {
  access,
  close,
  fchmod,
  fsync,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from "./files.ts";

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

const hex = (number: number): string => number.toString(16).padStart(8, "0");

const signOf = (name: string): string => hex(crc32(name.normalize("NFC")));

/**
 * Name of the file that a target is written to before it takes the target's name: for which target, on which computer
 * and by which process. It has one length, so that a target may have any name the system allows.
 */
export const temporaryName = (target: string, computer = hostname(), pid = process.pid): string =>
  `.kehoach-${signOf(target)}-${signOf(computer)}-${pid}-${hex(Math.floor(Math.random() * 2 ** 32))}.tmp`;

const temporaryFile = /^\.kehoach-([\da-f]{8})-([\da-f]{8})-(\d{1,10})-[\da-f]{8}\.tmp$/;

/** Of a temporary file whose process cannot be asked after (another computer's, or its number is taken again). */
const longestMs = 24 * 60 * 60 * 1000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Names of temporary files that were there when a folder was first written to; one look a run is enough. */
const leftovers = new Map<string, Promise<string[]>>();

/** Removes what a run that was killed, or lost its power, left beside a target; nothing else. */
export const clearLeftovers = async (folder: string, target: string): Promise<void> => {
  let names = leftovers.get(folder);
  if (!names) {
    names = readdir(folder).then(
      (all) => all.filter((name) => temporaryFile.test(name)),
      () => [],
    );
    leftovers.set(folder, names);
  }
  const [sign, thisComputer] = [signOf(target), signOf(hostname())];
  for (const name of await names) {
    const [, ofTarget, computer, pid] = temporaryFile.exec(name) ?? [];
    if (ofTarget !== sign) continue;
    const path = join(folder, name);
    // A file with our own process number predates this run.
    const isOver = computer === thisComputer && (Number(pid) === process.pid || !isRunning(Number(pid)));
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (isOver || age > longestMs) await unlink(path).catch(() => undefined);
  }
};

/** A folder's new name is on the disk only after the folder is; not every system lets one ask for that. */
const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, "r");
    await fsync(handle).finally(() => close(handle));
  } catch {
    // The file itself is whole either way.
  }
};

const refused = (shown: string, why: string): Stop => new Stop(`${shown}: ${why}`, exitCodes.stopped);

/** Makes the folder of a target where it is missing; a link on the way must not lead out of the root. */
const makeFolder = async (folder: string, root: string, shown: string): Promise<void> => {
  await mkdir(root, { recursive: true });
  let there = folder;
  while (!(await lstat(there).catch(() => undefined))) there = dirname(there);
  const [real, realRoot] = [await realpath(there), await realpath(root)];
  const inside = real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
  if (!inside) {
    throw refused(
      shown,
      `thư mục này là liên kết tới ${real}, ở ngoài thư mục ghi. Muốn ghi vào đó thì ghi -o ${real}`,
    );
  }
  await mkdir(folder, { recursive: true });
};

/** Permissions of what is there already. Only a plain file is replaced: what a link points to is not ours to write. */
const modeOf = async (path: string, shown: string): Promise<number | undefined> => {
  const there = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!there) return undefined;
  if (there.isSymbolicLink()) {
    const to = await readlink(path);
    throw refused(shown, `đây là liên kết tới ${to}, nên không ghi qua. Xóa liên kết, hoặc ghi tên tệp khác sau -o`);
  }
  if (there.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!there.isFile()) throw refused(shown, "đây là thiết bị hoặc ống dẫn, không phải tệp. Ghi tên tệp khác sau -o");
  await access(path, constants.W_OK);
  return there.mode & 0o777;
};

/**
 * Writes a file atomically: a temporary file beside it is synced and renamed, so that the old file stays until the new
 * one is complete. The permissions of an existing file are preserved.
 *
 * @param path absolute; a missing folder is created
 * @param root the folder that the user asked to write to; a link that leads out of it is refused
 * @param shown the path as the user knows it, for messages
 * @throws Stop where the file cannot be written
 */
export const writeWhole = async (
  path: string,
  bytes: Uint8Array,
  shown: string,
  root = dirname(path),
): Promise<void> => {
  const folder = dirname(path);
  try {
    await makeFolder(folder, root, shown);
    const mode = await modeOf(path, shown);
    await clearLeftovers(folder, basename(path));
    const temporary = join(folder, temporaryName(basename(path)));
    try {
      const file = await open(temporary, "wx");
      try {
        await writeFile(file, bytes);
        if (mode !== undefined) await fchmod(file, mode);
        await fsync(file);
      } finally {
        await close(file);
      }
      await renameSoon(temporary, path);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    await syncFolder(folder);
  } catch (error) {
    throw error instanceof Stop ? error : fromSystemError(error, shown);
  }
};
