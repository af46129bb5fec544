import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Headings } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";
import { decodeSource } from "../source/decode.ts";
import { builtInLayout, builtInNames, type KindNames } from "./built-in.ts";
import { replacedInLayout } from "./earlier-layout.ts";
import type { Layout, Measure } from "./layout.ts";

/** A template or one of its parts, as an office wrote it. */
export interface TemplateFile {
  /** `template`, or the name of the part it is. */
  name: string;
  path: string;
  text: string;
}

/** A type of document: what it is called, how it is laid out, and what an office puts in the place of its templates. */
export interface Kind extends KindNames {
  layout: Layout;
  /** Files that stand in for the built-in ones of the same name. */
  own: TemplateFile[];
}

/** A text of an office's folder; devices, pipes and bytes that are no text are refused. */
const readText = (path: string, shown: string): { text: string; problems: Problem[] } => {
  if (!statSync(path).isFile()) {
    const message = "đây không phải tệp. Trong thư mục mẫu chỉ để tệp thường";
    return { text: "", problems: [{ rule: "template", severity: "error", message, file: shown }] };
  }
  const { source, problems } = decodeSource(shown, readFileSync(path));
  return { text: source.text, problems };
};

/** @param shown the folder as the user named it, for messages */
const readTemplates = (folder: string, shown: string): { files: TemplateFile[]; problems: Problem[] } => {
  const partials = join(folder, "partials");
  const names = [
    "template.hbs",
    ...(existsSync(partials)
      ? readdirSync(partials)
          .sort()
          .map((name) => join("partials", name))
      : []),
  ];
  const read = names
    .filter((name) => name.endsWith(".hbs") && existsSync(join(folder, name)))
    .map((name) => ({ name, path: join(shown, name), ...readText(join(folder, name), join(shown, name)) }));
  return {
    files: read.map(({ name, path, text }) => ({ name: basename(name, ".hbs"), path, text: text.normalize("NFC") })),
    problems: read.flatMap(({ problems }) => problems),
  };
};

/** The decree sets no upper limit; this one is Word's. */
const largestMeasure = 1000;

const inRange = (measure: Measure, value: number): boolean =>
  measure.allowed
    ? measure.allowed.includes(value)
    : value >= (measure.min ?? 0) && value <= (measure.max ?? largestMeasure);

type Json = Record<string, unknown>;

const isGroup = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Leaves of nested groups by their dotted names: `{ page: { leftMm: { value: 35 } } }` gives `page.leftMm.value`. */
const leavesOf = (group: Json, prefix = ""): [string, unknown][] =>
  Object.entries(group).flatMap(([key, value]): [string, unknown][] => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    return isGroup(value) ? leavesOf(value, name) : [[name, value]];
  });

/** The group in the layout that a dotted name leads to. */
const groupAt = (layout: Layout, name: string): Json | undefined =>
  name.split(".").reduce<unknown>((at, key) => (isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined), layout) as
    | Json
    | undefined;

/**
 * Sets measures of the layout, each within the range its clause allows: by name, `{ "page.leftMm": 35 }`, or in a copy
 * of the built-in `layout.json`, of which only values may differ.
 */
