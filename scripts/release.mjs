// Makes the files of a release; pushes and publishes nothing.
//
//   npm run release -- 0.2.0 [--owner NAME]
//
// Sets the version in package.json, its lock and the documents, closes the part of the changelog, builds, and writes the
// tarball, the zips of `npm run portable` and SHA256SUMS to release/. --owner fills in who hosts the repository, once.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file) => readFileSync(join(root, file), "utf8");
const fail = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { owner: { type: "string" } } });
const [version = ""] = positionals;
const { version: before, repository, scripts } = JSON.parse(read("package.json"));
const placeholder = "OWNER";
const isUnowned = repository.url.includes(`/${placeholder}/`);

if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) fail("Name the version: npm run release -- 0.2.0");
/** Precedence as semver.org has it: a pre-release comes before its release. */
const inOrder = (one, other) => {
  const { compare } = new Intl.Collator("en", { numeric: true });
  const [[core, early], [otherCore, otherEarly]] = [one, other].map((each) => each.split(/-(.*)/s));
  return compare(core, otherCore) || Number(!early) - Number(!otherEarly) || compare(early ?? "", otherEarly ?? "");
};
if (inOrder(version, before) < 0)
  fail(`${version} comes before ${before}, the version of package.json. Name a later one.`);
if (isUnowned && !/^[\w-]+$/.test(values.owner ?? "")) fail("Nobody hosts the repository yet: add --owner NAME");
if (!isUnowned && values.owner !== undefined) fail(`The repository has an owner: ${repository.url}`);
const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" });
if (git("status", "--porcelain") !== "") fail("Commit first.");
if (git("tag", "--list", `v${version}`) !== "")
  fail(`${version} is released: there is a tag v${version}. Name a later one.`);

const changelog = read("CHANGELOG.md");
const [, newest] = /^## (.*)$/m.exec(changelog) ?? [];
if (newest !== "Unreleased" && newest !== version)
  fail(`CHANGELOG.md begins with “## ${newest}”. Head what is new with “## Unreleased”.`);

/** A release that fails leaves every file as it was, also one that is interrupted. */
const texts = ["package.json", "package-lock.json", "README.md", "README.vi.md", "CHANGELOG.md"].map((file) => [
  file,
  read(file),
]);
const release = join(root, "release");
const unfinished = join(root, "release.part");
let isDone = false;
process.on("exit", () => {
  rmSync(unfinished, { recursive: true, force: true });
  if (!isDone) for (const [file, text] of texts) writeFileSync(join(root, file), text);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(2));

/** The documents that name the repository or the version; test/package.test.ts holds that they agree with package.json. */
const documents = ["package.json", "README.md", "README.vi.md"];
for (const file of documents) {
  const text = read(file)
    .replaceAll(`${placeholder}/kehoach`, `${values.owner ?? placeholder}/kehoach`)
    .replaceAll(`kehoach@v${before}`, `kehoach@v${version}`)
    .replaceAll(`rev: v${before}`, `rev: v${version}`);
  writeFileSync(join(root, file), text);
}

const run = (command, ...words) =>
  execFileSync(command, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
const npm = (...words) => run("npm", ...words);
if (version !== before) npm("version", version, "--no-git-tag-version", "--ignore-scripts");

writeFileSync(join(root, "CHANGELOG.md"), changelog.replace("\n## Unreleased\n", `\n## ${version}\n`));

rmSync(unfinished, { recursive: true, force: true });
mkdirSync(unfinished);
npm("run", "build");
npm("pack", "--ignore-scripts", "--pack-destination", unfinished);
if (scripts.portable) npm("run", "portable", "--", unfinished);

const sums = readdirSync(unfinished)
  .sort()
  .map(
    (file) =>
      `${createHash("sha256")
        .update(readFileSync(join(unfinished, file)))
        .digest("hex")}  ${file}\n`,
  );
writeFileSync(join(unfinished, "SHA256SUMS"), sums.join(""));
rmSync(release, { recursive: true, force: true });
renameSync(unfinished, release);
isDone = true;
console.log(`${sums.join("")}
In release/, with SHA256SUMS. Next: read git diff, commit, tag v${version}, push, make the release with these files,
npm publish release/kehoach-${version}.tgz`);
