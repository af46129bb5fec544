import { expect, test } from "vitest";
import { balance } from "../src/proof/balance.ts";
import { type Passage, passagesIn } from "../src/proof/passages.ts";
import { fakeDocx } from "./support/fake-docx.ts";
import { yamlFiles } from "./support/plans.ts";
import { documentAt } from "./support/word.ts";

const at = (style: string, ...texts: string[]): Passage[] =>
  texts.map((text) => ({ region: "page", text, style, numbered: false }));
const typed = (...texts: string[]): Passage[] => at("", ...texts);
const listed = (...texts: string[]): Passage[] => typed(...texts).map((passage) => ({ ...passage, numbered: true }));

/** Source, built document and what is left over of both, as short texts. */
const held = (source: readonly Passage[], built: readonly Passage[], left: readonly string[] = []) => {
  const { missing, added, ...rest } = balance(
    source,
    built,
    left.map((text) => ({ text })),
  );
  expect(rest.placed + rest.listed + missing.flatMap(({ words }) => words.split(" ")).length).toBe(rest.total);
  return {
    missing: missing.map(({ words }) => words),
    added: added.map(({ words }) => words),
    restated: rest.restated,
    asides: rest.asides.map(({ region, text }) => `${region}: ${text}`),
  };
};

const nothing = { missing: [], added: [], restated: {}, asides: [] };

const allowed: readonly (readonly [name: string, source: Passage[], built: Passage[], restated: object])[] = [
  ["capitals", typed("Mục đích"), at("muc", "MỤC ĐÍCH"), { capitals: 1 }],
  ["decomposed letters", typed("hoạch".normalize("NFD")), at("noi-dung", "hoạch"), {}],
  ["a zero in front", typed("ngày 5 tháng 03"), at("noi-dung", "ngày 05 tháng 3"), { zeros: 1 }],
  ["letters typed apart", typed("K Ế   H O Ạ C H"), at("ten-loai", "KẾ HOẠCH"), { spaced: 1 }],
  ["letters typed together", typed("ngày 5tháng 3"), at("dia-danh-ngay", "ngày 05 tháng 3"), { spaced: 1 }],
  ["a stroke in a sign", typed("T/M. ỦY BAN"), at("quyen-han", "TM. ỦY BAN"), { spaced: 1 }],
  [
    "an old encoding, in which a word is one of another encoding, too",
    typed("Mua vaät tö tieâu hao", "Baøi töû tuaát"),
    at("noi-dung", "Mua vật tư tiêu hao", "Bài tử tuất"),
    { encoding: 2 },
  ],
  ["soft hyphens", typed("triển\u00ADkhai"), at("noi-dung", "triểnkhai"), {}],
  [
    "a letterhead by lines",
    typed("UBND TỈNH CỘNG HÒA", "SỞ Y TẾ Độc lập", "Giữ nguyên câu này"),
    [
      ...at("chu-quan", "UBND TỈNH"),
      ...at("co-quan", "SỞ Y TẾ"),
      ...at("quoc-hieu", "CỘNG HÒA"),
      ...at("tieu-ngu", "Độc lập"),
      ...at("noi-dung", "Giữ nguyên câu này"),
    ],
    { moved: 1 },
  ],
  ["numbers by Word", listed("Mở hội nghị"), at("khoan", "1. Mở hội nghị"), { labels: 1 }],
  ["numbers by Word alone in a cell", listed(""), at("o-giua", "1"), { labels: 1 }],
  [
    "fixed words",
    typed("Như trên"),
    [...at("nhan-noi-nhan", "Nơi nhận:"), ...at("noi-nhan", "- Như trên;")],
    { fixed: 1 },
  ],
  ["the motto's tone marks", typed("CỘNG HOÀ XÃ HỘI"), at("quoc-hieu", "CỘNG HÒA XÃ HỘI"), { tones: 1 }],
  ["an old encoding", typed("KÕ ho¹ch"), at("noi-dung", "Kế hoạch"), { encoding: 1 }],
  [
    "words of an old encoding that show nothing of it",
    typed("C¸c th«n", "Sè 5", "a) c)"),
    at("noi-dung", "Các thôn", "Số 5", "a) c)"),
    { encoding: 2 },
  ],
  ["signs at the end of a line", typed("- Mở hội nghị."), at("gach", "- Mở hội nghị;"), { ends: 1 }],
  ["signs within a line", typed("1/ Mở hội nghị"), at("khoan", "1. Mở hội nghị"), { marks: 1 }],
];

test.each(allowed)("a built document may restate %s", (_name, source, built, restated) => {
  expect(held(source, built)).toMatchObject({ missing: [], added: [] });
  expect(held(source, built).restated).toMatchObject(restated);
});

