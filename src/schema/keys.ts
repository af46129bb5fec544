import { signs } from "../knowledge/signs.ts";
import { joinPointer, splitPointer } from "../problem.ts";
import { nameOf, propertiesOf, type SchemaError } from "./error.ts";
import { nearest } from "./nearest.ts";
import { hasKey, type Schema } from "./parts.ts";
import { looksLikeText, sentenceLines } from "./sentences.ts";

/** A key as it sounds: without diacritics, `kinh_phi` and "Kinh phí" are one. */
const sound = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").replace(/[_-]/g, " ").toLowerCase();

/** Names of keys and abbreviations of them by which clerks know them. */
const printed: Readonly<Record<string, string>> = {
  "luu tru": "archive",
  "noi luu": "archive",
  ...Object.fromEntries(signs.map(({ sign, key }) => [sign.toLowerCase(), key])),
};

const titles = new WeakMap<object, ReadonlyMap<string, string>>();

/** The keys of a group by how their titles sound; the first of those that sound alike. */
const titlesOf = (properties: ReturnType<typeof propertiesOf>): ReadonlyMap<string, string> => {
  const known = titles.get(properties);
  if (known) return known;
  const names = Object.keys(properties).reverse();
  const byTitle = new Map(names.map((name) => [sound(properties[name]?.title ?? ""), name]));
  titles.set(properties, byTitle);
  return byTitle;
};

/** The key an unknown one stands for: nearly the same letters, or the Vietnamese title of a key. */
export const meantKey = (error: SchemaError): string | undefined => {
  const key = String(error.params.additionalProperty);
  if (looksLikeText(key) && sentenceLines(error).length > 0) return undefined;
  const properties = propertiesOf(error);
  const said = sound(key);
  const titled = titlesOf(properties).get(said);
  if (titled) return titled;
  const abbreviated = printed[said.replace(/\.$/, "")];
  if (abbreviated !== undefined && abbreviated in properties) return abbreviated;
  return nearest(key, Object.keys(properties));
};

/** The right parent of a key that was put beside its group, or into a group instead of beside it. */
interface Home {
  pointer: string;
  message: string;
}

const orders = new WeakMap<object, ReadonlyMap<string, number>>();

/** Index of each key in its group, computed once for all unknown keys. */
const orderIn = (group: Record<string, unknown>): ReadonlyMap<string, number> => {
  const known = orders.get(group);
  if (known) return known;
  const order = new Map(Object.keys(group).map((key, index) => [key, index]));
  orders.set(group, order);
  return order;
};

/** The keys that the schema knows and that stand above another one, the nearest first. */
const knownAbove = (error: SchemaError, group: Record<string, unknown>, key: string): string[] => {
  const order = orderIn(group);
  const at = (name: string): number => order.get(name) ?? Number.POSITIVE_INFINITY;
  return Object.keys(propertiesOf(error))
    .filter((name) => at(name) < at(key))
    .sort((a, b) => at(b) - at(a));
};

/** The group deeper in a value, in the last entries of its lists, that a key is of and that does not have it. */
const deeperHome = (root: Schema, pointer: string, held: unknown, key: string): string | undefined => {
  let level: (readonly [pointer: string, held: unknown])[] = [[pointer, held]];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const [at, of] of level) {
      if (typeof of !== "object" || of === null) continue;
      if (Array.isArray(of)) next.push([joinPointer(at, of.length - 1), of.at(-1)]);
      else if (!Object.hasOwn(of, key) && hasKey(root, at, key)) return at;
      else for (const [name, inside] of Object.entries(of)) next.push([joinPointer(at, name), inside]);
    }
    level = next;
  }
  return undefined;
};

