import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asCalled, commandFrom } from "../src/cli/command-from.ts";
import { cutNames } from "../src/cli/dropped.ts";

// The command that `init` shows for calling the program again.

let folder = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "kehoach của tôi ")));
  for (const name of ["app/bin", "tools", "plans"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["kehoach", "kehoach.cmd", "node"])
    writeFileSync(join(folder, "tools", name), "", { mode: 0o755 });
  // A folder of that name is no command.
  mkdirSync(join(folder, "plans/kehoach"));
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
  const program = `"${join(folder, "app/bin/kehoach.js")}"`;
  const own = join(folder, "plans");
  writeFileSync(join(own, "node"), "", { mode: 0o755 });
  expect(called({ node: join(own, "node"), env: { PATH: path(own) } })).toBe(`node ${program}`);
  // PATH has no Node.js, or another one.
  expect(called({ env: { PATH: path() } })).toBe(`/usr/bin/node ${program}`);
  expect(called({ node: join(own, "node"), env: { PATH: path(folder, own) } })).toBe(`node ${program}`);
  writeFileSync(join(folder, "node"), "", { mode: 0o755 });
  expect(called({ node: join(own, "node"), env: { PATH: path(folder, own) } })).toBe(
    `"${join(own, "node")}" ${program}`,
  );
});

test("by npm as npm called it, from the folder of the program or another", () => {
  const env = { npm_lifecycle_event: "kehoach", PATH: path(join(folder, "tools")) };
  expect(called({ env, cwd: join(folder, "app") })).toBe("npm run kehoach --");
  expect(called({ env })).toBe(`npm run kehoach --prefix "${join(folder, "app")}" --`);
  expect(called({ env: { npm_command: "exec", npm_lifecycle_event: "npx", PATH: path(join(folder, "tools")) } })).toBe(
    "npx kehoach",
  );
  const npx = { npm_command: "exec", npm_config_package: "../kehoach 1.tgz", PATH: path() };
  expect(called({ env: npx })).toBe('npx --package="../kehoach 1.tgz" kehoach');
});

test("by its launcher where it carries its own Node", () => {
  writeFileSync(join(folder, "kehoach"), "");
  expect(called({ node: join(folder, "app/node"), env: { PATH: path() } })).toBe(`"${join(folder, "kehoach")}"`);
  expect(called({ node: join(folder, "app/node"), env: { PATH: path(folder) } })).toBe("kehoach");
  expect(called({ node: "/usr/bin/node", env: { PATH: path() } })).toContain("/bin/kehoach.js");
  rmSync(join(folder, "kehoach"));
});

test("messages give commands as they can be typed, also twice", () => {
  const message = "Xem trước: kehoach preview a.yaml\n(kehoach 0.1.0, /opt/kehoach build, thư mục kehoach)\n";
  for (const command of [
    "npx kehoach",
    'npx --package="../a b.tgz" kehoach',
    '"/của tôi/kehoach"',
    "npm run kehoach --",
    "/opt/kehoach/kehoach",
  ]) {
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
  // cmd puts in a variable's value.
  expect(names('"D:\\a%TEMP%b.docx"', "D:\\aC:\\Tempb.docx")).toEqual(["D:\\a%TEMP%b.docx"]);
  expect(names('"D:\\c & d.docx"', "D:\\c & d.docx")).toBeUndefined();
  expect(cutNames(line("build a.yaml & echo xong"), ["build", "a.yaml"], (name) => name === "a.yaml")).toBeUndefined();
  expect(cutNames("cmd.exe /k", ["a.yaml"], () => true)).toBeUndefined();
});
