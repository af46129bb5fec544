/** An error of a compiled schema, with the value, the keyword's own value and the part of the schema it stands in. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  // biome-ignore lint/suspicious/noExplicitAny: its shape goes with the keyword
  params: any;
  data: unknown;
  schema: unknown;
  parentSchema: unknown;
}

type Properties = Record<string, { title?: string; examples?: unknown[] }>;

export const propertiesOf = (error: SchemaError): Properties =>
  (error.parentSchema as { properties?: Properties } | undefined)?.properties ?? {};

/** Display name of a place: its key, or its number in its parent. */
export const nameOf = (keys: readonly string[]): string => {
  const last = keys.at(-1);
  if (last === undefined) return "tệp này";
  return /^\d+$/.test(last) ? `dòng thứ ${Number(last) + 1} của ${nameOf(keys.slice(0, -1))}` : `“${last}”`;
};
