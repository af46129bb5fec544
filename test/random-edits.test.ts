import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isNothing } from "../src/compare/changes.ts";
import { standingOf } from "../src/compare/standing.ts";
import { told } from "../src/compare/told.ts";
import { writeDocx } from "../src/docx/write.ts";
import { stamp } from "./support/package.ts";
import { builtInKind, pathOf, planFrom, treeOf, yamlFiles } from "./support/plans.ts";
import { editNames, randomlyEdited } from "./support/random-edits.ts";

const runs = Number(process.env.KEHOACH_RUNS ?? 50);
const seed = Number(process.env.KEHOACH_SEED ?? 1);

const documents = await Promise.all(
  yamlFiles("examples/").map(async ({ name, path }) => {
    const tree = treeOf(planFrom(readFileSync(pathOf(path), "utf8"), path));
    return { name, bytes: await writeDocx(tree, builtInKind().layout, stamp, name) };
  }),
);

const standing = (there: Uint8Array, name: string, fresh: Uint8Array) => standingOf(there, fresh, name);

test("no edit is taken for the document that was built, and each is told", () => {
  const seen = new Set<string>();
  const number = fc.nat(1_000_000);
  fc.assert(
    fc.property(
      fc.nat(documents.length - 1),
      fc.record({ kind: number, place: number, detail: number }),
      (index, chance) => {
        const { name = "", bytes = new Uint8Array() } = documents[index] ?? {};
        const edited = randomlyEdited(bytes, chance);
        fc.pre(edited !== undefined);
        if (!edited) return;
        seen.add(edited.name);
        const found = standing(edited.bytes, name, bytes);
        if (found.is !== "edited") throw new Error(`${edited.name}: ${found.is}`);
        expect(isNothing(found.changes)).toBe(false);
        expect(told(found.changes), edited.name).not.toBe("");
      },
    ),
    { numRuns: runs, seed },
  );
  if (runs >= 1000) expect([...seen].sort()).toEqual([...editNames].sort());
});

test.each(documents)("$name saved by Word without an edit is the document that was built", ({ name, bytes }) => {
  expect(standing(bytes, name, bytes)).toEqual({ is: "ours" });
});
