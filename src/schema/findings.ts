import { type Finding, joinPointer, splitPointer } from "../problem.ts";
import { blockYaml } from "../source/block-yaml.ts";
import { withoutColon } from "../source/fault.ts";
import { inQuotes } from "../source/yaml-faults.ts";
import { words } from "../wording/words.ts";
import { nearest } from "./nearest.ts";
import { exampleAt, hasKey, type Schema } from "./parts.ts";

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

/** A list of plain values alone. */
const isFlat = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== "object" || item === null);

/** Display name of a place: its key, or its number in its parent. */
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

/** A sentence that YAML read as a key and its value, as lines that say what was meant. */
const sentenceLines = (error: SchemaError): string[] => {
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

/** Printed abbreviations of signature keys, by which clerks know them. */
const printed: Readonly<Record<string, string>> = {
  tm: "on_behalf_of",
  kt: "for",
  tl: "by_order_of",
  tuq: "authorized_by",
  q: "acting",
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
const meantKey = (error: SchemaError): string | undefined => {
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
const homeOf = (root: Schema, error: SchemaError): Home | undefined => {
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

const groupOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));

/** Keys of a group that stand inside one of its values, which holds no keys. */
const sunkIn = (root: Schema, { keyword, data, instancePath }: SchemaError): string[] => {
  if (keyword !== "type" || typeof data !== "object" || data === null || Array.isArray(data)) return [];
  const keys = Object.keys(data);
  return keys.every((key) => hasKey(root, groupOf(instancePath), key)) ? keys : [];
};

/** Keys of a list's entry that stand without its dash. */
const entryKeys = (root: Schema, { data, instancePath, params }: SchemaError): string[] => {
  if (![params.type].flat().includes("array") || typeof data !== "object" || data === null || Array.isArray(data))
    return [];
  const keys = Object.keys(data);
  return keys.every((key) => hasKey(root, joinPointer(instancePath, 0), key)) ? keys : [];
};

/** Factors of words of size. */
const scales: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  tr: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
};

/** An amount in words of size, such as "1 tỷ 500 triệu". */
const scaled = (written: string): number | undefined => {
  const part = words(/(?<![\d.,])(\d[\d.,]{0,20})\s{0,3}(tỷ|tỉ|triệu|tr|nghìn|ngàn|k)\b\s{0,3}/giu);
  if (written.replace(part, "").replace(/^(?:đồng|đ|vnđ|vnd)?\.?$/i, "") !== "") return undefined;
  const parts = [...written.matchAll(part)].map(([, number = "", word = ""]) => {
    const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(number);
    return Number(isGrouped ? number.replace(/\D/g, "") : number.replace(",", ".")) * (scales[word.toLowerCase()] ?? 1);
  });
  const sum = parts.reduce((all, one) => all + one, 0);
  return parts.length > 0 && Number.isFinite(sum) ? sum : undefined;
};

/** The unit of amounts, as the group says that they stand in or below. */
const unitAround = (value: unknown, pointer: string): string | undefined => {
  let group = value;
  let unit: string | undefined;
  for (const name of splitPointer(pointer)) {
    if (typeof group !== "object" || group === null) break;
    const named = (group as Record<string, unknown>).unit;
    if (typeof named === "string") unit = named;
    group = (group as Record<string, unknown>)[name];
  }
  return unit;
};

/**
 * How a number is to be typed, where a text holds one.
 *
 * @param unit what the numbers beside it count
 */
const asNumber = (written: string, isWhole: boolean, unit: string | undefined): string => {
  const bare = written.trim().replace(/^[“”"„]|[“”"]$/g, "");
  const plain = /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, "") : undefined;
  if (plain !== undefined) return /^0\d/.test(bare) ? `Ghi số không có 0 ở đầu: ${plain}` : `Bỏ dấu nháy: ${plain}`;
  const sum = scaled(bare);
  if (sum !== undefined) {
    const [, word = ""] = words(/\b(tỷ|tỉ|triệu|nghìn|ngàn)\b/iu).exec(unit ?? "") ?? [];
    const amount = Number((sum / (scales[word.toLowerCase()] ?? 1)).toFixed(6));
    return word === "" ? `Ghi đủ số bằng chữ số: ${amount}` : `Ghi bằng chữ số theo đơn vị “${unit}”: ${amount}`;
  }
  const [, grouped, after = ""] = /^(\d{1,3}(?:[. ,\u00a0]\d{3})+)(\D*)$/.exec(bare) ?? [];
  if (grouped !== undefined) {
    const word = after.trim() === "" ? "" : `, bỏ chữ “${after.trim()}”`;
    return `Viết liền, bỏ dấu ngăn hàng nghìn${word}: ${grouped.replace(/\D/g, "")}`;
  }
  const [, digits, counted] = /^(\d+)\s*([^\d\s]\D*)$/.exec(bare) ?? [];
  if (digits !== undefined && counted !== undefined && !/^[.,]/.test(counted))
    return `Chỉ ghi số, bỏ chữ “${counted.trim()}”: ${digits}`;
  const decimal = /^(\d+),(\d+)$/.exec(bare);
  if (decimal && !isWhole) return `Phần lẻ ghi sau dấu chấm: ${decimal[1]}.${decimal[2]}`;
  return "Ghi bằng chữ số, không có dấu chấm, như 150";
};

