import { expect, test } from "vitest";
import { lineWidths, phrasedWidth } from "../src/measure/lines.ts";
import { textWidth } from "../src/measure/text-width.ts";

const face = { sizePt: 14, bold: true, italic: false };
const [pageMm, spareMm] = [165, 4];

/** A title, written with `/` where its lines should end. */
const titles = [
  "Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia / trên địa bàn xã Tân Phú năm 2026",
  "Tổ chức Lễ phát động Tết trồng cây đời đời nhớ ơn Bác Hồ / nhân dịp Xuân Đinh Mùi năm 2027",
  "Tổ chức Hội nghị tổng kết phong trào thi đua yêu nước năm 2026 / và phát động phong trào thi đua năm 2027",
  "Phát động phong trào thi đua chào mừng Đại hội Đảng bộ xã Tân Phú / lần thứ II, nhiệm kỳ 2025 - 2030",
];

test.each(titles)("a title breaks before a phrase, in no name: %s", (title) => {
  const wanted = title.split(" / ");
  const runs = [{ text: wanted.join(" "), face }];
  const widths = wanted.map((line) => textWidth(line, face).toFixed(3));
  for (const spare of [0, spareMm]) {
    const lines = lineWidths(runs, phrasedWidth(runs, pageMm, spareMm) + spare);
    expect(lines.map((width) => width.toFixed(3))).toEqual(widths);
  }
});
