import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainBlanks } from "../src/document/document.ts";
import { documentOf, type PlanDocument } from "../src/document/of-plan.ts";
import { readPlan } from "../src/plan/read.ts";
import { below } from "../src/plan/walk.ts";
import { soundPlan } from "./support/plan-arbitrary.ts";
import { builtInKind, pathOf, planFrom, yamlFiles } from "./support/plans.ts";

/** Texts of a plan by their pointers. */
const leavesOf = (value: unknown): Map<string, string> =>
  new Map(
    below(value).flatMap(({ value: leaf, pointer }): [string, string][] =>
      typeof leaf === "string" || typeof leaf === "number" ? [[pointer, String(leaf)]] : [],
    ),
  );

const expectPieces = (value: unknown, { document, placeOf }: PlanDocument): void => {
  const leaves = leavesOf(value);
  for (const { printed, pieces } of document.texts) {
    expect(plainBlanks(pieces.map(({ text }) => text).join(""))).toBe(printed);
    for (const { text, from } of pieces) {
      if (!from) continue;
      const typed = leaves.get(placeOf(from.place).pointer);
      expect(typed, text).toBeDefined();
      if (from.exact) expect(typed?.slice(from.at, from.at + text.length).toLowerCase()).toBe(text.toLowerCase());
    }
  }
};

const files = ["examples/", "test/fixtures/documents/"]
  .flatMap(yamlFiles)
  .filter(({ path }) => /^issuer:/m.test(readFileSync(pathOf(path), "utf8")));

test.each(files)("each printed letter of $name comes from its text of the plan, or from the program", ({ path }) => {
  const plan = planFrom(readFileSync(pathOf(path), "utf8"), path);
  expectPieces(plan, documentOf(plan, builtInKind(), true));
});

test("so does each letter of any plan", () => {
  fc.assert(
    fc.property(soundPlan, (given) => {
      const { plan } = readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(given)));
      if (plan) expectPieces(plan, documentOf(plan, builtInKind(), true));
    }),
    { numRuns: Number(process.env.KEHOACH_RUNS ?? 60), seed: Number(process.env.KEHOACH_SEED ?? 30) },
  );
});

describe("a finding on a printed word leads to what was typed", () => {
  const find = (yaml: string, words: string): unknown => {
    const plan = planFrom(`place: Tân Phú
issuer: Ủy ban nhân dân xã Tân Phú
date: 2026-05-04
title: Tổ chức Hội nghị
recipients: [Như trên]
signature: { position: Chủ tịch, name: Nguyễn Văn A }
${yaml}`);
    const { document, typedAt } = documentOf(plan, builtInKind(), true);
    const text = document.texts.find(({ printed }) => printed.includes(words));
    const from = text?.printed.indexOf(words) ?? 0;
    return text && typedAt({ text, from, to: from + words.length });
  };
  test.each([
    ["purpose: [Nâng cao **nhận thức** của cán bộ]", "nhận thức", { pointer: "/purpose/0", span: [11, 20] }],
    ["purpose: [1. Nâng cao, b]", "Nâng cao", { pointer: "/purpose/0", span: [3, 11] }],
    ["sections: [{ heading: Mục đích, items: [a] }]", "MỤC ĐÍCH", { pointer: "/sections/0/heading", span: [0, 8] }],
    [
      "responsibilities: [{ agency: Công an xã, tasks: [{ text: Giữ trật tự, with: [Trạm Y tế] }] }]",
      "Trạm Y tế",
      { pointer: "/responsibilities/0/tasks/0/with/0", span: [0, 9] },
    ],
    [
      "event: { time: { date: 2026-05-15, start: '08:00' }, venue: Hội trường }",
      "thứ Sáu",
      { pointer: "/event/time/start" },
    ],
    ["budget: Từ ngân sách xã", "ngân sách", { pointer: "/budget", span: [3, 12] }],
  ])("%s", (yaml, words, expected) => {
    expect(find(yaml, words)).toEqual({ on: "value", ...expected });
  });
});

test("words of the program's own lead nowhere", () => {
  const plan = planFrom(`place: Tân Phú
issuer: Ủy ban nhân dân xã Tân Phú
date: 2026-05-04
title: Tổ chức Hội nghị
recipients: [Như trên]
purpose: [a]
signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }
`);
  const { document, typedAt } = documentOf(plan, builtInKind(), true);
  const [text] = document.signers[0]?.authority ?? [];
  expect(text?.printed).toBe("TM. ỦY BAN NHÂN DÂN");
  expect(text && typedAt({ text, from: 0, to: 3 })).toBeUndefined();
  expect(text && typedAt({ text, from: 0, to: 6 })).toEqual({
    pointer: "/signature/on_behalf_of",
    on: "value",
    span: [0, 2],
  });
});

describe("a plan with faults of shape is read as far as it goes", () => {
  test.each([
    ["a key that is not known", { purposes: ["Nâng cao nhận thức"] }, "Nâng cao nhận thức"],
    ["a value of another shape", { budget: { lines: [{ name: "In tài liệu" }] } }, "In tài liệu"],
    ["an item among others", { purpose: [{ wrong: "Một việc" }, "Hai việc"] }, "Hai việc"],
    ["no group of keys at all", ["Một việc"], "Một việc"],
  ])("%s", (_what, value, words) => {
    const read = documentOf(value, builtInKind(), false);
    expect(read.document.complete).toBe(false);
    expect(read.document.texts.map(({ printed }) => printed).join("\n")).toContain(words);
    expectPieces(value, read);
  });

  test("any value gives a document", () => {
    fc.assert(
      fc.property(fc.jsonValue(), soundPlan, (value, plan) => {
        for (const odd of [
          value,
          { ...(plan as object), signature: value },
          { ...(plan as object), sections: [value] },
        ])
          expectPieces(odd, documentOf(odd, builtInKind(), false));
      }),
      { numRuns: Number(process.env.KEHOACH_RUNS ?? 60), seed: Number(process.env.KEHOACH_SEED ?? 30) },
    );
  });
});
