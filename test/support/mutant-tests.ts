import { expect, test } from "vitest";
import { harmless, type Mutant, mutants, mutated } from "./mutants.ts";
import { documentAt, judgeWord, told } from "./word.ts";

const documents = new Map<string, Promise<Uint8Array>>();
const documentOf = ({ example }: Mutant): Promise<Uint8Array> => {
  const known = documents.get(example) ?? documentAt(example);
  documents.set(example, known);
  return known;
};

/** Tries the faults of a folder of `test/fixtures/check/`, and its changes that are none. */
export const tryMutants = (folder: string): void => {
  test.each(mutants(folder))("$rule reports one fault, and no other rule does ($name)", async (mutant) => {
    const { problems } = judgeWord(mutated(await documentOf(mutant), mutant.edits));
    const rules = new Set(problems.map(({ rule }) => rule));
    expect(rules, told(problems)).toEqual(new Set([mutant.rule]));
    expect(told(problems)).toContain(mutant.says ?? "");
  });

  test.each(harmless(folder))("$rule is silent where there is no fault ($name)", async (mutant) => {
    const { problems } = judgeWord(mutated(await documentOf(mutant), mutant.edits));
    expect(told(problems)).toBe("");
  });
};
