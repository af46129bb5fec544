import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Headings } from "../outline/headings.ts";
import type { Problem } from "../problem.ts";
import type { Layout, Measure } from "./layout.ts";

/** A template or one of its parts. */
export interface TemplateFile {
  /** `template`, or the name of the part it is. */
  name: string;
  path: string;
  text: string;
}

/** A type of document: what it is called, how it is laid out, and the template that arranges it. */
export interface Kind {
  name: string;
  /** Its abbreviation in the symbol, PL III, I. */
  abbreviation: string;
  headings: Headings;
  layout: Layout;
  template: TemplateFile;
  partials: TemplateFile[];
}

const builtIn = fileURLToPath(new URL("../../templates/ke-hoach", import.meta.url));

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const readTemplates = (folder: string): TemplateFile[] => {
  const partials = join(folder, "partials");
  const paths = [
    join(folder, "template.hbs"),
    ...(existsSync(partials)
      ? readdirSync(partials)
          .sort()
          .map((name) => join(partials, name))
      : []),
  ];
  return paths
    .filter((path) => path.endsWith(".hbs") && existsSync(path))
    .map((path) => ({
      name: path.replace(/^.*[\\/]/, "").replace(/\.hbs$/, ""),
      path,
      text: readFileSync(path, "utf8")
        .replace(/^\uFEFF/, "")
        .normalize("NFC"),
    }));
};

const assemble = (files: readonly TemplateFile[], kind: object, layout: Layout): Kind => {
  const byName = new Map(files.map((file) => [file.name, file]));
  const template = byName.get("template");
  if (!template) throw new Error("the built-in template is missing");
  byName.delete("template");
  return {
    ...(kind as Pick<Kind, "name" | "abbreviation" | "headings">),
    layout,
    template,
    partials: [...byName.values()],
  };
};

const inRange = (measure: Measure, value: number): boolean =>
  measure.allowed
    ? measure.allowed.includes(value)
    : value >= (measure.min ?? Number.NEGATIVE_INFINITY) && value <= (measure.max ?? Number.POSITIVE_INFINITY);

/**
 * Sets measures of the layout by name, such as `{ "page.leftMm": 35 }`, each within the range its clause allows.
 */
const adjustLayout = (layout: Layout, adjustments: unknown, file: string): Problem[] => {
  const problem = (message: string): Problem => ({ rule: "layout-value", severity: "error", message, file });
  if (typeof adjustments !== "object" || adjustments === null || Array.isArray(adjustments)) {
    return [problem('layout.json phải là một nhóm “tên”: số, như {"page.leftMm": 35}')];
  }
  return Object.entries(adjustments).flatMap(([name, value]) => {
    const measure = name
      .split(".")
      .reduce<unknown>(
        (at, key) => (at && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined),
        layout,
      ) as Measure | undefined;
    if (typeof measure?.value !== "number")
      return [problem(`không có số đo “${name}”. Xem tên các số đo trong layout.json của mẫu có sẵn`)];
    if (typeof value !== "number" || !inRange(measure, value)) {
      const range = measure.allowed
        ? measure.allowed.join(" hoặc ")
        : `${measure.min ?? "…"} đến ${measure.max ?? "…"}`;
      return [
        problem(`“${name}” là ${JSON.stringify(value)}, phải là ${range} (${measure.clause ?? layout.standard})`),
      ];
    }
    measure.value = value;
    return [];
  });
};

/**
 * Reads the built-in kind; files of an office's own folder take the place of the built-in ones of the same name.
 *
 * @param folder the office's template folder, if it has one
 */
export const readKind = (folder?: string): { kind: Kind; problems: Problem[] } => {
  const layout = readJson(join(builtIn, "layout.json")) as Layout;
  const kind = readJson(join(builtIn, "kind.json")) as object;
  const files = readTemplates(builtIn);
  if (folder === undefined) return { kind: assemble(files, kind, layout), problems: [] };

  const problems: Problem[] = [];
  const own = existsSync(folder) ? readTemplates(folder) : [];
  const ownLayout = join(folder, "layout.json");
  if (existsSync(ownLayout)) {
    try {
      problems.push(...adjustLayout(layout, readJson(ownLayout), ownLayout));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({
        rule: "layout-value",
        severity: "error",
        message: `không đọc được JSON: ${error.message}`,
        file: ownLayout,
      });
    }
  } else if (own.length === 0) {
    const message = "không thấy mẫu trình bày nào trong thư mục này: cần template.hbs, partials/*.hbs hoặc layout.json";
    problems.push({ rule: "template", severity: "error", message, file: folder });
  }
  return { kind: assemble([...files, ...own], kind, layout), problems };
};
