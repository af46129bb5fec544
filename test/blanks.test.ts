import { expect, test } from "vitest";
import { textWidth } from "../src/measure/text-width.ts";
import { plainText } from "../src/tree/walk.ts";
import { treeFrom } from "./support/plans.ts";

const textMm = 160;
const face = { sizePt: 14, bold: false, italic: false };

test.each([
  ["Lý do …… (nếu có)", true],
  ["Số tiền: …… đồng", true],
  ["Họ và tên:", true],
  ["Số tiền: …… đồng (bằng chữ: ……)", true],
  ["Tỷ lệ …… %", false],
  ["Hồi …… giờ, ngày …… tháng 5 năm 2026", false],
  ["Có ................ người dự họp", false],
])("%s reaches the margin: %s", (field, reaches) => {
  const tree = treeFrom(`sections: [{ heading: Nội dung, content: [{ fields: [${JSON.stringify(field)}] }] }]\n`);
  const line = tree.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.tag === "paragraph" && block.style === "dong-dien");
  if (line?.tag !== "paragraph") throw new Error("no line to fill in");
  const last = line.inlines.findLastIndex(({ tag }) => tag === "blank");
  const behindMm = textWidth(plainText(line.inlines.slice(last + 1)), face);
  const stop = line.stopsMm?.at(-1);
  expect(stop !== undefined && (stop.isMargin || Math.abs(stop.atMm + behindMm - textMm) < 1)).toBe(reaches);
});
