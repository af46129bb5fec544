import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

/** The order of the rooms: each may use only rooms above it, and these packages. */
const rooms: readonly (readonly [room: string, packages: readonly string[]])[] = [
  ["problem", []],
  ["units", []],
  ["table-grid", []],
  ["wording", ["dayjs"]],
  ["knowledge", []],
  ["measure", []],
  ["source", ["yaml"]],
  ["schema", ["fastest-levenshtein"]],
  ["plan", []],
  ["outline", []],
  ["kind", []],
  ["tree", []],
  ["template", ["handlebars", "htmlparser2", "domhandler"]],
  ["document", []],
  ["lint", []],
  ["office", []],
  ["fit", []],
  ["docx", ["docx", "fflate"]],
  ["ooxml", ["saxes"]],
  ["recognize", []],
  ["compare", ["diff"]],
  ["update", []],
  ["proof", []],
  ["import", []],
  ["check", []],
  ["report", ["chalk", "fast-string-width", "entities"]],
  ["pages", []],
  ["html", []],
  ["pipeline", []],
  ["import-docx", []],
  ["diff-documents", []],
  ["index", []],
  ["cli", ["commander", "chalk", "tinyglobby", "fflate", "piscina"]],
];

const source = pathOf("src");
const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
const roomOf = (file: string): string => (file.split(/[\\/]/)[0] ?? "").replace(/\.ts$/, "");
const rank = (room: string): number => rooms.findIndex(([name]) => name === room);

/** Import specifiers of a file, as written. */
const importsIn = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gms)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? "",
  );

/** Files of the source that a file imports, types alone or more. */
const neighbours = (file: string): string[] =>
  importsIn(readFileSync(join(source, file), "utf8"))
    .filter((name) => name.startsWith(".") && name.endsWith(".ts"))
    .map((name) => relative(source, join(source, dirname(file), name)));

test("no file imports itself by way of others", () => {
  // Files that the build compiled are data, and import the type that they have.
  const written = files.filter((file) => !/[\\/]compiled[\\/]/.test(file));
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    else if (!done.has(file) && written.includes(file))
      for (const next of neighbours(file)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of written) visit(file, []);
  expect(written.filter((file) => !done.has(file))).toEqual([]);
  expect(cycles).toEqual([]);
});

/** Imports of a file that the table does not allow. */
const strayImports = (file: string): string[] => {
  const room = rank(roomOf(file));
  if (room < 0) return [`${file} is in no room of the table`];
  return importsIn(readFileSync(join(source, file), "utf8"))
    .filter((name) => {
      if (name.startsWith("node:")) return false;
      if (!name.startsWith(".")) return !rooms[room]?.[1].includes(name.split("/")[0] ?? "");
      const other = rank(roomOf(relative(source, join(source, dirname(file), name))));
      // Data may stand outside src/: the package's own description.
      return other > room || (other < 0 && !name.endsWith(".json"));
    })
    .map((name) => `${file} → ${name}`);
};

test("files import only from rooms above their own, and only the packages of their room", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(strayImports)).toEqual([]);
});

test("what judges a Word file uses nothing of what writes one", () => {
  const written = files.filter((file) => /^(?:check|ooxml|recognize)[\\/]/.test(file));
  expect(written.length).toBeGreaterThan(50);
  const borrowing = written.filter((file) =>
    /from "\.\.\/(?:\.\.\/)?(?:docx|fit|template|tree)\//.test(readFileSync(join(source, file), "utf8")),
  );
  expect(borrowing).toEqual([]);
});

test("only cli/, the schema and the kinds touch files; only cli/ reads the clock", () => {
  for (const file of files) {
    const text = readFileSync(join(source, file), "utf8");
    const mayRead = ["cli", "kind"].includes(roomOf(file));
    if (!mayRead) expect(text, file).not.toMatch(/from "node:fs/);
    if (roomOf(file) !== "cli")
      expect(text, file).not.toMatch(/Date\.now|new Date\(\)|performance\.now|process\.|Math\.random/);
  }
});

test("the name of a type is declared in one file", () => {
  const declared = new Map<string, string[]>();
  for (const file of files.filter((each) => !each.includes("compiled")))
    for (const [, name = ""] of readFileSync(join(source, file), "utf8").matchAll(
      /^(?:export )?(?:interface|type|class) (\w+)/gm,
    ))
      declared.set(name, [...(declared.get(name) ?? []), file]);
  expect(declared.size).toBeGreaterThan(700);
  expect([...declared].filter(([, places]) => places.length > 1)).toEqual([]);
});
