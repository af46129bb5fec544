import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf } from "./support/plans.ts";

// Installs from git, as npm and pre-commit do: npm builds a fresh clone, for which it needs its registry.
const wanted = process.env.KEHOACH_INSTALL === "1";
if (!wanted) console.log("Skipped: installing from git needs the npm registry. Run it with: npm run test:install");

const onWindows = process.platform === "win32";
const npmVersion = (): number =>
  Number.parseInt(execFileSync("npm", ["--version"], { shell: onWindows }).toString(), 10);

describe.runIf(wanted).each([
  // The command of pre-commit, word for word; npm 12 installs from git only if allowed.
  { as: "pre-commit does", flags: ["--allow-git=root", "--install-links"] },
  { as: "the README says", flags: npmVersion() >= 12 ? ["--allow-git=root"] : [] },
])("installed from a bare clone as $as, without the packages of the build", ({ flags }) => {
  let folder = "";

  const git = (cwd: string, ...words: string[]): string => execFileSync("git", words, { cwd, encoding: "utf8" });

  /** The files of this work tree, committed or not, as a repository of one commit. */
  const cloneOf = (source: string): string => {
    const copy = join(folder, "source");
    const files = git(source, "ls-files", "-co", "--exclude-standard", "-z").split("\0").filter(Boolean);
    for (const file of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(source, file), join(copy, file));
    }
    git(copy, "init", "-q");
    git(copy, "add", "-A");
    git(copy, "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "As it is");
    git(folder, "clone", "-q", "--bare", copy, "bare.git");
    return join(folder, "bare.git");
  };

  const prefix = (): string => join(folder, "prefix");
  const installed = (): string => join(prefix(), onWindows ? "" : "lib", "node_modules/kehoach");
  const kehoach = (...words: string[]) =>
    spawnSync(join(prefix(), onWindows ? "" : "bin", "kehoach"), words, {
      cwd: folder,
      encoding: "utf8",
      shell: onWindows,
    });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-install-"));
    const clone = cloneOf(pathOf("."));
    // The environment is the one that pre-commit makes for an install of its own.
    const words = ["install", ...flags, "-g", `git+file://${clone}`];
    const env = { ...process.env, NPM_CONFIG_PREFIX: prefix(), npm_config_prefix: prefix() };
    const { status, stderr } = spawnSync("npm", words, { cwd: folder, encoding: "utf8", env, shell: onWindows });
    expect(status, stderr).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("it is the program of this version, and brings no other package", () => {
    const { version } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    expect(kehoach("--version").stdout.trim()).toBe(version);
    expect(() => readFileSync(join(installed(), "node_modules"))).toThrow("ENOENT");
  });

  test("the pre-commit hook finds a fault in a plan and passes over other YAML files", () => {
    const [hook] = parse(readFileSync(join(folder, "source/.pre-commit-hooks.yaml"), "utf8"));
    const [program, ...words] = hook.entry.split(" ");
    expect(program).toBe("kehoach");
    writeFileSync(join(folder, "compose.yaml"), "services: {}\n");
    const example = readFileSync(pathOf("examples/tuyen-truyen-xa.yaml"), "utf8");
    writeFileSync(join(folder, "kế hoạch.yaml"), example);
    expect(kehoach(...words, "compose.yaml", "kế hoạch.yaml").status).toBe(0);
    writeFileSync(join(folder, "kế hoạch.yaml"), example.replace("title:", "titel:"));
    const { status, stdout } = kehoach(...words, "compose.yaml", "kế hoạch.yaml");
    expect(stdout).toMatch(/^kế hoạch\.yaml:\d+:1: lỗi: .*\[plan-schema\]/m);
    expect(status).toBe(1);
  });
});
