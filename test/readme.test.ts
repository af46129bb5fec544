import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { programFor } from "../src/cli/main.ts";
import { readKind } from "../src/kind/read.ts";
import { readOffice } from "../src/office/read.ts";
import { readPlan } from "../src/plan/read.ts";
import { describeTree } from "./support/describe-tree.ts";
import { judge } from "./support/judge.ts";
import { pathOf, plainHead, planFrom, treeInKind, yamlFiles } from "./support/plans.ts";

const readme = readFileSync(pathOf("README.md"), "utf8");

test("the plan that the README opens with has no problems, and a page of its own beside it", () => {
  const [, plan = ""] = /<!-- example: page\.yaml -->\n```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(judge(plan, "page.yaml").problems).toEqual([]);
  expect(readme).toContain('<img src="docs/trang.png"');
});

test("the README has a line for every command", () => {
  const program = programFor(
    {} as Io,
    () => undefined,
    () => undefined,
  );
  const shown = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
  const [, table = ""] = /\n## Commands\n([\s\S]*?)\n## /.exec(readme) ?? [];
  expect(shown.length).toBeGreaterThan(10);
  for (const name of shown.filter((name) => name !== "help"))
    expect(table, name).toMatch(new RegExp(`\\| .*\`${name}\\b`));
});

test("the README stays short enough to be read", () => {
  expect(readme.split("\n").length).toBeLessThanOrEqual(250);
});

test("the template in docs/templates.md builds a document", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-readme-"));
  const templates = readFileSync(pathOf("docs/templates.md"), "utf8");
  const files = [...templates.matchAll(/<!-- example: (\S+) -->\n```\w+\n([\s\S]*?)```/g)];
  expect(files.map((file) => file[1])).toEqual(["partials/recipients.hbs", "layout.json"]);
  for (const [, name = "", text = ""] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { kind, problems } = readKind(folder);
  rmSync(folder, { recursive: true });
  expect(problems).toEqual([]);
  const plan = planFrom(`${plainHead}purpose: [Một.]\nextra: { hotline: "0214.000.000" }\n`);
  expect(describeTree(await treeInKind(plan, kind))).toContain("soan-thao: Điện thoại: 0214.000.000");
  expect(kind.layout.page.leftMm.value).toBe(35);
});

test("npm run kehoach works on the files of the folder it is called from, and init names it again", () => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach của tôi "));
  const npm = (...words: string[]) =>
    spawnSync("npm", ["run", "--silent", "kehoach", "--prefix", pathOf("."), "--", ...words], {
      cwd: folder,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
  const { stderr } = npm("init", "--issuer", "UBND xã Kim Liên");
  expect(readFileSync(join(folder, "ke-hoach.yaml"), "utf8")).toContain("xã Kim Liên");
  // A path with blanks stands in quotes; between any two words the line may be broken.
  const [, quoted, plain] = /npm run kehoach --prefix (?:"([^"]+)"|(\S+)) -- build ke-hoach\.yaml/.exec(stderr) ?? [];
  expect(`${(quoted ?? plain)?.replace(/\s+/g, " ")}/`).toBe(pathOf("."));
  expect(npm("build", "ke-hoach.yaml").status).toBe(0);
  expect(readFileSync(join(folder, "ke-hoach.docx")).subarray(0, 2).toString()).toBe("PK");
  rmSync(folder, { recursive: true });
});

test("the scripts the READMEs name exist, and so do the files", () => {
  const { scripts } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
  const documents = ["README.vi.md", "CONTRIBUTING.md", "SECURITY.md", "test/README.md", "docs/speed.md"];
  const all = readme + documents.map((file) => readFileSync(pathOf(file), "utf8")).join("");
  const named = [...all.matchAll(/npm run ([a-z:]+)/g)].map((found) => found[1] ?? "");
  for (const script of new Set(named)) expect(Object.keys(scripts), script).toContain(script);
  for (const [file] of all.matchAll(
    /\b(?:docs|examples|schemas|templates|src|test)\/[\w./-]+\.(?:png|yaml|json|ts|md)\b/g,
  )) {
    expect(() => readFileSync(pathOf(file)), file).not.toThrow();
  }
});

test("every example opens with the schema line and teaches in comments", () => {
  const examples = yamlFiles("examples/");
  expect(examples.length).toBeGreaterThanOrEqual(6);
  for (const { path } of examples) {
    const lines = readFileSync(pathOf(path), "utf8").split("\n");
    expect(lines[0]).toBe("# yaml-language-server: $schema=../schemas/plan.schema.json");
    expect(lines.filter((line) => /^\s*#/.test(line)).length).toBeGreaterThanOrEqual(4);
  }
});

test("every piece of YAML in README.vi.md is a right plan, or a right file of an office", () => {
  const pieces = [...readFileSync(pathOf("README.vi.md"), "utf8").matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
    ([, text = ""]) => text,
  );
  expect(pieces.length).toBeGreaterThan(8);
  const rows = { path: "viec.csv", text: "In tài liệu,Văn phòng,3000000\n" };
  for (const piece of pieces) {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    if (/^signers:/m.test(piece)) {
      expect(readOffice("van-phong.yaml", bytes(piece)).problems, piece).toEqual([]);
      continue;
    }
    const body = piece.startsWith("table:")
      ? `sections:\n  - heading: Bảng\n${piece.replace(/^/gm, "    ")}`
      : /^(?:purpose|agenda|sections):/m.test(piece)
        ? piece
        : `${piece}purpose: [Một.]\n`;
    const given = new Set([...body.matchAll(/^(\w+):/gm)].map(([, key]) => key));
    const head = plainHead.split("\n").filter((line) => !given.has(line.split(":")[0]));
    const notes = body.includes("footnotes:") ? "preamble: Theo báo cáo[^bao-cao] như sau\n" : "";
    const { problems } = readPlan("plan.yaml", bytes(`${head.join("\n")}${notes}${body}`), undefined, () => rows);
    expect(problems, body).toEqual([]);
  }
});
