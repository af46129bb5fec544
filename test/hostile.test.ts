import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Judge } from "../src/cli/many/judge.ts";
import { lintPlan, plainSettings } from "../src/lint/run.ts";
import { buildDocx, stampOf } from "../src/pipeline.ts";
import { readPlan } from "../src/plan/read.ts";
import { builtInKind, pathOf, plainHead, planFrom } from "./support/plans.ts";

const example = readFileSync(pathOf("examples/tuyen-truyen-xa.yaml"), "utf8");
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

const rulesOf = (bytes: Uint8Array): string[] => {
  const read = readPlan("plan.yaml", bytes);
  const said = [...read.problems, ...lintPlan(read, builtInKind(), plainSettings)];
  expect(read.plan === undefined).toBe(read.problems.length > 0);
  return [...new Set(said.map((problem) => problem.rule))];
};

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat([..."bcdefghij"].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[at]}`).join(", ")}]`))
  .join("\n");

// Hostile or broken input ends in problems, never in an exception.
test.each<[string, string | Uint8Array, string]>([
  ["nothing", "", "plan-schema"],
  ["blanks", " \n\t\n", "plan-schema"],
  ["comments alone", "# ghi chú\n", "plan-schema"],
  ["zeros", new Uint8Array(10_000), "unprintable"],
  ["bytes at random", Uint8Array.from({ length: 10_000 }, (_, at) => (at * at * 7919) % 256), "encoding"],
  ["UTF-16", utf16(example), "encoding"],
  ["UTF-16, the other way", utf16(example).swap16(), "encoding"],
  ["YAML 1.1", `%YAML 1.1\n---\n${example}`, "yaml-syntax"],
  ["50 MB", Buffer.alloc(50_000_000, "- một\n"), "file-size"],
  ["lists 100,000 deep, left open", `title: ${"[".repeat(100_000)}`, "yaml-syntax"],
  ["lists 100,000 deep", `title: ${"[".repeat(100_000)}${"]".repeat(100_000)}`, "yaml-syntax"],
  ["lists 5,000 deep", `title: ${"[".repeat(5000)}${"]".repeat(5000)}`, "yaml-syntax"],
  ["groups 100,000 deep", `title: ${"{a: ".repeat(100_000)}1${"}".repeat(100_000)}`, "yaml-syntax"],
  ["dashes 100,000 deep", `${"- ".repeat(100_000)}x`, "yaml-syntax"],
  ["tabs before 20,000 lines", `${plainHead}extra:\n${"\t- x\n".repeat(20_000)}`, "yaml-syntax"],
  ["a million doubled keys", "a: 1\n".repeat(1_000_000), "file-size"],
  ["a million empty quotes", `title: ${'"" '.repeat(1_000_000)}`, "file-size"],
  ["dashes 3,000 deep that a line closes", `${"- ".repeat(3000)}x\ny`, "yaml-syntax"],
  ["dashes 3,000 deep with lines of text", `${"- ".repeat(3000)}|\n x`, "yaml-syntax"],
  ["a word of 9.9 MB", `title: ${"ab1".repeat(3_300_000)}`, "file-size"],
  ["a word of 9.9 MB in quotes", `title: "${"ab1".repeat(3_300_000)}"`, "file-size"],
  [
    "16,000 anchors, each used once",
    `basis: [${Array.from({ length: 16_000 }, (_, at) => `&a${at} b, *a${at}`).join(", ")}]`,
    "yaml-syntax",
  ],
  ["keys 2,000 deep", Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "yaml-syntax"],
  ["aliases that grow", bomb, "yaml-syntax"],
  ["20,000 aliases to nothing", "- *x\n".repeat(20_000), "yaml-swallows"],
  ["a merge key", `${plainHead}purpose: [Một.]\nbase: &b { title: x }\n<<: *b\n`, "plan-schema"],
  ["keys of the prototype", "__proto__: { title: x }\nconstructor: 1\ntoString: 2\n", "plan-schema"],
  ["a key twice", "title: a\ntitle: b\n", "yaml-syntax"],
  ["two documents", `${plainHead}---\n${plainHead}`, "yaml-syntax"],
  ["50,000 keys", Array.from({ length: 50_000 }, (_, at) => `k${at}: a`).join("\n"), "yaml-syntax"],
  ["a key 100,000 times", "title: a\n".repeat(100_000), "yaml-syntax"],
  ["900 keys that nobody knows", Array.from({ length: 900 }, (_, at) => `k${at}: a`).join("\n"), "plan-schema"],
  ["a key that is a list", "? [a, b]\n: c\n", "plan-schema"],
  ["tags", "title: !!js/function x\nplace: !!binary aGVsbG8=\n", "yaml-swallows"],
  ["half a character", 'title: "\\ud800"\n', "unprintable"],
  ["one line of quotes", `title: ${'"'.repeat(100_000)}`, "yaml-syntax"],
  ["20,000 lines of colons", "a: b: c: d\n".repeat(20_000), "yaml-syntax"],
])("%s: problems, not an exception", (_name, given, rule) => {
  expect(rulesOf(typeof given === "string" ? new TextEncoder().encode(given) : given)).toContain(rule);
});

