import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { manual } from "../src/lint/manual.ts";
import { buildDocx, stampOf } from "../src/pipeline.ts";
import { openPackage } from "./support/package.ts";
import { builtInKind, pathOf, plainHead, planAt, yamlFiles } from "./support/plans.ts";

let folder = "";
const inside = (path: string): string => join(folder, path);

// The published files alone, without the packages that they were bundled from.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-bundle-"));
  for (const part of ["bin", "dist", "examples", "templates"]) cpSync(pathOf(part), inside(part), { recursive: true });
  cpSync(pathOf("package.json"), inside("package.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: string[], env: Record<string, string> = {}, from = folder) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(from, "bin/kehoach.js"), ...argv], {
    cwd: from,
    env: { ...process.env, XDG_CACHE_HOME: inside("cache"), ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const bytesFromSource = async (path: string, folder = ""): Promise<Uint8Array | undefined> => {
  const plan = planAt(path);
  return (await buildDocx(plan, builtInKind(), stampOf(plan, undefined), path, folder)).bytes;
};

test.each([
  ["the built-in template", []],
  ["a copy of it, compiled and laid out anew", ["--template", "templates/ke-hoach"]],
])("every example has the same bytes as from the source, in %s", async (_name, options) => {
  expect(run(["build", "examples", "-o", "out/", "-q", ...options])).toEqual({ status: 0, stdout: "", stderr: "" });
  for (const { path, name } of yamlFiles("examples/")) {
    expect(
      Buffer.from((await bytesFromSource(path, "../examples")) ?? []).equals(readFileSync(inside(`out/${name}.docx`))),
    ).toBe(true);
  }
});

/** Every type size that a table may ask for. */
const tablesOfAllSizes = Array.from({ length: 9 }, (_, step) => 10 + step / 2)
  .map(
    (size) =>
      `  - title: Bảng cỡ ${size}\n    table: { columns: [Việc, Hạn], rows: [[Một, Hai]], font_size: ${size} }\n`,
  )
  .join("");

test("a build in the built-in layout loads no part but the program itself, whatever the plan says", () => {
  const alone = mkdtempSync(join(folder, "alone-"));
  for (const part of ["bin", "examples", "package.json"]) cpSync(inside(part), join(alone, part), { recursive: true });
  cpSync(inside("dist/kehoach.cjs"), join(alone, "dist/kehoach.cjs"));
  writeFileSync(
    join(alone, "examples/sizes.yaml"),
    `${plainHead}sections: [{ heading: Nội dung, content: Theo các Phụ lục. }]\nappendices:\n${tablesOfAllSizes}`,
  );
  const plans = readdirSync(join(alone, "examples")).map((name) => `examples/${name}`);
  const built = run(["build", ...plans, "-o", "out/", "-q"], {}, alone);
  expect(built).toEqual({ status: 0, stdout: "", stderr: "" });
  const sizes = openPackage(readFileSync(join(alone, "out/sizes.docx"))).xml("word/styles.xml");
  expect(sizes.all("w:style").filter((style) => /^o-trai-/.test(style.attribute("w:styleId") ?? ""))).toHaveLength(9);
});

test.each([
  ["of the source, not built yet", "src", "npm ci"],
  ["that lost files on its way", "examples", "cài lại"],
])("a copy %s says what it needs", (_name, part, advice) => {
  const copy = inside(`thiếu ${part}`);
  for (const each of ["bin", "package.json"]) cpSync(pathOf(each), join(copy, each), { recursive: true });
  mkdirSync(join(copy, part));
  const { status, stderr } = run(["doctor"], {}, copy);
  expect(stderr).toMatch(new RegExp(`^lỗi: chương trình chưa đủ tệp .*${advice}.*\n$`));
  expect(status).toBe(3);
});

test("flags for V8 are set for Node 20 alone, as long as it is supported", () => {
  const { engines } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
  const starter = readFileSync(pathOf("bin/kehoach.js"), "utf8");
  expect(starter.includes('process.version.startsWith("v20.")')).toBe(engines.node.includes("20"));
  expect(starter.includes("setFlagsFromString")).toBe(engines.node.includes("20"));
});

test("programs import the library", async () => {
  const { buildDocx, readKind, readPlan } = await import(pathToFileURL(inside("dist/index.js")).href);
  const example = "examples/tuyen-truyen-xa.yaml";
  const { plan } = readPlan(example, readFileSync(inside(example)));
  const { bytes } = await buildDocx(plan, readKind().kind, stampOf(plan, undefined), example);
  expect(bytes).toEqual(await bytesFromSource(example));
});

describe("the compiled code of the last run", () => {
  const kept = (): string => inside("cache/kehoach/validate.bin");
  const validate = (env: Record<string, string> = {}) => run(["validate", "examples/tuyen-truyen-xa.yaml"], env);
  const done = { status: 0, stdout: "", stderr: `Không thấy lỗi nào trong 1 tệp (${manual.length} luật).\n` };

  test.each<[string, () => void]>([
    ["missing", () => rmSync(kept(), { force: true })],
    ["of another program", () => writeFileSync(kept(), "// khác\n".repeat(1000))],
    [
      "of another Node",
      () => {
        const bytes = readFileSync(kept());
        bytes.write("v20.0.0 ".padEnd(process.version.length), 0);
        writeFileSync(kept(), bytes);
      },
    ],
    ["empty", () => truncateSync(kept(), 0)],
    ["cut short", () => truncateSync(kept(), 100_000)],
    [
      "damaged",
      () => {
        const bytes = readFileSync(kept());
        writeFileSync(kept(), bytes.fill(0x5a, 100_000, 100_100));
      },
    ],
  ])("is made anew where it is %s", (_name, harm) => {
    validate();
    harm();
    expect(validate()).toEqual(done);
    const whole = readFileSync(kept());
    expect(validate()).toEqual(done);
    expect(readFileSync(kept()).equals(whole)).toBe(true);
    expect(readdirSync(inside("cache/kehoach")).filter((file) => !file.endsWith(".bin"))).toEqual([]);
  });

  test("is kept once more where the run before ended early", () => {
    rmSync(kept(), { force: true });
    expect(run(["validate", "khong-co.yaml"]).status).toBe(2);
    const early = readFileSync(kept());
    expect(validate()).toEqual(done);
    const whole = readFileSync(kept());
    expect(whole.length).toBeGreaterThan(early.length * 1.2);
    expect(run(["validate", "khong-co.yaml"]).status).toBe(2);
    expect(readFileSync(kept()).equals(whole)).toBe(true);
  });

  test("is not kept where the user wants none, or has no folder for it", () => {
    expect(validate({ NODE_DISABLE_COMPILE_CACHE: "1", XDG_CACHE_HOME: inside("none") })).toEqual(done);
    expect(validate({ XDG_CACHE_HOME: "none" })).toEqual(done);
    expect(validate({ XDG_CACHE_HOME: inside("package.json") })).toEqual(done);
    expect(existsSync(inside("none"))).toBe(false);
  });

  describe.runIf(process.platform !== "win32")("is not trusted", () => {
    const cache = (): string => inside("cache/kehoach");
    const isRoot = process.getuid?.() === 0;
    beforeEach(() => {
      rmSync(inside("cache"), { recursive: true, force: true });
      validate();
    });
    afterAll(() => rmSync(inside("cache"), { recursive: true, force: true }));

    test.each<[string, () => void]>([
      ["in a folder that its group may write to", () => chmodSync(cache(), 0o770)],
      ["in a folder that anybody may write to", () => chmodSync(cache(), 0o707)],
      ["below such a folder", () => chmodSync(inside("cache"), 0o1777)],
      [
        "in a folder behind a link",
        () => {
          renameSync(cache(), inside("cache/other"));
          symlinkSync(inside("cache/other"), cache());
        },
      ],
      ...(isRoot ? [["in another's folder", () => chownSync(cache(), 12345, 12345)] as [string, () => void]] : []),
    ])("%s", (_name, spoil) => {
      rmSync(kept());
      spoil();
      expect(validate()).toEqual(done);
      expect(existsSync(kept())).toBe(false);
    });

    test.each<[string, () => void]>([
      ["a file that others may write to", () => chmodSync(kept(), 0o666)],
      [
        "a link",
        () => {
          renameSync(kept(), inside("cache/other.bin"));
          symlinkSync(inside("cache/other.bin"), kept());
        },
      ],
      ["a file of two names", () => linkSync(kept(), inside("cache/other.bin"))],
      [
        "a pipe",
        () => {
          rmSync(kept());
          spawnSync("mkfifo", [kept()]);
        },
      ],
      ...(isRoot ? [["another's file", () => chownSync(kept(), 12345, 12345)] as [string, () => void]] : []),
    ])("%s is replaced by a file of one's own", (_name, spoil) => {
      spoil();
      expect(validate()).toEqual(done);
      const { mode, nlink, uid } = lstatSync(kept());
      expect([mode & 0o170777, nlink, uid]).toEqual([0o100600, 1, process.getuid?.()]);
    });

    test("what a run that ended left behind is cleared", () => {
      rmSync(kept());
      const gone = spawnSync(process.execPath, ["-e", ""]).pid;
      writeFileSync(join(cache(), `build.bin.${gone}`), "x");
      expect(validate()).toEqual(done);
      expect(readdirSync(cache())).toEqual(["validate.bin"]);
    });

    test("where it cannot take its name, no temporary file stays", () => {
      rmSync(kept());
      mkdirSync(join(kept(), "in the way"), { recursive: true });
      expect(validate()).toEqual(done);
      expect(readdirSync(cache())).toEqual(["validate.bin"]);
    });
  });
});
