import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exitCodes, type Io } from "../src/cli/io.ts";
import { partOf } from "../src/cli/many/shard.ts";
import { runIn } from "./support/cli.ts";
import { plainHead } from "./support/plans.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach phần "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const partsOf = (paths: readonly string[], of: number, io: Pick<Io, "cwd"> = { cwd: "/kế hoạch" }) =>
  Promise.all(
    Array.from({ length: of }, async (_, at) => {
      const inputs = paths.map((path) => ({ path, inside: path }));
      return (await partOf(inputs, { shard: `${at + 1}/${of}`, quiet: true }, io as Io)).map(({ path }) => path);
    }),
  );

test("each plan is in one part, and parts keep the order", () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }).map((name) => `${name}.yaml`)),
      fc.integer({ min: 1, max: 9 }),
      async (paths, of) => {
        const parts = await partsOf(paths, of);
        expect(parts.flat().sort()).toEqual([...paths].sort());
        for (const part of parts) expect(part).toEqual(paths.filter((path) => part.includes(path)));
      },
    ),
  ));

test("a path is in the same part however a system or a user writes it, and wherever the folder is", async () => {
  const path = "2026/Quý I/Kế hoạch Tết.yaml";
  const written = [
    path,
    path.normalize("NFD"),
    `./${path}`,
    "2026/../2026/Quý I/Kế hoạch Tết.yaml",
    "2026\\Quý I\\Kế hoạch Tết.yaml",
    `/kế hoạch/${path}`,
  ];
  const [part] = (await partsOf([path], 7)).flatMap((paths, at) => (paths.length > 0 ? [at] : []));
  for (const name of written) expect((await partsOf([name], 7))[part ?? 0], name).toEqual([name]);
  expect((await partsOf([path], 7, { cwd: "/nơi khác" }))[part ?? 0]).toEqual([path]);
});

test("the parts of machines stay what they are", async () => {
  const paths = Array.from({ length: 12 }, (_, at) => `2026/p${at}.yaml`);
  expect(
    (await partsOf(paths, 3)).map((part) => part.map((path) => path.replace(/\D*2026\D*/, ""))),
  ).toMatchInlineSnapshot(`
    [
      [
        "1.yaml",
        "4.yaml",
        "5.yaml",
        "7.yaml",
        "9.yaml",
      ],
      [
        "0.yaml",
        "2.yaml",
        "6.yaml",
        "8.yaml",
        "11.yaml",
      ],
      [
        "3.yaml",
        "10.yaml",
      ],
    ]
  `);
});

test("all parts together build every plan once; one without plans says so and is no fault", async () => {
  mkdirSync(join(cwd, "plans"));
  for (let at = 0; at < 10; at++) writeFileSync(join(cwd, `plans/p${at}.yaml`), `${plainHead}purpose: [Một.]\n`);
  const built: number[] = [];
  for (const part of [1, 2, 3, 4]) {
    const { code } = await runIn(cwd, ["build", "plans", "-o", `out${part}/`, "--shard", `${part}/4`]);
    expect(code).toBe(exitCodes.done);
    built.push(readdirSync(join(cwd, `out${part}`)).length);
  }
  expect(built.reduce((sum, count) => sum + count)).toBe(10);

  const none = await Promise.all(
    ["build", "validate"].map((command) => runIn(cwd, [command, "plans/p0.yaml", "--shard", "1/1000"])),
  );
  for (const { code, err } of none) {
    expect(code).toBe(exitCodes.done);
    expect(err).toContain("Phần 1/1000 không có kế hoạch nào.\n");
  }
});

test("-o means the same in every part, also in one with a single plan", async () => {
  for (const name of ["a", "b"]) writeFileSync(join(cwd, `${name}.yaml`), `${plainHead}purpose: [Một.]\n`);
  for (const part of [1, 2, 3, 4]) await runIn(cwd, ["build", "a.yaml", "b.yaml", "-o", "out", "--shard", `${part}/4`]);
  expect(readdirSync(join(cwd, "out")).sort()).toEqual(["a.docx", "b.docx"]);
});

test.each(["0/5", "6/5", "2", "2/", "/5", "a/b", "-1/5", "1/0", "1.5/3", ""])(
  "--shard %j is refused",
  async (written) => {
    writeFileSync(join(cwd, "a.yaml"), `${plainHead}purpose: [Một.]\n`);
    for (const command of ["build", "validate", "check"]) {
      const { code, err } = await runIn(cwd, [command, "a.yaml", `--shard=${written}`]);
      expect(code).toBe(exitCodes.usage);
      expect(err).toContain(`--shard ${written}: ghi phần thứ mấy trên tổng số phần, như 2/5`);
    }
  },
);
