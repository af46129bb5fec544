import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { manual } from "../src/lint/manual.ts";
import { runIn, type World } from "./support/cli.ts";
import { plainHead } from "./support/plans.ts";

const good = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;
const spaced = `${plainHead}archive: VT, VP\npurpose: [Hai  ý.]\n`;
const wrong = `${good}purpos: [Hai.]\n`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach kiểm tra "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const run = async (argv: string[], world?: World) => {
  const { code, out, err } = await runIn(cwd, argv, world);
  return { code, out: out.toString("utf8"), err };
};

describe("kehoach validate", () => {
  test("a good plan: nothing on standard output, a line of talk, exit 0", async () => {
    put("a.yaml", good);
    const { code, out, err } = await run(["validate", "a.yaml"]);
    expect({ code, out }).toEqual({ code: exitCodes.done, out: "" });
    expect(err).toBe(`Không thấy lỗi nào trong 1 tệp (${manual.length} luật).\n`);
  });

  test("problems are the result: standard output, exit 1", async () => {
    put("a.yaml", wrong);
    const { code, out, err } = await run(["validate", "a.yaml"]);
    expect(code).toBe(exitCodes.faults);
    expect(out).toContain("a.yaml:10:1: lỗi: không có khóa “purpos”. Có phải là “purpose”? [plan-schema]\n");
    expect(err).toBe("1 lỗi trong 1 tệp.\n");
  });

  test("warnings fail with --strict and above --max-warnings only", async () => {
    put("a.yaml", spaced);
    expect((await run(["validate", "a.yaml"])).code).toBe(exitCodes.done);
    expect((await run(["validate", "a.yaml", "--max-warnings", "1"])).code).toBe(exitCodes.done);
    expect((await run(["validate", "a.yaml", "--max-warnings", "0"])).code).toBe(exitCodes.faults);
    expect((await run(["validate", "a.yaml", "--strict"])).code).toBe(exitCodes.faults);
  });

  test.each(["json", "jsonl", "sarif", "github", "junit", "checkstyle"])(
    "%s stands alone on standard output",
    async (format) => {
      put("a.yaml", spaced);
      const { out, err } = await run(["validate", "a.yaml", "--format", format], { outIsTerminal: true, env: {} });
      expect(out).toContain("double-space");
      expect(out).not.toContain("\u001b");
      expect(err).toBe("1 cảnh báo trong 1 tệp.\n");
      if (format === "json" || format === "sarif") JSON.parse(out);
    },
  );

  test("without files it finds the plans below the current folder, and only them", async () => {
    put("compose.yaml", "services: {}\n");
    put("2026/a.yaml", good);
    put("2026/quý 1/b.yml", wrong);
    put("node_modules/c.yaml", wrong);
    put("van-phong.yaml", "rules: {}\n");
    const { code, out, err } = await run(["validate"]);
    expect(code).toBe(exitCodes.faults);
    expect(out).toMatch(/^2026\/quý 1\/b\.yml:10:1/);
    expect(err).toBe("1 lỗi trong 1 tệp (đã xem 2 tệp).\n");
    rmSync(join(cwd, "2026"), { recursive: true });
    const none = await run(["validate"]);
    expect(none.code).toBe(exitCodes.usage);
    expect(none.err).toContain("không thấy kế hoạch nào");
  });

  test.each([
    ["a pattern that matches nothing", ["validate", "b*.yaml"], "không có tệp nào khớp"],
    ["a file that is not there", ["validate", "b.yaml"], "không có tệp này"],
    ["an unknown format", ["validate", "a.yaml", "--format", "html"], "giá trị của"],
    ["a number that is none", ["validate", "a.yaml", "--max-warnings", "vài"], "giá trị của"],
    ["an office's file that is not there", ["validate", "a.yaml", "--config", "b.yaml"], "không có tệp này"],
    ["an unknown rule", ["explain", "double-spaces"], "Có phải là double-space?"],
    ["no rule", ["explain"], "thiếu tên luật"],
  ])("%s is a usage error", async (_name, argv, sentence) => {
    put("a.yaml", good);
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: exitCodes.usage, out: "" });
    expect(err).toContain(sentence);
  });

  test("a file that cannot be had does not keep the others from being judged", async () => {
    put("a.yaml", spaced);
    const { code, out, err } = await run(["validate", "khong-co.yaml", "a.yaml"]);
    expect(code).toBe(exitCodes.usage);
    expect(out).toContain("double-space");
    expect(err).toContain("khong-co.yaml: không có tệp này");
  });

  test.each(["json", "jsonl", "sarif", "github", "junit", "checkstyle"])(
    "as %s, a file that cannot be had is a problem of its own, also where it is the only one",
    async (format) => {
      put("a.yaml", good);
      for (const names of [["a.yaml", "khong-co.yaml"], ["khong-co.yaml"]]) {
        const { code, out, err } = await run(["validate", ...names, "--format", format]);
        expect(code).toBe(exitCodes.usage);
        expect(err).toContain("khong-co.yaml: không có tệp này");
        expect(out).toContain("file-readable");
        if (format !== "json") continue;
        const { files, problems } = JSON.parse(out);
        expect(files).toBe(names.length);
        expect(problems).toMatchObject([
          { file: "khong-co.yaml", severity: "error", rule: "file-readable", line: null },
        ]);
        expect(problems[0].message).toMatch(/^không có tệp này/);
      }
    },
  );

  test.each([
    ["no file anywhere", []],
    ["a folder without plans", ["trong"]],
    ["a pattern that matches nothing", ["2026/*.yaml"]],
    ["files that are no plans", ["--only-plans", "compose.yaml"]],
  ])("with --allow-empty, %s is no fault", async (_name, names) => {
    mkdirSync(join(cwd, "trong"));
    put("compose.yaml", "services: {}\n");
    const { code, out, err } = await run(["validate", "--allow-empty", ...names]);
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "Không có tệp nào để kiểm tra.\n" });
    expect(JSON.parse((await run(["validate", "--allow-empty", ...names, "-f", "json"])).out).files).toBe(0);
    expect((await run(["validate", "--allow-empty", "khong-co.yaml"])).code).toBe(exitCodes.usage);
  });

  test("- reads standard input", async () => {
    const { code, out } = await run(["validate", "-"], { stdin: wrong });
    expect(code).toBe(exitCodes.faults);
    expect(out).toMatch(/^-:10:1: /);
  });

  test("the nearest office's file holds, --config names another; it is judged when it is named", async () => {
    put("van-phong.yaml", "rules: { double-space: error }\n");
    put("phong/van-phong.yaml", "rules: { double-space: off }\n");
    put("phong/a.yaml", spaced);
    put("a.yaml", spaced);
    expect((await run(["validate", "a.yaml"])).code).toBe(exitCodes.faults);
    expect((await run(["validate", "phong/a.yaml"])).out).toBe("");
    expect((await run(["validate", "phong/a.yaml", "--config", "van-phong.yaml"])).code).toBe(exitCodes.faults);
    put("van-phong.yaml", "rules: { double-spaces: off }\n");
    expect((await run(["validate", "van-phong.yaml"])).out).toContain("van-phong.yaml:1:10: lỗi: không có luật");
  });

  test("what is wrong in the office's file is said once for many plans", async () => {
    put("van-phong.yaml", "archive: VT,  VP\n");
    put("a.yaml", `${plainHead}purpose: [Một.]\n`);
    put("b.yaml", `${plainHead}purpose: [Một.]\n`);
    const { out } = await run(["validate", "."]);
    expect(out.match(/double-space/g)).toHaveLength(1);
    expect(out).toContain("1 | archive: VT,  VP");
  });

  test("a summary is added to GitHub's file, behind what stands there", async () => {
    put("a.yaml", spaced);
    put("summary.md", "trước\n");
    const env = { GITHUB_STEP_SUMMARY: join(cwd, "summary.md") };
    await run(["validate", "a.yaml", "--format", "github"], { env });
    expect(readFileSync(join(cwd, "summary.md"), "utf8")).toMatch(/^trước\n### kehoach/);
  });
});

