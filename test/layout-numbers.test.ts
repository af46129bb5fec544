import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf } from "./support/plans.ts";

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** All that the built-in layout holds, by path. */
const flat = (value: Value, path: string): [string, Value][] =>
  typeof value !== "object" || value === null || (Array.isArray(value) && typeof value[0] !== "object")
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, inside]) => flat(inside, path === "" ? key : `${path}.${key}`));

// Written down twice: a number that slips in one place fails here, whatever the built documents look like.
test("every measure and style of the built-in layout is as it was decided", () => {
  const layout: Value = JSON.parse(readFileSync(pathOf("templates/ke-hoach/layout.json"), "utf8"));
  const decree: Record<string, Value> = parse(readFileSync(pathOf("test/fixtures/layout/decree.yaml"), "utf8"));
  expect(Object.fromEntries(flat(layout, ""))).toEqual(decree);
});
