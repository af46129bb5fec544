import fc from "fast-check";
import { expect, test } from "vitest";
import { splitEmphasis } from "../src/template/emphasis.ts";
import { plainText } from "../src/tree/walk.ts";
import { bytesOf, openPackage } from "./support/package.ts";
import { plainHead, planFrom, treeOf } from "./support/plans.ts";

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

test("emphasis takes away stars and nothing else", () => {
  fc.assert(
    fc.property(text, (typed) => {
      const rest = splitEmphasis(typed, new Set())
        .map((part) => ("text" in part ? part.text : ""))
        .join("");
      expect(rest.replaceAll("*", "")).toBe(typed.replaceAll("*", ""));
    }),
  );
});
