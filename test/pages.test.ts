import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FittedBlock, FittedParagraph, FittedTable, FittedTree } from "../src/tree/tree.ts";
import { linesInColumn, lineWidthsMm, type Pages, pagesOf } from "./support/pages.ts";
import { builtInKind, pathOf, plainHead, planFrom, treeFrom, treeOf, yamlFiles } from "./support/plans.ts";

const letterheadOf = (tree: FittedTree): FittedTable =>
  tree.sections[0]?.blocks.find(
    (block): block is FittedTable => block.tag === "table" && block.role === "letterhead",
  ) as FittedTable;

const cellsOf = (table: FittedTable, column: number): FittedBlock[] =>
  table.rows.filter((row) => row.cells.length === 2).flatMap((row) => row.cells[column]?.blocks ?? []);

/** Index of the signature's block in the main section, and the count of text lines above it on its page. */
const linesWithSignature = (tree: FittedTree, pages: Pages): { split: boolean; linesAbove: number } => {
  const main = tree.sections[0]?.blocks ?? [];
  const isTable = (block: FittedBlock): boolean => block.tag === "table" || (block.tag === "frame" && block.bordered);
  const tablesBefore = main
    .slice(
      0,
      main.findIndex((block) => block.tag === "table" && block.role === "ending"),
    )
    .filter(isTable).length;
  const seen: number[] = [];
  let found: { page: Pages[number]; at: number } | undefined;
  for (const page of pages) {
    for (const [at, block] of page.body.entries()) {
      if (block.type !== "table") continue;
      if (!seen.includes(block.index)) seen.push(block.index);
      if (seen.indexOf(block.index) === tablesBefore && !found) found = { page, at };
    }
  }
  if (!found) throw new Error("no signature on any page");
  const { page, at } = found;
  const ending = page.body[at];
  const others = pages.filter((other) => other !== page).flatMap((other) => other.body);
  return {
    split: others.some((block) => block.type === "table" && block.index === ending?.index),
    linesAbove: page.body
      .slice(0, at)
      .reduce((sum, block) => sum + (block.type === "paragraph" ? block.lines.length : 2), 0),
  };
};

const issuers: readonly (readonly [issuer: string, place: string])[] = [
  ["Ủy ban nhân dân xã Tân Phú", "Tân Phú"],
  ["Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"],
  ["Ủy ban nhân dân thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"],
  ["{ parent: UBND tỉnh Đồng Tháp, name: Sở Nông nghiệp và Môi trường }", "Đồng Tháp"],
  [
    "{ parent: UBND thành phố Hồ Chí Minh, name: Ban Quản lý khu kinh tế và các khu công nghiệp }",
    "Thành phố Hồ Chí Minh",
  ],
  [
    "{ parent: [Tổng Liên đoàn Lao động Việt Nam, Liên đoàn Lao động tỉnh, Công đoàn các khu công nghiệp], name: Công đoàn cơ sở Công ty cổ phần Dệt may Phương Nam }",
    "Thành phố Hồ Chí Minh",
  ],
  ["Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao công nghệ phục vụ nông nghiệp công nghệ cao", "Phường Điện Biên Phủ"],
];

