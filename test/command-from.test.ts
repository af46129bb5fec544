import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asCalled, commandFrom } from "../src/cli/command-from.ts";
import { cutNames } from "../src/cli/dropped.ts";

// How `init` tells a person to call the program again.

let folder = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "kehoach của tôi ")));
  for (const name of ["app/bin", "tools", "plans"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "tools/kehoach"), "");
  writeFileSync(join(folder, "tools/kehoach.cmd"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const called = (more: Partial<Parameters<typeof commandFrom>[0]>): string =>
  commandFrom(
    { env: {}, cwd: join(folder, "plans"), platform: "linux", node: "/usr/bin/node", ...more },
    join(folder, "app"),
  );

const path = (...folders: string[]): string => ["/nowhere", ...folders].join(delimiter);

test("as a command where PATH has it", () => {
  expect(called({ env: { PATH: path(join(folder, "tools")) } })).toBe("kehoach");
  expect(called({ platform: "win32", env: { Path: path(join(folder, "tools")) } })).toBe("kehoach");
});

test("by Node and the whole path where it is only a folder", () => {
  expect(called({ env: { PATH: path() } })).toBe(`node "${join(folder, "app/bin/kehoach.js")}"`);
});

test("by npm as npm called it, from the folder of the program or another", () => {
  const env = { npm_lifecycle_event: "kehoach", PATH: path(join(folder, "tools")) };
  expect(called({ env, cwd: join(folder, "app") })).toBe("npm run kehoach --");
  expect(called({ env })).toBe(`npm run kehoach --prefix "${join(folder, "app")}" --`);
  expect(called({ env: { npm_command: "exec", npm_lifecycle_event: "npx", PATH: path(join(folder, "tools")) } })).toBe(
    "npx kehoach",
  );
});

test("by its launcher where it carries its own Node", () => {
  writeFileSync(join(folder, "kehoach"), "");
  expect(called({ node: join(folder, "app/node"), env: { PATH: path() } })).toBe(`"${join(folder, "kehoach")}"`);
  expect(called({ node: join(folder, "app/node"), env: { PATH: path(folder) } })).toBe("kehoach");
  expect(called({ node: "/usr/bin/node", env: { PATH: path() } })).toContain("node ");
  rmSync(join(folder, "kehoach"));
});

test("messages give commands as they can be typed, also twice", () => {
  const message = "Xem trước: kehoach preview a.yaml\n(kehoach 0.1.0, /opt/kehoach build, thư mục kehoach)\n";
  for (const command of ["npx kehoach", '"/của tôi/kehoach"', "npm run kehoach --", "/opt/kehoach/kehoach"]) {
    const once = asCalled(message, () => command);
    expect(once).toBe(message.replace("kehoach preview", `${command} preview`));
    expect(asCalled(once, () => command)).toBe(once);
  }
});

test("files that were dropped onto kehoach.cmd are found whole where cmd cut their names", () => {
  const line = (words: string): string => `C:\\windows\\cmd.exe /c ""D:\\phần mềm\\kehoach.cmd" ${words}"`;
  const names = (words: string, ...argv: string[]): string[] | undefined => cutNames(line(words), argv, () => true);
  expect(names("D:\\a&b.docx", "D:\\a")).toEqual(["D:\\a&b.docx"]);
  expect(names('D:\\x^y.docx "D:\\c & d.docx"', "D:\\xy.docx", "D:\\c & d.docx")).toEqual([
    "D:\\x^y.docx",
    "D:\\c & d.docx",
  ]);
  expect(names('"D:\\c & d.docx"', "D:\\c & d.docx")).toBeUndefined();
  expect(cutNames(line("build a.yaml & echo xong"), ["build", "a.yaml"], (name) => name === "a.yaml")).toBeUndefined();
  expect(cutNames("cmd.exe /k", ["a.yaml"], () => true)).toBeUndefined();
});