/** A value in quotes that were typed for YAML's and are none. */
const curled = (data: unknown): string | undefined =>
  typeof data === "string" ? /^[“”„]([^“”]*)[“”"]$/.exec(data)?.[1]?.trim() : undefined;

/** A line that fills in what stands empty, where the schema shows one; longer values stand in lines of their own. */
const exampleLines = (root: Schema, pointer: string): string[] => {
  const key = splitPointer(pointer).at(-1) ?? "";
  const example = /^\d+$/.test(key) ? undefined : exampleAt(root, pointer);
  return example === undefined || example === "" ? [] : blockYaml({ [key]: example });
};

/** Announces the lines of a sentence that YAML read as a key. */
const howToWrite = (error: SchemaError): string => {
  if ("agency" in propertiesOf(error)) return "Ghi cơ quan và việc thành hai khóa:";
  return Object.values(error.data as object).some(Array.isArray)
    ? "Ghi câu và các ý bên dưới thành hai khóa:"
    : "Đặt cả câu trong dấu nháy:";
};

/** An item of a list of texts that YAML read as a key and its value, as the line that was meant. */
const sentenceOf = ({ keyword, data, instancePath, params }: SchemaError): string[] => {
  if (keyword !== "type" || typeof data !== "object" || data === null || Array.isArray(data)) return [];
  const [[key, value] = [], more] = Object.entries(data);
  const isText = [params.type].flat().includes("string") && /\/\d+$/.test(instancePath);
  return isText && key !== undefined && more === undefined && typeof value === "string"
    ? blockYaml([`${key}: ${value}`])
    : [];
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
        const told = `“${key}” bị hiểu là tên khóa vì có dấu hai chấm theo sau`;
        if (sentenceLines(error).length === 0) return `${told}. Đặt cả câu trong dấu nháy "…"`;
        return `${told}. ${howToWrite(error)}`;
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
        const told = straight === "" ? `. ${asNumber(data, types.includes("integer"), unit)}` : straight;
        return `${name} phải là ${wanted}; ${shown(data)}${told}`;
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
    // An empty group whose keys stand beside it is told by these.
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
  const findings: Finding[] = [];
  for (const error of errors) {
    if (isAnswered(error) || (misread.has(error.instancePath) && error.keyword !== "additionalProperties")) continue;
    const isUnknown = error.keyword === "additionalProperties";
    const pointer = isUnknown ? joinPointer(error.instancePath, error.params.additionalProperty) : error.instancePath;
    const on = isUnknown || onKey(error.keyword) ? "key" : "value";
    const message = describe(root, value, error, rule, isNeeded(error));
    if (seen.has(pointer + message)) continue;
    seen.add(pointer + message);
    const lines = linesToCopy(root, error, message);
    findings.push({ rule, severity: "error", message, ...(lines.length > 0 ? { lines } : {}), place: { pointer, on } });
  }
  return findings;
};
