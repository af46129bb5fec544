import { readFileSync } from "node:fs";
import fc from "fast-check";
import { checkPlan } from "../../src/plan/check.ts";
import { type Plan, typedKeys } from "../../src/plan/plan.ts";
import { type Finding, splitPointer } from "../../src/problem.ts";
import { validatePlan } from "../../src/schema/plan.ts";
import { pathOf } from "./plans.ts";

/** The keywords that `schemas/plan.schema.json` uses, in the shapes it uses them in. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: { required: string[] }[];
  if?: Schema;
  then?: Schema;
  else?: Schema;
  const?: unknown;
  not?: { required: string[] };
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  propertyNames?: { pattern: string };
  minProperties?: number;
  dependencies?: Record<string, string[]>;
  definitions?: Record<string, Schema>;
  title?: string;
  description?: string;
  examples?: unknown[];
}

/** The schema of a plan that leaves nothing to its office: no key that may stand there, no signer by name. */
const schemaWithoutOffice = (): Schema => {
  const {
    "x-required-here-or-in-the-office": more,
    required = [],
    ...schema
  } = JSON.parse(readFileSync(pathOf("schemas/plan.schema.json"), "utf8"));
  schema.definitions.signature.type = ["object", "array"];
  // Rows as text are made into lists while a plan is read.
  const { rows } = schema.definitions.table.properties;
  rows.type = ["array"];
  rows.items.type = ["array", "object"];
  return { ...schema, required: [...more, ...required] };
};

export const schema = schemaWithoutOffice();

const known = new Set(
  "$schema $id $ref allOf anyOf if then else not type enum pattern maxLength minimum maximum multipleOf minItems maxItems items required properties additionalProperties propertyNames minProperties dependencies definitions title description examples".split(
    " ",
  ),
);

/** A schema with what it refers to written into it. */
const resolved = ({ $ref, allOf, ...own }: Schema): Schema => {
  const strange = Object.keys(own).find((keyword) => !known.has(keyword));
  if (strange) throw new Error(`the arbitrary plan does not know the keyword "${strange}" of the schema`);
  const parts = [...(allOf ?? []), ...($ref ? [schema.definitions?.[$ref.replace("#/definitions/", "")] ?? {}] : [])];
  return Object.assign({}, ...parts.map(resolved), own);
};

/** The values of a key that has a few, with the one that is read and not offered. */
export const valuesOf = ({ enum: values, if: old, else: offered }: Schema): unknown[] | undefined =>
  offered?.enum ? [old?.const, ...offered.enum] : values;

const typesOf = (of: Schema): string[] => (valuesOf(of) ? ["enum"] : [of.type ?? "object"].flat());

/** Groups and lists of groups deeper than this hold plain texts only. */
const deepest = 4;

// Characters from keyboards, web pages and hostile colleagues.
const pieces = fc.constantFrom(
  ..."Rà soát|triển khai|Ủy ban nhân dân|ngày 05|thứ Sáu|09/6/2026|1.500.000|Phụ lục I|Lưu: VT|TM.|(Kèm theo|./.|;|.|:|…".split(
    "|",
  ),
  ..."{{x}}|{{#if}}|{{{y}}}|{{> z}}|<b>|</p>|<!--|]]>|&amp;|&#60;|**đậm**|*|**|***|[^a]|[^1]|- |+ |1. |a) |I. ".split(
    "|",
  ),
  ..."\u00a0|\u200b|\u200d|\u202e|\u2066|\u2028|\u0085|\ufeff|\u00ad|\n|\t|\r|  |e\u0323\u0302|\u{1d54f}|ß|ŉ|İ|ﬁ|'|\"|\\|$&|%s".split(
    "|",
  ),
  ..."__proto__|constructor|null|true|~|=|@|`|#|# x|: |? || ||>|!x|&a|*a|%|,|[|]|{|}|---|...".split("|"),
);

const text: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join("").replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\u0085])\p{Cc}/gu, ""))
  .map((joined) => (/\S/.test(joined) ? joined : "x"));

const names = fc.constantFrom("a", "1", "hotline", "__proto__", "constructor", "toString", "hasOwnProperty", "-", "_");

const stringOf = ({ pattern, maxLength, examples = [] }: Schema): fc.Arbitrary<string> => {
  const like = examples.filter((example) => typeof example === "string");
  if (pattern !== undefined && pattern !== "\\S") {
    const matching = fc.stringMatching(new RegExp(pattern));
    return like.length > 0 ? fc.oneof(matching, fc.constantFrom(...like)) : matching;
  }
  const any = pattern === undefined ? fc.oneof(text, fc.constant("")) : text;
  return maxLength === undefined ? any : any.map((long) => [...long].slice(0, maxLength / 2).join(""));
};

const numberOf = ({ minimum = 0, maximum = 1e15, multipleOf = 1 }: Schema, whole: boolean): fc.Arbitrary<number> => {
  const steps = (upTo: number): fc.Arbitrary<number> =>
    fc
      .integer({ min: Math.ceil(minimum / multipleOf), max: Math.floor(Math.min(upTo, maximum) / multipleOf) })
      .map((count) => count * multipleOf);
  const few = steps(minimum + 4 * multipleOf);
  const broken = fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof(few, steps(maximum), ...(whole || multipleOf !== 1 ? [] : [broken]));
};

