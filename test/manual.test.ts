import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOfRules, ofWordAlone } from "../scripts/manual-text.ts";
import { wordRules } from "../src/lint/compiled/word-rules.ts";
import { pathOf } from "./support/plans.ts";

test.each(Object.entries(filesOfRules(pathOf("."))))("%s says what the rules say (npm run manual)", (path, text) => {
  expect(readFileSync(pathOf(path), "utf8")).toBe(text);
});

test("an office may set every rule of Word files", () => {
  expect([...wordRules].sort()).toEqual(ofWordAlone.map(({ id }) => id).sort());
});
