import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readKind } from "../src/kind/read.ts";
import { buildDocx, layOut } from "../src/pipeline.ts";
import { checkTemplates } from "../src/template/check.ts";
import { splitEmphasis } from "../src/template/emphasis.ts";
import { describeTree } from "./support/describe-tree.ts";
import { stamp } from "./support/package.ts";
import { builtInKind, pathOf, plainHead, planFrom, treeInKind } from "./support/plans.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-template-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** An office's own template folder, from file names to texts. */
const officeKind = (files: Record<string, string>) => {
  const own = join(folder, String(count++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, name)), { recursive: true });
    writeFileSync(join(own, name), text);
  }
  return readKind(own);
};

const plan = planFrom(`${plainHead}purpose: [Một.]\nextra: { hotline: "0214.000" }\n`);

const faults = async (files: Record<string, string>): Promise<string[]> => {
  const { kind } = officeKind(files);
  return (await layOut(plan, kind)).problems.map(
    ({ position, file, message }) => `${file.split(/[\\/]/).at(-1)}:${position?.line}:${position?.column}: ${message}`,
  );
};

describe("an office's own template", () => {
  test("replaces one part and keeps the others", async () => {
    const { kind, problems } = officeKind({
      "partials/recipients.hbs":
        '<p class="nhan-noi-nhan">Nơi nhận:</p>{{#each recipients}}<p class="noi-nhan">- {{this}}</p>{{/each}}\n<p class="soan-thao">ĐT: {{extra.hotline}}</p>',
    });
    expect(problems).toEqual([]);
    const text = describeTree(await treeInKind(plan, kind));
    expect(text).toContain("soan-thao: ĐT: 0214.000");
    expect(text).toContain("quoc-hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  test("sets measures of the layout within their range, and no others", () => {
    const { kind, problems } = officeKind({ "layout.json": '{"page.leftMm": 35, "body.sizePt": 13}' });
    expect(problems).toEqual([]);
    expect(kind.layout.page.leftMm.value).toBe(35);
    expect(kind.layout.body.sizePt.value).toBe(13);
    const wrong = officeKind({
      "layout.json":
        '{"page.leftMm": 25, "page.left": 30, "body.firstLineMm": 12, "styles.quoc-hieu.sizePt": 12, "styles.so-ky-hieu.sizePt": 12}',
    });
    expect(wrong.problems.map((problem) => problem.message)).toEqual([
      "“page.leftMm” là 25, phải là 30 đến 35 (PL I, I.3)",
      "không có số đo “page.left”. Xem tên các số đo trong templates/ke-hoach/layout.json, như “page.leftMm”",
      "“body.firstLineMm” là 12, phải là 10 hoặc 12.7 (PL I, II.6.e)",
      "cỡ chữ “styles.quoc-hieu.sizePt” đi theo cặp của Nghị định (13/14/14 hoặc 12/13/13), không đổi riêng được",
      "“styles.so-ky-hieu.sizePt” là 12, phải là 13 (PL I, II.3.c)",
    ]);
  });

  test("takes a copy of the built-in files, in which only values may differ", () => {
    const builtIn = readFileSync(pathOf("templates/ke-hoach/layout.json"), "utf8");
    expect(officeKind({ "layout.json": builtIn }).problems).toEqual([]);
    const changed = JSON.parse(builtIn);
    changed.page.leftMm.value = 35;
    changed.font.value = "Arial";
    const { kind, problems } = officeKind({ "layout.json": JSON.stringify(changed) });
    expect(kind.layout.page.leftMm.value).toBe(35);
    expect(problems.map((problem) => problem.message)).toEqual([
      "“font.value” là quy định, không đổi được; chỉ đổi được các số đo (value)",
    ]);
  });

  test("gives typed content its own headings", async () => {
    const { kind, problems } = officeKind({ "kind.json": '{"headings": {"aims": "Mục tiêu"}}' });
    expect(problems).toEqual([]);
    expect(describeTree(await treeInKind(plan, kind))).toContain("muc: I. MỤC TIÊU");
    expect(officeKind({ "kind.json": '{"headings": {"aim": "x"}}' }).problems[0]?.message).toContain(
      "không có tiêu đề “aim”",
    );
    expect(officeKind({ "kind.json": "{" }).problems[0]?.message).toContain("không đọc được JSON");
  });

  test("a folder without any template is refused", () => {
    expect(officeKind({ "README.txt": "?" }).problems[0]?.message).toContain("không thấy mẫu trình bày nào");
  });

  test("prints capitals, and an author's emphasis only where it asks for them", async () => {
    const { kind } = officeKind({
      "partials/name.hbs": '<p class="ho-ten">{{upper name}} {{@root.extra.note}} {{rich @root.extra.note}}</p>',
    });
    const noted = planFrom(`${plainHead}purpose: [Một.]\nextra: { note: "**đậm**" }\n`);
    expect(describeTree(await treeInKind(noted, kind))).toContain("ho-ten: NGUYỄN VĂN AN **đậm** *đậm*");
  });

  test("a name that the plan lacks is an error with file and line, not a blank", async () => {
    expect(await faults({ "partials/name.hbs": '\n<p class="ho-ten">{{nickname}}</p>' })).toEqual([
      expect.stringContaining("name.hbs:2:21: mẫu dùng tên “nickname” mà kế hoạch không có"),
    ]);
    expect((await faults({ "partials/name.hbs": '<p class="ho-ten">{{@root.extra.fax}}</p>' }))[0]).toMatch(
      /name\.hbs:1:\d+: .*“fax”/,
    );
  });

  test.each([
    ["prototype", "{{constructor}}"],
    ["prototype of a text", "{{name.constructor}}"],
    ["prototype by lookup", '{{lookup this "__proto__"}}'],
  ])("cannot reach the %s", async (_name, code) => {
    const found = await faults({ "partials/name.hbs": `<p class="ho-ten">x${code}</p>` });
    if (found.length === 0) {
      const { kind } = officeKind({ "partials/name.hbs": `<p class="ho-ten">x${code}</p>` });
      expect(describeTree(await treeInKind(plan, kind))).toContain("ho-ten: x\n");
    }
  });

  const nameLine = (code: string): Record<string, string> => ({
    "partials/name.hbs": `<p class="ho-ten">${code}</p>`,
  });

  const nested = (depth: number, open: string, inside: string, close: string): Record<string, string> =>
    nameLine(open.repeat(depth) + inside + close.repeat(depth));

  /** Parts of which each calls the one before it twice. */
  const doubling = (count: number): string =>
    Array.from({ length: count }, (_, at) => `{{#*inline "a${at + 1}"}}{{> a${at}}}{{> a${at}}}{{/inline}}`)
      .concat(`{{#*inline "a0"}}x{{/inline}}{{> a${count}}}`)
      .join("");

  const tooMuch = "mẫu tạo ra quá nhiều nội dung";

  test("may nest, chain and repeat commands as a person would", async () => {
    const chain = `{{#if (or name name)}}a${"{{else if name}}b".repeat(20)}{{else}}c{{/if}}{{^name}}d{{/name}}`.repeat(
      50,
    );
    expect(await faults(nameLine(`${"{{#if name}}".repeat(50)}${chain}${"{{/if}}".repeat(50)}`))).toEqual([]);
  });

  test("a template that is filled again has all of its room again", async () => {
    const { kind } = officeKind(nested(2, "{{#each @root}}", "x".repeat(3000), "{{/each}}"));
    for (let round = 0; round < 3; round++) expect((await layOut(plan, kind)).problems).toEqual([]);
  });

  test.each([
    ["a part outside of the folder", nameLine("{{> ../../x}}"), "không có phần “../../x” trong thư mục partials"],
    ["a part by a path in quotes", nameLine('{{> "../../../etc/passwd"}}'), "không có phần “../../../etc/passwd”"],
    ["a part that the plan names", nameLine("{{> (lookup @root.extra 'hotline')}}"), "không có phần “0214.000”"],
    ["a part that calls itself", nameLine("{{> name}}"), "gọi lẫn nhau mãi không dừng"],
    [
      "parts that call each other",
      { "partials/name.hbs": "{{> other}}", "partials/other.hbs": "{{> name}}" },
      "gọi lẫn nhau mãi không dừng",
    ],
    ["loops over the whole plan, nine deep", nested(9, "{{#each @root}}", "x", "{{/each}}"), tooMuch],
    ["loops that print nothing", nested(9, "{{#each @root}}", "", "{{/each}}"), tooMuch],
    [
      "a long text in loops",
      nested(5, "{{#each @root}}", "{{upper @root.subject}}".repeat(1000), "{{/each}}"),
      tooMuch,
    ],
    ["texts longer than any", nested(3, "{{#each @root}}", "x".repeat(500_000), "{{/each}}"), tooMuch],
    ["parts that double, forty times", nameLine(doubling(40)), tooMuch],
    ["3,000 conditions in each other", nested(3000, "{{#if this}}", "x", "{{/if}}"), "lồng vào nhau quá 100 tầng"],
    [
      "3,000 conditions after each other",
      nameLine(`{{#if name}}${"{{else if name}}".repeat(3000)}{{/if}}`),
      "quá 100 tầng",
    ],
    ["3,000 inverse conditions", nested(3000, "{{~^name}}", "x", "{{/name}}"), "quá 100 tầng"],
    ["3,000 brackets", nameLine(`{{#if ${"(or name ".repeat(3000)}name${")".repeat(3000)}}}x{{/if}}`), "quá 100 tầng"],
    ["100,000 commands", nameLine("{{name}}".repeat(100_000)), "tệp mẫu có hơn 5.000 lệnh"],
    ["Handlebars' own print", nameLine('{{log "x"}}'), "có lệnh {{…}} không dùng được"],
    ["a helper without its text", nameLine("{{rich}}"), "thiếu đối số"],
    ["a control character", nameLine("a\u0001b"), "có ký tự điều khiển U+0001"],
    ["a control character as an entity", nameLine("a&#xFFFE;b"), "có ký tự điều khiển U+FFFE"],
    ["a mark without its footnote", nameLine('<a href="#x"></a>'), "dấu chú thích “#x” không có thẻ <aside"],
    ["tags without end", nameLine(`${"<b>".repeat(50_000)}x`), "lồng vào nhau quá nhiều tầng"],
    ["tags of a prototype", { "partials/name.hbs": "<constructor>x</constructor>" }, "không có thẻ <constructor>"],
    ["a class of a prototype", { "partials/name.hbs": '<p class="__proto__">x</p>' }, "không có class “__proto__”"],
    ...[
      ['<td colspan="1000000000">', "colspan là “1000000000”, phải là số nguyên từ 1 đến 63"],
      ['<td colspan="-1">', "colspan là “-1”"],
      ['<td colspan="">', "colspan là “”"],
      ['<td rowspan="1.5">', "rowspan là “1.5”, phải là số nguyên từ 1 đến 500"],
    ].map(([cell, sentence]): [string, Record<string, string>, string] => [
      `a cell ${cell}`,
      { "partials/name.hbs": `<table class="bang"><tr>${cell}<p class="o-trai">x</p></td></tr></table>` },
      sentence ?? "",
    ]),
    ["a size of type", { "partials/name.hbs": '<table class="bang" data-size="1e9"></table>' }, "data-size là “1e9”"],
    ["a width", { "partials/name.hbs": '<table class="bang"><col data-width="x"></table>' }, "data-width là “x”"],
    ["a footnote without words", { "template.hbs": '<aside id="x"></aside>' }, "chú thích này không có đoạn văn nào"],
  ])("cannot hurt by %s", async (_name, files, sentence) => {
    expect((await faults(files))[0]).toContain(sentence);
  });

  test("prints a plan's own extra values, whatever they are called or hold", async () => {
    const extra = 'extra: { __proto__: "{{x}}", constructor: "<b>c</b>", toString: "&amp;" }';
    const hostile = planFrom(`${plainHead}purpose: [Một.]\n${extra}\n`);
    const { kind } = officeKind(
      nameLine("{{@root.extra.__proto__}} {{@root.extra.constructor}} {{@root.extra.toString}}"),
    );
    expect(describeTree(await treeInKind(hostile, kind))).toContain("ho-ten: {{x}} <b>c</b> &amp;\n");
  });

  test.each([
    ["keys of a prototype", '{"__proto__": {"value": 1}, "constructor.name": 2}', "không có số đo “__proto__”"],
    ["what has no end", '{"body.beforePt": 1e999}', "phải là 6 đến 1000"],
    ["what is no number", '{"page.leftMm": "30"}', '“page.leftMm” là "30", phải là 30 đến 35'],
    ["groups without end", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, "không đọc được JSON"],
    // Newer versions of Node read them, and find no measure there.
    ["lists without end", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, /không (?:đọc được JSON|có số đo “a”)/],
  ])("a layout.json of %s is refused", (_name, text, sentence) => {
    expect(officeKind({ "layout.json": text }).problems[0]?.message).toMatch(sentence);
    expect(({} as { value?: number }).value).toBeUndefined();
  });

  test("a kind.json with hostile headings is refused, or printed as it stands", async () => {
    expect(officeKind({ "kind.json": '{"headings": {"__proto__": "x"}}' }).problems[0]?.message).toContain(
      "“__proto__”",
    );
    const { kind, problems } = officeKind({ "kind.json": '{"headings": {"aims": "<b>{{x}}&amp;"}}' });
    expect(problems).toEqual([]);
    expect(describeTree(await treeInKind(plan, kind))).toContain("muc: I. <B>{{X}}&AMP;");
    const broken = officeKind({ "kind.json": '{"headings": {"aims": "a\\u0001b"}}' });
    expect((await layOut(plan, broken.kind)).problems[0]?.message).toContain("có ký tự điều khiển U+0001");
  });

  test("a file that is a folder, or no text, is refused by name", () => {
    expect(officeKind({ "partials/name.hbs/x": "" }).problems[0]).toMatchObject({
      file: expect.stringMatching(/name\.hbs$/),
      message: expect.stringContaining("đây không phải tệp"),
    });
    expect(officeKind({ "layout.json": "\uFFFE" }).problems[0]?.message).toContain("không đọc được JSON");
  });

  test("an unknown tag, class, attribute and a part that does not exist are named with line and column", async () => {
    expect(
      await faults({
        "partials/name.hbs":
          '<p class="ho-ten">{{name}}</p>\n  <marquee>a</marquee>\n<p class="hoten">b</p>\n<p class="ho-ten" style="color:red">c</p><p>d</p>',
      }),
    ).toEqual([
      expect.stringContaining("name.hbs:2:3: không có thẻ <marquee>"),
      expect.stringContaining("name.hbs:3:1: thẻ <p> không có class “hoten”"),
      expect.stringContaining("name.hbs:4:1: thẻ <p> không có thuộc tính “style”"),
      expect.stringContaining("name.hbs:4:42: thẻ <p> thiếu class"),
    ]);
    expect((await faults({ "partials/name.hbs": "{{> missing}}" }))[0]).toContain("name.hbs");
  });

  test("a class made by Handlebars is checked when it is filled", async () => {
    expect((await faults({ "partials/name.hbs": '<p class="{{name}}">a</p>' }))[0]).toContain(
      "thẻ <p> không có class “Nguyễn Văn An”",
    );
  });

  test("broken Handlebars is an error with its line", async () => {
    expect((await faults({ "partials/name.hbs": '<p class="ho-ten">\n{{#if name}}</p>' }))[0]).toMatch(
      /^name\.hbs:\d+:/,
    );
    expect((await faults({ "template.hbs": "{{#each body}}{{/if}}" }))[0]).toMatch(/^template\.hbs:1:/);
  });

  test("text outside of a paragraph and blocks in the wrong place are named", async () => {
    const found = await faults({ "partials/name.hbs": 'trần <p class="ho-ten">{{name}}</p>' });
    expect(found[0]).toContain("có chữ nằm ngoài thẻ <p>");
  });
});

describe("the built-in folder, copied by an office", () => {
  const { kind, problems } = readKind(pathOf("templates/ke-hoach"));

  test("is without fault, whatever the plan", () => {
    expect(problems).toEqual([]);
    expect(checkTemplates(kind)).toEqual([]);
  });

  test("gives the same bytes as what was compiled and prepared of it", async () => {
    const made = await buildDocx(plan, kind, stamp);
    expect(made.problems).toEqual([]);
    expect(made.bytes).toEqual((await buildDocx(plan, builtInKind(), stamp)).bytes);
  });
});

describe("emphasis", () => {
  const pieces = (text: string): string =>
    splitEmphasis(text, new Set(["a"]))
      .map((piece) =>
        "note" in piece ? `<${piece.note}>` : `${piece.bold ? "B" : ""}${piece.italic ? "I" : ""}(${piece.text})`,
      )
      .join("");

  test.each([
    ["thường", "(thường)"],
    ["**đậm** rồi *nghiêng*", "B(đậm)( rồi )I(nghiêng)"],
    ["***cả hai***", "BI(cả hai)"],
    ["a*b*c và 3*4*5", "(a*b*c và 3*4*5)"],
    ["* không * phải", "(* không * phải)"],
    ["(*) ghi chú (*)", "((*) ghi chú (*))"],
    ["**lẻ loi", "(**lẻ loi)"],
    ["“**trong nháy**”, (*trong ngoặc*).", "(“)B(trong nháy)(”, ()I(trong ngoặc)().)"],
    ["**Điều 1.** *Khoản 2:*", "B(Điều 1.)( )I(Khoản 2:)"],
    ["số liệu[^a], không có[^b]", "(số liệu)<a>(, không có[^b])"],
    ["****bốn sao****", "(****bốn sao****)"],
  ])("%s", (text, expected) => expect(pieces(text)).toBe(expected));

  test.each([["**đậm**\\*, sao"], ["*nghiêng*\\* và **đậm**\\*"]])("every piece of %s knows its place", (text) => {
    for (const piece of splitEmphasis(text, new Set()))
      if ("text" in piece)
        expect(text.slice(piece.at).replaceAll("\\*", "*")).toMatch(
          new RegExp(`^${piece.text.replaceAll("*", "\\*")}`),
        );
  });
});
