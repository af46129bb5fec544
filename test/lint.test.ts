import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basics } from "../src/lint/basics.ts";
import { rules } from "../src/lint/compiled/rules.ts";
import { manual } from "../src/lint/manual.ts";
import { problemsAsText } from "../src/report/text.ts";
import { judge } from "./support/judge.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("its bad example is reported, by this rule alone", () => {
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

describe.each(basics.filter(({ bad }) => bad !== undefined).map((page) => [page.id, page] as const))(
  "%s",
  (id, { bad = "", good = "" }) => {
    test("its bad example is reported, by it alone; its good example is not", () => {
      expect([...new Set(judge(bad).problems.map((problem) => problem.rule))]).toEqual([id]);
      expect(judge(good).problems).toEqual([]);
    });
  },
);

test("every id that the source reports has a page of the manual, and every page an id", () => {
  const files = (readdirSync(pathOf("src"), { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
  const text = files
    .filter((file) => !/lint.rules|basics|ooxml/.test(file))
    .map((file) => readFileSync(pathOf(`src/${file}`), "utf8"));
  const named = [...text.join("\n").matchAll(/(?:rule: |error\(\s*|problem\(\s*|Validate, )"([a-z-]+)"/g)].map(
    (found) => found[1],
  );
  expect([...new Set(named)].sort()).toEqual(basics.map((page) => page.id).sort());
  expect(new Set(manual.map((page) => page.id)).size).toBe(manual.length);
});

test("every file of a rule is in the index, under the name of its rule", () => {
  const files = readdirSync(pathOf("src/lint/rules")).filter((file) => file !== "index.ts");
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
});

// Each file shows what a rule is for, where it stands and in what words: `rule-id.yaml` or `rule-id--some-case.yaml`.
for (const { name, path } of yamlFiles("test/fixtures/lint/err/")) {
  test(`reported: ${name}`, async () => {
    const { problems, source } = judge(readFileSync(pathOf(path), "utf8"), `${name}.yaml`);
    expect(new Set(problems.map((problem) => problem.rule))).toContain(name.replace(/--.*$/, ""));
    const text = problemsAsText(problems, { sources: [source] });
    await expect(text).toMatchFileSnapshot(pathOf(`test/fixtures/lint/err/${name}.out`));
  });
}

// Each file looks guilty and is not.
for (const { name, path } of yamlFiles("test/fixtures/lint/ok/")) {
  test(`not reported: ${name}`, () => {
    expect(judge(readFileSync(pathOf(path), "utf8"), `${name}.yaml`).problems).toEqual([]);
  });
}

// Each file has comments that silence a rule wrongly.
for (const { name, path } of yamlFiles("test/fixtures/lint/silences/")) {
  test(`comments that silence: ${name}`, async () => {
    const { problems, source } = judge(readFileSync(pathOf(path), "utf8"), `${name}.yaml`);
    const text = problemsAsText(problems, { sources: [source] });
    await expect(text).toMatchFileSnapshot(pathOf(`test/fixtures/lint/silences/${name}.out`));
  });
}

test("every name, number and day that the examples invent is reported in a copy of them", async () => {
  const told = yamlFiles("examples/").flatMap(({ name, path }) => [
    `${name}:`,
    ...judge(readFileSync(pathOf(path), "utf8"), path).problems.map(
      ({ position, message }) =>
        `  ${position?.line}:${position?.column} ${/^.*?(?= (?:là|trong mẫu) )/.exec(message)?.[0]}`,
    ),
  ]);
  await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(pathOf("test/fixtures/lint/samples.out"));
});

test.each(yamlFiles("examples/").map(({ path }) => path))("%s has no problems but that it is a sample", (path) => {
  const { problems } = judge(readFileSync(pathOf(path), "utf8"), path);
  expect([...new Set(problems.map(({ rule, severity }) => `${rule} ${severity}`))]).toEqual(["sample-words warning"]);
});
