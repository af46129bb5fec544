import { relative, resolve } from "node:path";
import type { Input } from "../files/inputs.ts";
import type { Io } from "../io.ts";
import { calledWrongly } from "../stop.ts";

/** One part of a run that several machines share. */
interface Shard {
  /** From 1. */
  part: number;
  of: number;
}

type DigestOf = (text: string) => Buffer;

const parseShard = (written: string): Shard => {
  const [, part = 0, of = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(written)?.map(Number) ?? [];
  if (part < 1 || part > of) {
    throw calledWrongly(
      `--shard ${written}: ghi phần thứ mấy trên tổng số phần, như 2/5 là phần thứ hai trong năm phần`,
    );
  }
  return { part, of };
};

/**
 * True if a file is in a part. That depends only on its path below the current folder, whatever separators a system uses:
 * machines need not see the same other files, and each file is in one part.
 */
const isIn = ({ part, of }: Shard, path: string, cwd: string, digestOf: DigestOf): boolean => {
  const below = relative(cwd, resolve(cwd, path)).replaceAll("\\", "/").normalize("NFC");
  return digestOf(below).readUInt32BE(0) % of === part - 1;
};

/**
 * The part of a run that this machine was asked for, or all of it; an empty one is reported.
 *
 * @param unit what is shared
 * @throws Stop where the part is not like 2/5
 */
export const partOf = async <T extends Input>(
  inputs: readonly T[],
  { shard, quiet }: { shard?: string; quiet?: boolean },
  io: Io,
  unit = "kế hoạch",
): Promise<readonly T[]> => {
  if (shard === undefined) return inputs;
  const asked = parseShard(shard);
  // Loaded only for those who share.
  const { createHash } = await import("node:crypto");
  const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();
  const part = inputs.filter(({ path }) => isIn(asked, path, io.cwd, digestOf));
  if (part.length === 0 && !quiet) io.writeErr(`Phần ${shard} không có ${unit} nào.\n`);
  return part;
};
