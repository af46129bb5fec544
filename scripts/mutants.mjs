// Changes numbers of the layout and rows of the tables in src/knowledge/, one at a time, and expects the tests to fail.
//   node scripts/mutants.mjs [count] [seed]
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomFrom } from "./random.mjs";

const [count = 20, seed = 1] = process.argv.slice(2).map(Number);
const tests = ["knowledge", "bodies", "acts", "layout-numbers"].map((name) => `test/${name}.test.ts`);

const random = randomFrom(seed);
/** A number below a limit; the same for the same seed. */
const below = (limit) => Math.floor(random() * limit);

const tables = readdirSync("src/knowledge")
  .filter((name) => /\.(?:ts|yaml)$/.test(name))
  .map((name) => `src/knowledge/${name}`);

/** Rows on one line or several, as the formatter writes them; lines of a table that is one text; acts of the register. */
const rowsIn = (text) => [
  ...text.matchAll(/^ {2}(?:\{ .*\}|".*"|\.\.\.\[".*\]),$|^ {2}\{\n(?: {4}.*\n)+? {2}\},$/gm),
  ...text.matchAll(/^[a-zà-ỹ]+(?: [a-zà-ỹ]+)*(?:: [a-zà-ỹ ]+)?$/gm),
  ...text.matchAll(/^ {2}- number: .*(?:\n {4}.*)+/gm),
];
const numbersIn = (text) => [...text.matchAll(/"(?:value|min|max)": (\d+(?:\.\d+)?)/g)];

const withoutRow = (path) => {
  const text = readFileSync(path, "utf8");
  const rows = rowsIn(text);
  if (rows.length === 0) return undefined;
  const { 0: row, index } = rows[below(rows.length)];
  return {
    path,
    text,
    changed: text.slice(0, index) + text.slice(index + row.length + 1),
    what: `without ${row.slice(0, 60)}`,
  };
};

const withOtherNumber = () => {
  const path = "templates/ke-hoach/layout.json";
  const text = readFileSync(path, "utf8");
  const numbers = numbersIn(text);
  const { 0: found, 1: number, index } = numbers[below(numbers.length)];
  const other = found.replace(number, String(Number(number) + 1));
  const line = text.slice(0, index).split("\n").length;
  return {
    path,
    text,
    changed: text.slice(0, index) + other + text.slice(index + found.length),
    what: `line ${line}: ${other}`,
  };
};

let survived = 0;
for (let done = 0; done < count; ) {
  const mutant = done % 2 === 0 ? withOtherNumber() : withoutRow(tables[below(tables.length)]);
  if (!mutant) continue;
  done++;
  writeFileSync(mutant.path, mutant.changed);
  const { status } = spawnSync("npx", ["vitest", "run", "--bail", "1", ...tests], { encoding: "utf8" });
  writeFileSync(mutant.path, mutant.text);
  if (status === 0) survived++;
  console.log(`${status === 0 ? "SURVIVED" : "killed"}  ${mutant.path} ${mutant.what.replaceAll("\n", " ")}`);
}
console.log(`${count - survived} of ${count} killed`);
process.exitCode = survived === 0 ? 0 : 1;
