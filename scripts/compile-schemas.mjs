// Compiles schemas/*.schema.json to src/schema/compiled/*.ts, so that no schema is compiled while a plan is read.
// Part of `npm run build`; what it writes is not kept in the repository.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const schemas = new URL("../schemas/", import.meta.url);
const compiled = new URL("../src/schema/compiled/", import.meta.url);

const files = readdirSync(schemas).filter((name) => name.endsWith(".schema.json"));
const read = (file) => JSON.parse(readFileSync(new URL(file, schemas), "utf8"));

// Keys that an editor must not miss, because the office's file may hold them, and that a plan is complete only with.
const whole = ({ "x-required-here-or-in-the-office": more = [], required = [], ...schema }) => ({
  ...schema,
  required: [...more, ...required],
});

mkdirSync(compiled, { recursive: true });
for (const file of files) {
  const ajv = new Ajv({
    allErrors: true,
    // Errors carry the part of the schema they come from: titles and examples go into our sentences.
    verbose: true,
    messages: false,
    strict: false,
    // Lengths in code units: counting characters would need a part of ajv at run time.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
    schemas: files.filter((other) => other !== file).map(read),
  });
  const code = standalone.default(ajv, ajv.compile(whole(read(file))));
  if (code.includes("require(")) throw new Error(`${file}: the compiled schema needs a part of ajv at run time`);
  // ajv copies all errors so far for each list item that has one: of a long list that would take its length squared.
  const joining = code.replaceAll(/vErrors\.concat\((\w+\.errors)\)/g, "joined(vErrors,$1)");
  const joined = "function joined(all, more) { for (const one of more) all.push(one); return all; }";
  const name = new URL(file.replace(".schema.json", ".ts"), compiled);
  writeFileSync(name, `// @ts-nocheck\n${joining}\n${joined}\n`);
}
