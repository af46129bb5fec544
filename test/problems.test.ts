import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlan } from "../src/plan/read.ts";
import { problemsAsText } from "../src/report/text.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

// Each file is a wrong plan; the messages for it are in the file beside it.
for (const { name, path } of yamlFiles("test/fixtures/problems/")) {
  test(`wrong plan: ${name}`, async () => {
    const { problems, source, plan } = readPlan(`${name}.yaml`, readFileSync(pathOf(path)));
    expect(plan).toBeUndefined();
    const text = problemsAsText(problems, { sources: [source] });
    await expect(text).toMatchFileSnapshot(pathOf(`test/fixtures/problems/${name}.out`));
  });
}
