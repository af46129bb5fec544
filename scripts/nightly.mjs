// Runs what takes too long to run for every change, at fixed seeds: all steps, or those that are named.
//   npm run nightly -- documents
//   npm run nightly -- --minutes 1 fuzz kill
// A soak takes its inputs from its seed for as many minutes: a slower machine tries fewer of them.
// Ends with 1 if a step failed; the others run all the same.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = "node_modules/vitest/vitest.mjs";

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "20" } },
});

const soak = (script) => ({ argv: [`scripts/${script}`, "--minutes", options.minutes, "--seed", "1"], env: {} });

/** What each step runs with Node, and the environment that sets how hard it tries. */
const steps = {
  // A twelfth of the runs is a document.
  documents: {
    argv: [vitest, "run", "test/properties.test.ts", "-t", "Microsoft's validator", "--testTimeout", "0"],
    env: { KEHOACH_RUNS: "4800", KEHOACH_SEED: "1" },
  },
  fuzz: soak("fuzz.mjs"),
  "fuzz:docx": soak("fuzz-docx.mjs"),
  kill: soak("kill.mjs"),
  edits: {
    argv: [vitest, "run", "test/random-edits.test.ts", "--testTimeout", "0"],
    env: { KEHOACH_RUNS: "1000", KEHOACH_SEED: "1" },
  },
  // What the next step tries on Windows.
  portable: { argv: ["scripts/portable.mjs"], env: {} },
  windows: { argv: [vitest, "run", "test/windows.test.ts"], env: { KEHOACH_WINE: "all" } },
};

const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(", ")}; there are: ${Object.keys(steps).join(", ")}`);
  process.exit(2);
}

const results = Object.entries(steps)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, { argv, env }]) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, argv, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
    return { name, status, minutes: (performance.now() - start) / 60_000 };
  });
for (const { name, status, minutes } of results) {
  console.log(`${name}: ${status === 0 ? "passed" : `failed (${status})`} in ${minutes.toFixed(1)} minutes`);
}
process.exitCode = results.every(({ status }) => status === 0) ? 0 : 1;