describe.each(issuers)("the header of %s in %s", (issuer, place) => {
  const head = plainHead
    .replace(/issuer: .*/, `issuer: ${issuer}\nsymbol: KH-BQLKKT\nnumber: 1234`)
    .replace("place: Tân Phú", `place: ${place}`)
    .replace(/date: .*/, "date: 2026-12-28");
  const tree = treeOf(planFrom(`${head}purpose: [Một.]`));
  const table = letterheadOf(tree);
  const { layout } = builtInKind();

  test("Quốc hiệu, motto, number, date and every line of the names stand on one line each", async () => {
    for (const column of [0, 1]) {
      const lines = await linesInColumn(cellsOf(table, column), table.columnsMm[column] ?? 0, tree);
      expect(lines.filter((paragraph) => paragraph.length > 1)).toEqual([]);
    }
  });

  test("no line of a name is a lone syllable, and the motto's rule is exactly as long as the motto", async () => {
    const names = cellsOf(table, 0).filter((block): block is FittedParagraph => block.tag === "paragraph");
    for (const name of names)
      expect(name.inlines.map((at) => (at.tag === "text" ? at.text : "")).join("")).toMatch(/\S\s\S/);
    const right = cellsOf(table, 1);
    const motto = right.find((block) => block.tag === "paragraph" && block.style === "tieu-ngu") as FittedParagraph;
    const rule = right.find((block) => block.tag === "rule");
    const [mottoMm = 0] = await lineWidthsMm([motto], tree);
    const length = (table.columnsMm[1] ?? 0) - 2 * (rule?.tag === "rule" ? rule.insetMm : 0);
    expect(Math.abs(length - mottoMm)).toBeLessThan(0.3);
  });

  test("the rule under the office is 1/3 to 1/2 of the last line of its name", async () => {
    const left = cellsOf(table, 0);
    const name = left.filter(
      (block): block is FittedParagraph => block.tag === "paragraph" && block.style === "co-quan",
    );
    const rule = left.find((block) => block.tag === "rule");
    const [lastMm = 0] = await lineWidthsMm(name.slice(-1), tree);
    const length = (table.columnsMm[0] ?? 0) - 2 * (rule?.tag === "rule" ? rule.insetMm : 0);
    const { share } = layout.rules["ke-co-quan"];
    expect(length / lastMm).toBeGreaterThanOrEqual((share.min ?? 0) - 0.005);
    expect(length / lastMm).toBeLessThanOrEqual((share.max ?? 1) + 0.005);
  });

  test("number and date share a row", () => {
    const row = table.rows[1]?.cells.flatMap((cell) =>
      cell.blocks.map((at) => (at.tag === "paragraph" ? at.style : "")),
    );
    expect(row).toEqual(["so-ky-hieu", "dia-danh-ngay"]);
  });
});

describe.each([...yamlFiles("examples/")])("the pages of $name", async ({ path }) => {
  const tree = treeOf(planFrom(readFileSync(pathOf(path), "utf8"), path));
  const pages = await pagesOf(tree);

  test("as many pages as when it was last looked at", () => {
    expect(pages.map((page) => `${page.section + 1}:${page.pageNumber}`).join(" ")).toMatchSnapshot();
  });

  test("no line ends inside a symbol, a span of years or a range", () => {
    const ends = pages
      .flatMap(({ body }) => body)
      .flatMap((block) => (block.type === "paragraph" ? block.lines.slice(0, -1) : []))
      .map(({ text }) => text.trimEnd());
    expect(ends.filter((line) => /[\dA-ZĐ]\s*[-‑]$/.test(line))).toEqual([]);
  });

  test("the signature is whole and has at least two lines of text above it on its page", () => {
    const { split, linesAbove } = linesWithSignature(tree, pages);
    expect(split).toBe(false);
    expect(linesAbove).toBeGreaterThanOrEqual(2);
  });

  test("no page ends with a title", () => {
    const titles = new Set(["phan", "phan-tieu-de", "muc", "khoan-tieu-de", "tieu-khoan", "tieu-de-phu", "ten-bang"]);
    const main = tree.sections[0]?.blocks ?? [];
    const written = main.flatMap((block): readonly FittedBlock[] =>
      block.tag === "frame" && !block.bordered ? block.paragraphs : [block],
    );
    // A document with footnotes opens with a paragraph of its own.
    const flat = tree.footnotes.length > 0 ? [undefined, ...written] : written;
    const own = pages.filter((page) => page.section === 0);
    for (const page of own.slice(0, -1)) {
      const last = page.body.at(-1);
      const block = last?.type === "paragraph" ? flat[last.index] : undefined;
      if (last?.type === "paragraph") expect(block).toBeDefined();
      expect(block?.tag === "paragraph" && titles.has(block.style)).toBe(false);
    }
  });

  test("the subject's lines are even: none is a lone word", async () => {
    const subject = tree.sections[0]?.blocks.filter((at) => at.tag === "paragraph" && at.style === "trich-yeu") ?? [];
    const widths = await lineWidthsMm(subject, tree);
    if (widths.length > 1) expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.4);
  });
});

