import { readFileSync } from "node:fs";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { layOutPages } from "../src/docx/lay-out.ts";
import { panesOf } from "../src/html/preview.ts";
import { finderOf } from "../src/pages/find.ts";
import { partsShowing } from "../src/pages/foreign.ts";
import type { Page, PageLine, Pages } from "../src/pages/page.ts";
import { pagesOf } from "../src/pages/pages.ts";
import { readPlan } from "../src/plan/read.ts";
import type { Problem } from "../src/problem.ts";
import { noBreakHyphen } from "../src/wording/unbroken.ts";
import { briefDocx } from "./support/brief-docx.ts";
import { Xml } from "./support/package.ts";
import { partsOf } from "./support/pages.ts";
import { pathOf, plainHead, planFrom, treeFrom, treeOf, yamlFiles } from "./support/plans.ts";
import { measuredFrom } from "./support/word.ts";

const drawn = async (yaml: string): Promise<Pages> => pagesOf(await partsOf(treeFrom(yaml)));
const textOf = ({ chunks }: PageLine): string => chunks.map(({ text }) => text).join("");
const linesOf = (page: Page | undefined): string[] => (page?.lines ?? []).map(textOf);
const lineWith = ({ pages }: Pages, words: string): PageLine => {
  const line = pages.flatMap(({ lines }) => lines).find((at) => textOf(at).includes(words));
  if (!line) throw new Error(`no line with ${words}`);
  return line;
};
const svgsOf = (pages: Pages, problems: Parameters<typeof panesOf>[0]["problems"] = []): string[] =>
  panesOf({ file: "plan.yaml", pages, isStale: false, problems, canMakePdf: false }).pages;

test("all cells of a long table are drawn, whatever sums of heights come to in floating point", () => {
  const rows = Array.from({ length: 90 }, (_, index) => [`[c] ${index}`, `[r b] ${index * 7},5`, `Đơn vị ${index}`]);
  const { pages, paragraphs } = pagesOf(partsShowing(measuredFrom(briefDocx([{ table: rows }]))));
  const shown = new Set(pages.flatMap((page) => page.lines.map(({ paragraph }) => paragraph)));
  expect(paragraphs.filter(({ number, text }) => text.trim() !== "" && !shown.has(number))).toEqual([]);
});

describe.each([...yamlFiles("examples/")])("the pages of $name, drawn", async ({ path }) => {
  const tree = treeOf(planFrom(readFileSync(pathOf(path), "utf8"), path));
  const parts = await partsOf(tree);
  const { pages, paragraphs } = pagesOf(parts);

  test("break where the layout breaks them, line by line", () => {
    const laidOut = layOutPages(parts).pages.map((page) =>
      page.body
        .flatMap((block) => (block.type === "paragraph" ? block.lines : []))
        .flatMap(({ text }) => text.replace(/ +$/, "").replaceAll(noBreakHyphen, "-").split("\t"))
        .filter((text) => text !== ""),
    );
    for (const [index, lines] of laidOut.entries()) {
      const shown = new Set(linesOf(pages[index]));
      expect(lines.filter((line) => !shown.has(line))).toEqual([]);
    }
    expect(pages).toHaveLength(laidOut.length);
  });

  test("hold all words of each paragraph, in cells, notes and margins too", () => {
    const letters = (text: string): string => text.replace(/[\s\u00A0]+/g, "");
    const shown = new Map<number, string>();
    for (const line of pages.flatMap((page) => page.lines)) {
      const words = line.chunks.filter(({ raised }) => !raised).map(({ text }) => text);
      shown.set(line.paragraph, (shown.get(line.paragraph) ?? "") + words.join(""));
    }
    const own = paragraphs.filter(({ style }) => style !== "so-trang");
    expect(own.filter(({ number, text }) => letters(shown.get(number) ?? "") !== letters(text))).toEqual([]);
    for (const page of pages.filter(({ number }) => number !== "1")) expect(linesOf(page)[0]).toBe(page.number);
  });

  test("keep every line on the paper, and in its order down the page", () => {
    for (const page of pages) {
      for (const line of page.lines) {
        expect(line.baseline).toBeGreaterThan(0);
        expect(line.baseline).toBeLessThan(page.height);
        expect(line.x).toBeGreaterThan(0);
        expect(line.x).toBeLessThan(page.width);
      }
    }
  });

  test("are well-formed, and give each paragraph one place to lead to", () => {
    const svgs = svgsOf({ pages, paragraphs });
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of svgs) {
      const [root] = parseDocument(svg, { xmlMode: true }).children;
      expect(root && "attribs" in root && new Xml([root]).all("text").length).toBeGreaterThan(0);
    }
  });
});

