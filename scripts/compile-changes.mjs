// Compiles src/knowledge/changed-names.yaml to src/lint/compiled/changes.ts: the old names as a tree of words, the lists of names as
// texts find them, and a line for each row, so that a run reads only the rows that it asks for. Part of `npm run build`; what it
// writes is not kept.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { load } from "./load.mjs";

const { nameInList, treeOf } = await load("src/lint/reform/phrases.ts");
const { provinceNames } = await load("src/knowledge/place-names.ts");
const { asOf, lists, never, rows } = parse(
  readFileSync(new URL("../src/knowledge/changed-names.yaml", import.meta.url), "utf8"),
);

const tree = treeOf(
  rows.flatMap(({ old, aliases = [], names }, row) =>
    [old, ...aliases].map((words, alias) => ({ words, names, value: [row, alias] })),
  ),
);
const listTexts = Object.entries({ provinces: provinceNames, ...lists }).map(([list, names]) => [
  list,
  names.map(nameInList).join("\n"),
]);

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
