// Drops a row of a table or an alternative of a pattern, or changes a threshold or a number of the layout, one at a time in a
// copy of the project, and expects the quick tests to fail.
//   node scripts/mutants.mjs --count 20 --seed 1 --kind words --in src/lint --list
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { randomFrom } from "./random.mjs";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    kind: { type: "string" },
    in: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
});

const root = fileURLToPath(new URL("..", import.meta.url));
const quick = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  .scripts["test:quick"].split(" ")
  .slice(2);
/** Tests of tables: they end in seconds, and most mutants with them. */
const ofTables = ["knowledge.test", "bodies.test", "acts.test", "layout-numbers.test"];

const filesUnder = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .filter((path) => /\.(?:ts|yaml|json)$/.test(path) && !path.includes("/compiled/"));

const tables = filesUnder("src/knowledge");
const rooms = ["wording", "knowledge", "document", "lint", "recognize", "import", "check"];
const source = rooms.flatMap((room) => filesUnder(`src/${room}`)).filter((path) => path.endsWith(".ts"));

/** Rows on one line or several, as the formatter writes them; lines of a table that is one text; acts of the register. */
const row =
  /^ {2}(?:\{ .*\}|".*"|\.\.\.\[".*\]),\n|^ {2}\{\n(?: {4}.*\n)+? {2}\},\n|^[a-zà-ỹ]+(?: [a-zà-ỹ]+)*(?:: [a-zà-ỹ ]+)?\n|^ {2}- (?:number|id): .*(?:\n {4}.*)+\n/gm;
/** A text in a list of a row. */
const member = /(?<=[[,]\s*)"[^"\n]+"(?:,\s*|(?=\]))/g;
/** An alternative of a group, with the stroke beside it; its letters show that it is Vietnamese. */
const alternative = /(?<=\((?:\?(?:[:=!]|<[=!]))?|\|)[A-Za-zÀ-ỹ ]{2,}\|(?=[^|\n])|\|[A-Za-zÀ-ỹ ]{2,}(?=\))/g;
const threshold = /(?<=^(?:export )?const \w+ = )\d[\d_]*(?:\.\d+)?(?=;$)/gm;
const layoutNumber = /(?<="(?:value|min|max)": )\d+(?:\.\d+)?/g;

const other = (number) => {
  const value = Number(number.replaceAll("_", ""));
  return String(value + Math.max(1, Math.round(value / 5)));
};
const none = () => "";

const matches = (kind, paths, pattern, change) =>
  paths.flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      kind,
      path,
      found,
      index,
      line: text.slice(0, index).split("\n").length,
      to: change(found),
    }));
  });

const all = [
  ...matches("rows", tables, row, none),
  ...matches(
    "members",
    tables.filter((path) => path.endsWith(".ts")),
    member,
    none,
  ),
  ...matches("words", source, alternative, none).filter(({ found }) => /[À-ỹ]|[a-z] [a-z]/.test(found)),
  ...matches("thresholds", source, threshold, other),
  ...matches("layout", ["templates/ke-hoach/layout.json"], layoutNumber, other),
].filter(({ kind, path }) => (!options.kind || kind === options.kind) && path.startsWith(options.in));

const random = randomFrom(Number(options.seed));
const chosen = all
  .map((mutant) => ({ mutant, at: random() }))
  .sort((one, next) => one.at - next.at)
  .slice(0, Number(options.count))
  .map(({ mutant }) => mutant);

const told = ({ kind, path, found, line, to }) =>
  `${kind} ${path}:${line} ${found.trim().replaceAll("\n", " ").slice(0, 60)}${to === "" ? "" : ` → ${to}`}`;

console.log(`${chosen.length} of ${all.length}`);
if (options.list) {
  for (const mutant of chosen) console.log(told(mutant));
  process.exit();
}

const copy = mkdtempSync(join(tmpdir(), "kehoach-mutants-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
const left = new Set(["node_modules", ".git"].map((name) => join(root, name)));
cpSync(root, copy, { recursive: true, filter: (path) => !left.has(path) });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const pass = (tests) =>
  spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--bail", "1", ...tests], { cwd: copy })
    .status === 0;

if (!pass([...ofTables, ...quick])) {
  console.error("The quick tests fail without a mutant.");
  process.exit(1);
}
let survived = 0;
for (const mutant of chosen) {
  const { path, index, found, to } = mutant;
  const text = readFileSync(join(copy, path), "utf8");
  writeFileSync(join(copy, path), text.slice(0, index) + to + text.slice(index + found.length));
  const isKilled = !pass(ofTables) || !pass(quick);
  writeFileSync(join(copy, path), text);
  if (!isKilled) survived++;
  console.log(`${isKilled ? "killed  " : "SURVIVED"} ${told(mutant)}`);
}
console.log(`${chosen.length - survived} of ${chosen.length} killed`);
process.exitCode = survived === 0 ? 0 : 1;
