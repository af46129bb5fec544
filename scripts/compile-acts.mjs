// Compiles src/knowledge/acts.yaml to src/knowledge/compiled/acts.ts: texts of a line for each act and each name of a law,
// so that a run parses only the lines that it asks for. Part of `npm run build`; what it writes is not kept.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { load } from "./load.mjs";

const { calledBy, nameKey, numberKey } = await load("src/knowledge/act-keys.ts");
const { as_of, acts } = parse(readFileSync(new URL("../src/knowledge/acts.yaml", import.meta.url), "utf8"));

/** Lines of the keys of numbers behind the key of what acts are called by. */
const byWords = (wordsOf) => {
  const numbers = new Map();
  for (const act of acts) {
    const words = wordsOf(act);
    if (words === undefined) continue;
    const key = nameKey(words);
    numbers.set(key, [...(numbers.get(key) ?? []), numberKey(act.number)]);
  }
  return [...numbers].map(([key, found]) => `${key}\t${found.join(" ")}`);
};
const text = (lines) => JSON.stringify(`\n${lines.join("\n")}\n`);

const compiled = new URL("../src/knowledge/compiled/", import.meta.url);
mkdirSync(compiled, { recursive: true });
writeFileSync(
  new URL("acts.ts", compiled),
  `export const asOf = ${JSON.stringify(as_of)};

/** An act as JSON behind the key of its number. */
export const actLines = ${text(acts.map((act) => `${numberKey(act.number)}\t${JSON.stringify(act)}`))};

/** The days on which they were issued. */
export const days = ${text([...new Set(acts.flatMap(({ date }) => (date === undefined ? [] : [date])))])};

/** The keys of numbers behind the key of a name. */
export const nameLines = ${text(byWords(calledBy))};

/** The same behind the key of a title, of acts that are not called by a name. */
export const titleLines = ${text(byWords((act) => (calledBy(act) === undefined ? act.title : undefined)))};
`,
);
