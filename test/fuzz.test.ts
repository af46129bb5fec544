import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

test("examples spoilt in three hundred ways are refused or built, never tripped over", () => {
  const said = execFileSync(process.execPath, ["scripts/fuzz.mjs", "--runs", "300", "--seed", "30"], {
    cwd: pathOf("."),
    encoding: "utf8",
  });
  expect(said).toMatch(/^300 inputs of seed 30: [1-9]\d* plans built, [1-9]\d* refused, no crash/);
});
