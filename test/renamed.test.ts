import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkManual } from "../src/check/check.ts";
import { readKind } from "../src/kind/read.ts";
import { rules } from "../src/lint/compiled/rules.ts";
import { byNewNames, newNameOf, ofPlans, oldNames, rulesNamed } from "../src/lint/renamed.ts";
import { runIn } from "./support/cli.ts";
import { pathOf } from "./support/plans.ts";

const ids = new Set([...rules, ...checkManual].map(({ id }) => id));

test.each(oldNames)("%s is no rule any more, and leads to rules that there are", (name) => {
  expect(ids).not.toContain(name);
  expect(rulesNamed(name).length).toBeGreaterThan(0);
  for (const id of rulesNamed(name)) expect(ids).toContain(id);
});

test("a name of today means itself; a name that never was means nothing", () => {
  expect(rulesNamed("double-space")).toEqual(["double-space"]);
  expect(newNameOf("double-space")).toBeUndefined();
  expect(rulesNamed("double-spaces")).toEqual([]);
  expect(newNameOf("double-spaces")).toBeUndefined();
});

test("a rule's own name wins over an old one, whichever stands first", () => {
  const expected = { "sign-for-head": "error" };
  expect(byNewNames({ "signature-for-head": "off", "sign-for-head": "error" }).severities).toEqual(expected);
  expect(byNewNames({ "sign-for-head": "error", "signature-for-head": "off" }).severities).toEqual(expected);
});

test("a rule that was split is set with the part that has a name of its own now", () => {
  expect(byNewNames({ "appendix-label": "off" }).severities).toEqual({
    "appendix-label": "off",
    "appendix-label-plain": "off",
  });
  const own = { "appendix-label": "error", "appendix-label-plain": "hint" } as const;
  expect(byNewNames(own)).toEqual({ severities: own, forWordFiles: [] });
  expect(newNameOf("appendix-label")).toBeUndefined();
});

test("an error that an office set for Word files does not stop plans from being built", () => {
  const { severities, forWordFiles } = byNewNames({ "date-of-number": "error" });
  // In Word files it is the error that the office asked for.
  expect(severities).toEqual({ "number-with-date": "error" });
  expect(ofPlans("number-with-date", "error", forWordFiles)).toBe("warning");
});

test.each(["number-kind", "basis-style", "weekday-matches"])("%s, a name of today, holds for plans, too", (rule) => {
  const { severities, forWordFiles } = byNewNames({ [rule]: "error" });
  expect(severities).toEqual({ [rule]: "error" });
  expect(ofPlans(rule, "error", forWordFiles)).toBe("error");
  expect(ofPlans(rule, "off", forWordFiles)).toBe("off");
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-old-"));
  cpSync(pathOf("test/fixtures/office/long-set-up"), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The folder of an office that wrote its settings, comments and layout with the names of then.
test("settings of rules by old names hold for both commands, which report the new names", async () => {
  const out = async (...words: string[]): Promise<string> => (await runIn(folder, words)).out.toString("utf8");
  const validated = await out("validate", "ke-hoach.yaml");
  expect(await runIn(folder, ["build", "ke-hoach.yaml", "-o", "ke-hoach.docx"])).toMatchObject({ code: 0 });
  const checked = await out("check", "ke-hoach.docx");
  await expect(
    `$ kehoach validate ke-hoach.yaml\n${validated}\n$ kehoach check ke-hoach.docx\n${checked}`,
  ).toMatchFileSnapshot(pathOf("test/fixtures/office/long-set-up/told.out"));
});

// Leaves of the first layout.json that today's has not, as copies in offices' folders hold them.
test.each([
  ["styles.khoan.sizePt", { value: 13, min: 13, max: 14 }, "body.sizePt"],
  ["styles.dong-dien.sizePt", { value: 14, min: 13, max: 14 }, "body.sizePt"],
  ["styles.dong-dien.beforePt", 6, "body.beforePt"],
  ["styles.dong-dien.line", 1.1, "body.line"],
  ["styles.dong-dien.leader", true, "luôn có dấu chấm"],
  ["styles.cot-ho-ten.beforePt", 70, "signature.spaceMm"],
  ["styles.soan-thao.align", "right", "sát lề trái"],
])("a layout.json that holds %s of then leads to what holds now", (name, value, now) => {
  writeFileSync(join(folder, "mau", "layout.json"), JSON.stringify({ [name]: value, "page.leftMm": 35 }));
  const { kind, problems } = readKind(join(folder, "mau"));
  expect(problems).toEqual([
    expect.objectContaining({ rule: "layout-value", severity: "hint", message: expect.stringContaining(now) }),
  ]);
  expect(kind.layout.page.leftMm.value).toBe(35);
});

test("an old name is explained by the page of the new one", async () => {
  const { out, code } = await runIn(folder, ["explain", "signature-for-head"]);
  expect(code).toBe(0);
  expect(out.toString()).toMatch(/^Luật “signature-for-head” nay tên là “sign-for-head”/);
  expect(out.toString()).toContain("sign-for-head (cảnh báo; ");
});
