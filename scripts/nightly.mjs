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

/** Test files with more of what they try at random, or with all where they try a sample. */
const harder = (files, env) => ({ argv: [vitest, "run", ...files, "--testTimeout", "0"], env });
const seeded = (runs) => ({ KEHOACH_RUNS: String(runs), KEHOACH_SEED: "1" });

/** Node arguments of each step, and the environment that sets its amount of work. */
const steps = {
  // A twelfth of the runs is a document.
  documents: harder(["test/properties.test.ts", "-t", "Microsoft's validator"], seeded(4800)),
  properties: harder(["test/properties.test.ts", "test/check-own.test.ts", "-t", "^(?!Microsoft)"], seeded(2000)),
  equal: harder(["test/equal.test.ts"], { ...seeded(3000), KEHOACH_EQUAL: "all" }),
  pages: harder(["test/pages.test.ts"], { KEHOACH_PAGES: "all" }),
  fuzz: soak("fuzz.mjs"),
  "fuzz:docx": soak("fuzz-docx.mjs"),
  kill: soak("kill.mjs"),
  mutants: { argv: ["scripts/mutants.mjs", "--count", "60", "--seed", "1"], env: {} },
  edits: harder(["test/random-edits.test.ts"], seeded(1000)),
  // Each brings Node.js from the npm registry.
  nodes: { argv: ["scripts/with-node.mjs"], env: {} },
  // Input of the next step.
  portable: { argv: ["scripts/portable.mjs"], env: {} },
  windows: harder(["test/windows.test.ts"], { KEHOACH_WINE: "all" }),
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
