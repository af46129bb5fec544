#!/usr/bin/env node
// Starts the program with the code that V8 compiled the last time, which is most of the work of a short run. From 22.1 on
// Node keeps it itself; before, this file does. CommonJS, which starts sooner than a module.
const fs = require("node:fs");
const { createRequire, enableCompileCache } = require("node:module");
const { homedir } = require("node:os");
const { join } = require("node:path");

const program = join(__dirname, "../dist/kehoach.cjs");

// What one command compiles is of little use to another: each has a cache of its own.
const command = /^[a-z]+$/.exec(process.argv[2] ?? "")?.[0] ?? "none";

/** In a folder of this user's alone: whoever could write there could make this user run their code. */
const cacheFolder = () => {
  const caches = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), ".cache");
  return join(caches, "kehoach", command);
};

const runCached = (folder) => {
  const { Script } = require("node:vm");
  // A short run ends before optimised code pays, and would wait for V8's compiler to end: it may begin later.
  if (command !== "none") require("node:v8").setFlagsFromString("--interrupt-budget=1000000");
  const source = fs.readFileSync(program, "latin1");
  const file = join(folder, "code");
  // V8 refuses code of another version of its own, but of the source it knows the length alone: its first line names it.
  const key = Buffer.from(source.slice(0, source.indexOf("\n") + 1));
  let cachedData;
  try {
    const kept = fs.readFileSync(file);
    if (kept.subarray(0, key.length).equals(key)) cachedData = kept.subarray(key.length);
  } catch {}
  const script = new Script(`(function (require, module, exports, __filename) {${source}\n})`, {
    filename: program,
    cachedData,
  });
  if (!cachedData || script.cachedDataRejected) {
    process.once("exit", () => {
      // Whole or not at all, and not at all where that is not possible.
      const temporary = `${file}.${process.pid}`;
      try {
        fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
        fs.writeFileSync(temporary, Buffer.concat([key, script.createCachedData()]), { mode: 0o600 });
        fs.renameSync(temporary, file);
      } catch {}
    });
  }
  script.runInThisContext()(createRequire(program), module, exports, program);
};

if (process.env.NODE_DISABLE_COMPILE_CACHE) require(program);
else if (enableCompileCache) {
  enableCompileCache(cacheFolder());
  require(program);
} else runCached(cacheFolder());
