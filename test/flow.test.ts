import { expect, test } from "vitest";
import { readDocx } from "../src/check/index.ts";
import { flowOf } from "../src/recognize/flow.ts";
import { fakeDocx } from "./support/fake-docx.ts";

/** Count of reads of a table's column widths while its cells are placed. */
const looksAtColumns = (cells: number): number => {
  const cell = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>";
  const read = readDocx(fakeDocx({ body: `<w:tbl><w:tr>${cell.repeat(cells)}</w:tr></w:tbl><w:p/>` }));
  if (!("measured" in read)) throw new Error(read.refusal.reason);
  const table = read.measured.sections[0]?.blocks[0];
  if (table?.tag !== "table") throw new Error("no table was read");
  let looks = 0;
  const columnsMm = new Proxy(table.columnsMm, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  Object.assign(table, { columnsMm });
  flowOf(read.measured);
  return looks;
};

test("the cells of a row are placed in one walk over its columns", () => {
  expect(looksAtColumns(100)).toBe(100);
  expect(looksAtColumns(900)).toBe(900);
});
