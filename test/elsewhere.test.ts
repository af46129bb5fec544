import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf, plainHead } from "./support/plans.ts";

// The action and the hook as their hosts would run them, but for fetching the program and its dependencies.

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

  const runAction = (inputs: Record<string, string>) => {
    const given = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const env = Object.fromEntries(
      Object.entries<string>(check.env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_all, input) => given(input)),
      ]),
    );
    const summary = join(folder, "summary.md");
    writeFileSync(summary, "");
    const script = ["--noprofile", "--norc", "-eo", "pipefail", "-c", check.run];
    const result = run("bash", script, { ...env, GITHUB_ACTION_PATH: pathOf("."), GITHUB_STEP_SUMMARY: summary });
    return { ...result, summary: readFileSync(summary, "utf8") };
  };

  test("finds plans, annotates their lines and writes a summary", () => {
    const { code, out, summary } = runAction({});
    expect(code).toBe(0);
    expect(out).toMatch(
      /^::warning file=ke hoach\/sai\.yaml,line=9,col=\d+,endColumn=\d+,title=kehoach%3A double-space::/,
    );
    expect(summary).toContain("double-space");
  });

  test("fails on warnings when it is strict, and takes files from its input", () => {
    writeFileSync(join(folder, "dung.yaml"), `${plainHead}archive: VT, VP\npurpose: [Một.]\n`);
    expect(runAction({ strict: "true" }).code).toBe(1);
    expect(runAction({ strict: "true", files: "dung.yaml\n" }).code).toBe(0);
  });

  test("passes inputs through the environment, never into the script", () => {
    expect(check.run).not.toContain("${{");
  });
});

describe("the pre-commit hook", () => {
  const [hook] = parse(readFileSync(pathOf(".pre-commit-hooks.yaml"), "utf8"));
  const [program, ...args] = hook.entry.split(" ");

  test("calls the program of this package, on YAML files", () => {
    expect(Object.keys(JSON.parse(readFileSync(pathOf("package.json"), "utf8")).bin)).toContain(program);
    expect(hook).toMatchObject({ language: "node", types: ["yaml"] });
  });

  test("judges plans and passes over other files", () => {
    const bin = pathOf("bin/kehoach.js");
    writeFileSync(join(folder, "hong.yaml"), "issuer: x\n");
    expect(run(process.execPath, [bin, ...args, "compose.yaml", "ke hoach/sai.yaml"])).toMatchObject({ code: 0 });
    const { code, out } = run(process.execPath, [bin, ...args, "compose.yaml", "hong.yaml"]);
    expect(code).toBe(1);
    expect(out).not.toContain("compose.yaml");
  });
});
