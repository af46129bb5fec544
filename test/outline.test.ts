import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeTree } from "./support/describe-tree.ts";
import { pathOf, plainHead, planFrom, treeOf, yamlFiles } from "./support/plans.ts";

// Each file is a plan, whole or only its body; beside it stands the document it makes.
for (const { name, path } of yamlFiles("test/fixtures/outline/")) {
  test(`plan to document: ${name}`, async () => {
    const text = readFileSync(pathOf(path), "utf8");
    const whole = /^issuer:/m.test(text) ? text : plainHead + text;
    await expect(describeTree(treeOf(planFrom(whole, path)))).toMatchFileSnapshot(
      pathOf(`test/fixtures/outline/${name}.out`),
    );
  });
}
