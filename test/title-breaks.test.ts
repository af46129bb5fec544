import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineWidths, phrased, tornTies } from "../src/measure/lines.ts";
import { textWidth } from "../src/measure/text-width.ts";
import { namesIn } from "../src/plan/names-in.ts";
import type { FittedBlock } from "../src/tree/tree.ts";
import { plainText } from "../src/tree/walk.ts";
import { plainHead, planFrom, treeFrom, treeOf } from "./support/plans.ts";

const face = { sizePt: 14, bold: true, italic: false };
const [pageMm, spareMm] = [160, 4];
const noNames: ReadonlySet<string> = new Set();

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
  const { widthMm, ties } = phrased(runs, pageMm, spareMm, noNames);
  const text = ties.reduce((tied, { at }) => `${tied.slice(0, at)}\u00A0${tied.slice(at + 1)}`, runs[0]?.text ?? "");
  for (const spare of [1, spareMm, spareMm + 1]) {
    const lines = lineWidths([{ text, face }], widthMm + spare);
    expect(lines.map((width) => width.toFixed(3))).toEqual(widths);
  }
});

const joined = readFileSync(new URL("fixtures/titles/words-and-names.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** The lines of a title where it is printed, each blank that the text must not be broken at as "_". */
const linesOf = (title: string, widthMm: number, names: ReadonlySet<string>): string[] => {
  const runs = [{ text: title.replaceAll("_", " "), face }];
  const { widthMm: wide, ties } = phrased(runs, widthMm, spareMm, names);
  const text = ties.reduce((tied, { at }) => `${tied.slice(0, at)}\u00A0${tied.slice(at + 1)}`, runs[0]?.text ?? "");
  const lines: string[] = [];
  let [line, from] = ["", 0];
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && lineWidths([{ text: longer, face }], wide + spareMm).length > 1) {
      lines.push(title.slice(from, from + line.length + 1));
      from += line.length + 1;
      line = word;
    } else line = longer;
  }
  return [...lines, title.slice(from)];
};

test("no line of a title ends in a word or a name, in small letters or in capitals, whatever its length", () => {
  const torn = joined.flatMap((title) => {
    const typed = JSON.stringify(title.replaceAll("_", " "));
    const names = namesIn(planFrom(`${plainHead.replace(/^title:.*/m, `title: ${typed}`)}purpose: [Một.]\n`));
    const words = title.split(" ");
    const parts = [0, 1, 2].map((from) => words.slice(from).join(" "));
    return [...parts, words.slice(0, -3).join(" ")].flatMap((part) =>
      [part, part.toUpperCase()].flatMap((printed) =>
        [pageMm, 130].flatMap((widthMm) => {
          const lines = linesOf(printed, widthMm, names);
          return lines.slice(0, -1).some((line) => line.endsWith("_")) ? [lines.join(" / ")] : [];
        }),
      ),
    );
  });
  expect(torn).toEqual([]);
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
  const ties = tornTies([{ text, face }], roomMm, 0, noNames);
  expect(ties.map(({ at }) => at)).toEqual(rest.map(() => text.indexOf(" ", first.length + 1)));
});

const everyBlock = (blocks: readonly FittedBlock[]): FittedBlock[] =>
  blocks.flatMap((block) =>
    block.tag === "table"
      ? [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => everyBlock(cell.blocks)))]
      : [block],
  );

test("a cell that a range does not fit into may break it, and no other", () => {
  const columns = [
    { title: "TT", width: 12 },
    { title: "Ngày", width: 24 },
    { title: "Nội dung", width: 120 },
  ];
  const rows = [["1", "11/6/1948 - 11/6/2023", "Giai đoạn 2021 - 2025"]];
  const tree = treeFrom(`sections: [{ heading: Nội dung, table: ${JSON.stringify({ columns, rows })} }]\n`);
  const loose = everyBlock(tree.sections.flatMap(({ blocks }) => blocks)).flatMap((block) =>
    block.tag === "paragraph" ? (block.loose ?? []) : [],
  );
  expect(loose).toEqual(["11/6/1948 - 11/6/2023"]);
});

test("the names of bodies above a signature break by sense", () => {
  const head = plainHead.replace(/^signature:[\s\S]*?(?=^\S|$(?![\s\S]))/m, "");
  const signature = ["Ban Thường vụ Liên đoàn Lao động tỉnh Nghệ An", "Ban Chấp hành Hội Nông dân xã Kim Liên"].map(
    (body) => ({ on_behalf_of: body, position: "Chủ tịch", name: "Lê Văn Hùng" }),
  );
  const tree = treeOf(planFrom(`${head}purpose: [Một.]\nsignature: ${JSON.stringify(signature)}\n`));
  const lines = everyBlock(tree.sections.flatMap(({ blocks }) => blocks)).flatMap((block) =>
    block.tag === "paragraph" && block.style === "quyen-han" && block.insets ? [plainText(block.inlines)] : [],
  );
  expect(lines.map((line) => line.replaceAll("\u00A0", "_"))).toMatchInlineSnapshot(`
    [
      "TM. BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN",
      "TM. BAN CHẤP HÀNH HỘI_NÔNG DÂN XÃ KIM LIÊN",
    ]
  `);
});

test("the line under the title of an appendix keeps its lines where a program sets the blanks of its number wider", () => {
  const tree = treeFrom("purpose: [Một.]\nappendices: [{ title: Danh sách, content: Một. }]\n");
  const found = everyBlock(tree.sections.flatMap(({ blocks }) => blocks)).find(
    (block) => block.tag === "paragraph" && block.style === "phu-luc-kem",
  );
  if (found?.tag !== "paragraph" || !found.insets) throw new Error("no line of its own width");
  const roomMm = pageMm - found.insets.leftMm - found.insets.rightMm;
  const text = plainText(found.inlines);
  const italic = { sizePt: 14, bold: false, italic: true };
  const widest = Math.max(...lineWidths([{ text, face: italic }], roomMm));
  expect(widest + text.split("\u00A0").length * 0.46).toBeLessThan(roomMm);
});