test("a justified line fills its room, the last one of its paragraph does not", async () => {
  const long = "Các cơ quan, đơn vị và địa phương nghiêm túc triển khai thực hiện nhiệm vụ được giao ".repeat(3).trim();
  const pages = await drawn(`sections: [{ heading: Nội dung, items: ["${long}."] }]`);
  const lines =
    pages.pages[0]?.lines.filter((line) => line.paragraph === lineWith(pages, "Các cơ quan").paragraph) ?? [];
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.slice(0, -1).every(({ spacing }) => spacing !== 0)).toBe(true);
  expect(lines.at(-1)?.spacing).toBe(0);
});

test("words keep their looks: bold, italic, and the raised number of a note, which stands at the foot", async () => {
  const pages = await drawn(
    'sections: [{ heading: Nội dung, items: ["Có **chữ đậm** và *chữ nghiêng*[^a] ở đây."] }]\nfootnotes: { a: Lời chú. }',
  );
  const { chunks } = lineWith(pages, "chữ đậm");
  expect(chunks.find(({ text }) => text === "chữ đậm")).toMatchObject({ bold: true, italic: false });
  expect(chunks.find(({ text }) => text === "chữ nghiêng")).toMatchObject({ bold: false, italic: true });
  expect(chunks.find(({ text }) => text === "1")).toMatchObject({ raised: true });
  expect(lineWith(pages, "Lời chú.").baseline).toBeGreaterThan(900);
  expect(textOf(lineWith(pages, "Lời chú."))).toBe("1 Lời chú.");
});

test("dots lead over what is to be filled in", async () => {
  const { pages } = await drawn("sections: [{ heading: Mẫu, content: [{ fields: [Họ tên, [Nam/Nữ, Dân tộc]] }] }]");
  const leaders = pages.flatMap((page) => page.leaders);
  expect(leaders).toHaveLength(3);
  for (const { from, to } of leaders) expect(to - from).toBeGreaterThan(50);
});

test("rows of a table's head stand on each of its pages, and a row that breaks shows each of its lines once", async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [index + 1, `việc ${index + 1}`]);
  const long = Array.from({ length: 900 }, (_, index) => `từ${index}`).join(" ");
  const table = JSON.stringify({ columns: ["TT", "Tên cột"], rows: [...rows, ["dài", long]] });
  const { pages } = await drawn(`sections: [{ heading: Bảng, content: [{ table: ${table} }] }]`);
  const withTable = pages.filter((page) => linesOf(page).some((line) => /^việc \d|^từ\d/.test(line)));
  expect(withTable.length).toBeGreaterThan(2);
  for (const page of withTable) expect(linesOf(page)).toContain("Tên cột");
  const words = pages.flatMap(linesOf).join(" ").match(/từ\d+/g) ?? [];
  expect(words).toHaveLength(900);
  expect(new Set(words).size).toBe(900);
  for (const page of pages) for (const line of page.lines) expect(line.baseline).toBeLessThan(page.height - 60);
});

test("texts are never markup", async () => {
  const pages = await drawn("sections: [{ heading: Nội dung, items: ['</text><script>alert(1)</script> & \"x\"'] }]");
  const svg = svgsOf(pages).join("");
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script&gt;");
});

