// Lists the files of src/lint/rules/ and src/check/rules/ in src/lint/compiled/ and src/check/compiled/, so that a rule is
// added by adding its file. Part of `npm run build`; what it writes is not kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { load } from "./load.mjs";

const exported = /^export const (\w+): (?:readonly )?(?:Check)?Rule(\[\])? =/m;

const list = (room, name, type) => {
  const folder = new URL(`../src/${room}/rules/`, import.meta.url);
  const found = readdirSync(folder)
    .sort()
    .map((file) => {
      const [, constant, many] = exported.exec(readFileSync(new URL(file, folder), "utf8")) ?? [];
      if (constant === undefined) throw new Error(`src/${room}/rules/${file} exports no ${type}`);
      return { file, constant, entry: many ? `...${constant}` : constant };
    });
  const imports = found.map(({ file, constant }) => `import { ${constant} } from "../rules/${file}";`);
  const lines = found.map(({ entry }) => `  ${entry},`);
  write(room, "rules.ts", [
    `import type { ${type} } from "../rule.ts";`,
    ...imports,
    "",
    `export const ${name}: readonly ${type}[] = [`,
    ...lines,
    "];",
  ]);
};

const write = (room, file, lines) => {
  const compiled = new URL(`../src/${room}/compiled/`, import.meta.url);
  mkdirSync(compiled, { recursive: true });
  writeFileSync(new URL(file, compiled), `${lines.join("\n")}\n`);
};

list("lint", "rules", "Rule");
list("check", "checkRules", "CheckRule");

const { rules } = await load("src/lint/compiled/rules.ts");
const { checkRules } = await load("src/check/compiled/rules.ts");
const ofPlans = new Set(rules.map(({ id }) => id));
write("lint", "word-rules.ts", [
  "/** The rules of Word files alone by name. They themselves are loaded only where a Word file is judged. */",
  "export const wordRules: readonly string[] = [",
  ...checkRules
    .map(({ id }) => id)
    .filter((id) => !ofPlans.has(id))
    .sort()
    .map((id) => `  ${JSON.stringify(id)},`),
  "];",
]);
