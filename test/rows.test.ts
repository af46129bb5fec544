import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { Plans } from "../src/cli/plans.ts";
import { readDelimited } from "../src/source/delimited.ts";
import { runIn } from "./support/cli.ts";
import { describeTree } from "./support/describe-tree.ts";
import { pathOf, plainHead, treeOf, yamlFiles } from "./support/plans.ts";

const fixtures = pathOf("test/fixtures/rows/");

/** The tables of a plan's document; of a wrong plan, what is said of it. */
const tablesOf = async (folder: string, file: string): Promise<string> => {
  const { read } = await new Plans(folder, {}).read(file, readFileSync(join(folder, file)));
  if (!read.plan) return (await runIn(folder, ["validate", file])).out.toString();
  const lines = describeTree(treeOf(read.plan)).split("\n");
  return lines
    .slice(
      lines.findIndex((line) => line.startsWith("muc:")),
      lines.indexOf("bảng (ending)"),
    )
    .join("\n");
};

for (const { name } of yamlFiles("test/fixtures/rows/")) {
  test(`rows as text and in files: ${name}`, async () => {
    await expect(`${await tablesOf(fixtures, `${name}.yaml`)}\n`).toMatchFileSnapshot(join(fixtures, `${name}.out`));
  });
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-rows-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const planWith = (rows: string): string =>
  `${plainHead}sections: [{ heading: Việc, table: { columns: [Việc, Ai], rows: ${rows} } }]\n`;

test("a link does not lead out of the plan's folder", async () => {
  write("ngoai.csv", "Một,Hai\n");
  write("ke-hoach/plan.yaml", planWith("viec.csv"));
  symlinkSync(join(folder, "ngoai.csv"), join(folder, "ke-hoach/viec.csv"));
  const { code, out } = await runIn(folder, ["validate", "ke-hoach/plan.yaml"]);
  expect(code).toBe(exitCodes.faults);
  expect(out.toString()).toContain("là liên kết ra ngoài thư mục của kế hoạch");
});

test("the folder is the plan's, not the one that the program was called in", async () => {
  write("ke-hoach/plan.yaml", planWith("viec.csv"));
  write("ke-hoach/viec.csv", "Quét  sân,Thôn Một\n");
  const { out } = await runIn(folder, ["validate", "ke-hoach/plan.yaml"]);
  expect(out.toString()).toMatch(/^ke-hoach[\\/]viec\.csv:1:5: cảnh báo: có 2 dấu cách/m);
});

test("a plan from standard input has its files in the current folder", async () => {
  copyFileSync(join(fixtures, "viec.csv"), join(folder, "viec.csv"));
  const stdin = `${plainHead}sections: [{ heading: Việc, table: { rows: viec.csv } }]\n`;
  const { code, out } = await runIn(folder, ["show", "-", "--stage", "plan"], { stdin });
  expect(code).toBe(exitCodes.done);
  expect(out.toString()).toContain("Nước uống");
});

test.each([
  ["", []],
  ["a", [["a"]]],
  [
    "a\tb\n\n c \t\n",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ["\t\n", [["", ""]]],
  ['"a ""b""\nc"\td\r\n', [['a "b"\nc', "d"]]],
  ['"a" b\t"c', [['"a" b', '"c']]],
  ['""\t""""', [["", '"']]],
])("cells of %j", (text, rows) => {
  expect(readDelimited(text, "\t").map((row) => row.map((cell) => cell.text))).toEqual(rows);
});

test.each(["Việc", "[{ columns: Việc }]", "[{ columns: [{ columns: 5 }] }, null, [Ai]]", "{}", "[{ title: [Một] }]"])(
  "columns of a wrong shape are reported, and nothing breaks: %s",
  async (columns) => {
    write("plan.yaml", `${plainHead}sections: [{ heading: Việc, table: { columns: ${columns}, rows: "a\\tb" } }]\n`);
    const { code, out } = await runIn(folder, ["validate", "plan.yaml"]);
    expect(code).toBe(exitCodes.faults);
    expect(out.toString()).toContain("[plan-schema]");
  },
);

test("a cell knows where it stands", () => {
  const text = '  Một \t"Hai"\r\n\tBa';
  const cells = readDelimited(text, "\t").flat();
  expect(cells.map(({ from, to }) => text.slice(from, to))).toEqual(["Một", '"Hai"', "", "Ba"]);
});