const closings = [
  "Hết",
  "Trên đây là Kế hoạch tổ chức Hội nghị, yêu cầu các cơ quan, đơn vị và địa phương nghiêm túc triển khai thực hiện",
];

/** Each length is tried with one of the closings; npm run nightly tries each with all. */
const closingsFor = (count: number): string[] =>
  process.env.KEHOACH_PAGES === "all" ? closings : closings.slice(count % 2, (count % 2) + 1);

test("for a body of any length over three pages, the signature is whole and never without two lines of text", async () => {
  const failures: string[] = [];
  let longest = 0;
  for (let count = 1; count <= 95; count++) {
    const items = Array.from({ length: count }, (_, index) => `Nội dung công việc thứ ${index + 1} của kế hoạch.`);
    for (const closing of closingsFor(count)) {
      const tree = treeFrom(`sections: [{ heading: Nội dung, items: ${JSON.stringify(items)} }]\nclosing: ${closing}`);
      const pages = await pagesOf(tree);
      longest = Math.max(longest, pages.length);
      const { split, linesAbove } = linesWithSignature(tree, pages);
      if (split || linesAbove < 2)
        failures.push(`${count} items, closing "${closing.slice(0, 10)}": ${linesAbove} lines, split ${split}`);
    }
  }
  expect(failures).toEqual([]);
  expect(longest).toBeGreaterThan(3);
});

test("a heading keeps its first lines, and no long preamble with it: page 1 is full but for these", async () => {
  const basis = Array.from({ length: 12 }, (_, index) => `Căn cứ Luật số ${index} ngày 01 tháng 01 năm 2020`);
  const items = [{ heading: "Mục đích", content: "nội dung ".repeat(60) }, "nội dung ".repeat(300)];
  const left: number[] = [];
  for (let words = 180; words <= 260; words += 10) {
    const preamble = `${"chữ ".repeat(words)}như sau:`;
    const tree = treeFrom(
      `basis: ${JSON.stringify(basis)}\npreamble: "${preamble}"\nsections: [{ heading: Mục, items: ${JSON.stringify(items)} }]`,
    );
    const last = (await pagesOf(tree))[0]?.body.at(-1);
    const line = last?.type === "paragraph" ? last.lines.at(-1) : undefined;
    left.push(297 - 20 - (((line?.y ?? 0) + (line?.height ?? 0)) * 25.4) / 96);
  }
  expect(Math.max(...left)).toBeLessThan(30);
});

test("the title of a point stays with its list, a sentence does not", () => {
  const bullets = JSON.stringify(["Trên loa.", "Tại các thôn."]);
  const points = `[{ heading: Hình thức, bullets: ${bullets} }, { text: Một câu., bullets: ${bullets} }]`;
  const tree = treeFrom(`sections: [{ heading: Mục, items: [{ heading: Tuyên truyền, items: ${points} }] }]`);
  const kept = tree.sections[0]?.blocks.flatMap((block) =>
    block.tag === "paragraph" && block.style === "diem" ? [block.keepNext ?? false] : [],
  );
  expect(kept).toEqual([true, false]);
});

test("rows of a table with one column are not taken for names of groups", () => {
  const tree = treeFrom("sections: [{ content: [{ table: { columns: [A], rows: [[1], [2], [3]] } }] }]");
  const table = tree.sections[0]?.blocks.find(
    (block): block is FittedTable => block.tag === "table" && block.role === "grid",
  );
  const [first] = table?.rows[1]?.cells[0]?.blocks ?? [];
  expect(first?.tag === "paragraph" && (first.keepNext ?? false)).toBe(false);
});

test("a row higher than a page may break, the others may not", async () => {
  const long = "Nội dung rất dài. ".repeat(400);
  const tree = treeFrom(
    `sections: [{ content: [{ table: { columns: [A, B], rows: [[ngắn, ngắn], ["${long}", ngắn]] } }] }]`,
  );
  const table = tree.sections[0]?.blocks.find(
    (block): block is FittedTable => block.tag === "table" && block.role === "grid",
  );
  expect(table?.rows.map((row) => row.mayBreak ?? false)).toEqual([false, false, true]);
  expect((await pagesOf(tree)).length).toBeGreaterThan(1);
});
