import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

// The package as others install it: unpacked from its tarball in a folder of its own.

const manual = readFileSync(pathOf("docs/library.md"), "utf8");
const example = /<!-- example: library\.ts -->\n```ts\n([\s\S]*?)```/.exec(manual)?.[1] ?? "";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-library-"));
  const packing = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const shell = process.platform === "win32";
  const [{ filename }] = JSON.parse(execFileSync("npm", packing, { cwd: pathOf("."), encoding: "utf8", shell }));
  mkdirSync(join(folder, "node_modules"));
  execFileSync("tar", ["-xzf", filename, "-C", "node_modules"], { cwd: folder });
  cpSync(join(folder, "node_modules/package"), join(folder, "node_modules/kehoach"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "van-phong.yaml"), "place: Tân Phú\n");
  const readme = readFileSync(pathOf("README.md"), "utf8");
  const [, plan = ""] = /<!-- example: page\.yaml -->\n```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  writeFileSync(join(folder, "ke-hoach.yaml"), plan);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Errors of the compiler for a file under its strictest usual settings, without skipLibCheck. */
const compile = (file: string, types: readonly string[]): string => {
  const compilerOptions = { strict: true, module: "nodenext", target: "es2023", lib: ["es2023"], types, outDir: "out" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  return spawnSync(process.execPath, [pathOf("node_modules/typescript/bin/tsc")], { cwd: folder, encoding: "utf8" })
    .stdout;
};

test("its example compiles under strict, with the library's own types checked, and does what it says", () => {
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  for (const needed of ["@types/node", "undici-types"])
    symlinkSync(pathOf(`node_modules/${needed}`), join(folder, "node_modules", needed), "junction");
  writeFileSync(join(folder, "library.ts"), example);
  expect(compile("library.ts", ["node"])).toBe("");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["out/library.js"], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.trim()).toBe("");
  expect(readFileSync(join(folder, "ke-hoach.docx")).subarray(0, 2).toString()).toBe("PK");
  expect(readFileSync(join(folder, "tu-word.yaml"), "utf8")).toContain("\ntitle: ");
});

test("its types need no other package", () => {
  writeFileSync(join(folder, "alone.ts"), 'export { readPlan } from "kehoach";\nexport type * from "kehoach";\n');
  expect(compile("alone.ts", [])).toBe("");
  writeFileSync(join(folder, "wrong.ts"), 'import { readPlan } from "kehoach";\nreadPlan(1);\n');
  expect(compile("wrong.ts", [])).toContain("error TS");
});

test("docs/library.md lists all that it exports", async () => {
  const functions = Object.keys(await import(pathOf("dist/index.js")));
  const documented = [...manual.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
  expect(documented.sort()).toEqual(functions.sort());
  const types = readFileSync(pathOf("dist/index.d.ts"), "utf8");
  const exported = /^export \{ (.+) \};$/m.exec(types)?.[1]?.split(", ") ?? [];
  const named = /^The types ([\s\S]*?) are exported/m.exec(manual)?.[1] ?? "";
  const documentedTypes = [...named.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect([...documented, ...documentedTypes].sort()).toEqual(exported.sort());
});

test.each([
  ["kehoach/schemas/plan.schema.json", true],
  ["kehoach/package.json", true],
  ["kehoach/dist/kehoach.cjs", false],
  ["kehoach/dist/index.js", false],
  ["kehoach/bin/kehoach.js", false],
])("whether %s can be imported: %s", (name, isPublic) => {
  const code = `try { require.resolve("${name}"); console.log(true) } catch (error) { console.log(error.code) }`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=commonjs", "-e", code], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout.trim()).toBe(isPublic ? "true" : "ERR_PACKAGE_PATH_NOT_EXPORTED");
});