test("says where it cannot know how Word breaks lines", async () => {
  const pages = await drawn("sections: [{ heading: Nội dung, items: ['Chữ \u4E2D lạ.'] }]");
  const { notes } = panesOf({ file: "plan.yaml", pages, isStale: false, problems: [], canMakePdf: false });
  expect(notes).toContain("phông Times New Roman không có \u4E2D");
});

describe("problems", () => {
  const yaml = `${plainHead}${[
    "basis: [Luật Thi đua, Luật Lưu trữ]",
    "sections:",
    "  - heading: Nội dung",
    "    items: [Việc thứ nhất, { heading: Việc lớn, bullets: [Phần một, Phần hai] }]",
    "responsibilities:",
    "  - agency: Sở Nội vụ",
    "    tasks: [Chủ trì]",
    "  - agency: Văn phòng",
    "    tasks: [Chủ trì]",
    "archive: VT",
  ].join("\n")}\n`;
  const read = readPlan("plan.yaml", new TextEncoder().encode(yaml));
  const content = read.content ?? {
    value: {},
    locate: () => ({ file: "", position: { line: 1, column: 1, length: 1 } }),
  };
  const pages = partsOf(treeOf(planFrom(yaml))).then(pagesOf);
  const at = (words: string, from = 0): Problem => {
    const start = yaml.indexOf(words, from);
    const line = yaml.slice(0, start).split("\n").length;
    const column = start - yaml.lastIndexOf("\n", start - 1);
    return { rule: "x", severity: "hint", message: "thử", file: "plan.yaml", position: { line, column, length: 1 } };
  };
  const shownAt = async (problem: Problem): Promise<string | undefined> => {
    const { paragraphs } = await pages;
    const number = finderOf(content, paragraphs)(problem);
    return paragraphs.find((paragraph) => paragraph.number === number)?.text;
  };

  test.each([
    ["Luật Lưu trữ", /Luật Lưu trữ/],
    ["thứ nhất", /Việc thứ nhất/],
    ["Phần hai", /Phần hai/],
    ["2026-05-15", /ngày 15 tháng 5 năm 2026/],
    ["Tổ chức Hội nghị", /^Tổ chức Hội nghị$/],
    ["Các thôn", /^- Các thôn;$/],
    ["VT", /^- Lưu: VT/],
    ["Nguyễn Văn An", /^Nguyễn Văn An$/],
    ["tasks: [Chủ trì]", /Chủ trì/],
  ])("of %j are shown beside their words", async (words, text) => {
    expect(await shownAt(at(words))).toMatch(text);
  });

  test("of one text among equals are shown where the plan's order has it", async () => {
    const { paragraphs } = await pages;
    const find = finderOf(content, paragraphs);
    const first = find(at("Chủ trì")) ?? 0;
    const second = find(at("Chủ trì", yaml.indexOf("Văn phòng"))) ?? 0;
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
  });

  test("of a whole file, or of the office's, lead nowhere", async () => {
    expect(await shownAt({ rule: "x", severity: "hint", message: "thử", file: "plan.yaml" })).toBeUndefined();
    expect(await shownAt({ ...at("Các thôn"), file: "van-phong.yaml" })).toBeUndefined();
  });

  test("are listed the gravest first, in the words of validate, with the place marked", async () => {
    const problems = [
      { problem: at("thứ nhất"), line: "  - Việc <thứ> nhất", paragraph: 7 },
      { problem: { ...at("Phần hai"), severity: "error" as const, message: "sai & hỏng" } },
    ];
    const panes = panesOf({ file: "plan.yaml", pages: await pages, isStale: false, problems, canMakePdf: false });
    expect(panes.problems).toContain("<h2>1 lỗi, 1 gợi ý</h2>");
    expect(panes.problems.indexOf("sai &amp; hỏng")).toBeLessThan(panes.problems.indexOf("thử"));
    expect(panes.problems).toContain('<a href="#p7" data-den="7">');
    expect(panes.problems).toContain("&lt;thứ&gt;");
    expect(panes.title).toBe("(1 lỗi) plan.yaml");
    expect(panes.pages.join("")).toMatch(/<rect class="dau hint"/);
  });
});
