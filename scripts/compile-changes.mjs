// Compiles src/lint/reform/2025.json to src/lint/compiled/changes.ts: the old names as a tree of words, the lists of names as
// texts find them, and a line for each row, so that a run reads only the rows that it asks for. Part of `npm run build`; what it
// writes is not kept.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { load } from "./load.mjs";

const { nameInList, treeOf } = await load("src/wording/phrases.ts");
const { asOf, lists, never, rows } = JSON.parse(
  readFileSync(new URL("../src/lint/reform/2025.json", import.meta.url), "utf8"),
);

const tree = treeOf(
  rows.flatMap(({ old, aliases = [], names }, row) =>
    [old, ...aliases].map((words, alias) => ({ words, names, value: [row, alias] })),
  ),
);
const listTexts = Object.entries(lists).map(([list, names]) => [list, names.map(nameInList).join("\n")]);

const compiled = new URL("../src/lint/compiled/", import.meta.url);
mkdirSync(compiled, { recursive: true });
writeFileSync(
  new URL("changes.ts", compiled),
  `export const asOf = ${JSON.stringify(asOf)};

export const never = ${JSON.stringify(never, null, 2)};

/** A \`NameChange\` as JSON in each line. */
export const rowLines = ${JSON.stringify(rows.map((row) => JSON.stringify(row)).join("\n"))};

/** Names that stand in the place of \`{ten}\`, a line each. */
export const lists = ${JSON.stringify(Object.fromEntries(listTexts), null, 2)};

/** A \`PhraseTree\` of \`[row, alias]\` as JSON. */
export const tree = ${JSON.stringify(JSON.stringify(tree))};
`,
);
