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
