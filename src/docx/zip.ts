import { unzipSync, type Zippable, zipSync } from "fflate";

// A zip keeps the time of day without a zone, from 1980 on; the same fields in every zone keep the bytes the same.
const zipTime = (stamp: Date): Date =>
  new Date(
    Math.min(2099, Math.max(1980, stamp.getUTCFullYear())),
    stamp.getUTCMonth(),
    stamp.getUTCDate(),
    stamp.getUTCHours(),
    stamp.getUTCMinutes(),
    stamp.getUTCSeconds(),
  );

const unix = 3;
const readableFile = 0o100644 << 16;

/** Zips a package again with one time and plain file attributes, so that the same document gives the same bytes. */
export const repack = (bytes: Uint8Array, stamp: Date): Uint8Array => {
  const options = { mtime: zipTime(stamp), os: unix, attrs: readableFile, level: 6 } as const;
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(Object.fromEntries(parts.map(([path, data]) => [path, [data, options]])) as Zippable);
};
