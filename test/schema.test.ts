import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { innerKeys, topKeys } from "../src/source/fault.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

interface Schema {
  title?: string;
  description?: string;
  examples?: unknown[];
  $ref?: string;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  items?: Schema;
}

const schema = JSON.parse(readFileSync(pathOf("schemas/plan.schema.json"), "utf8")) as Schema;

const keys = (from: Schema, path: string): [string, Schema][] => [
  ...Object.entries(from.properties ?? {}).flatMap(([name, key]): [string, Schema][] => [
    [`${path}.${name}`, key],
    ...keys(key, `${path}.${name}`),
  ]),
  ...(from.items ? keys(from.items, `${path}[]`) : []),
];

const all = [
  ...keys(schema, "plan"),
  ...Object.entries(schema.definitions ?? {}).flatMap(([name, definition]) => keys(definition, name)),
];

test("every key has a Vietnamese title, a description and an example", () => {
  const bare = all.filter(([, key]) => !key.title || !key.description || !key.examples?.length).map(([path]) => path);
  expect(bare).toEqual([]);
});

test("every example is what its key accepts", () => {
  // References of a key alone are resolved in the whole schema, which is compiled once.
  const ajv = new Ajv({ strict: false }).addSchema(schema);
  const inWhole = (key: string): string => key.replaceAll('"#/definitions/', '"plan.schema.json#/definitions/');
  const wrong = all.flatMap(([path, { examples = [], ...key }]) => {
    const accepts = ajv.compile(JSON.parse(inWhole(JSON.stringify(key))));
    return examples.filter((example) => !accepts(example)).map((example) => `${path}: ${JSON.stringify(example)}`);
  });
  expect(wrong).toEqual([]);
});

test("every key stands in an example, or in a comment there that says what it is for", () => {
  const text = yamlFiles("examples/")
    .map(({ path }) => readFileSync(pathOf(path), "utf8"))
    .join("\n");
  const names = new Set(all.map(([path]) => path.split(".").at(-1) ?? ""));
  expect([...names].filter((name) => !new RegExp(`(?<![\\w-])${name}:`).test(text))).toEqual([]);
});

test("keys that are known where a colon or its space is missing are those of a plan", () => {
  const top = Object.keys(schema.properties ?? {});
  const names = new Set(all.map(([path]) => path.split(".").at(-1) ?? ""));
  expect([...topKeys].sort()).toEqual(top.sort());
  expect([...innerKeys].sort()).toEqual([...names].filter((name) => !topKeys.has(name)).sort());
});
