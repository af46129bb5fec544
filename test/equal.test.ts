import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases, changes, files, generated, type Input, pages, sentences } from "./support/equal-plans.ts";
import { departures, disagreements, type Faces, facesInWords, facesOf } from "./support/faces.ts";

// `validate` of a plan and `check` of the document built from it find the same.

const runs = Number(process.env.KEHOACH_RUNS ?? 400);
const seed = Number(process.env.KEHOACH_SEED ?? 30);

/** Fails with both faces and the plan where one of the two finds what the other does not. */
const expectNone = (input: string, told: readonly string[], why: () => string): void =>
  expect(told, told.length > 0 ? `validate and check disagree on ${input}\n${why()}\n` : "").toEqual([]);

const judged = async ({ name, yaml, office }: Input & { office?: string }): Promise<Faces> => {
  const faces = await facesOf(yaml, name, office);
  if (!faces) throw new Error(`${name} is not built, so there is nothing to compare:\n${yaml}`);
  return faces;
};

describe.each([
  ["examples and fixtures", files],
  ["pages of the manual", pages],
] as const)("%s", (_what, inputs) => {
  test.each(inputs)("$name", async ({ name, yaml }) => {
    const faces = await facesOf(yaml, name);
    // A plan of the wrong shape has one face only.
    if (faces) expectNone(name, disagreements(faces), () => facesInWords(faces, yaml));
  });
});

test.each(cases)("what is right: $name", async ({ found, typed, ...input }) => {
  const faces = await judged(input);
  expectNone(`case: ${input.name}`, departures(faces, found, typed), () => facesInWords(faces, input.yaml));
});

test.each(changes)("one line changed: $name", async ({ found, typed, ...input }) => {
  const { validate, check } = await judged(input);
  // Of an example, all the same.
  const faces = { validate: validate.filter(({ rule }) => rule !== "sample-words" && rule !== "person-named"), check };
  expectNone(input.name, departures(faces, found, typed), () => facesInWords(faces, input.yaml));
});

test.each([...sentences])("sentences as %s", async (place, inputs) => {
  const told = new Map<string, string>();
  for (const input of inputs) {
    const faces = await judged(input);
    for (const one of disagreements(faces)) told.set(one, told.get(one) ?? facesInWords(faces, input.yaml));
  }
  expectNone(`sentences as ${place}`, [...told.keys()].sort(), () => [...told.values()].join("\n\n"));
});

test("plans that nobody wrote down", async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (yaml) => {
      const faces = await facesOf(yaml);
      if (faces) expectNone("a generated plan", disagreements(faces), () => facesInWords(faces, yaml));
    }),
    { numRuns: runs, seed },
  );
});
