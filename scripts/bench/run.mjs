// Measures kehoach against the other generators, in one run, in shuffled rounds; prints a table, and writes it to
// docs/bench.md with --write. `--rounds n` sets how many rounds (11 unless told).
//
// The packages that measure (mitata, tinybench) do so within a process; what a person waits for is a whole one.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: { write: { type: "boolean", default: false }, rounds: { type: "string", default: "11" } },
});
const rounds = Number(options.rounds);

const path = (inside) => fileURLToPath(new URL(inside, import.meta.url));
const root = path("../..");

// Certificates that a machine adds to Node's own are read at every start, by everyone.
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;

if (!existsSync(path("node_modules"))) {
  console.error("Installing what is measured against …");
  const install = [
    "install",
    "--prefix",
    path("."),
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
  ];
  execFileSync("npm", install, { stdio: "inherit", shell: process.platform === "win32" });
}
const { contenders } = await import("./contenders.mjs");
const { dataOf, templateWith } = await import("./document.mjs");
const { layOut, readKind, readPlan } = await import("../../dist/index.js");

const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const plan = path("ke-hoach.yaml");
const { tree } = await layOut(readPlan(plan, readFileSync(plan)).plan, readKind().kind);
writeFileSync(join(folder, "data.json"), JSON.stringify(dataOf(tree)));
for (const [name, { template }] of Object.entries(contenders)) {
  if (template) writeFileSync(join(folder, `${name}.docx`), await templateWith(template.loop, template.value));
}

const run = (argv) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${argv.join(" ")}: ${stderr}`);
  return stdout;
};

const output = (name) => join(folder, `${name}.out.docx`);
const program = "bin/kehoach.js";
const others = Object.keys(contenders);
const cold = {
  "node -e 0": ["-e", "0"],
  "kehoach --version": [program, "--version"],
  "kehoach validate": [program, "validate", plan],
  "kehoach build": [program, "build", plan, "-o", output("kehoach")],
  ...Object.fromEntries(others.map((name) => [name, [path("cold.mjs"), name, folder, output(name)]])),
};
const warm = Object.fromEntries(["kehoach", ...others].map((name) => [name, [path("warm.mjs"), name, folder]]));

const shuffled = (list) =>
  list
    .map((item) => [Math.random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians of what each command gave, in rounds that take the commands in another order each time. */
const measured = (commands, measure, times) => {
  const found = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  // The first round fills caches and counts for nothing.
  for (let round = 0; round <= times; round++) {
    for (const [name, argv] of shuffled(Object.entries(commands))) {
      const value = measure(argv);
      if (round > 0) found[name].push(value);
    }
    console.error(`round ${round} of ${times}`);
  }
  return Object.fromEntries(Object.entries(found).map(([name, values]) => [name, median(values)]));
};

const milliseconds = (argv) => {
  const start = performance.now();
  run(argv);
  return performance.now() - start;
};

const coldMs = measured(cold, milliseconds, rounds);
const perSecond = measured(warm, (argv) => Number(run(argv)), Math.ceil(rounds / 3));

const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const bare = coldMs["node -e 0"];
const docxtemplater = perSecond.docxtemplater;
const kilobytes = (name) => `${Math.round(statSync(output(name)).size / 1000)} KB`;
const report = `# Speed

One plan of five pages (109 paragraphs, 13 agencies): \`scripts/bench/ke-hoach.yaml\`. Medians of ${rounds} shuffled rounds, whole
processes; Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}. Ratios travel from machine to machine, milliseconds do not.
Made by \`npm run bench -- --write\`.

kehoach reads YAML, checks it and lays it out by the decree; the others pour lines that are ready into a plain template.

## One document, from start to end of the process

${table(
  ["", "ms", "× bare node", "size"],
  Object.entries(coldMs).map(([name, ms]) => [
    name,
    ms.toFixed(0),
    (ms / bare).toFixed(1),
    name === "kehoach build" ? kilobytes("kehoach") : name in contenders ? kilobytes(name) : "",
  ]),
)}

## Many documents in one thread, warm

${table(
  ["", "a second", "× docxtemplater"],
  Object.entries(perSecond).map(([name, count]) => [name, count.toFixed(0), (count / docxtemplater).toFixed(2)]),
)}
`;
console.log(report);
if (options.write) writeFileSync(join(root, "docs/bench.md"), report);
