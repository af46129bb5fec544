import { readdirSync, readFileSync } from "node:fs";
import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { rules } from "../src/lint/rules/index.ts";
import { problemsAsText } from "../src/report/text.ts";
import { judge } from "./support/judge.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("its bad example is told of, by this rule alone", () => {
    expect([...new Set(judge(rule.bad).problems.map((problem) => problem.rule))]).toEqual([id]);
  });

  test("its good example is not", () => {
    expect(judge(rule.good).problems).toEqual([]);
  });

  test("it has a fixture", () => {
    const names = yamlFiles("test/fixtures/lint/err/").map(({ name }) => name.replace(/--.*$/, ""));
    expect(names).toContain(id);
  });
});

test("every file of a rule is in the index, under the name of its rule", () => {
  const files = readdirSync(pathOf("src/lint/rules")).filter((file) => file !== "index.ts");
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
});

// Each file shows what a rule is for, where it stands and in what words: `rule-id.yaml` or `rule-id--some-case.yaml`.
for (const { name, path } of yamlFiles("test/fixtures/lint/err/")) {
  test(`told of: ${name}`, async () => {
    const { problems, source } = judge(readFileSync(pathOf(path), "utf8"), `${name}.yaml`);
    expect(new Set(problems.map((problem) => problem.rule))).toContain(name.replace(/--.*$/, ""));
    const text = problemsAsText(problems, new Map([[source.path, source]]), new Chalk({ level: 0 }));
    await expect(text).toMatchFileSnapshot(pathOf(`test/fixtures/lint/err/${name}.out`));
  });
}

// Each file looks guilty and is not.
for (const { name, path } of yamlFiles("test/fixtures/lint/ok/")) {
  test(`not told of: ${name}`, () => {
    expect(judge(readFileSync(pathOf(path), "utf8"), `${name}.yaml`).problems).toEqual([]);
  });
}
