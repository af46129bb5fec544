#!/usr/bin/env node
// Starts the program with a V8 code cache of the last run: compiling is most of the work of a short run. Node's own cache,
// from 22 on, holds only the code compiled while a file is loaded, a twentieth of it. CommonJS starts sooner than a module.
const fs = require("node:fs");
const { homedir } = require("node:os");
const { dirname, isAbsolute, join } = require("node:path");

const folderOfParts = join(__dirname, "../dist");
const command = ["build", "validate", "check"].find((known) => known === process.argv[2]);
// Threads load this file, too; they leave it to the program to keep code.
const isProgram = require.main === module;

/**
 * Whoever writes compiled code can do all that its reader can, and root may run with the home of a user: what others own,
 * or may write to, is not used. Windows keeps others out of a user's own folders by other means.
 */
const isOnlyOurs = ({ uid, mode }) => !process.getuid || (uid === process.getuid() && (mode & 0o022) === 0);

const isSafeFolder = (path, look) => {
  const stats = look(path, { throwIfNoEntry: false });
  return !stats || (stats.isDirectory() && isOnlyOurs(stats));
};

/** The folder of compiled code, in the user's cache; undefined where there is none to be trusted. */
const folderOfCode = () => {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const caches = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), ".cache");
    const folder = join(caches, "kehoach");
    const isSafe = isSafeFolder(caches, fs.statSync) && isSafeFolder(folder, fs.lstatSync);
    return isAbsolute(caches) && isSafe ? folder : undefined;
  } catch {
    return undefined;
  }
};

const folder = folderOfCode();

/** A pipe would never end, and a link may lead to a file that another wrote. */
const readSafely = (file) => {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  const opened = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fs.fstatSync(opened);
    return stats.isFile() && stats.nlink === 1 && isOnlyOurs(stats) ? fs.readFileSync(opened) : Buffer.alloc(0);
  } finally {
    fs.closeSync(opened);
  }
};

/** The V8 code cache of a file, and the exit code of the run that it was compiled in. */
const readCodeCache = (file, key) => {
  try {
    const cached = readSafely(file);
    const from = key.length + 1;
    const middle = (cached.length + from) / 2;
    const code = cached.subarray(from, middle);
    // Damaged code would crash the process. It is stored twice: comparing is faster than any checksum.
    const isSound = cached.subarray(0, key.length).equals(key) && code.equals(cached.subarray(middle));
    return isSound ? { code, status: cached[key.length] } : undefined;
  } catch {}
};

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Removes temporary files of killed runs. */
const clearLeftovers = () => {
  for (const name of fs.readdirSync(folder)) {
    const [, pid] = /\.bin\.(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) fs.rmSync(join(folder, name), { force: true });
  }
};

/** Atomic; if it fails, the next run is as slow as this one. */
const store = (code, file, key, status) => {
  const temporary = `${file}.${process.pid}`;
  try {
    for (const path of [dirname(folder), folder]) if (!fs.existsSync(path)) fs.mkdirSync(path, { mode: 0o700 });
    clearLeftovers();
    fs.rmSync(temporary, { force: true });
    try {
      fs.writeFileSync(temporary, Buffer.concat([key, Buffer.from([status]), code, code]), { mode: 0o600, flag: "wx" });
      fs.renameSync(temporary, file);
    } catch {
      fs.rmSync(temporary, { force: true });
    }
  } catch {}
};

const loaded = new Map();

/**
 * Exports of a file of dist/.
 *
 * @param name of its code cache: each command has its own, because commands compile different functions
 */
const load = (path, name) => {
  if (!folder) return require(path);
  const known = loaded.get(path);
  if (known) return known.exports;
  const { Script } = require("node:vm");
  const source = fs.readFileSync(path, "latin1");
  // V8 checks only the length of the source, so its first line is in the key. Nor does V8 refuse code of another Node with the same
  // V8 version but another build, which crashes the process.
  const key = Buffer.from(`${process.version} ${process.arch} ${source.slice(0, source.indexOf("\n") + 1)}`);
  const file = join(folder, `${name}.bin`);
  const cached = readCodeCache(file, key);
  const wrapped = `(function (require, module, exports, __filename) {${source}\n})`;
  const script = new Script(wrapped, { filename: path, cachedData: cached?.code });
  if (isProgram) {
    const isUsable = cached && !script.cachedDataRejected;
    // A run that a fault ended early compiled a part of what others need: code of a better one takes its place.
    process.once("exit", (status) => {
      if (!isUsable || status < cached.status) store(script.createCachedData(), file, key, status);
    });
  }
  const part = { exports: {} };
  loaded.set(path, part);
  script.runInThisContext()(requireFromParts, part, part.exports, path);
  return part.exports;
};

const requireFromParts = (id) => (id.startsWith("./") ? load(join(folderOfParts, id), id.slice(2)) : require(id));

// Asked often, by scripts and by eye, and answered without the program.
const isAboutVersion = isProgram && process.argv.length === 3 && ["-V", "--version"].includes(process.argv[2]);

// Node 20 ended on 2026-04-30, yet offices keep the one they have: these flags go when "engines" in package.json refuses it.
// Newer versions gain by them no more than loading node:v8 takes.
if (folder && command && process.version.startsWith("v20.")) {
  const { setFlagsFromString } = require("node:v8");
  // A short run ends before optimised code pays, yet waits for the compiler that is at it: it may begin later.
  setFlagsFromString("--interrupt-budget=1000000");
  // Patterns are compiled for the processor at their first use, and not for an interpreter before.
  setFlagsFromString("--regexp-tier-up-ticks=0");
  // A large plan would fill four times the memory it needs before it is cleared.
  setFlagsFromString("--heap-growing-percent=50");
}

const printVersion = () => {
  try {
    fs.writeSync(1, `${require("../package.json").version}\n`);
    return true;
  } catch (error) {
    // Whoever closed the pipe does not want to know; the program reports anything else.
    return error.code === "EPIPE";
  }
};

/** A clone before its first build has nothing to load, nor has a copy that lost files on its way. */
const isWhole = fs.existsSync(join(folderOfParts, "kehoach.cjs"));

if (isAboutVersion && printVersion()) {
  // It is said.
} else if (!isWhole && isProgram) {
  const root = join(__dirname, "..");
  const advice = fs.existsSync(join(root, "src"))
    ? `Trong thư mục ${root}, gõ: npm ci`
    : `Giải nén hoặc cài lại chương trình cho đủ tệp vào ${root}`;
  fs.writeSync(2, `lỗi: chương trình chưa đủ tệp (thiếu dist). ${advice}\n`);
  process.exitCode = 3;
} else {
  module.exports = load(join(folderOfParts, "kehoach.cjs"), command ?? "other");
  if (isProgram) module.exports.run(folder);
}
