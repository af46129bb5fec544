import { type Finding, joinPointer, splitPointer } from "../problem.ts";
import { blockYaml } from "../source/block-yaml.ts";
import { withoutColon } from "../source/fault.ts";
import { inQuotes } from "../source/yaml-faults.ts";
import { asNumber, unitAround } from "./amounts.ts";
import { nameOf, propertiesOf, type SchemaError } from "./error.ts";
import { entryKeys, groupOf, homeOf, meantKey, sunkIn } from "./keys.ts";
import { exampleAt, type Schema } from "./parts.ts";
import { howToWrite, isFlat, looksLikeText, sentenceLines, sentenceOf } from "./sentences.ts";

/** Answers, and leaves its errors on itself. */
interface Validate {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** Output of `scripts/compile-schemas.mjs` for a schema. */
interface Compiled {
  accepts(value: unknown): boolean;
  /** The validator that reports all errors, set up on first use because its code is long; and the schema. */
  telling(): { validate: Validate; schema: Schema };
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

/** Names of the missing keys as offices know them, with the keys in brackets. */
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

/** A value in quotes that were typed for YAML's and are none. */
const curled = (data: unknown): string | undefined =>
  typeof data === "string" ? /^[“”„]([^“”]*)[“”"]$/.exec(data)?.[1]?.trim() : undefined;

/** A line that fills in what stands empty, where the schema shows one; longer values stand in lines of their own. */
const exampleLines = (root: Schema, pointer: string): string[] => {
  const key = splitPointer(pointer).at(-1) ?? "";
  const example = /^\d+$/.test(key) ? undefined : exampleAt(root, pointer);
  return example === undefined || example === "" ? [] : blockYaml({ [key]: example });
};

/**
 * @param value what holds the fault
 * @param isNeeded whether what stands empty may not be left out instead
 */
const describe = (root: Schema, value: unknown, error: SchemaError, rule: string, isNeeded: boolean): string => {
  const { keyword, params, data, instancePath } = error;
  const parent = error.parentSchema as { title?: string; description?: string; properties?: object } | undefined;
  const name = nameOf(splitPointer(instancePath));
  const filled = exampleLines(root, instancePath);
  const fill = isNeeded ? "Ghi" : "Xóa đi, hoặc ghi";
  const example = filled.length === 0 ? "" : filled.length === 1 ? `, ví dụ ${filled[0]}` : ", ví dụ:";
  const empty = `${name} đang để trống. ${fill} nội dung${example}`;
  const uncurled = curled(data);
  const straight = uncurled === undefined ? "" : `. Bỏ dấu nháy cong “ ”: ${uncurled}`;
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
      const home = homeOf(root, error);
      if (home) return home.message;
      if (meant) return `không có khóa “${key}”. Có phải là “${meant}”?`;
      if (looksLikeText(key) && instancePath !== "") {
        const fault = `“${key}” bị hiểu là tên khóa vì có dấu hai chấm theo sau`;
        if (sentenceLines(error).length === 0) return `${fault}. Đặt cả câu trong dấu nháy "…"`;
        return `${fault}. ${howToWrite(error)}`;
      }
      return `không có khóa “${key}”. Các khóa dùng được ở đây: ${Object.keys(parent?.properties ?? {}).join(", ")}`;
    }
    case "type": {
      const types: string[] = [params.type].flat().filter((type) => type !== "null");
      const wanted = types.map((type) => typeWords[type] ?? type).join(" hoặc ");
      const quote = types.includes("string") && (typeof data === "number" || typeof data === "boolean");
      if (typeof data === "string" && /^-\S/.test(data))
        return `${name}: sau dấu “-” đầu dòng thiếu một dấu cách. Ghi “- …”`;
      if (data === null) return `${name} chưa có nội dung. ${fill} ${example === "" ? wanted : "nội dung"}${example}`;
      if (typeof data === "string" && types.every((type) => type === "integer" || type === "number")) {
        const unit = unitAround(value, instancePath);
        const advice = straight === "" ? `. ${asNumber(data, types.includes("integer"), unit)}` : straight;
        return `${name} phải là ${wanted}; ${shown(data)}${advice}`;
      }
      const list =
        types.includes("string") && isFlat(data) && /\/\d+$/.test(instancePath) ? `[${data.join(", ")}]` : undefined;
      if (list !== undefined)
        return `${name}: lời văn đặt giữa [ và ] bị hiểu là danh sách. Đặt cả câu trong dấu nháy: ${inQuotes(list)}`;
      const sentence = sentenceOf(error);
      if (sentence.length > 0) return `${name} bị hiểu là khóa vì có dấu hai chấm. Đặt cả câu trong dấu nháy:`;
      const [entryKey] = entryKeys(root, error);
      if (entryKey !== undefined)
        return `thiếu “- ” đầu dòng: ${name} là danh sách, “${entryKey}” mở một mục của nó. Ghi “- ${entryKey}: …”`;
      const inside = sunkIn(root, error);
      if (inside.length > 0) return `“${inside.join("”, “")}” thụt vào trong ${name}. Đưa ra thẳng cột với ${name}`;
      if (instancePath === "" && rule === "plan-schema")
        return "tệp này không phải kế hoạch: mỗi dòng phải có dạng “khóa: nội dung”, như place: Tân Phú. Lấy mẫu bằng: kehoach init";
      return `${name} phải là ${wanted}; ${shown(data)}${quote ? `. Đặt trong dấu nháy: "${data}"` : ""}`;
    }
    case "enum":
      if (straight !== "") return `${name} ${shown(data)}${straight}`;
      return `${name} ${shown(data)}. Các giá trị dùng được: ${(params.allowedValues as string[]).map((value) => `“${value}”`).join(", ")}`;
    case "pattern":
      if (params.pattern === "\\S") return empty;
      return `${name} ${shown(data)}, chưa đúng cách ghi${straight || howTo}`;
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

/** The lines that a message announces. */
const linesToCopy = (root: Schema, error: SchemaError, message: string): string[] => {
  if (!message.endsWith(":")) return [];
  if (error.keyword === "required") return missingLines(error);
  if (error.keyword === "additionalProperties") return sentenceLines(error);
  return message.endsWith(", ví dụ:") ? exampleLines(root, error.instancePath) : sentenceOf(error);
};

/** Keys missing from one group are one finding; one that is misspelt, or that another key asks for, is named there. */
const missingTogether = (root: Schema, errors: readonly SchemaError[]): SchemaError[] => {
  const asked = new Set(
    errors
      .filter((error) => error.keyword === "dependencies")
      .map((error) => joinPointer(error.instancePath, error.params.missingProperty)),
  );
  const homes = new Set<string>();
  for (const error of errors) {
    for (const key of sunkIn(root, error)) asked.add(joinPointer(groupOf(error.instancePath), key));
    if (error.keyword !== "additionalProperties") continue;
    const home = homeOf(root, error);
    if (home) asked.add(home.pointer).add(joinPointer(home.pointer, error.params.additionalProperty));
    if (home) homes.add(home.pointer);
    const meant = meantKey(error);
    if (meant) asked.add(joinPointer(error.instancePath, meant));
  }
  const missing = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== "required" || asked.has(joinPointer(instancePath, params.missingProperty))) continue;
    missing.set(instancePath, [...(missing.get(instancePath) ?? []), params.missingProperty]);
  }
  return errors.flatMap((error) => {
    // An empty group whose keys stand beside it is reported at these.
    if (homes.has(error.instancePath) && error.data === null) return [];
    if (error.keyword !== "required") return [error];
    const keys = missing.get(error.instancePath);
    missing.delete(error.instancePath);
    return keys ? [{ ...error, params: { missing: [...new Set(keys)] } }] : [];
  });
};

// Redundant errors: the wrapper of a failed branch, and the branches of "some content is required".
const repeats = ({ keyword, schemaPath }: SchemaError): boolean =>
  keyword === "if" || /\/anyOf\/\d+\//.test(schemaPath) || schemaPath.includes("/propertyNames/");

const onKey = (keyword: string): boolean => keyword === "required" || keyword === "dependencies" || keyword === "anyOf";

/** Returns true for errors of an empty but required key: the value without it is validated, once for each part of a schema. */
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

/** True if an unknown key is a mistyped key, not one in a wrong place or a sentence. */
const isMistyped = (root: Schema, error: SchemaError): boolean =>
  !looksLikeText(String(error.params.additionalProperty)) && !homeOf(root, error);

/** A value against a schema. One cause gives one finding; the words are ours, not the validator's. */
export const findingsOf = (value: unknown, { accepts, telling }: Compiled, rule: string): Finding[] => {
  if (accepts(value)) return [];
  const { validate, schema: root } = telling();
  validate(value);
  const errors = missingTogether(
    root,
    (validate.errors ?? []).filter((error) => !repeats(error)),
  );
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
  const empty = new Set<string>();
  const findings: Finding[] = [];
  for (const error of errors) {
    if (isAnswered(error) || (misread.has(error.instancePath) && error.keyword !== "additionalProperties")) continue;
    const isUnknown = error.keyword === "additionalProperties";
    const pointer = isUnknown ? joinPointer(error.instancePath, error.params.additionalProperty) : error.instancePath;
    const on = isUnknown || onKey(error.keyword) ? "key" : "value";
    const message = describe(root, value, error, rule, isNeeded(error));
    // An empty value has none of the types that its alternatives require.
    const isRepeated = error.keyword === "type" && error.data === null && empty.has(pointer);
    if (isRepeated || seen.has(pointer + message)) continue;
    if (error.data === null) empty.add(pointer);
    seen.add(pointer + message);
    const lines = linesToCopy(root, error, message);
    const shown = lines.length > 0 ? { lines } : {};
    const meant = isUnknown && isMistyped(root, error) ? { meant: meantKey(error) ?? null } : {};
    findings.push({ rule, severity: "error", message, ...shown, ...meant, place: { pointer, on } });
  }
  return findings;
};
