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

const saying = new Set(["title", "description", "examples"]);

/** A schema without what is said of it to people, which only errors carry; what describes a key of such a name is a group. */
const bare = (schema) => {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !saying.has(key) || (typeof value === "object" && !Array.isArray(value)))
      .map(([key, value]) => [key, bare(value)]),
  );
};

/** Code with all that matches a pattern in other words; ajv's output has changed where nothing matches. */
const rewritten = (code, pattern, replacement) => {
  if (code.search(pattern) < 0) throw new Error(`nothing in the code that ajv made is like ${pattern}`);
  return code.replaceAll(pattern, replacement);
};

/** Code that holds of its schemas only the names of keys that it looks up, not the whole of each as an object. */
const withNamesAlone = (code) => {
  const schemas = new Map();
  const rest = rewritten(code, /const (schema\d+) = (\{.*?\});(?=const |let |function |$)/g, (_all, name, schema) => {
    schemas.set(name, JSON.parse(schema));
    return "";
  });
  const names = [];
  const short = rewritten(rest, /\.call\((schema\d+)((?:\.\w+)+),/g, (_all, name, path) => {
    const keys = path
      .slice(1)
      .split(".")
      .reduce((schema, key) => schema[key], schemas.get(name));
    names.push(
      `const names${names.length} = ${JSON.stringify(Object.fromEntries(Object.keys(keys).map((key) => [key, 0])))};`,
    );
    return `.call(names${names.length - 1},`;
  });
  if (/\bschema\d/.test(short)) throw new Error("the code that ajv made needs its schemas for more than names of keys");
  return [...names, short].join("\n");
};

/** The code of a schema, as statements that define its function, and the function's name. */
const compile = (file, form, options) => {
  const ajv = new Ajv({
    messages: false,
    strict: false,
    // Lengths in code units: counting characters would need a part of ajv at run time.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
    schemas: files.filter((other) => other !== file).map((other) => form(read(other))),
    ...options,
  });
  const code = standalone.default(ajv, ajv.compile(form(whole(read(file)))));
  if (code.includes("require(")) throw new Error(`${file}: the compiled schema needs a part of ajv at run time`);
  const [, name, statements] = /^"use strict";export const validate = (\w+);export default \1;(.*)$/s.exec(code);
  return { name, statements };
};

mkdirSync(compiled, { recursive: true });
for (const file of files) {
  // Most files have no fault: they are first asked by short code that answers yes or no, and does not say why.
  const quick = compile(file, bare, { inlineRefs: false });
  const silent = withNamesAlone(rewritten(quick.statements, /(validate\d+\.errors = )\[\{.*?\}\];/g, "$1some;"));
  // Errors carry the part of the schema they come from: titles and examples go into our sentences.
  const telling = compile(file, (schema) => schema, { allErrors: true, verbose: true });
  // ajv copies all errors so far for each list item that has one: of a long list that would take its length squared.
  const joining = rewritten(telling.statements, /vErrors\.concat\((\w+\.errors)\)/g, "joined(vErrors,$1)");
  // The schema itself stands among the statements: what a place is called and how it is filled is read from it.
  const [, root] = new RegExp(`const (schema\\d+) = (?=\\{"\\$schema":"[^"]*","\\$id":"${file}")`).exec(joining);
  // Explaining faults takes four fifths of the code: a file of its own, loaded when there is a fault.
  const name = file.replace(".schema.json", "");
  const tellingFile = `${name}.telling.cjs`;
  const tells = [
    "function joined(all, more) { for (const one of more) all.push(one); return all; }",
    joining,
    `module.exports = { validate: ${telling.name}, schema: ${root} };`,
  ];
  writeFileSync(new URL(tellingFile, compiled), `${tells.join("\n")}\n`);
  const lines = [
    "// @ts-nocheck",
    'import { createRequire } from "node:module";',
    "const some = [{}];",
    silent,
    `export const accepts = ${quick.name};`,
    `export const telling = () => createRequire(import.meta.url)("./${tellingFile}");`,
  ];
  writeFileSync(new URL(`${name}.ts`, compiled), `${lines.join("\n")}\n`);
}
