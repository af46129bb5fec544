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
  ["index", []],
  ["cli", ["commander", "chalk", "tinyglobby", "fflate", "piscina"]],
];

const source = pathOf("src");
const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
const roomOf = (file: string): string => (file.split(/[\\/]/)[0] ?? "").replace(/\.ts$/, "");
const rank = (room: string): number => rooms.findIndex(([name]) => name === room);

for (const file of files) {
  test(`src/${file} imports only from rooms above its own`, () => {
    const room = roomOf(file);
    expect(rank(room), `${room} is a room of the table`).toBeGreaterThanOrEqual(0);
    const text = readFileSync(join(source, file), "utf8");
    const imported = [
      ...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gms),
    ].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
    for (const name of imported) {
      if (name.startsWith(".")) {
        const other = roomOf(relative(source, join(source, dirname(file), name)));
        expect(rank(other), `${file} → ${name}`).toBeLessThanOrEqual(rank(room));
      } else if (!name.startsWith("node:")) {
        const pack = name.split("/")[0] ?? "";
        expect(rooms[rank(room)]?.[1], `${file} → ${name}`).toContain(pack);
      }
    }
  });
}

test("what judges a Word file uses nothing of what writes one", () => {
  const written = files.filter((file) => /^(?:check|ooxml|recognize)[\\/]/.test(file));
  expect(written.length).toBeGreaterThan(50);
  for (const file of written)
    expect(readFileSync(join(source, file), "utf8"), file).not.toMatch(
      /from "\.\.\/(?:\.\.\/)?(?:docx|fit|template|tree)\//,
    );
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
