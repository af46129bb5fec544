import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Least pause between two looks, and the time after which what changed is looked at again, in ms. */
const pauseMs = 150;
const settleMs = 40;

/** A look may take one part in this many of the time: of many files, or on a slow drive, there are fewer looks. */
const shareOfTime = 10;

/** Endings of source files; other files of a folder are ignored. */
const inputFile = /\.(?:ya?ml|hbs|json)$/i;
const never = /^(?:node_modules$|\.)/;

/** Fingerprints of files by path; missing files have none. */
type Fingerprints = ReadonlyMap<string, string>;

const lookAt = async (path: string, looks: Map<string, string>): Promise<void> => {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      looks.set(path, `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`);
      return;
    }
    const inside = await readdir(path, { withFileTypes: true });
    const wanted = inside.filter((at) => !never.test(at.name) && (at.isDirectory() || inputFile.test(at.name)));
    await Promise.all(wanted.map(({ name }) => lookAt(join(path, name), looks)));
  } catch (error) {
    // Not there, or not to be read now: its reader will say so.
    if (!(error instanceof Error && "code" in error)) throw error;
  }
};

const look = async (paths: readonly string[]): Promise<Fingerprints> => {
  const looks = new Map<string, string>();
  await Promise.all(paths.map((path) => lookAt(path, looks)));
  return looks;
};

const differences = (before: Fingerprints, after: Fingerprints): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));

/**
 * Watches files, which need not be there yet, and what documents are made of in folders, at any depth. It looks, again
 * and again: that works alike on every system and on network drives, which report nothing, and does not mind editors
 * that put a new file in the place of the old.
 *
 * @param paths absolute; they are read anew at each look, so that more can be added
 * @param onChange takes what was added, written or deleted since the last call, sorted; the next call waits for it
 * @param onFault takes what `onChange` threw; the watching goes on
 * @returns after the first look: all later changes are seen, until the signal
 */
export const watchFiles = async (
  paths: readonly string[],
  onChange: (changed: readonly string[]) => void | Promise<void>,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> => {
  const tell = async (changed: readonly string[]): Promise<void> => {
    try {
      await onChange(changed);
    } catch (error) {
      onFault(error);
    }
  };
  let known = await look(paths);
  const goOn = async (): Promise<void> => {
    while (!signal.aborted) {
      const start = performance.now();
      let now = await look(paths);
      const pause = Math.max(pauseMs, (performance.now() - start) * shareOfTime);
      let changed = differences(known, now);
      while (changed.length > 0) {
        // A file half written is not read: two looks have to agree.
        await wait(settleMs, undefined, { signal });
        const next = await look(paths);
        if (differences(now, next).length === 0) break;
        now = next;
        changed = differences(known, now);
      }
      known = now;
      if (changed.length > 0 && !signal.aborted) await tell(changed.sort());
      await wait(pause, undefined, { signal });
    }
  };
  void goOn().catch((error: unknown) => {
    // Ends pauses under way as well.
    if (!signal.aborted) onFault(error);
  });
};
