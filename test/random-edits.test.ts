import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isNothing } from "../src/compare/changes.ts";
import { differencesBetween, isOfWords } from "../src/compare/differences.ts";
import { standingOf } from "../src/compare/standing.ts";
import { told } from "../src/compare/told.ts";
import { type Units, unitsOf } from "../src/compare/units.ts";
import { writeDocx } from "../src/docx/write.ts";
import { readDocx } from "../src/ooxml/read.ts";
import { readPlan } from "../src/plan/read.ts";
import { updated } from "../src/update/update.ts";
import { stamp } from "./support/package.ts";
import { builtInKind, pathOf, planFrom, treeOf, yamlFiles } from "./support/plans.ts";
import { editNames, randomlyEdited } from "./support/random-edits.ts";

const runs = Number(process.env.KEHOACH_RUNS ?? 50);
const seed = Number(process.env.KEHOACH_SEED ?? 1);

const built = (text: string, name: string): Promise<Uint8Array> =>
  writeDocx(treeOf(planFrom(text)), builtInKind().layout, stamp, name);

const unitsIn = (bytes: Uint8Array): Units => {
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Error("no document");
  return unitsOf(read.measured);
};

const documents = await Promise.all(
  yamlFiles("examples/").map(async ({ name, path }) => {
    const text = readFileSync(pathOf(path), "utf8");
    return { name, text, bytes: await built(text, name) };
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

const readAgain = (text: string) => readPlan("plan.yaml", new TextEncoder().encode(text));

const commentsIn = (text: string): string[] => text.match(/^\s*#.*$/gm) ?? [];

test("what an edit changed goes back into the plan, or stays told", async () => {
  const number = fc.nat(1_000_000);
  let [carriedWhole, ofWords] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.nat(documents.length - 1),
      fc.record({ kind: number, place: number, detail: number }),
      async (index, chance) => {
        const { name = "", text = "", bytes = new Uint8Array() } = documents[index] ?? {};
        const edited = randomlyEdited(bytes, chance);
        fc.pre(edited !== undefined);
        if (!edited) return;
        const [before, now] = [unitsIn(bytes), unitsIn(edited.bytes)];
        const changes = differencesBetween(before, now);
        expect(changes.list.length + changes.notes.length, edited.name).toBeGreaterThan(0);
        const asked = changes.list.filter(isOfWords).length;
        const after = updated(text, readAgain, builtInKind(), before, now);
        const left = differencesBetween(unitsIn(await built(after.text, name)), now).list.filter(isOfWords).length;
        // What moved may be told as removed here and added there.
        const moved = changes.list.filter(({ kind }) => kind === "moved").length;
        expect(left, edited.name).toBeLessThanOrEqual(asked + moved);
        expect(after.text === text, edited.name).toBe(after.carried === 0);
        expect(commentsIn(after.text)).toEqual(expect.arrayContaining(left === asked ? commentsIn(text) : []));
        if (asked === 0) expect(after.text).toBe(text);
        else {
          ofWords++;
          if (left === 0) carriedWhole++;
        }
      },
    ),
    { numRuns: runs, seed },
  );
  // What only the program prints has no place in a plan; most words have one.
  if (runs >= 1000) expect(carriedWhole / ofWords).toBeGreaterThan(0.3);
});

test.each(documents)("$name saved by Word without an edit is the document that was built", ({ name, bytes }) => {
  expect(standing(bytes, name, bytes)).toEqual({ is: "ours" });
});
