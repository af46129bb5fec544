import { splitPointer } from "../problem.ts";

/** The subset of JSON Schema that is read: nesting of parts, and their titles and descriptions. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  then?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  examples?: unknown[];
  definitions?: Record<string, Schema>;
}

/** A part of a schema with all parts that it refers to within the same file. */
const withReferred = (root: Schema, part: Schema): Schema[] => {
  const named = /^(?:plan\.schema\.json)?#\/definitions\/(\w+)$/.exec(part.$ref ?? "")?.[1];
  const referred = named === undefined ? undefined : root.definitions?.[named];
  return [
    part,
    ...[referred, part.then, ...(part.allOf ?? [])].flatMap((more) => (more ? withReferred(root, more) : [])),
  ];
};

/** The parts of a schema that describe what stands at a pointer; the most particular first. */
const partsAt = (root: Schema, pointer: string): Schema[] =>
  splitPointer(pointer).reduce(
    (parts, name) =>
      parts.flatMap((part) => {
        const any = typeof part.additionalProperties === "object" ? part.additionalProperties : undefined;
        const own = Object.hasOwn(part.properties ?? {}, name) ? part.properties?.[name] : any;
        const next = /^\d+$/.test(name) && part.items ? part.items : own;
        return next ? withReferred(root, next) : [];
      }),
    withReferred(root, root),
  );

/** The first example in the schema for a pointer. */
export const exampleAt = (root: Schema, pointer: string): unknown =>
  partsAt(root, pointer).find(({ examples }) => examples)?.examples?.[0];

/** True if the schema allows a key in the group at a pointer. */
export const hasKey = (root: Schema, pointer: string, key: string): boolean =>
  partsAt(root, pointer).some(({ properties }) => Object.hasOwn(properties ?? {}, key));
