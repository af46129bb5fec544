import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isNothing } from "../src/compare/changes.ts";
import { changesInWords } from "../src/compare/changes-in-words.ts";
import { type Difference, differencesBetween, isOfWords } from "../src/compare/differences.ts";
import { standingOf } from "../src/compare/standing.ts";
import { type Units, unitsOf } from "../src/compare/units.ts";
import { writeDocx } from "../src/docx/write.ts";
import { readDocx } from "../src/ooxml/read.ts";
import { readPlan } from "../src/plan/read.ts";
import type { Again } from "../src/update/state.ts";
import { updated } from "../src/update/update.ts";
import { stamp } from "./support/package.ts";
import { builtInKind, pathOf, planFrom, treeOf, yamlFiles } from "./support/plans.ts";
import { editNames, randomlyEdited } from "./support/random-edits.ts";

const runs = Number(process.env.KEHOACH_RUNS ?? 50);
const seed = Number(process.env.KEHOACH_SEED ?? 1);

const built = (text: string, name: string): Promise<Uint8Array> =>
  writeDocx(treeOf(planFrom(text)), builtInKind().layout, stamp, { plan: name });

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

test("no edit is taken for the document that was built, and each is reported", () => {
  const seen = new Set<string>();
  const number = fc.nat(1_000_000);
  fc.assert(
    fc.property(
      fc.nat(documents.length - 1),
      fc.record({ kind: number, place: number, detail: number }),
      (index, chance) => {
        const { bytes = new Uint8Array() } = documents[index] ?? {};
        const edited = randomlyEdited(bytes, chance);
        fc.pre(edited !== undefined);
        if (!edited) return;
        seen.add(edited.name);
        const found = standingOf(edited.bytes, bytes);
        if (found.is !== "edited") throw new Error(`${edited.name}: ${found.is}`);
        expect(isNothing(found.changes)).toBe(false);
        expect(changesInWords(found.changes), edited.name).not.toBe("");
      },
    ),
    { numRuns: runs, seed },
  );
  if (runs >= 1000) expect([...seen].sort()).toEqual([...editNames].sort());
});

const again: Again = {
  kind: builtInKind(),
  read: (text) => readPlan("plan.yaml", new TextEncoder().encode(text)),
  build: async (plan) => unitsIn(await writeDocx(treeOf(plan), builtInKind().layout, stamp)),
};

const commentsIn = (text: string): string[] => text.match(/^\s*#.*$/gm) ?? [];

/** Lines that the program makes of words typed elsewhere: labels, end marks, lines that name the plan, sums. */
const isMadeOfOthers = ({ kind, words, part, now }: Difference): boolean =>
  kind === "changed" &&
  (words.every(({ text, in: where }) => where === "both" || !/[\p{L}\p{N}]/u.test(text)) ||
    (now?.words ?? "").startsWith("(Kèm theo") ||
    part === "number" ||
    part === "row");

test("what an edit changed goes back into the plan, or stays reported", async () => {
  const number = fc.nat(1_000_000);
  const counts = new Map<string, { asked: number; carried: number }>();
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
        const asked = changes.list.filter(isOfWords);
        const after = await updated(text, again, before, now);
        const left = differencesBetween(unitsIn(await built(after.text, name)), now).list.filter(isOfWords);
        expect(left, edited.name).toEqual(after.left.filter(isOfWords));
        expect(after.text === text, edited.name).toBe(after.carried === 0);
        // Whatever stood in its place still does; what the program makes of it may differ.
        const known = new Set(asked.flatMap((change) => change.now ?? []));
        const fresh = left.filter((one) => one.now && one.part !== "margin" && !known.has(one.now));
        expect(
          fresh.filter((one) => !isMadeOfOthers(one)),
          edited.name,
        ).toEqual([]);
        const removed = (list: readonly Difference[]) => list.filter(({ kind }) => kind === "removed").length;
        expect(removed(left), edited.name).toBeLessThanOrEqual(removed(asked));
        const isCut = asked.some(({ kind }) => kind !== "changed" && kind !== "added");
        if (!isCut) expect(commentsIn(after.text)).toEqual(expect.arrayContaining(commentsIn(text)));
        if (asked.length === 0) return;
        const count = counts.get(edited.name) ?? { asked: 0, carried: 0 };
        counts.set(edited.name, { asked: count.asked + 1, carried: count.carried + (after.carried > 0 ? 1 : 0) });
      },
    ),
    { numRuns: runs, seed },
  );
  if (runs < 1000) return;
  // Words that only the program prints, as most in the header are, have no place in a plan; most others have one.
  const sum = (which: "asked" | "carried") =>
    [...counts].reduce((all, [name, count]) => all + (name === "words in the header" ? 0 : count[which]), 0);
  console.info(Object.fromEntries([...counts].map(([name, { asked, carried }]) => [name, `${carried}/${asked}`])));
  expect(sum("carried") / sum("asked")).toBeGreaterThan(0.55);
});

test.each(documents)("$name saved by Word without an edit is the document that was built", ({ bytes }) => {
  expect(standingOf(bytes, bytes)).toEqual({ is: "ours" });
});