const adjustLayout = (layout: Layout, adjustments: unknown, file: string): Problem[] => {
  const problem = (message: string): Problem => ({ rule: "layout-value", severity: "error", message, file });
  if (!isGroup(adjustments)) {
    return [problem('layout.json phải gồm các dòng “tên”: số, như {"page.leftMm": 35}')];
  }
  const builtInLeaves = new Map(
    leavesOf(layout as unknown as Json).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const replaced = new Map<string, Problem>();
  const problems = leavesOf(adjustments).flatMap(([written, value]) => {
    if (builtInLeaves.get(written) === JSON.stringify(value)) return [];
    const name = written.replace(/\.value$/, "");
    const measure = groupAt(layout, name) as Measure | undefined;
    if (typeof measure?.value !== "number") {
      const of = name.replace(/\.(?:min|max)$/, "");
      const now = replacedInLayout(of, value);
      if (now) {
        const message = `“${of}” là của bản trước, nay không có tác dụng: ${now}. Khi tiện thì xóa dòng này`;
        replaced.set(of, { rule: "layout-value", severity: "hint", message, file });
        return [];
      }
      return [
        problem(
          builtInLeaves.has(written)
            ? `“${written}” là quy định, không đổi được; chỉ đổi được các số đo (value)`
            : `không có số đo “${name}”. Xem tên các số đo trong templates/ke-hoach/layout.json, như “page.leftMm”`,
        ),
      ];
    }
    const style = /^styles\.(.+)\.sizePt$/.exec(name)?.[1];
    if (style && layout.profiles.some(({ sizesPt }) => style in sizesPt)) {
      return [
        problem(
          `cỡ chữ “${name}” đi theo cặp của Nghị định (${layout.profiles.map((profile) => profile.name).join(" hoặc ")}), không đổi riêng được`,
        ),
      ];
    }
    if (typeof value !== "number" || !inRange(measure, value)) {
      const parent = groupAt(layout, name.replace(/\.[^.]+$/, "")) as Measure | undefined;
      const range = measure.allowed
        ? measure.allowed.join(" hoặc ")
        : measure.min === measure.max
          ? String(measure.min)
          : `${measure.min ?? 0} đến ${measure.max ?? largestMeasure}`;
      return [
        problem(
          `“${name}” là ${JSON.stringify(value)}, phải là ${range} (${measure.clause ?? parent?.clause ?? layout.standard})`,
        ),
      ];
    }
    measure.value = value;
    return [];
  });
  return [...problems, ...replaced.values()];
};

/** Headings of an office's own, by the names of the built-in `kind.json`. */
const adjustHeadings = (headings: Headings, own: unknown, file: string): Problem[] => {
  const wanted = isGroup(own) && isGroup(own.headings) ? own.headings : {};
  return Object.entries(wanted).flatMap(([name, text]): Problem[] => {
    if (Object.hasOwn(headings, name) && typeof text === "string" && text.trim() !== "") {
      headings[name as keyof Headings] = text;
      return [];
    }
    const message = `không có tiêu đề “${name}”, hoặc nội dung không phải chữ. Các tên dùng được: ${Object.keys(headings).join(", ")}`;
    return [{ rule: "template", severity: "error", message, file }];
  });
};

/** Reads a JSON file of an office's folder, where it is there. */
const ownJson = (
  folder: string,
  shown: string,
  name: string,
  use: (json: unknown, file: string) => Problem[],
): Problem[] => {
  const path = join(folder, name);
  const file = join(shown, name);
  if (!existsSync(path)) return [];
  const { text, problems } = readText(path, file);
  if (problems.length > 0) return problems;
  try {
    return use(JSON.parse(text), file);
  } catch (error) {
    // Unbounded nesting would overflow the stack.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    const message = "không đọc được JSON: xem lại dấu ngoặc, dấu phẩy và dấu nháy";
    return [{ rule: "template", severity: "error", message, file }];
  }
};

const builtIn: Kind = { ...builtInNames, layout: builtInLayout, own: [] };

/**
 * The built-in kind; files of an office's own folder take the place of the built-in ones of the same name.
 *
 * @param folder the office's template folder, if it has one
 * @param shown that folder as the user named it
 */
export const readKind = (folder?: string, shown = folder ?? ""): { kind: Kind; problems: Problem[] } => {
  if (folder === undefined) return { kind: builtIn, problems: [] };
  const own = existsSync(folder) ? readTemplates(folder, shown) : { files: [], problems: [] };
  const kind: Kind = { ...structuredClone(builtIn), own: own.files };
  const problems = [
    ...own.problems,
    ...ownJson(folder, shown, "layout.json", (json, file) => adjustLayout(kind.layout, json, file)),
    ...ownJson(folder, shown, "kind.json", (json, file) => adjustHeadings(kind.headings, json, file)),
  ];
  if (own.files.length === 0 && !["layout.json", "kind.json"].some((name) => existsSync(join(folder, name)))) {
    const message =
      "không thấy mẫu trình bày nào trong thư mục này: cần template.hbs, partials/*.hbs, layout.json hoặc kind.json";
    problems.push({ rule: "template", severity: "error", message, file: shown });
  }
  return { kind, problems };
};
