import { expect, test } from "vitest";
import { lineWidths, phrased, tornTies } from "../src/measure/lines.ts";
import { textWidth } from "../src/measure/text-width.ts";

const face = { sizePt: 14, bold: true, italic: false };
const [pageMm, spareMm] = [160, 4];

/** A title, written with `/` where its lines should end. */
const titles = [
  "Tuyên truyền hưởng ứng Ngày Chuyển đổi số quốc gia / trên địa bàn xã Tân Phú năm 2026",
  "Tổ chức Lễ phát động Tết trồng cây đời đời nhớ ơn Bác Hồ / nhân dịp Xuân Đinh Mùi năm 2027",
  "Tổ chức Hội nghị tổng kết phong trào thi đua yêu nước năm 2026 / và phát động phong trào thi đua năm 2027",
  "Phát động phong trào thi đua chào mừng Đại hội Đảng bộ xã Tân Phú / lần thứ II, nhiệm kỳ 2025 - 2030",
  "Tuyên truyền về công tác thi đua, khen thưởng, bồi dưỡng, nhân rộng / điển hình tiên tiến giai đoạn 2021-2025 trên địa bàn huyện Võ Nhai",
  "Tổ chức các hoạt động kỷ niệm 80 năm / Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2027) trên địa bàn xã",
  "TUYÊN TRUYỀN",
];

test.each(titles)("a title breaks before a phrase, in no word or name: %s", (title) => {
  const wanted = title.split(" / ");
  const runs = [{ text: wanted.join(" "), face }];
  const widths = wanted.map((line) => textWidth(line, face).toFixed(3));
  const { widthMm, ties } = phrased(runs, pageMm, spareMm);
  const text = ties.reduce((tied, { at }) => `${tied.slice(0, at)}\u00A0${tied.slice(at + 1)}`, runs[0]?.text ?? "");
  for (const spare of [1, spareMm, spareMm + 1]) {
    const lines = lineWidths([{ text, face }], widthMm + spare);
    expect(lines.map((width) => width.toFixed(3))).toEqual(widths);
  }
});

test.each([
  "TỔ CHỨC THỰC HIỆN TỐT CÁC NỘI DUNG CỦA ĐỀ ÁN VÀ / CHỈ THỊ SỐ 05 VỀ HỌC TẬP",
  "Kết quả thực hiện các nội dung của đề án tuyên truyền tại xã / Thái Nguyên và các xã khác",
  "MỤC ĐÍCH",
])("a heading fills its lines, but parts no word or name: %s", (heading) => {
  const [first = "", ...rest] = heading.split(" / ");
  const text = [first, ...rest].join(" ");
  // One word more would fit, and part what belongs together.
  const roomMm =
    textWidth(
      text
        .split(" ")
        .slice(0, first.split(" ").length + 1)
        .join(" "),
      face,
    ) + 1;
  const ties = tornTies([{ text, face }], roomMm, 0);
  expect(ties.map(({ at }) => at)).toEqual(rest.map(() => text.indexOf(" ", first.length + 1)));
});
