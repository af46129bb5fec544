import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { mutated } from "./support/mutants.ts";
import { pathOf, plainHead } from "./support/plans.ts";
import { wordsOf } from "./support/words-of.ts";

const rest = `${plainHead.replace(/^date:.*\n/m, "")}archive: VT, VP\npurpose: [Một.]\n`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach cấp số "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (name: string): string => join(cwd, name);
const put = (text: string | Uint8Array): void => writeFileSync(at("a.yaml"), text);
const plan = (): string => readFileSync(at("a.yaml"), "utf8");
const run = (...argv: string[]) => runIn(cwd, argv);
const issue = (...options: string[]) => run("issue", "a.yaml", ...options);

describe("kehoach issue writes number and date where they belong, and nothing else", () => {
  test.each([
    [
      "behind empty keys, before their comments",
      "number: # văn thư ghi\ndate: 2026-09  # tháng\n",
      "number: 12 # văn thư ghi\ndate: 2026-09-15  # tháng\n",
    ],
    ["in a plan without a number", "date: 2026-09 # tháng\n", "date: 2026-09-15 # tháng\nnumber: 12\n"],
    ["in a plan without a date", "number: # văn thư ghi\n", "number: 12 # văn thư ghi\ndate: 2026-09-15\n"],
    ["in the place of others", "number: 3\ndate: 2026-08-01\n", "number: 12\ndate: 2026-09-15\n"],
    ["in their quotes", "number: \"\"\ndate: '2026-09'\n", "number: 12\ndate: '2026-09-15'\n"],
    ["with strokes where the plan has them", 'number:   \ndate: "9/2026"\n', 'number: 12   \ndate: "15/9/2026"\n'],
    [
      "with the line ends of Windows",
      "date: 2026\r\nsymbol: KH-UBND\r\n",
      "date: 2026-09-15\r\nnumber: 12\r\nsymbol: KH-UBND\r\n",
    ],
    ["under quoted keys", '"number": null\n"date": 2026\n', '"number": 12\n"date": 2026-09-15\n'],
  ])("%s", async (_name, before, after) => {
    put(before + rest);
    expect(await issue("--number", "12", "--date", "2026-09-15")).toMatchObject({ code: exitCodes.done });
    expect(plan()).toBe(after + rest);
    expect(wordsOf(readFileSync(at("a.docx")))).toContain("Số: 12/KH-UBND");
    expect(wordsOf(readFileSync(at("a.docx")))).toContain("ngày 15 tháng 9 năm 2026");
  });

  test.each([
    ["a line", "title: Một\n"],
    ["folded lines", "title: >\n  Một\n  hai\n"],
    ["a text in quotes of two lines", 'title: "Một\n  hai" # ghi\n'],
  ])("in a plan with neither, whose title is %s", async (_name, title) => {
    const head = plainHead.replace(/^(?:date|title):.*\n/gm, "").trimStart();
    const [issuer, place, end] = head.split(/(?=^(?:place|recipients):)/m);
    const behind = `${end}${issuer}${place}archive: VT, VP\npurpose: [Một.]\n`;
    put(title + behind);
    expect(await issue("--number", "12", "--date", "2026-09-15")).toMatchObject({ code: exitCodes.done });
    expect(plan()).toBe((title + behind).replace(/^place:.*\n/m, (line) => `${line}number: 12\ndate: 2026-09-15\n`));
  });

  test("at the end of a file without a line end, and behind a byte order mark", async () => {
    put(`\uFEFF${rest}date: 2026-09`);
    await issue("--number", "012");
    expect(plan()).toBe(`\uFEFF${rest}date: 2026-09\nnumber: 12\n`);
  });

  test("in every example", async () => {
    for (const example of readdirSync(pathOf("examples"))) {
      if (!example.endsWith(".yaml")) continue;
      const before = readFileSync(pathOf(`examples/${example}`), "utf8");
      put(before);
      await issue("--number", "123", "--date", "15/9/2026", "--force");
      const lines = before.split("\n");
      const changed = plan()
        .split("\n")
        .filter((line) => !lines.includes(line));
      expect(
        changed.filter((line) => !/^(?:number: 123|date: "?(?:2026-09-15|15\/9\/2026))/.test(line)),
        example,
      ).toEqual([]);
    }
  });
});

describe("kehoach issue", () => {
  const draft = `number:\ndate: 2026-09\n${rest}`;

  test("says what it wrote, and what stood there", async () => {
    put(draft);
    expect((await issue("--number", "12", "--date", "15/9/2026")).err).toBe(
      "✓ a.yaml: số 12, ngày 2026-09 → 2026-09-15\n✓ a.docx (0 ms)\n",
    );
    expect((await issue("--number", "13")).err).toBe("✓ a.yaml: số 12 → 13\n✓ a.docx (0 ms)\n");
  });

  test("takes over what the registry typed into Word, room around it or not", async () => {
    put(draft);
    await run("build", "a.yaml");
    const typed = mutated(readFileSync(at("a.docx")), [
      { say: `Số: ${"\u00A0".repeat(8)}/`, as: "Số: \u00A012 /" },
      { say: `ngày ${"\u00A0".repeat(5)} tháng`, as: "ngày 15\u00A0 tháng" },
    ]);
    writeFileSync(at("a.docx"), typed);
    const { err } = await run("build", "a.yaml");
    const command = /kehoach (issue a\.yaml .*)/.exec(err)?.[1]?.split(" ") ?? [];
    expect(await run(...command)).toMatchObject({ code: exitCodes.done });
    expect(plan()).toBe(`number: 12\ndate: 2026-09-15\n${rest}`);
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "a.yaml"]);
  });

  test("takes over what was typed on the first page alone, where appendices have room for it, too", async () => {
    put(`${draft}appendices: [{ title: Một, content: Nội dung. }]\n`);
    await run("build", "a.yaml");
    const first = [{ say: `Số: ${"\u00A0".repeat(8)}/`, as: "Số: 12/" }];
    writeFileSync(at("a.docx"), mutated(readFileSync(at("a.docx")), first));
    expect((await issue("--number", "12")).code).toBe(exitCodes.done);
    expect(wordsOf(readFileSync(at("a.docx")))).toMatch(/Kèm theo Kế hoạch số\s12\/KH-UBND/);
  });

  test.each<[string, string, string[], string]>([
    ["a plan with a fault", `${draft}x: 1\n`, ["--number", "12"], "kế hoạch có lỗi, nên chưa ghi số, ngày"],
    ["a file that is no YAML", "a: b: c", ["--number", "12"], "a.yaml:1:"],
    ["a number in a group", `number: [1]\ndate: 2026\n${rest}`, ["--number", "12"], "không tự ghi được khóa number"],
    ["no number and no date", draft, [], "thiếu số, ngày"],
    [
      "a date that is in no calendar",
      draft,
      ["--date", "31/9/2026"],
      "--date 31/9/2026: tháng 9 năm 2026 chỉ có 30 ngày. Ghi đủ ngày, tháng, năm",
    ],
    ["a date without a day", draft, ["--date", "2026-09"], "mới có tháng, năm, còn thiếu ngày"],
    [
      "a day alone",
      draft,
      ["--date", "5"],
      "--date 5: mới có ngày, còn thiếu tháng, năm. Ghi đủ ngày, tháng, năm, như",
    ],
    ["a date without a year", draft, ["--date", "15/9"], "mới có ngày, tháng, còn thiếu năm"],
    ["a year alone", draft, ["--date", "2026"], "mới có năm, còn thiếu ngày, tháng"],
    ["a month that is in no calendar", draft, ["--date", "2026-13-01"], "không có tháng 13"],
    ["a day 0", draft, ["--date", "0/9/2026"], "không có ngày 0"],
    ["a leap day of another year", draft, ["--date", "2026-02-29"], "tháng 2 năm 2026 chỉ có 28 ngày"],
    ["a date in words", draft, ["--date", "hôm nay"], "không đọc được ngày này. Ghi đủ"],
    ["a number 0", draft, ["--number", "0"], "ghi một số từ 1 đến 99999"],
    ["a number that is none", draft, ["--number", "12a"], "ghi một số từ 1 đến 99999"],
    ["another place than a file", draft, ["--number", "12", "-o", "-"], "không dùng với -o -"],
  ])("leaves the plan as it is for %s", async (_name, text, options, says) => {
    put(text);
    const { code, err } = await issue(...options);
    expect(err).toContain(says);
    expect(code).not.toBe(exitCodes.done);
    expect(plan()).toBe(text);
    expect(readdirSync(cwd)).toEqual(["a.yaml"]);
  });

  test("leaves plan and document as they are where somebody edited the document", async () => {
    put(draft);
    await run("build", "a.yaml");
    const edited = mutated(readFileSync(at("a.docx")), [{ say: "Nguyễn Văn An", as: "Nguyễn Văn Bình" }]);
    writeFileSync(at("a.docx"), edited);
    const { code, err } = await issue("--number", "12");
    expect(err).toContain("1 đoạn đã sửa trong Word: “Nguyễn Văn Bình”");
    expect(code).toBe(exitCodes.faults);
    expect(plan()).toBe(draft);
    expect(readFileSync(at("a.docx")).equals(edited)).toBe(true);
  });
});
