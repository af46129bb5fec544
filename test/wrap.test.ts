import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { problemAsText } from "../src/report/text.ts";
import { wrapped } from "../src/report/wrap.ts";

const plain = new Chalk({ level: 0 });

describe("a line that is longer than the terminal is wide", () => {
  test.each([
    ["breaks at a space", "Dựng được kế hoạch. Nên làm thêm.", "Dựng được kế hoạch.\nNên làm thêm."],
    ["hangs under its sentence, after a mark", "✓ Ghi được tệp vào thư mục này.", "✓ Ghi được tệp vào thư\n  mục này."],
    ["after its gravity", "lỗi: không có tệp hay thư mục này", "lỗi: không có tệp hay\n     thư mục này"],
    [
      "in the second column of a list",
      "  build  kiểm tra kế hoạch rồi dựng",
      "  build  kiểm tra kế\n         hoạch rồi\n         dựng",
    ],
    ["under its own indent", "    Vì người đọc không thấy gì cả", "    Vì người đọc không\n    thấy gì cả"],
    [
      "keeps a word that is longer still",
      "xem https://example.org/rat-dai/qua",
      "xem\nhttps://example.org/rat-dai/qua",
    ],
    [
      "counts no colours",
      "\x1b[31mlỗi\x1b[39m: không có tệp hay này",
      "\x1b[31mlỗi\x1b[39m: không có tệp hay\n     này",
    ],
    ["keeps the space after a question", "Chọn mẫu nào trong các mẫu? ", "Chọn mẫu nào trong các\nmẫu? "],
    [
      "is left alone where it is drawn",
      "\r░░░░░░░░░░ 0/4 kế hoạch, còn 3 giây",
      "\r░░░░░░░░░░ 0/4 kế hoạch, còn 3 giây",
    ],
  ])("%s", (_name, line, lines) => expect(wrapped(`${line}\n`, 22)).toBe(`${lines}\n`));

  test("stays whole where there is no terminal", () => {
    const line = "chữ ".repeat(100);
    expect(wrapped(line, undefined)).toBe(line);
  });
});

describe("the line of a file under a problem", () => {
  const line = `purpose: [${"Một câu dài. ".repeat(10)}SAI, ${"rồi còn nữa. ".repeat(10)}]`;
  const framed = (text: string, column: number, width?: number): string[] => {
    const position = { line: 12, column, length: 3 };
    const problem = { rule: "x", severity: "error", message: "sai", file: "a.yaml", position } as const;
    return problemAsText(problem, text, plain, width).split("\n").slice(2, 4);
  };

  test.each([40, 60, 100])("fits %d columns, with … where it is cut and the carets under the place", (width) => {
    const [text = "", carets = ""] = framed(line, line.indexOf("SAI") + 1, width);
    expect(text.length).toBeLessThanOrEqual(width);
    expect(text).toMatch(/^12 \| ….*SAI.*…$/);
    expect(carets.indexOf("^^^")).toBe(text.indexOf("SAI"));
  });

  test("has no … at an end that is shown", () => {
    expect(framed(line, 1, 60)[0]).toMatch(/^12 \| purpose.*…$/);
    expect(framed(line, line.length - 2, 60)[0]).toMatch(/^12 \| ….*\]$/);
    expect(framed("title: Hội nghị", 8, 60)).toEqual(["12 | title: Hội nghị", "   |        ^^^"]);
  });
});
