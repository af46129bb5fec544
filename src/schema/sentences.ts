import { blockYaml } from "../source/block-yaml.ts";
import { propertiesOf, type SchemaError } from "./error.ts";

/** A list of plain values alone. */
export const isFlat = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== "object" || item === null);

/** A key with a space or a Vietnamese letter, or one that begins with a digit, is a sentence whose colon made YAML read it as a key. */
export const looksLikeText = (key: string): boolean => /[^\x20-\x7E]|\s|^\d/.test(key);

/** A sentence that YAML read as a key and its value, as lines that say what was meant. */
export const sentenceLines = (error: SchemaError): string[] => {
  // Only an item of a list is a sentence of its own.
  if (!/\/\d+$/.test(error.instancePath)) return [];
  const entries = Object.entries(error.data as Record<string, unknown>);
  const [[key, value] = []] = entries;
  const properties = propertiesOf(error);
  if (key === undefined || entries.length > 1) return [];
  if (isFlat(value) && "agency" in properties && "tasks" in properties)
    return blockYaml([{ agency: key, tasks: value }]);
  if (isFlat(value) && "text" in properties && "items" in properties)
    return blockYaml([{ text: `${key}:`, items: value }]);
  if (typeof value !== "string") return [];
  if (!("text" in properties)) return [];
  return blockYaml("agency" in properties ? [{ agency: key, text: value }] : [`${key}: ${value}`]);
};

/** Announces the lines of a sentence that YAML read as a key. */
export const howToWrite = (error: SchemaError): string => {
  if ("agency" in propertiesOf(error)) return "Ghi cơ quan và việc thành hai khóa:";
  return Object.values(error.data as object).some(Array.isArray)
    ? "Ghi câu và các ý bên dưới thành hai khóa:"
    : "Đặt cả câu trong dấu nháy:";
};

/** An item of a list of texts that YAML read as a key and its value, as the line that was meant. */
export const sentenceOf = ({ keyword, data, instancePath, params }: SchemaError): string[] => {
  if (keyword !== "type" || typeof data !== "object" || data === null || Array.isArray(data)) return [];
  const [[key, value] = [], more] = Object.entries(data);
  const isText = [params.type].flat().includes("string") && /\/\d+$/.test(instancePath);
  return isText && key !== undefined && more === undefined && typeof value === "string"
    ? blockYaml([`${key}: ${value}`])
    : [];
};
