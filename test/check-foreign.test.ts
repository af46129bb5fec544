import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { foreignParts, zipped } from "./support/fake-docx.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";
import { judgeWord, told } from "./support/word.ts";

// Documents made in other ways than ours; each `.out` is what they deserve.
for (const { name, path } of yamlFiles("test/fixtures/check/foreign/")) {
  test(`a foreign document is judged: ${name}`, async () => {
    const { problems, notice } = judgeWord(zipped(foreignParts(parse(readFileSync(pathOf(path), "utf8")))));
    const said = notice === undefined ? told(problems) : `${notice}\n`;
    await expect(said).toMatchFileSnapshot(pathOf(`test/fixtures/check/foreign/${name}.out`));
  });
}

// Files of other programs: those that were our own examples are without fault, the others are no documents of offices.
const own = yamlFiles("examples/").map(({ name }) => name);
const files = readdirSync(pathOf("test/fixtures/docx/")).filter((file) => file.endsWith(".docx"));
test.each(files)("what another program wrote is judged: %s", (file) => {
  const { problems, notice } = judgeWord(readFileSync(pathOf(`test/fixtures/docx/${file}`)));
  expect(told(problems)).toBe("");
  expect(notice === undefined).toBe(own.some((name) => file.endsWith(`-${name}.docx`)));
});