describe("colour", () => {
  const coloured = async (world: World, ...flags: string[]): Promise<boolean> => {
    put("a.yaml", spaced);
    return (await run(["validate", "a.yaml", ...flags], world)).out.includes("\u001b");
  };
  const terminal = { outIsTerminal: true };

  test("goes to terminals, unless they are dumb", async () => {
    expect(await coloured({ ...terminal, env: {} })).toBe(true);
    expect(await coloured({ env: {} })).toBe(false);
    expect(await coloured({ ...terminal, env: { TERM: "dumb" } })).toBe(false);
  });

  test("NO_COLOR wins over the terminal, --color over NO_COLOR, FORCE_COLOR over --no-color", async () => {
    expect(await coloured({ ...terminal, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await coloured({ env: { NO_COLOR: "1" } }, "--color")).toBe(true);
    expect(await coloured({ ...terminal, env: {} }, "--no-color")).toBe(false);
    expect(await coloured({ env: { FORCE_COLOR: "1" } }, "--no-color")).toBe(true);
    expect(await coloured({ ...terminal, env: { FORCE_COLOR: "0" } }, "--color")).toBe(false);
  });
});

describe("kehoach explain and rules", () => {
  test.each(manual.map(({ id }) => id))("explain %s prints its page", async (id) => {
    const page = manual.find((other) => other.id === id);
    const { code, out } = await run(["explain", id]);
    expect(code).toBe(exitCodes.done);
    for (const part of [
      page?.summary,
      page?.reason,
      page?.clause,
      page?.bad?.trim().split("\n")[0],
      page?.good?.trim().split("\n")[0],
    ]) {
      if (part) expect(out).toContain(part);
    }
  });

  test("rules lists every rule, with what the office has set", async () => {
    put("van-phong.yaml", "rules: { double-space: off }\n");
    const { out } = await run(["rules"]);
    for (const { id, summary } of manual) {
      expect(out).toMatch(new RegExp(`^ {2}${id} +\\S.*: `, "m"));
      expect(out).toContain(summary);
    }
    expect(out).toMatch(/double-space +tắt \(cơ quan đặt\)/);
  });
});

describe("kehoach build", () => {
  test("shows warnings and writes, counts hints, and writes nothing where an office calls it an error", async () => {
    put("a.yaml", spaced.replace("VT, VP", "VT"));
    const { code, err } = await run(["build", "a.yaml"]);
    expect(code).toBe(exitCodes.done);
    expect(err).toContain("cảnh báo: có 2 dấu cách");
    expect(err).not.toContain("archive-unit");
    expect(err).toContain("✓ a.docx (0 ms)\n  còn 1 gợi ý, xem bằng: kehoach validate a.yaml\n");
    put("van-phong.yaml", "rules: { double-space: error }\n");
    put("b.yaml", spaced);
    const refused = await run(["build", "b.yaml"]);
    expect(refused.code).toBe(exitCodes.faults);
    expect(() => readFileSync(join(cwd, "b.docx"))).toThrow();
  });
});
