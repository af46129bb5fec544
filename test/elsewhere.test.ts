import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf, plainHead } from "./support/plans.ts";

// The action and the hook as their hosts would run them, but for the network; test/install.test.ts installs the hook.

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-"));
  mkdirSync(join(folder, "ke hoach"));
  writeFileSync(join(folder, "ke hoach/sai.yaml"), `${plainHead}archive: VT, VP\npurpose: [Đánh giá  kết quả.]\n`);
  writeFileSync(join(folder, "compose.yaml"), "services: {}\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: string, args: string[], env: Record<string, string> = {}) => {
  try {
    const out = execFileSync(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
      stdio: "pipe",
    });
    return { code: 0, out };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
};

describe.skipIf(process.platform === "win32")("the GitHub Action", () => {
  const action = parse(readFileSync(pathOf("action.yml"), "utf8"));
  const check = action.runs.steps.find((step: { name?: string }) => step.name === "Check plans");

  const runAction = (inputs: Record<string, string>, more: Record<string, string> = {}) => {
    const given = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const env = Object.fromEntries(
      Object.entries<string>(check.env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_all, input) => given(input)),
      ]),
    );
    const summary = join(folder, "summary.md");
    writeFileSync(summary, "");
    const runner = { GITHUB_ACTION_PATH: pathOf("."), GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: temporary };
    const script = ["--noprofile", "--norc", "-eo", "pipefail", "-c", check.run];
    const result = run("bash", script, { ...env, ...runner, ...more });
    return { ...result, summary: readFileSync(summary, "utf8") };
  };

  /** The repository as a tag has it: nothing in it is built. */
  let checkout = "";
  let tarball = "";
  let temporary = "";
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), "kehoach-runner-"));
    checkout = join(temporary, "action");
    for (const file of ["action.yml", "package.json", "scripts/action.sh"])
      cpSync(pathOf(file), join(checkout, file), { recursive: true });
    const packing = ["pack", "--json", "--ignore-scripts", "--pack-destination", temporary];
    const packed = execFileSync("npm", packing, { cwd: pathOf("."), encoding: "utf8" });
    tarball = join(temporary, JSON.parse(packed)[0].filename);
  });
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test("finds plans, annotates their lines and writes a summary", () => {
    const { code, out, summary } = runAction({});
    expect(code).toBe(0);
    expect(out).toMatch(
      /^::warning file=ke hoach\/sai\.yaml,line=9,col=\d+,endColumn=\d+,title=kehoach%3A double-space::/,
    );
    expect(summary).toContain("double-space");
  });

  test("fails on warnings when it is strict or they are too many, and takes files from its input, one a line", () => {
    writeFileSync(join(folder, "dung.yaml"), `${plainHead}archive: VT, VP\npurpose: [Một.]\n`);
    expect(runAction({ strict: "true" }).code).toBe(1);
    expect(runAction({ strict: "true", files: "dung.yaml\n" }).code).toBe(0);
    expect(runAction({ "max-warnings": "1" }).code).toBe(0);
    expect(runAction({ "max-warnings": "0" }).code).toBe(1);
    const { code, out } = runAction({ files: "  dung.yaml\r\n\n  ke hoach/sai.yaml\n", strict: "true" });
    expect(code).toBe(1);
    expect(out).toMatch(/^::warning file=ke hoach\/sai\.yaml,/);
  });

  test("writes SARIF beside the format that was asked for", () => {
    const { code, out } = runAction({ "sarif-file": "out/kehoach.sarif", format: "jsonl", strict: "true" });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ file: "ke hoach/sai.yaml", rule: "double-space" });
    const { runs } = JSON.parse(readFileSync(join(folder, "out/kehoach.sarif"), "utf8"));
    expect(runs[0].results).toMatchObject([{ ruleId: "double-space" }]);
  });

  test("says in an annotation why nothing was checked, and leaves no empty SARIF", () => {
    const sarif = { "sarif-file": "kehoach.sarif" };
    writeFileSync(join(folder, "kehoach.sarif"), "of an earlier run");
    const { code, out } = runAction({ ...sarif, config: "khong-co.yaml" });
    expect(code).toBe(2);
    expect(out).toMatch(/^::error title=kehoach::lỗi: --config khong-co\.yaml: /);
    expect(existsSync(join(folder, "kehoach.sarif"))).toBe(false);
    rmSync(join(folder, "ke hoach"), { recursive: true });
    expect(runAction(sarif).out).toMatch(/^::error title=kehoach::lỗi: không thấy kế hoạch nào/);
    expect(existsSync(join(folder, "kehoach.sarif"))).toBe(false);
  });

  test("refuses values that would pass for a check, and files that are no report", () => {
    for (const [inputs, said] of [
      [{ verify: "yes" }, "The input verify is yes; it must be one of: true false form."],
      [{ strict: "True" }, "The input strict is True; it must be one of: true false."],
      [{ "sarif-file": "ke hoach/sai.yaml" }, "its name must end in .sarif or .json"],
    ] as const) {
      const { code, out } = runAction(inputs);
      expect([code, out]).toEqual([3, expect.stringContaining(said)]);
    }
    expect(existsSync(join(folder, "ke hoach/sai.yaml"))).toBe(true);
  });

  test("writes no SARIF where something could not be checked: it would close what is known", () => {
    const sarif = { "sarif-file": "kehoach.sarif" };
    for (const files of ["khong-co.yaml", "khong-co.yaml\nke hoach/sai.yaml"]) {
      const { code, out } = runAction({ ...sarif, files });
      expect(code).toBe(2);
      expect(out).toMatch(/^::error file=khong-co\.yaml,/m);
    }
    const wrongly = runAction({ ...sarif, format: "sarrif" });
    expect(wrongly).toMatchObject({ code: 2, out: expect.stringMatching(/^::error title=kehoach::/) });
    expect(existsSync(join(folder, "kehoach.sarif"))).toBe(false);
  });

  test("makes the runner's folder where there is none, and says so where it cannot", () => {
    const unbuilt = { GITHUB_ACTION_PATH: checkout };
    const made = runAction({ version: tarball }, { ...unbuilt, RUNNER_TEMP: join(folder, "temp/of runner") });
    expect(made.code).toBe(0);
    const file = { RUNNER_TEMP: join(folder, "compose.yaml") };
    for (const env of [file, { ...file, ...unbuilt }]) {
      const { code, out } = runAction({ version: env === file ? "" : tarball }, env);
      expect(code).toBe(3);
      expect(out).toMatch(/^::error title=kehoach::/);
    }
  });

  test("passes without plans where it may", () => {
    rmSync(join(folder, "ke hoach"), { recursive: true });
    expect(runAction({}).code).toBe(2);
    expect(runAction({ "allow-empty": "true" }).code).toBe(0);
  });

  test("runs the packed program, from a path or an address", () => {
    const unbuilt = { GITHUB_ACTION_PATH: checkout };
    // A relative path may begin with the letter that releases are tagged with.
    cpSync(tarball, join(folder, "vendor.tgz"));
    for (const version of [tarball, `file://${tarball}`, "vendor.tgz"]) {
      const { code, out } = runAction({ version }, unbuilt);
      expect(code, version).toBe(0);
      expect(out).toMatch(/^::warning file=ke hoach\/sai\.yaml,/);
    }
    // A tarball of another shape, and none.
    execFileSync("tar", ["-czf", "other.tgz", "compose.yaml"], { cwd: folder });
    for (const version of ["other.tgz", "nothing.tgz", "compose.yaml.tgz"]) {
      const { code, out } = runAction({ version }, unbuilt);
      expect(code).toBe(3);
      expect(out).toContain("::error title=kehoach::The program could not be fetched");
    }
  });

  test("without a version, runs the release of its own repository and version", () => {
    const { version } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    const host = join(temporary, "host");
    mkdirSync(join(host, `releases/download/v${version}`), { recursive: true });
    cpSync(tarball, join(host, `releases/download/v${version}/kehoach-${version}.tgz`));
    const own = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
    own.repository.url = `git+file://${host}.git`;
    writeFileSync(join(checkout, "package.json"), JSON.stringify(own, null, 2));
    const { code, out } = runAction({}, { GITHUB_ACTION_PATH: checkout });
    expect(code).toBe(0);
    expect(out).toMatch(/^::warning file=ke hoach\/sai\.yaml,/);
  });

  test("takes a newer Node of the runner where the caller's is too old, and says so where there is none", () => {
    const old = join(temporary, "old");
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, "node"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const PATH = `${old}:/usr/bin:/bin`;
    const tools = join(temporary, "tools");
    const without = runAction({}, { PATH, RUNNER_TOOL_CACHE: tools });
    expect(without).toMatchObject({ code: 3, out: expect.stringContaining("Node.js 20.19 or newer is needed") });
    mkdirSync(join(tools, "node/22.1.0/x64/bin"), { recursive: true });
    symlinkSync(process.execPath, join(tools, "node/22.1.0/x64/bin/node"));
    expect(runAction({}, { PATH, RUNNER_TOOL_CACHE: tools }).code).toBe(0);
  });

  test("passes inputs through the environment, never into the script", () => {
    expect(check.run).not.toContain("${{");
    const named = Object.values<string>(check.env).map((value) => /inputs\.([\w-]+)/.exec(value)?.[1]);
    expect(named.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test("holds documents against their plans where it is asked to", () => {
    const missing = runAction({ verify: "true" });
    expect(missing.code).toBe(1);
    expect(missing.out).toContain("document-there");
    run(process.execPath, [pathOf("bin/kehoach.js"), "build", "ke hoach"]);
    expect(runAction({ verify: "true" }).code).toBe(0);
    expect(runAction({ verify: "form" }).code).toBe(0);
  });

  test("lists plans and their documents in one report, and of both in the SARIF", () => {
    const { out } = runAction({ verify: "true", format: "json", "sarif-file": "kehoach.sarif" });
    const rules = ["double-space", "document-there"];
    const { problems } = JSON.parse(out) as { problems: { rule: string }[] };
    expect(problems.map(({ rule }) => rule).sort()).toEqual(rules.toSorted());
    const { runs } = JSON.parse(readFileSync(join(folder, "kehoach.sarif"), "utf8"));
    expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId).sort()).toEqual(rules.toSorted());
  });

  test("leaves the caller's Node alone", () => {
    expect(action.runs.steps.filter((step: { uses?: string }) => step.uses)).toEqual([]);
  });
});

