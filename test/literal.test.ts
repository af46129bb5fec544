import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { buildDocx, stampOf } from "../src/pipeline.ts";
import { readPlan } from "../src/plan/read.ts";
import { splitEmphasis } from "../src/template/emphasis.ts";
import { plainText } from "../src/tree/walk.ts";
import { bytesOf, openPackage } from "./support/package.ts";
import { builtInKind, pathOf, plainHead, planFrom, treeOf, yamlFiles } from "./support/plans.ts";

// Whatever a keyboard can type, the pieces of markup and templates included; no line breaks and no controls.
const piece = fc.constantFrom(
  "<b>",
  "</p>",
  "&amp;",
  "&",
  "{{x}}",
  "{{#if}}",
  '"',
  "'",
  "“",
  "”",
  "3*4",
  "**",
  "*",
  "[^1]",
  "$&",
  "\\",
  "ệ",
  "é",
  "𝒳",
  "\u00A0",
  "—",
);
const text = fc
  .array(fc.oneof(piece, fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((parts) => `x${parts.join("")}y`.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|\s/gu, "").normalize("NFC"));

test("any text comes out as it was typed, in the tree and in the Word file", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      const expected = splitEmphasis(typed, new Set())
        .map((part) => ("text" in part ? part.text : ""))
        .join("");
      const plan = planFrom(`${plainHead}sections: [{ content: [${JSON.stringify(typed)}, Hết] }]`);
      const tree = treeOf(plan);
      const paragraph = tree.sections[0]?.blocks.find((at) => at.tag === "paragraph" && at.style === "noi-dung");
      expect(paragraph?.tag === "paragraph" && plainText(paragraph.inlines)).toBe(expected);
      const body = openPackage(await bytesOf(tree)).xml("word/document.xml");
      expect(body.all("w:p").map((at) => at.text)).toContain(expected);
    }),
    { numRuns: 60 },
  );
});

test("emphasis takes away stars and the backslash before one", () => {
  fc.assert(
    fc.property(text, (typed) => {
      const rest = splitEmphasis(typed, new Set())
        .map((part) => ("text" in part ? part.text : ""))
        .join("");
      expect(rest.replaceAll("*", "")).toBe(typed.replace(/\\?\*/g, ""));
    }),
  );
});

type Leaf = [parent: Record<string, unknown>, key: string, pointer: string];

const leavesOf = (value: unknown, pointer = ""): Leaf[] =>
  Object.entries(value ?? {}).flatMap(([key, child]): Leaf[] => {
    const there = `${pointer}/${key}`;
    if (typeof child === "string") return [[value as Record<string, unknown>, key, there]];
    return typeof child === "object" ? leavesOf(child, there) : [];
  });

// Nothing that capitals would change; a mark that turns the direction of reading, and a blank without width.
const tokenOf = (at: number): string => `{{${at}}}<${at}>\u202E\u200B&${at};`;

test.each(yamlFiles("examples/"))("what looks like code is text in every field of $name", async ({ path }) => {
  const written = parse(readFileSync(pathOf(path), "utf8"));
  const read = () => readPlan(path, new TextEncoder().encode(JSON.stringify(written))).plan;
  const accepted: { token: string; pointer: string }[] = [];
  for (const [at, [parent, key, pointer]] of leavesOf(written).entries()) {
    const before = parent[key];
    parent[key] = `${before} ${tokenOf(at)} hết`;
    if (read()) accepted.push({ token: tokenOf(at), pointer });
    else parent[key] = before;
  }
  const plan = read();
  if (!plan) throw new Error("fields that are right alone are wrong together");
  const { bytes, problems } = await buildDocx(plan, builtInKind(), stampOf(plan, undefined));
  expect(problems).toEqual([]);
  const parts = openPackage(bytes ?? new Uint8Array());
  const words = parts.names
    .filter((name) => /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(name))
    .map((name) => parts.xml(name).text)
    .join("\n");
  expect(accepted.filter(({ token }) => !words.includes(token))).toEqual([]);
  expect(accepted.length).toBeGreaterThan(20);
});
