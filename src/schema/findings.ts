import { type Finding, joinPointer, splitPointer } from "../problem.ts";
import { blockYaml } from "../source/block-yaml.ts";
import { withoutColon } from "../source/yaml-faults.ts";
import { nearest } from "./nearest.ts";

/** What a compiled schema says of one fault, with the value, the keyword's own value and the part of the schema it stands in. */
interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  // biome-ignore lint/suspicious/noExplicitAny: its shape goes with the keyword
  params: any;
  data: unknown;
  schema: unknown;
  parentSchema: unknown;
}

/** Answers, and leaves its errors on itself. */
interface Validate {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** What `scripts/compile-schemas.mjs` makes of a schema. */
interface Compiled {
  accepts(value: unknown): boolean;
  /** What gives the same answer with all errors, by long code that is set up when it is first asked for. */
  telling(): Validate;
}

const typeWords: Readonly<Record<string, string>> = {
  string: "chữ",
  integer: "số nguyên",
  number: "số",
  boolean: "true hoặc false",
  array: "danh sách (mỗi dòng bắt đầu bằng “- ”)",
  object: "nhóm khóa",
  null: "để trống",
};

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return "đang để trống";
  if (Array.isArray(value)) return "đang là danh sách";
  if (typeof value === "object") return "đang là nhóm khóa";
  const text = String(value);
  return `đang là “${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
};

/** What a place is called: by its key, or by its number in what holds it. */
const nameOf = (keys: readonly string[]): string => {
  const last = keys.at(-1);
  if (last === undefined) return "tệp này";
  return /^\d+$/.test(last) ? `dòng thứ ${Number(last) + 1} của ${nameOf(keys.slice(0, -1))}` : `“${last}”`;
};

/** A key with a space or a Vietnamese letter is a sentence whose colon made YAML read it as a key. */
const looksLikeText = (key: string): boolean => /[^\x20-\x7E]|\s/.test(key);

type Properties = Record<string, { title?: string; examples?: unknown[] }>;

const propertiesOf = (error: SchemaError): Properties =>
  (error.parentSchema as { properties?: Properties } | undefined)?.properties ?? {};

/** A key as it sounds: without diacritics, `kinh_phi` and "Kinh phí" are one. */
const sound = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").replace(/[_-]/g, " ").toLowerCase();

/** What is printed in front of a signature, by which clerks know its keys. */
const printed: Readonly<Record<string, string>> = {
  tm: "on_behalf_of",
  kt: "for",
  tl: "by_order_of",
  tuq: "authorized_by",
  q: "acting",
};

/** The key an unknown one stands for: nearly the same letters, or the Vietnamese title of a key. */
const meantKey = (error: SchemaError): string | undefined => {
  const key = String(error.params.additionalProperty);
  const properties = propertiesOf(error);
  const titled = Object.keys(properties).find((name) => sound(properties[name]?.title ?? "") === sound(key));
  if (titled) return titled;
  const abbreviated = printed[sound(key).replace(/\.$/, "")];
  if (abbreviated !== undefined && abbreviated in properties) return abbreviated;
  return nearest(key, Object.keys(properties));
};

/** What is missing, by the names that offices know; the keys in brackets. */
const missingNames = (error: SchemaError): string =>
  (error.params.missing as string[])
    .map((key) => {
      const title = key === "signature" ? "phần người ký" : propertiesOf(error)[key]?.title;
      return title ? `${title.charAt(0).toLowerCase()}${title.slice(1)} (khóa ${key})` : `khóa “${key}”`;
    })
    .join(", ");

/** Lines to copy for what is missing. */
const missingLines = (error: SchemaError): string[] =>
  (error.params.missing as string[]).flatMap((key) => {
    const example = propertiesOf(error)[key]?.examples?.[0];
    return example === undefined ? [] : blockYaml({ [key]: example });
  });

/** A sentence that YAML read as a key and its value, as lines that say what was meant. */
const sentenceLines = (error: SchemaError): string[] => {
  const entries = Object.entries(error.data as Record<string, unknown>);
  const [[key, value] = []] = entries;
  const properties = propertiesOf(error);
  // Only an item of a list is a sentence of its own.
  if (key === undefined || entries.length > 1 || typeof value !== "string" || !/\/\d+$/.test(error.instancePath))
    return [];
  if (!("text" in properties)) return [];
  return blockYaml("agency" in properties ? [{ agency: key, text: value }] : [`${key}: ${value}`]);
};

/** @param isNeeded whether what stands empty may not be left out instead */
const describe = (error: SchemaError, rule: string, isNeeded: boolean): string => {
  const { keyword, params, data, instancePath } = error;
  const parent = error.parentSchema as { title?: string; description?: string; properties?: object } | undefined;
  const name = nameOf(splitPointer(instancePath));
  const orDelete = isNeeded ? "" : ", hoặc xóa đi";
  const empty = `${name} đang để trống. Ghi nội dung${orDelete}`;
  const howTo = parent?.description ? `. ${parent.description.replace(/\.$/, "")}` : "";
  const size = typeof data === "string" ? `dài ${data.length} ký tự` : `có ${(data as unknown[])?.length} dòng`;
  switch (keyword) {
    case "required": {
      const where = instancePath === "" ? "" : ` trong ${name}`;
      const end = instancePath === "" ? " vào cuối tệp" : "";
      return `thiếu ${missingNames(error)}${where}. Ghi thêm${missingLines(error).length > 0 ? `${end}, ví dụ:` : " các khóa này"}`;
    }
    case "dependencies":
      return `đã ghi “${params.property}” thì phải ghi cả “${params.missingProperty}” trong ${name}`;
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const meant = meantKey(error);
      const [first = "", more] = key.split(" ", 2);
      if (more !== undefined && first in propertiesOf(error)) return withoutColon(first);
      if (meant) return `không có khóa “${key}”. Có phải là “${meant}”?`;
      if (looksLikeText(key) && instancePath !== "") {
        const told = `“${key}” bị hiểu là tên khóa vì có dấu hai chấm theo sau`;
        if (sentenceLines(error).length === 0) return `${told}. Đặt cả câu trong dấu nháy "…"`;
        return `${told}. ${"agency" in propertiesOf(error) ? "Ghi cơ quan và việc thành hai khóa:" : "Đặt cả câu trong dấu nháy:"}`;
      }
      return `không có khóa “${key}”. Các khóa dùng được ở đây: ${Object.keys(parent?.properties ?? {}).join(", ")}`;
    }
    case "type": {
      const types: string[] = [params.type].flat().filter((type) => type !== "null");
      const wanted = types.map((type) => typeWords[type] ?? type).join(" hoặc ");
      const quote = types.includes("string") && (typeof data === "number" || typeof data === "boolean");
      if (typeof data === "string" && /^-\S/.test(data))
        return `${name}: sau dấu “-” đầu dòng thiếu một dấu cách. Ghi “- …”`;
      if (data === null) return `${name} chưa có nội dung. Ghi ${wanted}${orDelete}`;
      if (instancePath === "" && rule === "plan-schema")
        return "tệp này không phải kế hoạch: mỗi dòng phải có dạng “khóa: nội dung”, như place: Tân Phú. Lấy mẫu bằng: kehoach init";
      return `${name} phải là ${wanted}; ${shown(data)}${quote ? `. Đặt trong dấu nháy: "${data}"` : ""}`;
    }
    case "enum":
      return `${name} ${shown(data)}. Các giá trị dùng được: ${(params.allowedValues as string[]).map((value) => `“${value}”`).join(", ")}`;
    case "pattern":
      if (params.pattern === "\\S") return empty;
      return `${name} ${shown(data)}, chưa đúng cách ghi${howTo}`;
    case "multipleOf":
      return `${name} ${shown(data)}, phải là bội số của ${params.multipleOf}`;
    case "minimum":
    case "maximum":
      return `${name} ${shown(data)}, ${keyword === "minimum" ? "nhỏ nhất" : "lớn nhất"} là ${params.limit}${howTo}`;
    case "minItems":
    case "minProperties":
      return Array.isArray(data) && data.length > 0 ? `${name} ${size}, ít nhất là ${params.limit}` : empty;
    case "maxItems":
    case "maxLength":
      return `${name} ${size}, nhiều nhất là ${params.limit}`;
    case "propertyNames":
      return `${name}: tên “${params.propertyName}” chỉ gồm chữ không dấu, số, dấu - và _`;
    case "anyOf": {
      const keys = (error.schema as { required: string[] }[]).flatMap(({ required }) => required).join(", ");
      return `${instancePath === "" ? "kế hoạch" : name} chưa có nội dung. Ghi ít nhất một trong các khóa: ${keys}`;
    }
    default:
      return `${name} chưa đúng${howTo}`;
  }
};

/** Keys missing from one group are one finding; one that is misspelt, or that another key asks for, is named there. */
const missingTogether = (errors: readonly SchemaError[]): SchemaError[] => {
  const asked = new Set(
    errors
      .filter((error) => error.keyword === "dependencies")
      .map((error) => joinPointer(error.instancePath, error.params.missingProperty)),
  );
  for (const error of errors) {
    const meant = error.keyword === "additionalProperties" && meantKey(error);
    if (meant) asked.add(joinPointer(error.instancePath, meant));
  }
  const missing = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== "required" || asked.has(joinPointer(instancePath, params.missingProperty))) continue;
    missing.set(instancePath, [...(missing.get(instancePath) ?? []), params.missingProperty]);
  }
  return errors.flatMap((error) => {
    if (error.keyword !== "required") return [error];
    const keys = missing.get(error.instancePath);
    missing.delete(error.instancePath);
    return keys ? [{ ...error, params: { missing: [...new Set(keys)] } }] : [];
  });
};

// What only repeats another error: the wrapper of a failed branch, and the branches of "some content must be there".
const repeats = ({ keyword, schemaPath }: SchemaError): boolean =>
  keyword === "if" || /\/anyOf\/\d+\//.test(schemaPath) || schemaPath.includes("/propertyNames/");

const onKey = (keyword: string): boolean => keyword === "required" || keyword === "dependencies" || keyword === "anyOf";

/** What may stand empty only where nothing asks for it: the value without it tells. One answer for each part of a schema. */
const neededIn = (value: unknown, validate: Validate): ((error: SchemaError) => boolean) => {
  const known = new Map<string, boolean>();
  return ({ instancePath, schemaPath, data }) => {
    const keys = splitPointer(instancePath);
    const key = keys.pop();
    const isEmpty = data === null || data === "" || (Array.isArray(data) && data.length === 0);
    if (!isEmpty || key === undefined || /^\d+$/.test(key)) return false;
    const answer = known.get(schemaPath);
    if (answer !== undefined) return answer;
    const without = structuredClone(value);
    let group = without as Record<string, unknown>;
    for (const name of keys) group = group[name] as Record<string, unknown>;
    delete group[key];
    const parent = instancePath.slice(0, instancePath.lastIndexOf("/"));
    const isNeeded =
      !validate(without) &&
      (validate.errors ?? []).some(
        (error) =>
          error.keyword === "required" &&
          error.instancePath === parent &&
          error.params.missingProperty === key &&
          !repeats(error),
      );
    known.set(schemaPath, isNeeded);
    return isNeeded;
  };
};

/** A value against a schema. One cause gives one finding; the words are ours, not the validator's. */
export const findingsOf = (value: unknown, { accepts, telling }: Compiled, rule: string): Finding[] => {
  if (accepts(value)) return [];
  const validate = telling();
  validate(value);
  const errors = missingTogether((validate.errors ?? []).filter((error) => !repeats(error)));
  const isNeeded = neededIn(value, validate);
  const meant = new Set(errors.filter(({ keyword }) => keyword === "additionalProperties").map(meantKey));
  const isAnswered = ({ keyword, schema }: SchemaError): boolean =>
    keyword === "anyOf" && (schema as { required: string[] }[]).some(({ required: [key] }) => meant.has(key));
  const misread = new Set(
    errors
      .filter(
        (error) =>
          error.keyword === "additionalProperties" &&
          looksLikeText(error.params.additionalProperty) &&
          !meantKey(error),
      )
      .map((error) => error.instancePath),
  );
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const error of errors) {
    if (isAnswered(error) || (misread.has(error.instancePath) && error.keyword !== "additionalProperties")) continue;
    const isUnknown = error.keyword === "additionalProperties";
    const pointer = isUnknown ? joinPointer(error.instancePath, error.params.additionalProperty) : error.instancePath;
    const on = isUnknown || onKey(error.keyword) ? "key" : "value";
    const message = describe(error, rule, isNeeded(error));
    if (seen.has(pointer + message)) continue;
    seen.add(pointer + message);
    const lines =
      error.keyword === "required"
        ? missingLines(error)
        : isUnknown && looksLikeText(error.params.additionalProperty) && !meantKey(error)
          ? sentenceLines(error)
          : [];
    findings.push({ rule, severity: "error", message, ...(lines.length > 0 ? { lines } : {}), place: { pointer, on } });
  }
  return findings;
};