describe("the pre-commit hook", () => {
  const [hook, verifying] = parse(readFileSync(pathOf(".pre-commit-hooks.yaml"), "utf8"));
  const [program, ...args] = hook.entry.split(" ");

  test("calls the program of this package, on YAML files", () => {
    expect(Object.keys(JSON.parse(readFileSync(pathOf("package.json"), "utf8")).bin)).toContain(program);
    // Its threads share the work; pre-commit would start as many programs as there are processors.
    expect(hook).toMatchObject({ language: "node", types: ["yaml"], require_serial: true });
  });

  test("judges plans and passes over other files", () => {
    const bin = pathOf("bin/kehoach.js");
    writeFileSync(join(folder, "hong.yaml"), "issuer: x\n");
    expect(run(process.execPath, [bin, ...args, "compose.yaml", "ke hoach/sai.yaml"])).toMatchObject({ code: 0 });
    const { code, out } = run(process.execPath, [bin, ...args, "compose.yaml", "hong.yaml"]);
    expect(code).toBe(1);
    expect(out).not.toContain("compose.yaml");
  });

  test("holds documents against their plans, in a hook of its own", () => {
    const [, ...words] = verifying.entry.split(" ");
    const bin = pathOf("bin/kehoach.js");
    run(process.execPath, [bin, "build", "ke hoach"]);
    const names = ["compose.yaml", "ke hoach/sai.docx"];
    expect(run(process.execPath, [bin, ...words, ...names])).toMatchObject({ code: 0 });
    writeFileSync(join(folder, "ke hoach/sai.yaml"), `${plainHead}archive: VT, VP\npurpose: [Việc khác.]\n`);
    expect(run(process.execPath, [bin, ...words, ...names])).toMatchObject({ code: 1 });
  });
});
