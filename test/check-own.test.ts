import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDocument } from "../src/check/check.ts";
import { checkRules } from "../src/check/compiled/rules.ts";
import { readKind } from "../src/kind/read.ts";
import { buildDocx, stampOf } from "../src/pipeline.ts";
import type { Plan } from "../src/plan/plan.ts";
import { readPlan } from "../src/plan/read.ts";
import { soundPlan } from "./support/plan-arbitrary.ts";
import { builtInKind, plainHead, planFrom, yamlFiles } from "./support/plans.ts";
import { documentAt, judgeWord, measuredFrom, told } from "./support/word.ts";

const layoutRules = new Set(checkRules.map(({ id }) => id));

/** Problems of the rules of layout in a document of ours: none. */
const saidOf = (bytes: Uint8Array): string => {
  const { problems, notice } = judgeWord(bytes);
  expect(notice).toBeUndefined();
  return told(problems.filter(({ rule }) => layoutRules.has(rule)));
};

const built = async (plan: Plan, kind = builtInKind()): Promise<Uint8Array> => {
  const { bytes, problems } = await buildDocx(plan, kind, stampOf(plan, undefined));
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
};

test.each(["examples/", "test/fixtures/documents/"].flatMap(yamlFiles))(
  "our own $name is without fault",
  async (of) => {
    expect(saidOf(await documentAt(of.path))).toBe("");
  },
);

const many = Array.from({ length: 70 }, (_, index) => `Đơn vị số ${index + 1}`).join(", ");
const options: readonly (readonly [what: string, yaml: string])[] = [
  ["hỏa tốc", "urgency: hỏa tốc"],
  ["thượng khẩn", "urgency: thượng khẩn"],
  ["khẩn", "urgency: khẩn"],
  ["mật and khẩn", "secrecy: mật\nurgency: khẩn"],
  ["tối mật", "secrecy: tối mật"],
  ["a circulation mark", "circulation: Xem xong trả lại"],
  ["a drafter", "drafter: { initials: PL, copies: 12 }"],
  ["a drafter's mark in the words of an office", "drafter: Pvk/KH25/TĐKT"],
  ["an address", "address: [Số 1 đường A, Điện thoại 0214.000.000]"],
  ["a blank day", "date: 2026-05"],
  ["a number", "number: 5"],
  ["bases", "basis: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024, Theo đề nghị của Văn phòng]"],
  ["recipients over a page", `recipients: [${many}]`],
  [
    "two signers",
    "issuer: [Sở Nội vụ, Liên đoàn Lao động tỉnh]\nsymbol: KH-SNV-LĐLĐ\nsignature:\n  - { agency: Sở Nội vụ, for: Giám đốc, position: Phó Giám đốc, name: Nguyễn Văn A }\n  - { agency: Liên đoàn Lao động tỉnh, position: Chủ tịch, name: Trần Thị B }",
  ],
  ["another title", "signature: { position: Trưởng ban, other_position: Phó Giám đốc Sở, name: Nguyễn Văn A }"],
  [
    "appendices, one of them wide",
    "closing: Theo Phụ lục I và Phụ lục II kèm theo\nappendices:\n  - { title: Danh mục, orientation: landscape, table: { columns: [TT, Việc, Ai, Khi], rows: [[1, In, Văn phòng, 01/6]] } }\n  - { title: Danh sách, items: [Nguyễn Văn A] }",
  ],
  ["parts", "sections:\n  - { part: Tình hình, sections: [{ heading: Thuận lợi, items: [Một., Hai.] }] }"],
];

const keysOf = (yaml: string): string[] => [...yaml.matchAll(/^(\w+):/gm)].map(([, key]) => key ?? "");

const planWith = (yaml: string): Plan => {
  const given = new Set(keysOf(yaml));
  const head = plainHead.split("\n").filter((line) => !given.has(line.split(":")[0] ?? ""));
  const body = given.has("sections") ? "" : "\npurpose: [Một việc., Hai việc.]";
  return planFrom(`${head.join("\n")}\n${yaml}${body}\n`);
};

test.each(options)("a document with %s is without fault", async (_what, yaml) => {
  expect(saidOf(await built(planWith(yaml)))).toBe("");
});

describe("layouts of offices, within what is allowed", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-layout-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    { "page.leftMm": 35, "page.rightMm": 15, "page.topMm": 25, "page.bottomMm": 25 },
    { "body.sizePt": 13, "body.firstLineMm": 10, "body.beforePt": 10, "body.line": 1.5 },
    { "signature.spaceMm": 30, "rules.weightPt": 0.5 },
  ])("%o", async (layout) => {
    writeFileSync(join(folder, "layout.json"), JSON.stringify(layout));
    const { kind, problems } = readKind(folder);
    expect(problems).toEqual([]);
    const plan = planWith("basis: [Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024]");
    expect(saidOf(await built(plan, kind))).toBe("");
  });
});

/** Keys whose texts are no words. */
const codes = /^(?:date|end_date|start|end|time|orientation|align|urgency|secrecy|circulation)$/;

/** With these an author leaves the layout of the decree by his own choice. */
const choices = new Set(["numbering", "label", "attached", "caps"]);

const wordsFor: Readonly<Record<string, string>> = {
  issuer: "Ủy ban nhân dân xã Tân Phú",
  parent: "Ủy ban nhân dân tỉnh Lào Cai",
  place: "Tân Phú",
  title: "Tổ chức Hội nghị tổng kết",
  archive: "VT, VP",
  drafter: "PL",
  initials: "PL",
  name: "Nguyễn Văn A",
  number: "15",
  symbol: "KH-UBND",
  position: "Trưởng phòng",
};

/** A plan of the same shape, in words that an office would use: parts are found by what they say. */
const inDecentWords = (value: unknown, key: string): unknown => {
  if (typeof value === "string") return codes.test(key) ? value : (wordsFor[key] ?? "Rà soát kết quả của các đơn vị");
  if (Array.isArray(value)) return value.map((item) => inDecentWords(item, key));
  if (typeof value !== "object" || value === null) return value;
  const named = Object.entries(value).filter(([inside]) => !choices.has(inside));
  return Object.fromEntries(
    named.map(([inside, of]) => {
      if (key === "issuer" && inside === "name") return [inside, inDecentWords(of, key)];
      // A section without a title is against the decree.
      return key === "sections" && inside === "text"
        ? ["heading", inDecentWords(of, inside)]
        : [inside, inDecentWords(of, inside)];
    }),
  );
};

test("whatever the shape of a plan, its document is laid out without fault", async () => {
  await fc.assert(
    fc.asyncProperty(soundPlan, async (given) => {
      const decent = inDecentWords(given, "");
      const { plan } = readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(decent)));
      if (plan) expect(saidOf(await built(plan))).toBe("");
    }),
    { numRuns: Number(process.env.KEHOACH_RUNS ?? 40), seed: Number(process.env.KEHOACH_SEED ?? 30) },
  );
});

test("a draft is a draft: blanks for number, day and month are no fault", () => {
  const bytes = built(planWith("date: 2026\narchive: VT, VP"));
  return bytes.then((given) =>
    expect(told(checkDocument("a", measuredFrom(given), builtInKind().layout).problems)).toBe(""),
  );
});
