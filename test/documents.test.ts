import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FittedBlock, FittedTree } from "../src/tree/tree.ts";
import { bytesOf, openPackage, stamp, styleOf, type Xml } from "./support/package.ts";
import { pathOf, plainHead, planFrom, treeFrom, treeOf, yamlFiles } from "./support/plans.ts";
import { errorsIn, errorsOfAll } from "./support/validator.ts";

const folders = ["examples/", "test/fixtures/outline/", "test/fixtures/documents/"];

const documents = folders.flatMap(yamlFiles).map(({ name, path }) => ({ name, path }));

const treeAt = (path: string): FittedTree => {
  const text = readFileSync(pathOf(path), "utf8");
  return treeOf(planFrom(/^issuer:/m.test(text) ? text : plainHead + text, path));
};

/** A line to fill in: dots lead to a tab stop of its own. */
const isDotted = (paragraph: Xml): boolean =>
  paragraph.one("w:tabs").exists && paragraph.all("w:r").some((run) => run.one("w:tab").exists);

/** Paragraphs with nothing to see: no text, no dots, no border, no field, no section end, and no cell that must have one. */
const emptyParagraphs = (body: Xml): string[] => {
  const inCells = new Set(body.all("w:tc").flatMap((cell) => cell.all("w:p").map((at) => at.source)));
  return body
    .all("w:p")
    .filter((at) => at.text === "" && !isDotted(at) && !at.one("w:pBdr").exists && !inCells.has(at.source))
    .map((at) => styleOf(at) ?? "?")
    .filter((style) => style !== "duong-ke" && style !== "het");
};

