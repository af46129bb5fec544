import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocxImport, importDocx } from "../src/import-docx.ts";
import { buildDocx } from "../src/pipeline.ts";
import { readPlan } from "../src/plan/read.ts";
import { strayLine } from "../src/proof/in-words.ts";
import { generated } from "./support/equal-plans.ts";
import { noPlans, oldPlans } from "./support/old-plans.ts";
import { builtInKind, yamlFiles } from "./support/plans.ts";
import { documentAt } from "./support/word.ts";

const kind = builtInKind();

const imported = async (bytes: Uint8Array): Promise<DocxImport> => {
  const done = await importDocx(bytes, kind);
  if (done.refused) throw new Error(done.refused.message);
  return done;
};

/** Words that one of the two documents has and the other has not. */
const straysOf = ({ balance }: DocxImport): string[] =>
  balance ? [...balance.missing, ...balance.added].map(strayLine) : ["nothing was built"];

const problemsIn = ({ yaml }: DocxImport): string[] =>
  readPlan("ke-hoach.yaml", new TextEncoder().encode(yaml)).problems.map(({ message }) => message);

describe("a Word file becomes a plan, word for word", () => {
  test.each(Object.entries(oldPlans))("%s", async (_habit, bytes) => {
    const first = await imported(bytes);
    expect(problemsIn(first)).toEqual([]);
    expect(straysOf(first)).toEqual([]);
    // Nothing that a plan must say is left open.
    expect(first.yaml).not.toMatch(/: …$/m);
  });
});

describe("what was built of an imported plan is imported as the same plan", () => {
  test.each(Object.entries(oldPlans))("%s", async (_habit, bytes) => {
    const { value, built } = await imported(bytes);
    expect((await imported(built ?? new Uint8Array())).value).toEqual(value);
  });
});

describe("the words of a built document come back", () => {
  const plans = [...yamlFiles("examples/"), ...yamlFiles("test/fixtures/documents/")];
  test.each(plans)("$path", async ({ path }) => {
    const first = await imported(await documentAt(path));
    expect(problemsIn(first)).toEqual([]);
    expect(straysOf(first)).toEqual([]);
    expect((await imported(first.built ?? new Uint8Array())).value).toEqual(first.value);
  });
});

test("plans that nobody wrote down come back word for word, and as the same plan twice", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (yaml) => {
      const { plan } = readPlan("ke-hoach.yaml", new TextEncoder().encode(yaml));
      const { bytes } = plan ? await buildDocx(plan, kind) : {};
      if (!bytes) return;
      const first = await imported(bytes);
      expect(problemsIn(first)).toEqual([]);
      expect(straysOf(first)).toEqual([]);
      expect((await imported(first.built ?? new Uint8Array())).value).toEqual(first.value);
    }),
    { numRuns: Number(process.env.KEHOACH_RUNS ?? 40), seed: 30 },
  );
});

test.each(Object.entries(noPlans))("%s is refused in one sentence", async (_what, [bytes, said]) => {
  const { refused } = await importDocx(bytes, kind);
  expect(refused?.message).toMatch(said);
});