test("a word that is gone, one that is new and one that is changed are found where they stand", () => {
  const found = held(typed("Giao Sở Nội vụ chủ trì", "Hoà bình"), at("noi-dung", "Giao Sở Y tế chủ trì", "Hòa bình"));
  expect(found).toMatchObject({ missing: ["Nội vụ", "Hoà"], added: ["Y tế", "Hòa"] });
});

test("a sentence of the text may not move", () => {
  const found = held(typed("Câu một dài hơn", "Câu hai"), at("noi-dung", "Câu hai", "Câu một dài hơn"));
  expect(found.missing).not.toEqual([]);
  expect(found.added).not.toEqual([]);
});

test("a number that nobody counted may not be added", () => {
  expect(held(typed("Mở hội nghị"), at("khoan", "1. Mở hội nghị"))).toMatchObject({ added: ["1"] });
});

test("what the import lists is accounted for once", () => {
  const source = typed("MỤC LỤC", "I. Mục đích 1", "Căn cứ Luật", "I. Mục đích");
  const built = [...at("can-cu", "Căn cứ Luật"), ...at("muc", "I. Mục đích")];
  expect(held(source, built)).toMatchObject({ missing: ["MỤC LỤC", "I Mục đích 1"] });
  expect(held(source, built, ["MỤC LỤC", "I. Mục đích 1"])).toEqual(nothing);
  expect(held([...source, ...typed("MỤC LỤC")], built, ["MỤC LỤC", "I. Mục đích 1"])).toMatchObject({
    missing: ["MỤC LỤC"],
  });
});

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...inside: string[]): string => `<w:p>${inside.join("")}</w:p>`;

test("every part and every kind of text element is counted, with what its reader sees of it", () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  const bytes = fakeDocx({
    body: [
      paragraph(
        run("Triển kh"),
        run("ai"),
        "<w:r><w:tab/></w:r>",
        run("kế"),
        "<w:r><w:noBreakHyphen/></w:r>",
        run("hoạch"),
      ),
      paragraph(
        run("Trong"),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("hộp mới")}</mc:Choice><mc:Fallback>${box("hộp cũ")}</mc:Fallback></mc:AlternateContent></w:r>`,
        run(" khung"),
      ),
      paragraph(
        run("giữ "),
        `<w:del><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>`,
        run("lại"),
        run("ẩn", "<w:vanish/>"),
      ),
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("nối ")}</w:p>${paragraph(run("liền"))}`,
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run("hàng bỏ"))}</w:tc></w:tr></w:tbl>`,
      paragraph(
        run("xem "),
        `<m:oMath><m:r><m:t>x2</m:t></m:r></m:oMath>`,
        `<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>`,
      ),
      paragraph(run("chú"), `<w:r><w:footnoteReference w:id="2"/></w:r>`, `<w:r><w:endnoteReference w:id="1"/></w:r>`),
      `<w:p><w:r><w:lastRenderedPageBreak/></w:r>${run("trang sau")}</w:p>`,
    ].join(""),
    footnotes: `<w:footnote w:id="2">${paragraph(run("cước chú"))}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${paragraph(run("chú cuối"))}</w:endnote>`,
    header1: paragraph(run("DỰ THẢO")),
    "word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment>${paragraph(run("xem lại"))}</w:comment></w:comments>`,
    "word/charts/chart1.xml": `<c:chartSpace xmlns:c="c" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Biểu đồ</a:t></a:r></a:p></c:chartSpace>`,
  });
  const { passages, unread } = passagesIn(bytes);
  expect(unread).toEqual([]);
  expect(
    passages.map(({ region, page, text }) => `${region}${page === undefined ? "" : ` ${page}`}: ${text.trim()}`),
  ).toMatchInlineSnapshot(`
    [
      "page 1: Triển khai kế-hoạch",
      "page 1: Trong khung",
      "page 1: hộp mới",
      "page 1: giữ lại",
      "page 1: nối liền",
      "page 1: xem x2",
      "page 1: chú",
      "page 2: trang sau",
      "page: cước chú",
      "page: chú cuối",
      "deleted 1: bỏ đi",
      "hidden 1: ẩn",
      "deleted 1: hàng bỏ",
      "margin: DỰ THẢO",
      "comment: xem lại",
      "drawing: Biểu đồ",
    ]
  `);
});

test("a paragraph that holds nothing but Word's own number is known of", () => {
  const list = (id: number): string => `<w:p><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`;
  const { passages } = passagesIn(fakeDocx({ body: list(1) + list(0) }));
  expect(passages).toEqual([{ region: "page", text: "", style: "", numbered: true }]);
});

const built = [...yamlFiles("examples/"), ...yamlFiles("test/fixtures/documents/")];
test.each(built)("a built document holds all its own words: $path", async ({ path }) => {
  const { passages, unread } = passagesIn(await documentAt(path));
  expect(unread).toEqual([]);
  expect(passages.length).toBeGreaterThan(5);
  const { missing, added, restated } = balance(passages, passages);
  expect({ missing, added, restated }).toEqual({ missing: [], added: [], restated: {} });
});
