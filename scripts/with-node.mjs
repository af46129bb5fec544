// Runs the tests with other versions of Node, which npm brings: the oldest one that package.json allows, and the newest
// of each line that is still kept. `npm run test:nodes`, or `npm run test:nodes -- 20.19.0 26` for some of them;
// `npm run test:nodes -- --sample` runs within a minute what depends most on Node, with the newest version that is not in use.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "boolean", default: false } },
});

const oldestAndKept = ["20.19.0", "22", "24", "26"];
const [inUse] = process.versions.node.split(".");
const others = options.sample ? [oldestAndKept.findLast((version) => version.split(".")[0] !== inUse)] : oldestAndKept;
const versions = positionals.length > 0 ? positionals : others;
/** Tests of files, streams, threads and the whole program; vitest runs all where none is named. */
const tests = options.sample ? ["bundle", "streams", "batch", "cli"].map((name) => `test/${name}.test.ts`) : [];

const failed = versions.filter((version) => {
  console.log(`\n== Node ${version}`);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...tests];
  const words = ["--yes", "--package", `node@${version}`, "--", "node", ...vitest];
  return spawnSync("npx", words, { stdio: "inherit", shell: process.platform === "win32" }).status !== 0;
});

console.log(failed.length > 0 ? `failed with Node ${failed.join(", ")}` : `passed with Node ${versions.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
