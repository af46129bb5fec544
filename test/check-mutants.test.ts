import { expect, test } from "vitest";
import { checkRules } from "../src/check/compiled/rules.ts";
import { tryMutants } from "./support/mutant-tests.ts";
import { mutants } from "./support/mutants.ts";
import { documentAt, judgeWord, told } from "./support/word.ts";

const all = mutants();

tryMutants("mutants");

test.each([...new Set(all.map(({ example }) => example))])("nothing is said of %s as it is", async (example) => {
  const { problems } = judgeWord(await documentAt(example));
  expect(told(problems)).toBe("");
});

test("every rule has a fault that it reports", () => {
  const caught = new Set(all.map(({ rule }) => rule));
  expect(checkRules.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
