import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { provinceNames } from "../../src/knowledge/place-names.ts";
import type { NameChange } from "../../src/lint/reform/changes.ts";
import { pathOf } from "./plans.ts";

interface ChangedNames {
  asOf: string;
  lists: Readonly<Record<NonNullable<NameChange["names"]>, readonly string[]>>;
  never: Readonly<Record<"names" | "documents" | "markers", readonly string[]>>;
  rows: readonly NameChange[];
}

const written: ChangedNames = parse(readFileSync(pathOf("src/knowledge/changed-names.yaml"), "utf8"));

/** The table of names that bodies and places no longer have. */
export const changedNames: ChangedNames = { ...written, lists: { ...written.lists, provinces: provinceNames } };
