import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Measured } from "../src/ooxml/measured.ts";
import { readDocx } from "../src/ooxml/read.ts";
import { describeMeasured } from "./support/describe-measured.ts";
import { fakeDocx } from "./support/fake-docx.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

const measuredOf = (bytes: Uint8Array): Measured => {
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Error(`${read.refusal.reason} ${read.refusal.part} ${read.refusal.detail}`);
  return read.measured;
};

// Each file gives parts of a .docx by name; beside it stands what a reader of the document sees.
for (const { name, path } of yamlFiles("test/fixtures/ooxml/")) {
  test(`.docx to Measured: ${name}`, async () => {
    const parts = parse(readFileSync(pathOf(path), "utf8")) as Record<string, string>;
    await expect(describeMeasured(measuredOf(fakeDocx(parts)))).toMatchFileSnapshot(
      pathOf(`test/fixtures/ooxml/${name}.out`),
    );
  });
}
