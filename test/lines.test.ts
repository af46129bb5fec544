import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { judge } from "./support/judge.ts";
import { pathOf } from "./support/plans.ts";
import { spelledOut } from "./support/spelled-out.ts";

/** Fragments that a rule reports, and that it does not. */
type Lines = Readonly<Record<string, { reported?: readonly string[]; silent?: readonly string[] }>>;
const lines: Lines = parse(readFileSync(pathOf("test/fixtures/lint/lines.yaml"), "utf8"));

describe.each(Object.entries(lines))("%s", (id, { reported = [], silent = [] }) => {
  const isReported = (fragment: string): boolean => judge(fragment).problems.some(({ rule }) => rule === id);
  test.each(reported.flatMap(spelledOut))("reported: %s", (fragment) => expect(isReported(fragment)).toBe(true));
  test.each(silent.flatMap(spelledOut))("not reported: %s", (fragment) => expect(isReported(fragment)).toBe(false));
});