describe.each(documents)("$name", ({ path }) => {
  const tree = treeAt(path);

  test("the same plan gives the same bytes", async () => {
    const [first, second] = await Promise.all([bytesOf(tree), bytesOf(treeAt(path))]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test("styles do the work: no empty paragraphs, no tabs or runs of spaces for layout, no size set by hand", async () => {
    const opened = openPackage(await bytesOf(tree));
    const body = opened.xml("word/document.xml").one("w:body");
    expect(emptyParagraphs(body)).toEqual([]);
    expect(body.all("w:p").filter((at) => styleOf(at) === undefined)).toEqual([]);
    expect(body.all("w:rPr").filter((run) => run.one("w:sz").exists || run.one("w:rFonts").exists)).toEqual([]);
    expect(body.all("w:p").filter((at) => !isDotted(at) && / {2}/.test(at.text))).toEqual([]);
    const tabbed = body.all("w:p").filter((at) => at.all("w:r").some((run) => run.one("w:tab").exists));
    expect(tabbed.filter((at) => !isDotted(at))).toEqual([]);
  });

  test("rows do not split, and every table has fixed columns that add up to its width", async () => {
    const body = openPackage(await bytesOf(tree)).xml("word/document.xml");
    for (const table of body.all("w:tbl")) {
      expect(table.one("w:tblLayout").attribute("w:type")).toBe("fixed");
      const columns = table
        .one("w:tblGrid")
        .children("w:gridCol")
        .map((column) => Number(column.attribute("w:w")));
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(Number(table.one("w:tblW").attribute("w:w")));
      for (const row of table.children("w:tr")) {
        expect(row.one("w:cantSplit").exists).toBe(true);
        const spans = row.children("w:tc").map((cell) => Number(cell.one("w:gridSpan").val ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
      }
    }
  });
});

/** So many words that they fill a page, or several. */
const many = (words: number): string => Array.from({ length: words }, (_, index) => `chữ ${index}`).join(" ");

const appendix = (rows: string, more = ""): string =>
  `appendices: [{ title: Bảng, table: { columns: [Việc, Nội dung], rows: [${rows}] }${more} }]`;

const large: Readonly<Record<string, string>> = {
  "a row higher than a page": appendix(`[Một, ${many(1200)}], [Hai, Ba]`),
  "one on a landscape page": appendix(`[Một, ${many(1200)}], [Hai, Ba]`, ", orientation: landscape"),
  "one that is nothing else": appendix(`[{ text: ${many(4000)}, colspan: 2 }]`),
  "a tall cell over several rows": appendix(`[{ text: ${many(1200)}, rowspan: 3 }, Một], [Hai], [Ba]`),
  "a cell over more rows than a page holds": appendix(`[{ text: Một, rowspan: 90 }, 1], ${"[Hai], ".repeat(89)}`),
  "spans in all directions": appendix("[{ text: Một, rowspan: 2 }, Hai], [Ba], [{ text: Bốn, colspan: 2 }]"),
  "two hundred appendices": `appendices:\n${Array.from({ length: 200 }, (_, index) => `  - { title: Bảng ${index}, table: { columns: [Việc], rows: [[${index}]], font_size: ${10 + (index % 9) / 2} } }\n`).join("")}`,
};

const treesOf = (folder: string): Map<string, FittedTree> =>
  new Map(yamlFiles(folder).map(({ name, path }) => [name, treeAt(path)]));

describe("Microsoft's validator finds no error", () => {
  test.each(yamlFiles("examples/"))("in $name", async ({ path }) => {
    expect(await errorsIn(await bytesOf(treeAt(path)))).toEqual([]);
  });

  test.each(folders.slice(1))("in the documents of %s", async (folder) => {
    expect(await errorsOfAll(treesOf(folder))).toEqual({});
  });

  test("in documents with large tables", async () => {
    const body = "sections: [{ heading: Nội dung, content: Một. }]\n";
    const trees = Object.entries(large).map(([name, yaml]) => [name, treeFrom(body + yaml)] as const);
    expect(await errorsOfAll(new Map(trees))).toEqual({});
  });

  test("but finds one where there is one, and names its document", async () => {
    const trees = treesOf("examples/");
    const right = treeAt("examples/tuyen-truyen-xa.yaml");
    const withoutWidths = (block: FittedBlock): FittedBlock =>
      block.tag === "table" ? { ...block, columnsMm: block.columnsMm.map(() => Number.NaN) } : block;
    const sections = right.sections.map((section) => ({ ...section, blocks: section.blocks.map(withoutWidths) }));
    const wrong: FittedTree = { ...right, sections };
    expect(Object.keys(await errorsOfAll(new Map([...trees].slice(0, 2)).set("wrong", wrong)))).toEqual([
      "wrong",
      "together",
    ]);
  });
});

test("bytes do not depend on the time zone", () => {
  const build = (zone: string): string =>
    execFileSync(process.execPath, ["bin/kehoach.js", "build", "examples/tuyen-truyen-xa.yaml", "-o", "-"], {
      cwd: pathOf("."),
      env: { ...process.env, TZ: zone },
      encoding: "base64",
    });
  expect(build("Asia/Ho_Chi_Minh")).toBe(build("America/Los_Angeles"));
});

describe("the parts of a document", () => {
  const opened = async (path: string) => openPackage(await bytesOf(treeAt(path)));
  const example = "examples/trien-khai-so-phu-luc.yaml";

  test("A4, legal margins, each section counts from 1 and shows no number on its first page", async () => {
    const sections = (await opened(example)).xml("word/document.xml").all("w:sectPr");
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      const size = section.one("w:pgSz");
      const landscape = size.attribute("w:orient") === "landscape";
      expect([size.attribute("w:w"), size.attribute("w:h")]).toEqual(
        landscape ? ["16838", "11906"] : ["11906", "16838"],
      );
      const margin = (edge: string): number => Number(section.one("w:pgMar").attribute(`w:${edge}`));
      for (const edge of ["top", "bottom"]) expect(margin(edge)).toSatisfy((at: number) => at >= 1134 && at <= 1417);
      expect(margin("left")).toSatisfy((at: number) => at >= 1701 && at <= 1984);
      expect(margin("right")).toSatisfy((at: number) => at >= 850 && at <= 1134);
      expect(margin("gutter")).toBe(0);
      expect(section.one("w:pgNumType").attribute("w:start")).toBe("1");
      expect(section.one("w:titlePg").exists).toBe(true);
    }
  });

  test("the page number is a field with its result, 14 pt, centred; the first page's header has none", async () => {
    const parts = await opened("examples/tuyen-truyen-xa.yaml");
    const headers = parts.names.filter((name) => /^word\/header\d\.xml$/.test(name)).map((name) => parts.xml(name));
    const numbered = headers.filter((header) => header.one("w:fldSimple").exists);
    expect(numbered).toHaveLength(1);
    expect(numbered[0]?.one("w:fldSimple").attribute("w:instr")).toBe("PAGE");
    expect(numbered[0]?.text).toBe("2");
    expect(headers.filter((header) => header.text === "")).toHaveLength(1);
  });

  test("Times New Roman in every slot, Vietnamese, black", async () => {
    const parts = await opened(example);
    const defaults = parts.xml("word/styles.xml").one("w:docDefaults");
    for (const slot of ["ascii", "hAnsi", "eastAsia", "cs"]) {
      expect(defaults.one("w:rFonts").attribute(`w:${slot}`)).toBe("Times New Roman");
    }
    expect(defaults.one("w:lang").val).toBe("vi-VN");
    const fonts = parts
      .xml("word/styles.xml")
      .all("w:rFonts")
      .map((at) => at.attribute("w:ascii"));
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
    expect(parts.text("word/document.xml")).not.toMatch(/<w:(color|highlight|shd)\b/);
    const colours = parts
      .xml("word/styles.xml")
      .all("w:style")
      .flatMap((style) =>
        style.attribute("w:styleId") === "dau-muc-do" ? [] : style.all("w:color").map((colour) => colour.val),
      );
    expect(new Set(colours)).toEqual(new Set(["000000"]));
    expect(parts.text("word/theme/theme1.xml")).not.toMatch(/typeface="(Calibri|Cambria|Aptos)/);
  });

  test("the header's sizes are a legal profile: 13/14/14, or 12/13/13 where long names ask for it", async () => {
    const sizes = async (issuer: string, place: string): Promise<(string | undefined)[]> => {
      const tree = treeOf(
        planFrom(
          plainHead.replace(/issuer: .*/, `issuer: ${issuer}`).replace("place: Tân Phú", `place: ${place}`) +
            "purpose: [Một.]",
        ),
      );
      const styles = openPackage(await bytesOf(tree))
        .xml("word/styles.xml")
        .all("w:style");
      return ["quoc-hieu", "tieu-ngu", "dia-danh-ngay", "co-quan", "so-ky-hieu"].map(
        (id) => styles.find((style) => style.attribute("w:styleId") === id)?.one("w:sz").val,
      );
    };
    expect(await sizes("Ủy ban nhân dân xã Tân Phú", "Tân Phú")).toEqual(["26", "28", "28", "26", "26"]);
    expect(await sizes("Ủy ban nhân dân thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")).toEqual([
      "24",
      "26",
      "26",
      "24",
      "26",
    ]);
  });

  test("every component is a named Vietnamese style; titles carry outline levels for the navigation pane", async () => {
    const styles = (await opened(example)).xml("word/styles.xml").all("w:style");
    const named = new Map(styles.map((style) => [style.attribute("w:styleId"), style]));
    expect(named.get("trich-yeu")?.one("w:name").val).toBe("Trích yếu");
    expect(named.get("muc")?.one("w:outlineLvl").val).toBe("0");
    expect(named.get("khoan-tieu-de")?.one("w:outlineLvl").val).toBe("1");
    expect(named.get("noi-dung")?.one("w:ind").attribute("w:firstLine")).toBe("720");
    expect(Number(named.get("noi-dung")?.one("w:spacing").attribute("w:before"))).toBeGreaterThanOrEqual(120);
    expect(named.get("noi-dung")?.one("w:jc").val).toBe("both");
  });

  test("head rows of a table repeat; merged cells keep the grid", async () => {
    const tables = (await opened("test/fixtures/outline/tables.yaml")).xml("word/document.xml").all("w:tbl");
    const grid = tables.find((table) => table.one("w:tblHeader").exists);
    expect(grid?.children("w:tr").filter((row) => row.one("w:tblHeader").exists)).toHaveLength(3);
    expect(grid?.all("w:vMerge").length).toBeGreaterThanOrEqual(4);
  });

  test("footnotes are Word's own, numbered as they come, one for each mark", async () => {
    const parts = await opened("test/fixtures/outline/footnotes.yaml");
    const marks = parts
      .xml("word/document.xml")
      .all("w:footnoteReference")
      .map((at) => at.attribute("w:id"));
    expect(marks).toEqual(["1", "2", "3", "4"]);
    const notes = parts
      .xml("word/footnotes.xml")
      .all("w:footnote")
      .filter((at) => Number(at.attribute("w:id")) > 0);
    expect(notes.map((note) => note.text.replaceAll("\u00A0", " ").trim())).toEqual([
      "Giai đoạn 2026 - 2030.",
      "Theo Niên giám & số liệu <2025>.",
      "Ước tính.",
      "Theo Niên giám & số liệu <2025>.",
    ]);
  });

  test("the lines above notes hold no number of a note: Word would offer to repair the file", async () => {
    const parts = await opened("test/fixtures/outline/footnotes.yaml");
    for (const [path, kind] of [
      ["word/footnotes.xml", "w:footnote"],
      ["word/endnotes.xml", "w:endnote"],
    ] as const) {
      const lines = parts
        .xml(path)
        .all(kind)
        .filter((note) => /separator/i.test(note.attribute("w:type") ?? ""));
      expect(lines.map((line) => line.all("w:r").length)).toEqual([1, 1]);
      expect(lines.filter((line) => line.one(`${kind}Ref`).exists)).toEqual([]);
    }
  });

  test("the signature row cannot split and the text before it stays with it", async () => {
    const body = (await opened("examples/tuyen-truyen-xa.yaml")).xml("word/document.xml").one("w:body");
    const closing = body.children("w:p").findLast((at) => styleOf(at) === "noi-dung");
    expect(closing?.one("w:keepNext").exists).toBe(true);
  });

  test("sixty recipients: the signature keeps some beside it, the others follow row by row in a table of their own", async () => {
    const recipients = Array.from({ length: 60 }, (_, index) => `Ủy ban nhân dân xã ${index + 1}`).join(", ");
    const tree = treeOf(
      planFrom(`${plainHead.replace(/recipients: .*/, `recipients: [${recipients}]`)}purpose: [Một.]`),
    );
    const [ending, following] = openPackage(await bytesOf(tree))
      .xml("word/document.xml")
      .all("w:tbl")
      .slice(-2);
    expect(ending?.children("w:tr")).toHaveLength(1);
    expect(ending?.text).toContain("Nguyễn Văn An");
    const beside = ending?.all("w:p").filter((at) => styleOf(at) === "noi-nhan").length ?? 0;
    expect(beside).toBeGreaterThan(3);
    expect(following?.children("w:tr")).toHaveLength(61 - beside);
  });

  test("properties name the plan and the office, with the time they were given", async () => {
    const core = (await opened("examples/tuyen-truyen-xa.yaml")).text("docProps/core.xml");
    expect(core).toContain("<dc:title>Kế hoạch: ");
    expect(core).toContain("<dc:creator>Ủy ban nhân dân");
    expect(core).toContain(stamp.toISOString().slice(0, 10));
    expect(core).toContain("<dc:language>vi-VN</dc:language>");
  });
});
