import { expect, test } from "vitest";
import { checkRules } from "../src/check/compiled/rules.ts";
import { harmless, type Mutant, mutants, mutated } from "./support/mutants.ts";
import { documentAt, judgeWord, told } from "./support/word.ts";

const all = mutants();

const documents = new Map<string, Promise<Uint8Array>>();
const documentOf = ({ example }: Mutant): Promise<Uint8Array> => {
  const known = documents.get(example) ?? documentAt(example);
  documents.set(example, known);
  return known;
};

test.each(all)("$rule reports one fault, and no other rule does ($name)", async (mutant) => {
  const { problems } = judgeWord(mutated(await documentOf(mutant), mutant.edits));
  const rules = new Set(problems.map(({ rule }) => rule));
  expect(rules, told(problems)).toEqual(new Set([mutant.rule]));
  expect(told(problems)).toContain(mutant.says ?? "");
});

test.each(harmless())("$rule is silent where there is no fault ($name)", async (mutant) => {
  const { problems } = judgeWord(mutated(await documentOf(mutant), mutant.edits));
  expect(told(problems)).toBe("");
});

test.each([...new Set(all.map(({ example }) => example))])("nothing is said of %s as it is", async (example) => {
  const { problems } = judgeWord(await documentAt(example));
  expect(told(problems)).toBe("");
});

test("every rule has a fault that it reports", () => {
  const caught = new Set(all.map(({ rule }) => rule));
  expect(checkRules.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
