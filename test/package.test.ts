import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

interface Package {
  version: string;
  repository?: { url: string };
  license?: string;
  dependencies?: Record<string, string>;
}

const json = <Data = Package>(path: string): Data => JSON.parse(readFileSync(path, "utf8"));

/** Licences that ask for no more than their text kept: anyone may ship what is under them. */
const free = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause"]);

interface Metafile {
  outputs: Record<string, { inputs: Record<string, unknown> }>;
}

/** The folders of packages that files of a bundle came from. */
const packagesIn = ({ outputs }: Metafile): string[] => {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
};

/** Packages that not everyone may ship, each with its licence. */
const unfree = (folders: readonly string[]): string[] =>
  folders
    .map((folder) => ({ folder, license: json(pathOf(`${folder}/package.json`)).license }))
    .filter(({ license }) => !free.has(String(license)))
    .map(({ folder, license }) => `${folder}: ${license}`);

test("every package that is bundled may be shipped by anyone, and its licence goes with it", () => {
  const bundle = json<Metafile>(pathOf("dist/inputs.json"));
  const written = readdirSync(pathOf("dist")).filter((file) => file.endsWith(".cjs"));
  expect(Object.keys(bundle.outputs).sort()).toEqual(written.map((file) => `dist/${file}`).sort());
  const folders = packagesIn(bundle);
  expect(folders.length).toBeGreaterThan(10);
  expect(unfree(folders)).toEqual([]);
  const licences = readFileSync(pathOf("dist/LICENSES.txt"), "utf8");
  const named = new Set(licences.split("\n---\n\n").map((part) => part.split("\n")[part.startsWith("What") ? 2 : 0]));
  expect(folders.filter((folder) => !named.has(folder.replace(/^.*node_modules\//, "")))).toEqual([]);
});

test("every file that is bundled stands in one output", () => {
  const { outputs } = json<Metafile>(pathOf("dist/inputs.json"));
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  expect(inputs.length).toBeGreaterThan(500);
  expect(inputs.filter((input, at) => inputs.indexOf(input) !== at)).toEqual([]);
});

test("a package under other terms is noticed, wherever it stands in the bundle", () => {
  const outputs = { "dist/pdf.cjs": { inputs: { "src/a.ts": {}, "node_modules/@fontsource/tinos/index.css": {} } } };
  expect(unfree(packagesIn({ outputs }))).toEqual(["node_modules/@fontsource/tinos: OFL-1.1"]);
});

test("nothing is installed with ours", () => {
  expect(json(pathOf("package.json")).dependencies).toBeUndefined();
});

const npm = (words: readonly string[], cwd: string) =>
  spawnSync("npm", words, { cwd, encoding: "utf8", shell: process.platform === "win32" });

test("the tarball holds what runs and what a user reads, and nothing else", () => {
  const { stdout } = npm(["pack", "--dry-run", "--json", "--ignore-scripts"], pathOf("."));
  const [{ files, unpackedSize }] = JSON.parse(stdout) as [{ files: { path: string }[]; unpackedSize: number }];
  const outside = files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(?:dist\/.+\.(?:c?js|d\.ts)|dist\/LICENSES\.txt|bin\/(?:(?:kehoach|worker)\.js|package\.json)|schemas\/.+\.json|templates\/.+\.(?:hbs|json)|examples\/.+\.yaml|completions\/kehoach\.\w+|editors\/vscode\/[\w-]+\.(?:json|code-snippets)|preview\/(?:preview\.(?:css|js)|import-report\.css|icon\.svg)|docs\/(?:[\w-]+\.(?:md|png)|diff\.schema\.json)|dist\/fonts\/tinos-.+\.woff2)$/.test(
          path,
        ) &&
        !["package.json", "README.md", "README.vi.md", "CHANGELOG.md", "SECURITY.md", "action.yml", "LICENSE"].includes(
          path,
        ),
    );
  expect(outside).toEqual([]);
  const packed = new Set(files.map(({ path }) => path));
  const dead = [...packed]
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => {
      const links = readFileSync(pathOf(path), "utf8").matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g);
      const found = [...links].map(([, to = ""]) => join(dirname(path), to));
      return found.filter((to) => !packed.has(to)).map((to) => `${path}: ${to}`);
    });
  expect(dead).toEqual([]);
  for (const path of ["LICENSE", "bin/kehoach.js", "dist/kehoach.cjs", "schemas/plan.schema.json"])
    expect(files.map((file) => file.path)).toContain(path);
  expect(unpackedSize).toBeLessThan(8_000_000);
});

test("installed from its tarball, without any network, it builds an example it brings", () => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-pack-"));
  try {
    const packed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], pathOf("."));
    const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
    writeFileSync(join(folder, "package.json"), "{}");
    const { status, stderr } = npm(["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], folder);
    expect(stderr).not.toContain("npm error");
    expect(status).toBe(0);
    const kehoach = (...words: string[]): string =>
      execFileSync("npx", ["--no-install", "kehoach", ...words], {
        cwd: folder,
        // If npx runs these tests, its environment names the package that it installed.
        env: { ...process.env, npm_config_package: undefined },
        encoding: "utf8",
        shell: process.platform === "win32",
      });
    expect(kehoach("--version").trim()).toBe(json(pathOf("package.json")).version);
    kehoach("build", "node_modules/kehoach/examples/tuyen-truyen-xa.yaml", "-o", "ke-hoach.docx");
    expect(readFileSync(join(folder, "ke-hoach.docx")).subarray(0, 2).toString()).toBe("PK");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("a package that is prepared as this one is", () => {
  let folder = "";
  const inFolder = (...path: string[]): string => join(folder, ...path);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-prepare-"));
    mkdirSync(inFolder("source/scripts"), { recursive: true });
    for (const file of [".npmrc", "scripts/prepare.mjs"]) cpSync(pathOf(file), inFolder("source", file));
    const build = "require('node:fs').writeFileSync('built.js', 'console.log(process.version)'); console.log('noise')";
    writeFileSync(inFolder("source/build.cjs"), build);
    const scripts = { prepare: "node scripts/prepare.mjs", build: "node build.cjs" };
    const described = { name: "tried", version: "1.0.0", bin: "built.js", files: ["built.js"], scripts };
    writeFileSync(inFolder("source/package.json"), JSON.stringify({ ...described, devDependencies: {} }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("npm pack prints the name of its file alone, which is how older versions of pre-commit find it", () => {
    const { stdout, stderr } = npm(["pack"], inFolder("source"));
    expect(stdout, stderr).toBe("tried-1.0.0.tgz\n");
  });

  test("npm install -g from git leaves the program itself, and no link to a clone that is gone", () => {
    const git = (...words: string[]) => execFileSync("git", words, { cwd: inFolder("source") });
    git("init", "-q");
    git("add", "package.json", "build.cjs", "scripts", ".npmrc");
    git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "As it is");
    const prefix = inFolder("prefix");
    // npm 12 installs from git only if allowed.
    const allowed = Number(npm(["--version"], folder).stdout.split(".")[0]) >= 12 ? ["--allow-git=root"] : [];
    const words = ["install", "-g", "--offline", ...allowed, "--prefix", prefix, `git+file://${inFolder("source")}`];
    const { status, stderr } = npm(words, folder);
    expect(status, stderr).toBe(0);
    const onWindows = process.platform === "win32";
    const installed = join(prefix, onWindows ? "" : "lib", "node_modules/tried");
    expect(lstatSync(installed).isDirectory()).toBe(true);
    expect(execFileSync(process.execPath, [join(installed, "built.js")], { encoding: "utf8" })).toContain("v");
  });
});

test("a release comes after the one before it, and is made once", () => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-release-"));
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder });
  const release = (version: string) =>
    spawnSync(process.execPath, ["scripts/release.mjs", version], { cwd: folder, encoding: "utf8" });
  try {
    cpSync(pathOf("scripts/release.mjs"), join(folder, "scripts/release.mjs"), { recursive: true });
    put("package.json", JSON.stringify({ version: "0.10.0", repository: { url: "https://github.com/a/kehoach.git" } }));
    put("CHANGELOG.md", "## Something else\n");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "As it is");
    git("tag", "v0.10.0");
    for (const version of ["0.9.9", "0.10.0-rc.1", "0.10.0"])
      expect(release(version)).toMatchObject({ status: 2, stderr: expect.stringMatching(/Name a later one\.\n$/) });
    for (const version of ["0.10.1-rc.1", "0.10.1", "0.11.0", "1.0.0"])
      expect(release(version).stderr, version).toContain("CHANGELOG.md begins with");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a release that cannot be built leaves every file as it was, and the files of the last one", () => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-release-"));
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" });
  try {
    cpSync(pathOf("scripts/release.mjs"), join(folder, "scripts/release.mjs"), { recursive: true });
    const repository = { url: "https://github.com/OWNER/kehoach.git" };
    put(
      "package.json",
      JSON.stringify({ name: "kehoach", version: "0.1.0", repository, scripts: { build: "exit 1" } }),
    );
    put("package-lock.json", JSON.stringify({ name: "kehoach", version: "0.1.0", lockfileVersion: 3, packages: {} }));
    for (const file of ["README.md", "README.vi.md"]) put(file, "uses: OWNER/kehoach@v0.1.0\n");
    put("CHANGELOG.md", "# Changelog\n\n## Unreleased\n");
    put(".gitignore", "release/\n");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "As it is");
    mkdirSync(join(folder, "release"));
    put("release/SHA256SUMS", "of the last one");
    const words = ["scripts/release.mjs", "0.2.0", "--owner", "someone"];
    expect(spawnSync(process.execPath, words, { cwd: folder }).status).not.toBe(0);
    expect(git("status", "--porcelain")).toBe("");
    expect(readFileSync(join(folder, "release/SHA256SUMS"), "utf8")).toBe("of the last one");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the documents name one repository and one version, those of package.json", () => {
  const { repository, version } = json(pathOf("package.json"));
  const owned = /github\.com\/([\w-]+\/kehoach)\.git$/.exec(repository?.url ?? "")?.[1];
  expect(owned).toBeDefined();
  const named = ["README.md", "README.vi.md", "package.json"].flatMap((file) =>
    [...readFileSync(pathOf(file), "utf8").matchAll(/(?:github\.com\/|uses: )([\w-]+\/kehoach)\b(?:@v([\d.]+))?/g)].map(
      ([, repo, tag = version]) => ({ file, repo, version: tag }),
    ),
  );
  expect(named.length).toBeGreaterThan(4);
  const tags = readFileSync(pathOf("README.md"), "utf8").match(/(?<=rev: v)[\d.]+/g);
  expect(tags).toEqual([version]);
  for (const { file, ...said } of named) expect(said, file).toEqual({ repo: owned, version });
});
