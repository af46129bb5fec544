import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Schema, schema, valuesOf } from "./support/plan-arbitrary.ts";
import { pathOf } from "./support/plans.ts";

// The types of src/plan/plan.ts are written by hand; here the compiler compares them with types made from the schema.

const union = (types: readonly string[]): string => (types.length === 1 ? (types[0] ?? "") : `(${types.join(" | ")})`);

const nameOf = (ref: string): string => `Of_${ref.replace("#/definitions/", "")}`;

/** The TypeScript type of the values that a schema accepts. */
const typeOf = (of: Schema): string => {
  if (of.$ref) return nameOf(of.$ref);
  if (of.allOf?.[0]) return typeOf(of.allOf[0]);
  const values = valuesOf(of);
  if (values) return union(values.map((value) => JSON.stringify(value)));
  const narrowed = of.if?.type;
  return union(
    [of.type ?? []].flat().map((type) => {
      if (type === narrowed && of.then) return typeOf(of.then);
      if (type === "array") return `${typeOf(of.items ?? {})}[]`;
      if (type === "object") return objectOf(of);
      return type === "integer" ? "number" : type;
    }),
  );
};

const objectOf = ({ properties, required = [], additionalProperties }: Schema): string => {
  if (typeof additionalProperties === "object") return `{ [key: string]: ${typeOf(additionalProperties)} }`;
  const keys = Object.entries(properties ?? {}).map(
    ([key, value]) => `${JSON.stringify(key)}${required.includes(key) ? "" : "?"}: ${typeOf(value)}`,
  );
  return `{ ${keys.join("; ")} }`;
};

/** Types of plan.ts, each with the schema of the groups that it describes. */
const described: Readonly<Record<string, string>> = {
  Plan: "OfPlan",
  NodeGroup: "Of_node",
  Section: "Of_sections[number]",
  PlanAppendix: "Of_appendix",
  Event: "Of_event",
  EventTime: 'NonNullable<Of_event["time"]>',
  AgendaItem: "Of_agenda[number]",
  Delegates: "Of_delegates",
  DelegateGroup: "Of_delegateGroups[number]",
  Budget: "Of_budget",
  Responsibility: "Of_responsibilities[number]",
  Task: "Exclude<Of_tasks, string>[number]",
  PlanTable: "Of_table",
  TableColumn: "Of_tableColumns[number]",
  TableCell: "Of_cell",
  TableRow: 'Of_table["rows"][number]',
  Column: "Of_columns[number]",
  FormLetterhead: "Of_letterhead",
  PlanSigner: "Of_signer",
  Headings: "Of_headings",
};

/** A program that the compiler has to accept. */
const program = (of: Schema): string => `
import type * as plan from ${JSON.stringify(pathOf("src/plan/plan.ts"))};
${Object.entries(of.definitions ?? {})
  .map(([name, definition]) => `type ${nameOf(name)} = ${typeOf(definition)};`)
  .join("\n")}
type OfPlan = ${typeOf(of)};
type KeysOf<T> = T extends readonly unknown[] ? never : T extends object ? keyof T : never;
type Differing<One, Other> = Exclude<One, Other> | Exclude<Other, One>;
interface Keys {
${Object.entries(described)
  .map(([name, schemaOf]) => `${name}: Differing<KeysOf<plan.${name}>, KeysOf<${schemaOf}>>;`)
  .join("\n")}
}
export const typed = (accepted: OfPlan): plan.Plan => accepted;
export const compared = (keys: Keys): Record<keyof Keys, never> => keys;
`;

/** Errors of the compiler for a program in a folder of its own. */
const compile = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-types-"));
  try {
    const compilerOptions = { noEmit: true, types: [] };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: pathOf("tsconfig.json"), compilerOptions, include: ["types.mts"] }),
    );
    writeFileSync(join(folder, "types.mts"), text);
    const words = [pathOf("node_modules/typescript/bin/tsc"), "-p", folder];
    return spawnSync(process.execPath, words, { cwd: pathOf("."), encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test("the types of a plan are those of its schema: every value that it accepts, and no key beside its own", () => {
  expect(compile(program(schema))).toBe("");
});

test("the comparison notices a key and a type that only one of the two has", () => {
  const { definitions = {} } = schema;
  const changed = (more: Record<string, Schema>): Schema => ({
    ...schema,
    definitions: {
      ...definitions,
      signer: { ...definitions.signer, properties: { ...definitions.signer?.properties, ...more } },
    },
  });
  expect(compile(program(changed({ rank: { type: "string" } })))).toMatch(/'PlanSigner'[\s\S]*'"rank"'/);
  expect(compile(program(changed({ position: { type: "number" } })))).toMatch(/'position'[\s\S]*'number'/);
});