const groupOf = (from: Schema, depth: number): fc.Arbitrary<unknown> => {
  const group = from.if?.type === "object" ? { ...from, ...resolved(from.then ?? {}) } : from;
  const { properties = {}, required = [], dependencies = {}, minProperties = 0, additionalProperties } = group;
  if (typeof additionalProperties === "object") {
    const matches = new RegExp(group.propertyNames?.pattern ?? "");
    const key = names.filter((name) => matches.test(name));
    return fc
      .uniqueArray(fc.tuple(key, arbitraryOf(additionalProperties, depth + 1)), {
        selector: ([name]) => name,
        minLength: minProperties,
        maxLength: 3,
      })
      .map((entries) => Object.fromEntries(entries));
  }
  const plain = (name: string): boolean =>
    typesOf(resolved(properties[name] ?? {})).some((type) => type !== "array" && type !== "object");
  const optional = Object.keys(properties).filter(
    (name) => !required.includes(name) && (depth < deepest || plain(name)),
  );
  const oneOfThese = group.anyOf ? fc.constantFrom(...group.anyOf.map((branch) => branch.required)) : fc.constant([]);
  return fc
    .tuple(fc.shuffledSubarray(optional, { maxLength: Math.min(optional.length, depth === 0 ? 9 : 3) }), oneOfThese)
    .chain(([some, needed]) => {
      const chosen = new Set([...required, ...needed, ...some]);
      if (chosen.size < minProperties) chosen.add(optional[0] ?? "");
      if (group.if?.not && !group.if.not.required.some((name) => chosen.has(name)))
        for (const name of group.then?.required ?? []) chosen.add(name);
      // A set grows while it is walked: what a key needs is asked in turn what it needs.
      for (const name of chosen) for (const other of dependencies[name] ?? []) chosen.add(other);
      return fc.record(
        Object.fromEntries([...chosen].map((name) => [name, arbitraryOf(properties[name] ?? {}, depth + 1)])),
      );
    })
    .map((record) => ({ ...record }));
};

const arbitraryOf = (written: Schema, depth: number): fc.Arbitrary<unknown> => {
  const from = resolved(written);
  const types = typesOf(from);
  const branch = (type: string): fc.Arbitrary<unknown> => {
    if (from.if?.type === type && type === "string" && from.then) return arbitraryOf(from.then, depth);
    switch (type) {
      case "enum":
        return fc.constantFrom(...(valuesOf(from) ?? []));
      case "string":
        return stringOf(from);
      case "integer":
      case "number":
        return numberOf(from, type === "integer");
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      case "array": {
        const { minItems = 0, maxItems = 30 } = from;
        const few = Math.min(maxItems, Math.max(minItems, 4));
        return fc.array(arbitraryOf(from.items ?? {}, depth), { minLength: minItems, maxLength: few, size: "max" });
      }
      case "object":
        return groupOf(from, depth);
      default:
        throw new Error(`the arbitrary plan does not know the type "${type}" of the schema`);
    }
  };
  const isDeep = (type: string): boolean => type === "array" || type === "object";
  const usable = depth < deepest || types.every(isDeep) ? types : types.filter((type) => !isDeep(type));
  return fc.oneof(...usable.map((type) => ({ weight: isDeep(type) ? 3 : 1, arbitrary: branch(type) })));
};

/** Any value that `schemas/plan.schema.json` accepts. */
export const shapedPlan = arbitraryOf(schema, 0) as fc.Arbitrary<Plan>;

const parentOf = (plan: Plan, pointer: string): { parent: Record<string, unknown> | unknown[]; key: string } => {
  const keys = splitPointer(pointer);
  const key = keys.pop() ?? "";
  return { parent: keys.reduce<never>((at, name) => at[name], plan as never), key };
};

/** Does what a finding asks for: gives the symbol or the year, keeps parts alone, or leaves out the place it names. */
const fix = (plan: Plan, { rule, place }: Finding): void => {
  const part = /^\/sections\/(\d+)\/part$/.exec(place.pointer)?.[1];
  if (rule === "symbol-known") plan.symbol = "KH-VP";
  else if (rule === "issuer-in-text") delete plan.appendices;
  else if (place.pointer === "/date") plan.date = 2026;
  else if (rule === "parts-alone" && place.pointer === "/sections") {
    plan.sections = plan.sections?.filter((section) => section.part !== undefined) ?? [];
    for (const key of typedKeys) delete plan[key];
  } else if (rule === "parts-alone" && part !== undefined) {
    const section = plan.sections?.[Number(part)];
    for (const key of Object.keys(section ?? {}))
      if (key !== "part" && key !== "sections") delete (section as Record<string, unknown>)[key];
  } else {
    const { parent, key } = parentOf(plan, place.pointer);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
};

/** A plan that passes all checks, made from one that has the right shape; undefined where too little would be left. */
export const settled = (shaped: Plan): Plan | undefined => {
  const plan = structuredClone(shaped);
  for (let tries = 0; tries < 60; tries++) {
    const shape = validatePlan(plan);
    const [finding] = shape.length > 0 ? shape : checkPlan(plan);
    if (!finding) return plan;
    if (!/\/./.test(finding.place.pointer)) return undefined;
    fix(plan, finding);
  }
  return undefined;
};

/** Any plan that is built. */
export const soundPlan = shapedPlan.map(settled).filter((plan) => plan !== undefined);
