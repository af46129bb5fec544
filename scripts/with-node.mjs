// Runs the tests with other versions of Node, which npm brings: the oldest one that package.json allows, and the newest
// of each line that is still kept. `npm run test:nodes`, or `npm run test:nodes -- 20.19.0 26` for some of them.
import { spawnSync } from "node:child_process";

const oldestAndKept = ["20.19.0", "22", "24", "26"];
const chosen = process.argv.slice(2);
const versions = chosen.length > 0 ? chosen : oldestAndKept;

const failed = versions.filter((version) => {
  console.log(`\n== Node ${version}`);
  const words = ["--yes", "--package", `node@${version}`, "--", "node", "node_modules/vitest/vitest.mjs", "run"];
  return spawnSync("npx", words, { stdio: "inherit", shell: process.platform === "win32" }).status !== 0;
});

console.log(failed.length > 0 ? `failed with Node ${failed.join(", ")}` : `passed with Node ${versions.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
