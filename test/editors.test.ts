import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { readPlan } from "../src/plan/read.ts";
import { runIn } from "./support/cli.ts";
import { openLanguageServer } from "./support/language-server.ts";
import { pathOf, plainHead } from "./support/plans.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kehoach soạn thảo "));
  await runIn(folder, ["init", "2026/quý 1/a", "--issuer", "Ủy ban nhân dân xã Tân Phú", "--vscode"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an editor with yaml-language-server, from the schema line that init writes", () => {
  let server: ReturnType<typeof openLanguageServer>;
  beforeAll(() => {
    server = openLanguageServer({
      yaml: { hover: true, completion: true, validate: true, schemaStore: { enable: false } },
    });
  });
  afterAll(() => server.close());
  /** The file that init wrote, with other keys below its schema line. */
  const rewritten = (file: string, keys: string): { uri: string; text: string } => {
    const path = join(folder, "2026/quý 1", file);
    const [schemaLine] = readFileSync(path, "utf8").split("\n");
    return { uri: `${pathToFileURL(path).href}.yaml`, text: `${schemaLine}\n${keys}` };
  };

  test("explains and completes the keys of a plan in Vietnamese, and marks a wrong one", async () => {
    const { uri, text } = rewritten("a.yaml", "date: 2026-09\ntitel: Họp\nsignature:\n  \n\n");
    expect(await server.open(uri, text)).toContain("Property titel is not allowed.");
    expect(await server.hover(uri, 1, 1)).toContain("2026-05-15 hoặc 15/5/2026");
    const keys = await server.complete(uri, 5, 0);
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(["title", "purpose", "usual_recipients"]));
    expect(keys.find(({ label }) => label === "recipients")?.documentation).toContain("Từng nơi nhận");
    const inside = await server.complete(uri, 4, 2);
    expect(inside.map(({ label }) => label)).toEqual(expect.arrayContaining(["on_behalf_of", "position", "name"]));
  });

  test("the plan that init copies has no fault but what its office's file brings", async () => {
    const path = join(folder, "2026/quý 1/a.yaml");
    expect(await server.open(pathToFileURL(path).href, readFileSync(path, "utf8"))).toEqual([]);
  });

  test("knows the office's file as well, with what it shares with plans", async () => {
    const { uri, text } = rewritten("van-phong.yaml", "issuer:\n  parent: UBND tỉnh Nghệ An\nplase: Tân Phú\n");
    expect(await server.open(uri, text)).toContain("Property plase is not allowed.");
    expect(await server.hover(uri, 2, 3)).toContain("Cơ quan chủ quản trực tiếp");
  });
});

describe("VS Code's files", () => {
  test("stand in the folder of the plan, only where they are asked for, and are never written over", async () => {
    const own = join(folder, "2026/quý 1/.vscode/settings.json");
    expect(existsSync(own)).toBe(true);
    writeFileSync(own, "{}");
    const { code } = await runIn(folder, ["init", "2026/quý 1/b", "--vscode"]);
    expect(code).toBe(exitCodes.done);
    expect(readFileSync(own, "utf8")).toBe("{}");
    await runIn(folder, ["init", "c"]);
    expect(existsSync(join(folder, ".vscode"))).toBe(false);
  });

  test("the schemas that the settings name are where init puts them", () => {
    const settings = JSON.parse(readFileSync(pathOf("editors/vscode/settings.json"), "utf8"));
    for (const schema of Object.keys(settings["yaml.schemas"]))
      expect(existsSync(join(folder, "2026/quý 1", schema)), schema).toBe(true);
  });

  const snippets = Object.entries<{ prefix: string; body: string[] }>(
    JSON.parse(readFileSync(pathOf("editors/vscode/kehoach.code-snippets"), "utf8")),
  );
  const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");
  /** Pointers that each may have in a plan. */
  const around: Readonly<Record<string, (text: string) => string>> = {
    "ke-hoach": (text) => text,
    muc: (text) => `${plainHead}sections:\n${indented(text)}`,
    "phan-cong": (text) => `${plainHead}responsibilities:\n${indented(text)}`,
    "phu-luc": (text) => `${plainHead}purpose: [Một.]\nappendices:\n${indented(text)}`,
    "ky-thay": (text) => `${plainHead.replace(/signature:.*\n(?: .*\n)*/, "")}purpose: [Một.]\n${text}`,
    "bo-qua": (text) => `${plainHead}purpose: [Một.]\n${text}closing: Trên đây là Kế  hoạch\n`,
  };

  test.each(snippets)("the snippet “%s” is right as it is filled in", (_name, { prefix, body }) => {
    const text = body
      .join("\n")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace("$0", "")
      .replaceAll("\\$", "$");
    const { problems } = readPlan("ke-hoach.yaml", new TextEncoder().encode(around[prefix]?.(text) ?? ""));
    expect(problems).toEqual([]);
  });
});