/** The group, above, below, inside or around it, that an unknown key is of. */
export const homeOf = (root: Schema, error: SchemaError): Home | undefined => {
  const { instancePath, params } = error;
  const key = String(params.additionalProperty);
  const group = error.data as Record<string, unknown>;
  for (const above of knownAbove(error, group, key)) {
    const pointer = joinPointer(instancePath, above);
    const held = group[above];
    if ((held === null || (typeof held === "object" && !Array.isArray(held))) && hasKey(root, pointer, key))
      return { pointer, message: `“${key}” là khóa của “${above}”: lùi vào hai dấu cách` };
    const last = Array.isArray(held) ? joinPointer(pointer, held.length - 1) : undefined;
    if (last !== undefined && hasKey(root, last, key))
      return {
        pointer: last,
        message: `“${key}” là khóa của từng mục trong “${above}”: lùi vào thẳng cột với các khóa ở đó`,
      };
  }
  const of = (name: string): string => joinPointer(instancePath, name);
  const isFree = (held: unknown): boolean =>
    held === null || (typeof held === "object" && !Array.isArray(held) && !Object.hasOwn(held, key));
  const names = Object.keys(propertiesOf(error)).filter((name) => hasKey(root, of(name), key));
  const below = names.find((name) => Object.hasOwn(group, name) && isFree(group[name]));
  if (below !== undefined)
    return {
      pointer: of(below),
      message: `“${key}” là khóa của “${below}”: đưa xuống dưới “${below}:”, lùi vào hai dấu cách`,
    };
  for (const above of knownAbove(error, group, key)) {
    const pointer = deeperHome(root, of(above), group[above], key);
    if (pointer === undefined) continue;
    const keys = splitPointer(pointer);
    const each = /^\d+$/.test(keys.at(-1) ?? "") ? "từng mục trong " : "";
    const name = each === "" ? keys.at(-1) : keys.at(-2);
    return { pointer, message: `“${key}” là khóa của ${each}“${name}”: lùi vào thẳng cột với các khóa ở đó` };
  }
  const [absent, , third] = names.filter((name) => !Object.hasOwn(group, name));
  if (absent !== undefined && third === undefined && meantKey(error) === undefined)
    return {
      pointer: of(absent),
      message: `“${key}” là khóa của “${absent}”: ghi “${absent}:” ở dòng trên, rồi lùi dòng này vào hai dấu cách`,
    };
  // "event: { date: 2026-10-24, time: '07:30' }": the time is written, but not as a group.
  const plain = names.find((name) => typeof group[name] === "string");
  if (plain !== undefined) {
    const clock = hasKey(root, of(plain), "start") && /^\d{1,2}:\d{2}$/.test(String(group[plain]));
    const rest = clock ? `start: "${group[plain]}"` : "…";
    const value = typeof group[key] === "object" ? "…" : group[key];
    return {
      pointer: of(plain),
      message: `“${key}” là khóa của “${plain}”: gộp vào một dòng, ${plain}: { ${key}: ${value}, ${rest} }`,
    };
  }
  const around = splitPointer(instancePath);
  const own = around.pop();
  const outer = around.reduce(joinPointer, "");
  if (own === undefined || !hasKey(root, outer, key)) return undefined;
  const whole = around.length === 0 ? "của cả kế hoạch" : `của ${nameOf(around)}`;
  return {
    pointer: outer,
    message: `“${key}” là khóa ${whole}, không nằm trong ${nameOf(splitPointer(instancePath))}: đưa ra thẳng cột với “${own}”`,
  };
};

export const groupOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));

/** Keys of a group that stand inside one of its values, which holds no keys. */
export const sunkIn = (root: Schema, { keyword, data, instancePath }: SchemaError): string[] => {
  if (keyword !== "type" || typeof data !== "object" || data === null || Array.isArray(data)) return [];
  const keys = Object.keys(data);
  return keys.every((key) => hasKey(root, groupOf(instancePath), key)) ? keys : [];
};

/** Keys of a list's entry that stand without its dash. */
export const entryKeys = (root: Schema, { data, instancePath, params }: SchemaError): string[] => {
  if (![params.type].flat().includes("array") || typeof data !== "object" || data === null || Array.isArray(data))
    return [];
  const keys = Object.keys(data);
  return keys.every((key) => hasKey(root, joinPointer(instancePath, 0), key)) ? keys : [];
};
