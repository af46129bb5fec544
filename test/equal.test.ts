import { readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases, files, generated, type Input, pages, sentences, triesAll } from "./support/equal-plans.ts";
import { departures, disagreements, type Faces, facesInWords, facesOf } from "./support/faces.ts";
import { pathOf } from "./support/plans.ts";

// `validate` of a plan and `check` of the document built from it find the same. Where they do not yet, `known.txt` says
// so, a line for an input and what only one of the two finds. A disagreement that is not in the list fails, and so does
// a line that holds no more: the list gets shorter, and is written anew by KEHOACH_EQUAL=list npx vitest run test/equal.test.ts

const knownFile = pathOf("test/fixtures/equal/known.txt");
const writesList = process.env.KEHOACH_EQUAL === "list";
const usualRuns = 300;
const runs = Number(process.env.KEHOACH_RUNS ?? usualRuns);

// Where a generated plan fails, the others are not tried.
let triesGenerated = !triesAll && runs === usualRuns;

const known = new Set(writesList ? [] : readFileSync(knownFile, "utf8").split("\n").filter(Boolean));
const seen = new Set<string>();

const lineOf = (input: string, disagreement: string): string => `${input} | ${disagreement}`;

/** Remembers what holds of an input, and tells what is not in the list. */
const compare = (input: string, told: readonly string[], why: () => string): void => {
  const lines = told.map((one) => lineOf(input, one));
  for (const line of lines) seen.add(line);
  const unknown = writesList ? [] : lines.filter((line) => !known.has(line));
  expect(unknown, unknown.length > 0 ? `validate and check disagree on ${input}\n${why()}\n` : "").toEqual([]);
};

const judged = async ({ name, yaml }: Input): Promise<Faces> => {
  const faces = await facesOf(yaml, name);
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
    if (faces) compare(name, disagreements(faces), () => facesInWords(faces, yaml));
  });
});

test.each(cases)("what is right: $name", async ({ found, typed, ...input }) => {
  const faces = await judged(input);
  compare(`case: ${input.name}`, departures(faces, found, typed), () => facesInWords(faces, input.yaml));
});

test.each([...sentences])("sentences as %s", async (place, inputs) => {
  const told = new Map<string, string>();
  for (const input of inputs) {
    const faces = await judged(input);
    for (const one of disagreements(faces)) told.set(one, told.get(one) ?? facesInWords(faces, input.yaml));
  }
  compare(`as ${place}`, [...told.keys()].sort(), () =>
    [...told].flatMap(([one, why]) => (known.has(lineOf(`as ${place}`, one)) ? [] : [why])).join("\n\n"),
  );
});

test("plans that nobody wrote down", async () => {
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(generated, async (yaml) => {
      const faces = await facesOf(yaml);
      if (!faces) return;
      const found = disagreements(faces);
      for (const one of found) told.add(one);
      const unknown = writesList ? [] : found.filter((one) => !known.has(lineOf("generated", one)));
      triesGenerated &&= unknown.length === 0;
      if (unknown.length > 0) throw new Error(`${unknown.join(", ")}\n${facesInWords(faces, yaml)}`);
    }),
    { numRuns: runs, seed: 30 },
  );
  compare("generated", [...told].sort(), () => "");
});

test("the list of disagreements holds none that is mended", () => {
  if (writesList) writeFileSync(knownFile, `${[...seen].sort().join("\n")}\n`);
  else {
    const tried = [...known].filter((line) => triesGenerated || !line.startsWith("generated |"));
    expect(tried.filter((line) => !seen.has(line))).toEqual([]);
  }
});
