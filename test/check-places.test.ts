import { expect, test } from "vitest";
import { type Edit, mutated } from "./support/mutants.ts";
import { documentAt, judgeWord } from "./support/word.ts";

const example = documentAt("examples/trien-khai-so-phu-luc.yaml");

const placesIn = async (...edits: Edit[]): Promise<(string | undefined)[]> =>
  judgeWord(mutated(await example, edits)).problems.map(({ where }) => where);

const ended = "<w:lastRenderedPageBreak/>";
const inCapitals: Edit = { say: ">Phụ lục I<", as: ">PHỤ LỤC I<" };

test("a page is counted once, by the mark that Word leaves where a section begins", async () => {
  const marked: Edit = { replace: '<w:t xml:space="preserve">PHỤ LỤC I<', with: `${ended}<w:t>PHỤ LỤC I<` };
  expect(await placesIn(inCapitals, marked)).toEqual(["trang 2, PHỤ LỤC I: “PHỤ LỤC I”"]);
});

test("a page that ends in every cell of a row ends once", async () => {
  const inCells = ["Nơi nhận:", "TL. GIÁM ĐỐC"].map((words) => ({
    replace: `<w:t xml:space="preserve">${words}`,
    with: `${ended}<w:t>${words}`,
  }));
  expect(await placesIn(inCapitals, ...inCells)).toEqual(["trang 2, PHỤ LỤC I: “PHỤ LỤC I”"]);
});

test("a paragraph has one number, whichever rule reports it", async () => {
  const upright: Edit = { run: "Căn cứ Nghị định số 30", looks: '<w:i w:val="0"/>' };
  const comma: Edit = { say: "về công tác văn thư;", as: "về công tác văn thư," };
  const where = "phần nội dung, đoạn 2: “Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng …”";
  expect(await placesIn(upright, comma)).toEqual([where, where]);
});

test("recipients without a table are counted from their label, and known by their dash alone", async () => {
  const lines = ["Nơi nhận:", "-Như trên;", "- Lưu: VT, VP.", "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "", "", "Hoàng Văn E"];
  const stacked: Edit = {
    pattern: "<w:tbl>(?:(?!<w:tbl>).)*Nơi nhận:.*?</w:tbl>",
    with: lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(""),
  };
  const where = await placesIn(stacked);
  expect(where).toContain("phần nơi nhận, dòng 1: “Nơi nhận:”");
  expect(where).toContain("phần nơi nhận, dòng 2: “-Như trên;”");
  expect(where).toContain("phần ký, dòng 1: “TL. GIÁM ĐỐC”");
  expect(where).toContain("phần ký, dòng 3: “Hoàng Văn E”");
});

test("a header above the label of an appendix stands in the appendix", async () => {
  const header: Edit = {
    before: "Phụ lục I<",
    insert: '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>',
  };
  expect(await placesIn(header)).toContain("Phụ lục I: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”");
});

const withNotes = documentAt("test/fixtures/outline/footnotes.yaml");
const arial = '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr><w:t>';

test("a note has its number for a place, and its words", async () => {
  const edits: Edit[] = [
    { part: "word/footnotes.xml", replace: "Ước tính.", with: "Ước  tính." },
    { part: "word/footnotes.xml", pattern: "<w:r><w:t[^>]*>(?=Giai đoạn)", with: arial },
  ];
  const found = judgeWord(mutated(await withNotes, edits)).problems.map(({ rule, where }) => [rule, where]);
  expect(found).toContainEqual(["double-space", "chú thích 3: “Ước tính.”"]);
  expect(found).toContainEqual(["font-family", "chú thích 1: “Giai đoạn 2026 - 2030.”"]);
});

test("notes at the end of the document count by themselves", async () => {
  const paragraph = `<w:p>${arial}Số liệu ước  tính.</w:t></w:r></w:p>`;
  const edits: Edit[] = [
    { pattern: '<w:footnoteReference w:id="1"/>', with: '<w:endnoteReference w:id="1"/>' },
    {
      part: "word/endnotes.xml",
      replace: "</w:endnotes>",
      with: `<w:endnote w:id="1">${paragraph}</w:endnote></w:endnotes>`,
    },
  ];
  const found = judgeWord(mutated(await withNotes, edits)).problems.map(({ rule, where }) => [rule, where]);
  expect(found).toContainEqual(["double-space", "chú thích cuối văn bản 1: “Số liệu ước tính.”"]);
  expect(found).toContainEqual(["font-family", "chú thích cuối văn bản 1: “Số liệu ước tính.”"]);
});

test("the number of pages stands at the top or the bottom of pages", async () => {
  const alone: Edit = { part: "word/header1.xml", pattern: "(<w:fldSimple)", with: "<w:r><w:t>Trang </w:t></w:r>$1" };
  expect(await placesIn(alone)).toEqual(["đầu trang"]);
});
