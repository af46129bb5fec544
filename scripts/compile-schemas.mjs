// Compiles schemas/*.schema.json to src/schema/compiled/*.ts, so that no schema is compiled while a plan is read.
// Part of `npm run build`; what it writes is not kept in the repository.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const schemas = new URL("../schemas/", import.meta.url);
const compiled = new URL("../src/schema/compiled/", import.meta.url);

mkdirSync(compiled, { recursive: true });
for (const file of readdirSync(schemas).filter((name) => name.endsWith(".schema.json"))) {
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
  });
  const schema = JSON.parse(readFileSync(new URL(file, schemas), "utf8"));
  const code = standalone.default(ajv, ajv.compile(schema));
  if (code.includes("require(")) throw new Error(`${file}: the compiled schema needs a part of ajv at run time`);
  writeFileSync(new URL(file.replace(".schema.json", ".ts"), compiled), `// @ts-nocheck\n${code}\n`);
}
