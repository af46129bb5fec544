import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Profile, sizePtOf } from "../src/kind/layout.ts";
import type { Looks, Measured, MeasuredBlock, MeasuredParagraph } from "../src/ooxml/measured.ts";
import { readDocx } from "../src/ooxml/read.ts";
import { paragraphsOf, plainText } from "../src/tree/walk.ts";
import { hasLongRoom } from "../src/wording/forms.ts";
import { describeMeasured } from "./support/describe-measured.ts";
import { fakeDocx } from "./support/fake-docx.ts";
import { bytesOf } from "./support/package.ts";
import { builtInKind, pathOf, plainHead, planFrom, treeOf, yamlFiles } from "./support/plans.ts";

const measuredOf = (bytes: Uint8Array): Measured => {
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Error(`${read.refusal.reason} ${read.refusal.part} ${read.refusal.detail}`);
  return read.measured;
};

// Each file gives parts of a .docx by name; beside it stands what a reader of the document sees.
for (const { name, path } of yamlFiles("test/fixtures/ooxml/")) {
  test(`.docx to Measured: ${name}`, async () => {
    const parts = parse(readFileSync(pathOf(path), "utf8")) as Record<string, string>;
    await expect(describeMeasured(measuredOf(fakeDocx(parts)))).toMatchFileSnapshot(
      pathOf(`test/fixtures/ooxml/${name}.out`),
    );
  });
}

const foreign = "test/fixtures/docx/";
const foreignFiles = readdirSync(pathOf(foreign)).filter((file) => file.endsWith(".docx"));

test("a file stands beside all that is said of one", () => {
  const described = readdirSync(pathOf(foreign)).filter((file) => file.endsWith(".out"));
  expect(foreignFiles).toEqual(described.map((file) => file.replace(/out$/, "docx")));
});

for (const file of foreignFiles) {
  test(`another program's .docx to Measured: ${file}`, async () => {
    const measured = measuredOf(readFileSync(pathOf(foreign + file)));
    expect(measured.unfamiliar).toEqual([]);
    await expect(describeMeasured(measured)).toMatchFileSnapshot(pathOf(foreign + file.replace(/docx$/, "out")));
  });
}

const paragraphsIn = (blocks: readonly MeasuredBlock[]): MeasuredParagraph[] =>
  blocks.flatMap((block) =>
    block.tag === "paragraph"
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

const bodyOf = ({ sections }: Measured): MeasuredParagraph[] => sections.flatMap(({ blocks }) => paragraphsIn(blocks));

const wordsOf = ({ inlines }: MeasuredParagraph): string =>
  inlines.map((inline) => (inline.tag === "text" ? inline.text : inline.tag === "break" ? "\n" : "")).join("");

/** The blanks of a range do not break in Word, where the plan has plain ones. */
const alike = (words: string): string => words.replaceAll("\u00A0", " ");

const looksIn = ({ inlines }: MeasuredParagraph): Looks[] =>
  inlines.flatMap((inline) => (inline.tag === "text" ? [inline] : []));

const { layout } = builtInKind();

const documents = ["examples/", "test/fixtures/documents/", "test/fixtures/outline/"].flatMap(yamlFiles);

describe.each(documents)("what we write we read back: $name", async ({ path }) => {
  const text = readFileSync(pathOf(path), "utf8");
  const tree = treeOf(planFrom(/^issuer:/m.test(text) ? text : plainHead + text, path));
  const measured = measuredOf(await bytesOf(tree));
  const profile = layout.profiles.find(({ name }) => name === tree.profile) as Profile;

  test("every word, in its order", () => {
    const written = tree.sections
      .flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))
      .map(({ inlines }) => plainText(inlines));
    const read = bodyOf(measured).map(wordsOf);
    expect(read.filter((words) => words !== "").map(alike)).toEqual(written.filter((words) => words !== "").map(alike));
    expect(measured.unfamiliar).toEqual([]);
    // A note with two marks is written twice.
    const notes = measured.notes.map((note) =>
      paragraphsIn(note.blocks)
        .map((at) => wordsOf(at).trim())
        .join("\n"),
    );
    const footnotes = tree.footnotes.map(({ paragraphs }) =>
      paragraphs.map(({ inlines }) => plainText(inlines)).join("\n"),
    );
    expect(new Set(notes.map(alike))).toEqual(new Set(footnotes.map(alike)));
  });

  test("the page of the layout, upright or on its side", () => {
    for (const [index, { page }] of measured.sections.entries()) {
      const landscape = tree.sections[index]?.landscape;
      expect(page.widthMm).toBeCloseTo(layout.page[landscape ? "heightMm" : "widthMm"].value, 1);
      expect(page.heightMm).toBeCloseTo(layout.page[landscape ? "widthMm" : "heightMm"].value, 1);
      for (const side of ["topMm", "bottomMm", "leftMm", "rightMm", "headerMm"] as const)
        expect(page[side], side).toBeCloseTo(layout.page[side].value, 1);
    }
  });

  test("the font of the layout everywhere, and the sizes, weights and gaps of its styles", () => {
    const ids = new Map(Object.entries(layout.styles).map(([id, { name }]) => [name, id]));
    for (const paragraph of bodyOf(measured)) {
      for (const looks of [...looksIn(paragraph), paragraph.mark]) expect(looks.font).toBe(layout.font.value);
      const id = ids.get(paragraph.style) ?? "";
      const style = layout.styles[id];
      if (!style) continue;
      // Dots to fill in would stretch the words of a justified line.
      const isRagged = style.align === "justify" && hasLongRoom(wordsOf(paragraph));
      expect(paragraph.align, id).toBe(isRagged ? "left" : style.align);
      expect(paragraph.mark.bold, id).toBe(style.bold ?? false);
      expect(paragraph.mark.italic, id).toBe(style.italic ?? false);
      for (const { sizePt, raised } of looksIn(paragraph))
        if (raised === "") expect(sizePt, id).toBe(sizePtOf(layout, profile, id));
      if (!style.body) continue;
      expect(paragraph.firstLineMm, id).toBeCloseTo(layout.body.firstLineMm.value, 1);
      // More under a table or a banner.
      expect([0, layout.table.abovePt.value], id).toContain((paragraph.beforePt ?? 0) - layout.body.beforePt.value);
      expect(paragraph.line.value, id).toBeCloseTo(layout.body.line.value, 2);
    }
  });
});

// LibreOffice rounds lengths to its own units and changes paragraphs that hold nothing; words and looks come through whole.
test.each(
  foreignFiles.filter((file) => yamlFiles("examples/").some(({ name }) => file === `libreoffice-${name}.docx`)),
)("saved by LibreOffice, our document reads the same: %s", async (file) => {
  const path = `examples/${file.replace(/^libreoffice-|\.docx$/g, "")}.yaml`;
  const own = measuredOf(await bytesOf(treeOf(planFrom(readFileSync(pathOf(path), "utf8"), path))));
  const saved = measuredOf(readFileSync(pathOf(foreign + file)));
  const seen = (measured: Measured) =>
    bodyOf(measured)
      .filter((paragraph) => wordsOf(paragraph) !== "")
      .map((paragraph) => ({
        words: alike(wordsOf(paragraph)),
        style: paragraph.style,
        align: paragraph.align,
        looks: looksIn(paragraph).map((looks) =>
          "text" in looks ? { ...looks, text: alike(String(looks.text)) } : looks,
        ),
      }));
  expect(seen(saved)).toEqual(seen(own));
});
