import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

const saidBy = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [`scripts/${script}`, ...args], { cwd: pathOf("."), encoding: "utf8" });

test("examples spoilt in three hundred ways are refused or built, never tripped over", () => {
  expect(saidBy("fuzz.mjs", "--runs", "300", "--seed", "30")).toMatch(
    /^300 inputs of seed 30: [1-9]\d* plans built, [1-9]\d* refused, no crash/,
  );
});

test("Word files spoilt in six hundred ways are refused or judged, never tripped over", () => {
  expect(saidBy("fuzz-docx.mjs", "--runs", "600", "--seed", "30")).toMatch(
    /^600 files of seed 30: [1-9]\d* judged, [1-9]\d* no administrative documents, [1-9]\d* refused, no crash/,
  );
});
