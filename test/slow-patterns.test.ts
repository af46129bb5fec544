import { readdirSync, readFileSync } from "node:fs";
import { analyse } from "scslre";
import { expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

const made: RegExp[] = [];

/** Keeps what is built from strings while rules and readers load. */
const Recording = new Proxy(RegExp, {
  construct(target, given) {
    const pattern = Reflect.construct(target, given) as RegExp;
    made.push(pattern);
    return pattern;
  },
});

const literal =
  /(?<=[(,=>:?[!&|{};]\s*|^\s+|return )\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s.,;)\]}])/gm;

const patternsIn = (text: string): RegExp[] =>
  [...text.matchAll(literal)].map(([, source = "", flags]) => new RegExp(source, flags));

/** A pattern that a text of 80,000 characters makes slow: its source, and the reason. */
const slowness = (pattern: RegExp): string[] =>
  analyse(pattern).reports.map(
    ({ type, exponential }) => `${exponential ? "exponential" : "quadratic"} (${type}): ${pattern}`,
  );

test("what looks for slow patterns finds them", () => {
  for (const slow of [/^(?:a+)+$/, /\s+$/, /^\s*(.*?)\s*;$/]) expect(slowness(slow), String(slow)).not.toEqual([]);
  for (const fast of [/^a+$/, /\s{1,9}$/, /^\s*(\S.*|$)/s]) expect(slowness(fast), String(fast)).toEqual([]);
});

const files = (readdirSync(pathOf("src"), { recursive: true }) as string[]).filter((file) =>
  // Patterns that neither check nor validate runs are left out.
  /^(?!(?:import|compare|report|update)[\\/]).*(?<!compiled.*)\.ts$/.test(file),
);

test("no pattern of the source takes more than linear time", () => {
  const slow = files.flatMap((file) =>
    patternsIn(readFileSync(pathOf(`src/${file}`), "utf8")).flatMap((pattern) =>
      slowness(pattern).map((how) => `${file}: ${how}`),
    ),
  );
  expect(slow).toEqual([]);
});

test("no pattern that rules and readers build takes more than linear time", async () => {
  const Plain = globalThis.RegExp;
  globalThis.RegExp = Recording;
  try {
    await import("../src/lint/compiled/rules.ts");
    await import("../src/check/check.ts");
  } finally {
    globalThis.RegExp = Plain;
  }
  expect(made.length).toBeGreaterThan(20);
  expect(made.flatMap(slowness)).toEqual([]);
});