// Up to a megabyte in one place, or thousands of things where a plan has a few: it takes its time and comes out whole.
test.each<[string, string]>([
  ["lines in the title", `title: ${JSON.stringify("a\n".repeat(150_000))}`],
  ["words in the name of the office", `issuer: ${"xã ".repeat(50_000)}x\nsymbol: KH-X`],
  ["one word", `place: ${"x".repeat(1_000_000)}`],
  ["braces, tags and entities", `place: '${"{{x}}<b>&amp;]]>".repeat(60_000)}'`],
  ["stars that open and never close", `purpose: ["x ${"*a ".repeat(300_000)}"]`],
  ["blanks", `purpose: ["a${" ".repeat(1_000_000)}b"]`],
  ["words in a cell", `sections: [{ table: { columns: [a], rows: [["${"a ".repeat(150_000)}"]] } }]`],
  ["rows of a table", `sections: [{ table: { columns: [a], rows: [${"[x], ".repeat(5000)}] } }]`],
])("%s without end: a document", async (_name, given) => {
  const keys = [...given.matchAll(/^(\w+):/gm)].map((found) => found[1]);
  const rest = `${plainHead}purpose: [Một.]\n`.split("\n").filter((line) => !keys.includes(line.split(":")[0]));
  const plan = planFrom(`${given}\n${rest.join("\n")}`);
  const { bytes } = await buildDocx(plan, builtInKind(), stampOf(plan, undefined));
  expect(bytes?.length).toBeGreaterThan(10_000);
});

test.each([
  ["UTF-16 (Notepad gọi là Unicode)", [0xff, 0xfe, 0x61, 0]],
  ["UTF-16 (Notepad gọi là Unicode)", [0xfe, 0xff, 0, 0x61]],
  ["UTF-32", [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
  ["UTF-32", [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]],
])("a file in %s is reported with the name of its encoding: %j", (name, bytes) => {
  expect(readPlan("plan.yaml", Uint8Array.from(bytes)).problems.map(({ message }) => message)).toEqual([
    expect.stringContaining(`tệp lưu bằng mã ${name}.`),
  ]);
});

test("a line that asks for YAML 1.1 is reported at its place, and is none within a text", () => {
  const [problem] = readPlan("plan.yaml", Buffer.from(`# Kế hoạch\n%YAML 1.1\n---\n${example}`)).problems;
  expect(problem).toMatchObject({ message: expect.stringContaining("“%YAML 1.1”"), position: { line: 2, column: 1 } });
  const inText = readPlan("plan.yaml", Buffer.from(`${example}\nextra:\n  note: |\n    %YAML 1.1\n`));
  expect(inText.problems).toEqual([]);
});

test("a thousand problems of a plan are listed, errors first, and the rest is counted", async () => {
  const judge = new Judge({ cwd: pathOf("."), config: undefined, template: undefined, sourceDateEpoch: undefined });
  const { problems } = await judge.verdict(
    "plan.yaml",
    Buffer.from(`${plainHead}purpose:\n${"  - [1]\n".repeat(20_000)}`),
  );
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toEqual({
    rule: "more-problems",
    severity: "error",
    message: "còn 19.000 lỗi nữa chưa in ra. Sửa các chỗ đã nêu rồi kiểm tra lại",
    file: "plan.yaml",
  });
});

test("requests to pass over a rule are counted, and the first that is one too many is reported", () => {
  const read = readPlan("plan.yaml", Buffer.from(`${example}\n${"# kehoach: bỏ qua date-place: mẫu\n".repeat(1200)}`));
  const known = lintPlan(read, builtInKind()).filter(({ rule }) => rule === "silence-known");
  expect(known).toMatchObject([{ message: expect.stringContaining("1.000 lời bỏ qua"), severity: "error" }]);
});

test.each([
  ["a byte order mark", `\uFEFF${example}`],
  ["CRLF", example.replaceAll("\n", "\r\n")],
  ["CR alone", example.replaceAll("\n", "\r")],
  ["decomposed letters", example.normalize("NFD")],
])("%s does not matter to a plan that is right", (_name, text) => {
  expect(readPlan("plan.yaml", new TextEncoder().encode(text)).problems).toEqual([]);
});
