// Measures kehoach against the other generators, in one run, in shuffled rounds; prints tables, and writes them into
// docs/speed.md with --write. `--rounds n` sets how many rounds (default 11), `--many n` how many plans the largest run has
// (default 10,000). `--compare` measures the program's own commands alone and reports which take more of a bare node than
// docs/speed.md has.
//
// The packages that measure (mitata, tinybench) do so within a process; what a person waits for is a whole one.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildLarge, buildMany } from "./batch.mjs";
import { installedSize, ownSize } from "./size.mjs";

const { values: options } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    compare: { type: "boolean", default: false },
    rounds: { type: "string", default: "11" },
    many: { type: "string", default: "10000" },
  },
});
const rounds = Number(options.rounds);
const many = Number(options.many);
const few = 500;

const path = (inside) => fileURLToPath(new URL(inside, import.meta.url));
const root = path("../..");

// Certificates that a machine adds to Node's own are read at every start, by everyone.
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;

if (!options.compare && !existsSync(path("node_modules"))) {
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
const { contenders } = options.compare ? { contenders: {} } : await import("./contenders.mjs");
const { dataOf, templateWith } = await import("./document.mjs");

const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const plan = path("ke-hoach.yaml");
const tree = JSON.parse(
  execFileSync(process.execPath, [join(root, "bin/kehoach.js"), "show", plan, "--stage", "tree"]),
);
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
const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"));
/** Each example by itself: none may cost much more than another of its length, whatever it asks for. */
const builds = Object.fromEntries(
  examples.map((name) => [name, [program, "build", join(root, "examples", name), "-o", output(name)]]),
);
/** A file of two pages, and one of five. */
const short = "tuyen-truyen-xa.yaml";
for (const [from, to] of [
  [join(root, "examples", short), output("two-pages")],
  [plan, output("five-pages")],
])
  run([program, "build", from, "-o", to]);
const cold = {
  "node -e 0": ["-e", "0"],
  "kehoach --version": [program, "--version"],
  "kehoach validate": [program, "validate", plan],
  "kehoach build": [program, "build", plan, "-o", output("kehoach")],
  "kehoach check": [program, "check", output("five-pages")],
  "kehoach check, two pages": [program, "check", output("two-pages")],
  ...Object.fromEntries(others.map((name) => [name, [path("cold.mjs"), name, folder, output(name)]])),
};
const withRules = "kehoach, with all rules";
const warm = Object.fromEntries(
  ["kehoach", withRules, ...others].map((name) => [name, [path("warm.mjs"), name, folder]]),
);

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

const page = join(root, "docs/speed.md");
const coldMs = measured({ ...cold, ...builds }, milliseconds, rounds);
if (options.compare) {
  const bare = coldMs["node -e 0"];
  const kept = new Map(
    [...readFileSync(page, "utf8").matchAll(/^\| (\S.*?) +\| +[\d.]+ \| +([\d.]+) \|/gm)].map(([, name, ratio]) => [
      name,
      Number(ratio),
    ]),
  );
  const worse = 1.2;
  const slower = Object.entries(coldMs).filter(([name, ms]) => ms / bare > worse * (kept.get(name) ?? Infinity));
  for (const [name, ms] of slower)
    console.log(`${name}: ${(ms / bare).toFixed(1)} × bare node, ${kept.get(name)} in docs/speed.md`);
  console.log(
    slower.length > 0
      ? `${slower.length} of ${Object.keys(coldMs).length} are slower by a fifth or more. Measure again on an idle machine: npm run bench`
      : `None of ${Object.keys(coldMs).length} is slower by a fifth than docs/speed.md has.`,
  );
  process.exit(0);
}
const perSecond = measured(warm, (argv) => Number(run(argv)), Math.ceil(rounds / 3));

// Whole runs differ too much in length to be shuffled with the others; the start of the threads is in the shorter ones, too.
const inMany = Object.fromEntries([few, many / 2, many].map((count) => [count, buildMany(count, plan, folder, env)]));
const workersPerSecond = (1000 * many) / 2 / (inMany[many].ms - inMany[many / 2].ms);
const largeItems = [625, 1250, 2500, 5000];
const inLarge = largeItems.map((items) => ({ items, ...buildLarge(items, folder, env) }));

const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const bare = coldMs["node -e 0"];
const docxtemplater = perSecond.docxtemplater;
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} KB`;
const documentSize = (name) =>
  name === "kehoach build"
    ? kilobytes(statSync(output("kehoach")).size)
    : name in contenders
      ? kilobytes(statSync(output(name)).size)
      : "";
const number = (value) => value.toLocaleString("en");
const { packed, installed } = ownSize(root);
const theirs = installedSize(["docxtemplater", "pizzip"], path("node_modules"));
const threads = Math.min(8, availableParallelism());
const report = `One plan of five pages (109 paragraphs, 13 agencies), \`scripts/bench/ke-hoach.yaml\`; medians of ${rounds} shuffled rounds. Node
${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}. Ratios travel from machine to machine, milliseconds do not. kehoach reads YAML, checks it and
lays it out by the decree; the others pour lines that are ready into a plain template.

${table(
  ["one document, the whole process", "ms", "× bare node", "× docxtemplater", "document"],
  Object.keys(cold).map((name) => [
    name,
    coldMs[name].toFixed(0),
    (coldMs[name] / bare).toFixed(1),
    (coldMs[name] / coldMs.docxtemplater).toFixed(2),
    documentSize(name),
  ]),
)}

${table(
  ["kehoach build, each example", "ms", "× bare node", "document"],
  examples.map((name) => [
    name,
    coldMs[name].toFixed(0),
    (coldMs[name] / bare).toFixed(1),
    kilobytes(statSync(output(name)).size),
  ]),
)}

${table(
  ["many documents, warm", "a second", "× docxtemplater"],
  [
    ...Object.entries(perSecond),
    [`kehoach build, ${threads} worker threads, with all rules and files`, workersPerSecond],
  ].map(([name, count]) => [name, count.toFixed(0), (count / docxtemplater).toFixed(2)]),
)}

Worker threads: ${(workersPerSecond / perSecond[withRules]).toFixed(2)} × one thread. Most memory at once: ${inMany[few].megabytes} MB over ${number(few)} plans, ${inMany[many].megabytes} MB over ${number(many)} (${(inMany[many].megabytes / inMany[few].megabytes).toFixed(2)} ×).

${table(
  ["one large plan", "seconds", "ms an item", "MB"],
  inLarge.map(({ items, ms, megabytes }) => [
    `${number(items)} items, a table of ${number(2 * items)} rows`,
    (ms / 1000).toFixed(1),
    (ms / items).toFixed(2),
    megabytes,
  ]),
)}

The package: ${kilobytes(packed)} to download, ${kilobytes(installed)} installed, no other packages (docxtemplater with pizzip: ${kilobytes(theirs)} installed).
`;
console.log(report);
if (options.write) {
  const [opening, closing] = ["<!-- bench -->", "<!-- /bench -->"];
  const [before, rest] = readFileSync(page, "utf8").split(opening);
  writeFileSync(page, `${before}${opening}\n\n${report}\n${closing}${rest.split(closing)[1]}`);
  execFileSync(process.execPath, [join(root, "node_modules/@biomejs/biome/bin/biome"), "format", "--write", page]);
}
