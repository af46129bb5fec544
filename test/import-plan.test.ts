import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Imported, type ImportOptions, importDocument } from "../src/import/index.ts";
import type { Measured, MeasuredBlock, MeasuredInline } from "../src/ooxml/measured.ts";
import { readDocx } from "../src/ooxml/read.ts";
import { buildDocx } from "../src/pipeline.ts";
import type { Plan } from "../src/plan/plan.ts";
import { flowOf } from "../src/recognize/flow.ts";
import { fromTcvn3, fromVni } from "../src/wording/legacy-encodings.ts";
import { fakeDocx } from "./support/fake-docx.ts";
import { builtInKind, pathOf, planAt, planFrom, yamlFiles } from "./support/plans.ts";

const kind = builtInKind();

const measuredFrom = (bytes: Uint8Array): Measured => {
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Error("the file can be read");
  return read.measured;
};

const built = async (plan: Plan): Promise<Measured> => {
  const { bytes } = await buildDocx(plan, kind);
  if (!bytes) throw new Error("the plan can be built");
  return measuredFrom(bytes);
};

const imported = (measured: Measured, options: Partial<ImportOptions> = {}): Extract<Imported, { yaml: string }> => {
  const found = importDocument(measured, { kind, ...options });
  if (found.refused) throw new Error(found.refused.message);
  return found;
};

/** Words of the text in reading order: letters and digits in small letters. */
const wordsIn = (measured: Measured): string[] =>
  flowOf(measured)
    .lines.filter(({ place }) => place.area === "text")
    .flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

for (const { name, path } of yamlFiles("examples/"))
  test(`all words of the document built from ${name} come back, and a plan that gives itself again`, async () => {
    const document = await built(planAt(path));
    const first = imported(document);
    const again = await built(planFrom(first.yaml));
    expect(wordsIn(again)).toEqual(wordsIn(document));
    const second = imported(again);
    expect(second.value).toEqual(first.value);
    expect(second.yaml).toBe(first.yaml);
    expect(second.left).toEqual([]);
  });

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Runs of a line: what stands between two pairs of stars is bold. */
const runs = (line: string): string =>
  line
    .split("**")
    .map((text, index) =>
      text === ""
        ? ""
        : `<w:r>${index % 2 ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
    )
    .join("");

const para = (line: string, align = "both"): string =>
  `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${runs(line)}</w:p>`;

const columns = (left: readonly string[], right: readonly string[]): string =>
  `<w:tbl><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>${[left, right]
    .map((lines) => `<w:tc>${lines.map((line) => para(line, "center")).join("")}</w:tc>`)
    .join("")}</w:tr></w:tbl>`;

/** A Word file of a plan around its text; lines behind ">" stand in the middle. */
const documentOf = (lines: readonly string[], name = "KẾ HOẠCH"): Measured =>
  measuredFrom(
    fakeDocx({
      body: [
        columns(
          ["**ỦY BAN NHÂN DÂN**", "**XÃ TÂN PHÚ**", "Số: 12/KH-UBND"],
          [
            "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
            "**Độc lập - Tự do - Hạnh phúc**",
            "Tân Phú, ngày 05 tháng 3 năm 2026",
          ],
        ),
        para(`**${name}**`, "center"),
        para("**Tổ chức Hội nghị tổng kết công tác thi đua**", "center"),
        ...lines.map((line) => (line.startsWith("> ") ? para(line.slice(2), "center") : para(line))),
        columns(
          ["**Nơi nhận:**", "- Các thôn;", "- Lưu: VT."],
          ["**TM. ỦY BAN NHÂN DÂN**", "**CHỦ TỊCH**", "**Nguyễn Văn A**"],
        ),
      ].join(""),
    }),
  );

const head = {
  issuer: "Ủy ban nhân dân xã Tân Phú",
  place: "Tân Phú",
  number: 12,
  date: "2026-03-05",
  title: "Tổ chức Hội nghị tổng kết công tác thi đua",
};

const ending = {
  recipients: ["Các thôn"],
  archive: "VT",
  signature: { on_behalf_of: "Ủy ban nhân dân", position: "Chủ tịch", name: "Nguyễn Văn A" },
};

const folder = "test/fixtures/import/";
for (const file of readdirSync(pathOf(folder)))
  test(`lines become the keys of a plan: ${file}`, () => {
    const { lines, value } = parse(readFileSync(pathOf(`${folder}${file}`), "utf8")) as {
      lines: string[];
      value: object;
    };
    const found = imported(documentOf(lines));
    expect(found.value).toEqual({ ...head, ...value, ...ending });
    expect(found.left).toEqual([]);
    expect(planFrom(found.yaml)).toEqual(found.value);
  });

test("for a new year number and date are open, and nothing else is touched", () => {
  const lines = ["**I. NỘI DUNG**", "Tổng kết năm 2025."];
  const usual = imported(documentOf(lines)).value;
  const open = imported(documentOf(lines), { newYear: true }).value;
  const { number: _number, ...rest } = usual as Record<string, unknown>;
  expect(open).toEqual({ ...rest, date: 2027 });
});

test("what is no plan is refused in a sentence", () => {
  const refused = (measured: Measured): string | undefined => importDocument(measured, { kind }).refused?.message;
  expect(refused(documentOf(["Điều 1. Khen thưởng."], "QUYẾT ĐỊNH"))).toContain("Quyết định");
  expect(refused(measuredFrom(fakeDocx({ body: "<w:p/>" })))).toContain("scan");
  expect(refused(measuredFrom(fakeDocx({ body: para("Danh sách lớp 5A") })))).toContain("KẾ HOẠCH");
});

const mapped = (block: MeasuredBlock, change: (inline: MeasuredInline) => MeasuredInline): MeasuredBlock =>
  block.tag === "table"
    ? {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inside) => mapped(inside, change)) })),
        })),
      }
    : { ...block, inlines: block.inlines.map(change) };

/** The same document with the paragraphs of its text as they were typed for an old font, letter by letter. */
const typedFor = (measured: Measured, font: string, letters: ReadonlyMap<string, string>): Measured => ({
  ...measured,
  sections: measured.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      mapped(block, (inline) =>
        inline.tag === "text" && inline.text !== inline.text.toUpperCase()
          ? { ...inline, font, text: [...inline.text].map((letter) => letters.get(letter) ?? letter).join("") }
          : inline,
      ),
    ),
  })),
});

const latin = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index));

const codes = {
  ".VnTime": new Map(latin.map((sign) => [fromTcvn3(sign), sign])),
  "VNI-Times": new Map(
    [...latin, ..."aeouyôöAEOUYÔÖ".split("").flatMap((base) => latin.map((mark) => base + mark))].map((typed) => [
      fromVni(typed),
      typed,
    ]),
  ),
};

for (const [font, letters] of Object.entries(codes))
  test(`a text typed for ${font} becomes the same plan, and the plan says so`, () => {
    const lines = [
      "**I. Nội dung, nhiệm vụ**",
      "1. Rà soát hộ nghèo, cận nghèo.",
      "2. Hỗ trợ người cao tuổi ở xã, phường.",
    ];
    const usual = documentOf(lines);
    const found = imported(typedFor(usual, font, letters));
    expect(found.value).toEqual(imported(usual).value);
    expect(found.doubts.map(({ message }) => message).join()).toContain("Unicode");
  });
