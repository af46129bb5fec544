import { describe, expect, test } from "vitest";
import { partsIn } from "../src/cli/files/document-parts.ts";
import type { XmlParts } from "../src/docx/lay-out.ts";
import { firstPagesOf } from "../src/pages/first-pages.ts";
import { pagesOf } from "../src/pages/pages.ts";
import { buildDocx } from "../src/pipeline.ts";
import { builtInKind, plainHead, planFrom } from "./support/plans.ts";

const partsOf = async (yaml: string): Promise<XmlParts> => {
  const { bytes } = await buildDocx(planFrom(yaml), builtInKind());
  if (!bytes) throw new Error("no document");
  return partsIn(bytes);
};

/** Sections with notes, tables, an appendix of its own across the page. */
const mixed = (mark: string): string =>
  `${plainHead}sections:\n${Array.from(
    { length: 60 },
    (_, at) =>
      `  - heading: Mục thứ ${at}\n    content: Nội dung ${at} ${at === 25 ? mark : ""}[^1].\n    items: ["Một việc ${"rất dài, có người làm và có ngày xong ".repeat(5)}${at}.", Hai.]\n    table: { columns: [A, B], rows: [[1, 2], [3, 4]] }\n`,
  ).join(
    "",
  )}footnotes: { 1: Chú thích. }\nappendices: [{ title: Bảng, orientation: landscape, table: { columns: [A], rows: [[1]] } }]\n`;

/** One list of so many items, and a table of as many rows. */
const long = (rows: readonly number[]): string =>
  `${plainHead}sections:\n  - heading: Việc\n    items:\n${Array.from({ length: 300 }, (_, at) => `      - Việc số ${at} làm cùng người dân từng ngõ, có người phụ trách và người xác nhận kết quả.`).join("\n")}\nappendices: [{ title: Bảng, table: { columns: [A, B], rows: ${JSON.stringify(rows.map((row) => [`Công trình ${row}`, 1]))} } }]\n`;
const rows = Array.from({ length: 300 }, (_, at) => at);

describe("the first pages of a long document", async () => {
  const large = await partsOf(long(rows));
  const several = await partsOf(mixed("trước"));

  test.each([
    ["of one list", large, undefined],
    ["of sections with notes and tables", several, undefined],
    ["up to an edit in its middle", await partsOf(mixed("sau")), several],
  ])("%s are those of all of it", (_case, parts, before) => {
    const first = firstPagesOf(parts, before);
    const whole = pagesOf(parts);
    expect(first?.isPartial).toBe(true);
    expect(first?.pages.length).toBeGreaterThan(1);
    // Of margins the words stand in another place among all paragraphs.
    const bare = (pages: typeof whole.pages) =>
      pages.map((page) => ({ ...page, lines: page.lines.map((line) => ({ ...line, paragraph: 0 })) }));
    expect(bare(first?.pages ?? [])).toEqual(bare(whole.pages.slice(0, first?.pages.length)));
  });

  test("reach behind the edit", async () => {
    const first = firstPagesOf(await partsOf(mixed("sau")), several);
    const words = first?.pages.flatMap(({ lines }) => lines.flatMap(({ chunks }) => chunks.map(({ text }) => text)));
    expect(words?.join("")).toMatch(/Nội dung 25 sau/);
  });

  test("are not laid out apart where that saves nothing", async () => {
    expect(firstPagesOf(await partsOf(`${plainHead}sections: [{ heading: Mục, items: [Một.] }]`))).toBeUndefined();
    expect(firstPagesOf(await partsOf(long(rows.slice(0, -5))), large)).toBeUndefined();
  });
});
