import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { type Edit, mutated } from "./support/mutants.ts";
import { pathOf, plainHead, yamlFiles } from "./support/plans.ts";

interface Pair {
  name: string;
  before: string;
  now: string;
  /** Words of the head of the second, and what stands in their place. */
  change?: [string, string][];
  says: string;
}

interface Edited {
  name: string;
  example?: string;
  edits: Edit[];
}

const pairs: Pair[] = parse(readFileSync(pathOf("test/fixtures/diff/plans.yaml"), "utf8"));
const edited: { example: string; cases: Edited[]; harmless: Edited[] } = parse(
  readFileSync(pathOf("test/fixtures/edited/edits.yaml"), "utf8"),
);

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach so "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
const diff = async (...words: string[]) => {
  const { code, out, err } = await runIn(cwd, ["diff", ...words]);
  return { code, out: out.toString("utf8"), err };
};
/** Output below the line that names both files. */
const saidBehindHead = (out: string): string => out.replace(/^.*\n/, "");

describe("two plans", () => {
  test.each(pairs)("$name", async ({ before, now, change = [], says }) => {
    put("a.yaml", plainHead + before);
    put("b.yaml", change.reduce((text, [words, others]) => text.replace(words, others), plainHead) + now);
    const { code, out } = await diff("a.yaml", "b.yaml");
    expect(saidBehindHead(out)).toBe(says);
    expect(code).toBe(exitCodes.faults);
  });

  test.each(yamlFiles("examples/"))("$name differs in nothing from itself, nor from its document", async ({ path }) => {
    put("a.yaml", readFileSync(pathOf(path)));
    await runIn(cwd, ["build", "a.yaml"]);
    const same = { code: exitCodes.done, out: "", err: "Hai văn bản giống nhau.\n" };
    expect(await diff("a.yaml", "a.docx")).toEqual(same);
    expect(await diff("a.docx", "a.yaml")).toEqual(same);
  });
});

describe("a plan and its document, edited", () => {
  const build = async (example: string, edits: readonly Edit[]): Promise<void> => {
    put("a.yaml", readFileSync(pathOf(`examples/${example}.yaml`)));
    await runIn(cwd, ["build", "a.yaml", "--force"]);
    put("a.docx", mutated(readFileSync(join(cwd, "a.docx")), edits));
  };

  test("reports each edit that keeps a build from writing over it", async () => {
    const said: string[] = [];
    for (const { name, example = edited.example, edits } of edited.cases) {
      await build(example, edits);
      const { code, out, err } = await diff("a.yaml", "a.docx");
      said.push(`${name}\n${saidBehindHead(out).replace(/^/gm, "  ").trimEnd()}\n`);
      expect(code, `${name}: ${err}`).toBe(exitCodes.faults);
    }
    await expect(said.join("\n")).toMatchFileSnapshot("__snapshots__/diff-edits.txt");
  });

  test.each(edited.harmless)("reports nothing after: $name", async ({ example = edited.example, edits }) => {
    await build(example, edits);
    expect(await diff("a.yaml", "a.docx")).toMatchObject({ code: exitCodes.done, out: "" });
  });
});

describe("what diff prints", () => {
  beforeEach(() => {
    put("a.yaml", `${plainHead}purpose: [Một <việc>., Hai.]\n`);
    put("b.yaml", `${plainHead}purpose: [Một <điều>., "Hai **việc**.", Ba.]\n`);
  });

  test("as JSON is what its schema says", async () => {
    const schema = JSON.parse(readFileSync(pathOf("docs/diff.schema.json"), "utf8"));
    const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);
    const { out } = await diff("a.yaml", "b.yaml", "--format", "json");
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(out)).toMatchObject({
      same: false,
      counts: { changed: 2, added: 1 },
      differences: [{ kind: "changed", part: "text", under: "I. MỤC ĐÍCH, YÊU CẦU", before: { label: "1." } }, {}, {}],
    });
    validate(JSON.parse((await diff("a.yaml", "a.yaml", "--format", "json")).out));
    expect(validate.errors).toBeNull();
  });

  test("as HTML is one page that asks for nothing else", async () => {
    const { out, code } = await diff("a.yaml", "b.yaml", "--format", "html");
    expect(out).toContain("Một &lt;<del>việc</del><ins>điều</ins>&gt;.");
    expect(out).not.toMatch(/\b(?:src|href)=|url\(|@import|<script/);
    expect(code).toBe(exitCodes.faults);
  });

  test("is coloured where that is asked for", async () => {
    const { out } = await runIn(cwd, ["diff", "a.yaml", "b.yaml", "--color"]);
    expect(out.toString("utf8")).toContain("\u001b[31m");
  });

  test("distinguishes a plan with faults from one that differs", async () => {
    put("c.yaml", "issuer: Ủy ban nhân dân xã Tân Phú\n");
    const { code, err, out } = await diff("a.yaml", "c.yaml");
    expect({ code, out }).toEqual({ code: exitCodes.stopped, out: "" });
    expect(err).toContain("c.yaml: kế hoạch có lỗi nên chưa so sánh được");
    expect((await diff("a.yaml", "khong-co.docx")).code).toBe(exitCodes.usage);
    expect((await diff("a.yaml")).err).toContain("ghi hai văn bản để so");
    put("d.txt", "lời");
    expect((await diff("a.yaml", "d.txt")).code).toBe(exitCodes.usage);
  });
});
