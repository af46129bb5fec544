import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRules } from "../src/check/compiled/rules.ts";
import { manyFiles } from "../src/cli/many/through-all.ts";
import { runIn } from "./support/cli.ts";
import { fakeDocx } from "./support/fake-docx.ts";
import { mutated } from "./support/mutants.ts";
import { documentAt } from "./support/word.ts";

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-check-"));
  const good = await documentAt("examples/tuyen-truyen-xa.yaml");
  const faults = [
    { say: "Độc lập - Tự do - Hạnh phúc", as: "Độc lập – Tự do – Hạnh phúc" },
    { say: "./.</w:t>", as: ".</w:t>" },
  ];
  mkdirSync(join(folder, "van-ban", "cu"), { recursive: true });
  writeFileSync(join(folder, "van-ban", "tot.docx"), good);
  writeFileSync(join(folder, "van-ban", "~$tot.docx"), "khóa");
  writeFileSync(join(folder, "van-ban", "cu", "sai.docx"), mutated(good, faults));
  writeFileSync(join(folder, "hong.docx"), "không phải tệp Word");
  writeFileSync(join(folder, "thu-rieng.docx"), fakeDocx({ body: "<w:p><w:r><w:t>Chào anh Tư.</w:t></w:r></w:p>" }));
  writeFileSync(join(folder, "canh-bao.docx"), mutated(good, faults.slice(1)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = async (...argv: string[]) => {
  const { code, out, err } = await runIn(folder, ["check", ...argv]);
  return { code, out: out.toString(), err };
};

test("a good document: nothing on standard output, and never that it complies", async () => {
  const { code, out, err } = await check("van-ban/tot.docx");
  expect([code, out]).toEqual([0, ""]);
  expect(err).toMatch(/^Không thấy lỗi nào trong 1 tệp \(\d+ luật\)\. Chưa xét: /);
  expect((await check("van-ban/tot.docx", "-q")).err).toBe("");
});

test("a fault is reported with its place and the exit code", async () => {
  const { code, out } = await check("van-ban/cu/sai.docx");
  expect(code).toBe(1);
  expect(out.split("\n")[0]).toBe(
    "van-ban/cu/sai.docx: lỗi: trang 1, ô bên phải, dòng 2: “Độc lập – Tự do – Hạnh phúc”: Tiêu ngữ dùng dấu gạch dài. Ghi: Độc lập - Tự do - Hạnh phúc [motto-text]",
  );
});

test("a folder: every .docx below but Word's lock files, with a line each in a table", async () => {
  const { code, err } = await check("van-ban");
  expect(code).toBe(1);
  expect(err.split("\n").slice(0, 3)).toEqual([
    "  1 lỗi, 1 cảnh báo  van-ban/cu/sai.docx",
    "  không thấy lỗi     van-ban/tot.docx",
    expect.stringMatching(/^1 lỗi, 1 cảnh báo trong 1 tệp \(đã xem 2 tệp\)\. Chưa xét/),
  ]);
});

test("warnings fail where they are asked to", async () => {
  expect((await check("canh-bao.docx")).code).toBe(0);
  expect((await check("canh-bao.docx", "--strict")).code).toBe(1);
  expect((await check("canh-bao.docx", "--max-warnings", "1")).code).toBe(0);
});

test("a file that cannot be read is one sentence; the others are judged all the same", async () => {
  const alone = await check("hong.docx");
  expect([alone.code, alone.out]).toEqual([3, ""]);
  expect(alone.err).toMatch(/^lỗi: hong\.docx: đây không phải tệp Word \(\.docx\)[^\n]*[^.]\n$/);
  const among = await check("hong.docx", "van-ban/tot.docx");
  expect(among.code).toBe(3);
  expect(among.err.split("\n").slice(1, 4)).toEqual([
    "  không đọc được  hong.docx",
    "  không thấy lỗi  van-ban/tot.docx",
    expect.stringMatching(/^Không thấy lỗi nào trong 1 tệp /),
  ]);
});

test("as JSON a file that cannot be read is a problem and a document with the reason", async () => {
  for (const names of [["hong.docx"], ["hong.docx", "van-ban/tot.docx"], ["van-ban/tot.docx", "khong-co.docx"]]) {
    const { code, out } = await check(...names, "-f", "json");
    expect(code).toBeGreaterThanOrEqual(2);
    const { files, problems, documents } = JSON.parse(out);
    expect(files).toBe(names.length);
    expect(documents.map(({ file }: { file: string }) => file)).toEqual(names);
    const [broken] = documents.filter(({ file }: { file: string }) => file !== "van-ban/tot.docx");
    expect(broken).toEqual({ file: broken.file, notice: expect.stringMatching(/^(?:đây không phải|không có) tệp/) });
    expect(problems).toMatchObject([{ file: broken.file, rule: "file-readable", message: broken.notice }]);
  }
});

test("with --allow-empty a folder without Word files is no fault", async () => {
  mkdirSync(join(folder, "trong"), { recursive: true });
  expect((await check("trong")).code).toBe(2);
  expect(await check("trong", "--allow-empty")).toMatchObject({ code: 0, out: "" });
});

test("a file that is no administrative document is said to be none, and never that it has no faults", async () => {
  const { err, code } = await check("thu-rieng.docx", "van-ban/tot.docx");
  expect(code).toBe(0);
  expect(err.split("\n").slice(0, 4)).toEqual([
    expect.stringMatching(/^thu-rieng\.docx: .*không phải văn bản hành chính; không xét thể thức\.$/),
    "  không xét       thu-rieng.docx",
    "  không thấy lỗi  van-ban/tot.docx",
    expect.stringMatching(/^Không thấy lỗi nào trong 1 tệp /),
  ]);
  const alone = await check("thu-rieng.docx", "-f", "junit");
  expect(alone.err).toMatch(/^thu-rieng\.docx: [^\n]*\n$/);
  expect(alone.out).not.toContain("thu-rieng");
});

test("of many files the table names those with problems; a bar stands below, and is gone in the end", async () => {
  const many = join(folder, "nhieu");
  mkdirSync(many);
  const names = Array.from({ length: manyFiles + 5 }, (_, at) => `v${String(at).padStart(2, "0")}.docx`);
  for (const name of names) copyFileSync(join(folder, "van-ban/tot.docx"), join(many, name));
  const clean = await check("nhieu");
  copyFileSync(join(folder, "van-ban/cu/sai.docx"), join(many, "v07.docx"));
  copyFileSync(join(folder, "hong.docx"), join(many, "v30.docx"));
  copyFileSync(join(folder, "thu-rieng.docx"), join(many, "v31.docx"));
  const { code, err } = await runIn(folder, ["check", "nhieu"], { errIsTerminal: true });
  rmSync(many, { recursive: true });
  expect(clean).toMatchObject({ code: 0, err: expect.stringMatching(/^Không thấy lỗi nào trong 45 tệp [^\n]*\n$/) });
  expect(code).toBe(3);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a bar is drawn
  const bar = /\r\x1b\[\?7l[█░]{20} \d+\/45 tệp\x1b\[K\x1b\[\?7h/g;
  expect(err).toMatch(bar);
  expect(err.replaceAll("\r\x1b[K", "").replace(bar, "").split("\n")).toEqual([
    expect.stringMatching(/^lỗi: nhieu\/v30\.docx: /),
    expect.stringMatching(/^nhieu\/v31\.docx: /),
    "  1 lỗi, 1 cảnh báo  nhieu/v07.docx",
    "  không đọc được     nhieu/v30.docx",
    "  không xét          nhieu/v31.docx",
    "  không thấy lỗi     42 tệp còn lại",
    expect.stringMatching(/^1 lỗi, 1 cảnh báo trong 1 tệp \(đã xem 43 tệp\)\. Chưa xét/),
    "",
  ]);
});

test("machines share a folder, each file in one part", async () => {
  const parts = await Promise.all([1, 2, 3].map((part) => check("van-ban", "-f", "json", "--shard", `${part}/3`)));
  const judged = parts.flatMap(({ out }) => JSON.parse(out).documents.map(({ file }: { file: string }) => file));
  expect(judged.sort()).toEqual(["van-ban/cu/sai.docx", "van-ban/tot.docx"]);
  const none = parts.filter(({ out }) => JSON.parse(out).files === 0);
  expect(none.map(({ err }) => err)).toContainEqual(expect.stringMatching(/^Phần \d\/3 không có tệp nào\.\n$/));
});

test("pictures may make a file large; one that is too large is said to be", async () => {
  const good = unzipSync(readFileSync(join(folder, "van-ban/tot.docx")));
  const large = zipSync({ ...good, "word/media/image1.png": new Uint8Array(12_000_000) }, { level: 0 });
  writeFileSync(join(folder, "anh.docx"), large);
  expect((await check("anh.docx")).err).toMatch(/^Không thấy lỗi nào trong 1 tệp /);
  truncateSync(join(folder, "anh.docx"), 60_000_000);
  expect(await check("anh.docx")).toMatchObject({ code: 3, err: expect.stringContaining(": tệp nặng hơn 50 MB ") });
  rmSync(join(folder, "anh.docx"));
});

test("a plan is sent to the other command, a name that is not there is a wrong call", async () => {
  writeFileSync(join(folder, "ke-hoach.yaml"), "title: Một");
  expect(await check("ke-hoach.yaml")).toMatchObject({ code: 2, err: expect.stringContaining("kehoach validate") });
  expect((await check("khong-co.docx")).code).toBe(2);
  expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining("kehoach check van-ban.docx") });
});

test("json has the measures of every component, and problems with their places in words", async () => {
  const { out } = await check("van-ban", "--format", "json");
  const { problems, documents } = JSON.parse(out);
  expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
  expect(problems[0]).toMatchObject({
    rule: "motto-text",
    line: null,
    where: "trang 1, ô bên phải, dòng 2: “Độc lập – Tự do – Hạnh phúc”",
  });
  expect(documents[0]).toMatchObject({ file: "van-ban/cu/sai.docx", kind: "Kế hoạch", missing: [] });
  const named = (name: string) => documents[0].components.find((one: { name: string }) => one.name === name);
  expect(named("quốc hiệu")).toMatchObject({ font: "Times New Roman", sizePt: 13, bold: true, align: "center" });
  expect(named("địa danh, ngày tháng")).toMatchObject({ sizePt: 14, italic: true });
  expect(documents[0].rules.map(({ name }: { name: string }) => name)).toEqual([
    "dưới tiêu ngữ",
    "dưới cơ quan ban hành",
    "dưới trích yếu",
  ]);
});

test.each([
  ["github", "::error file=van-ban/cu/sai.docx,title=kehoach%3A motto-text::trang 1, ô bên phải, dòng 2: "],
  ["checkstyle", 'message="trang 1, ô bên phải, dòng 2: “'],
  ["junit", 'name="motto-text (trang 1, ô bên phải, dòng 2: “'],
  ["sarif", '"fullyQualifiedName": "trang 1, ô bên phải, dòng 2: “'],
  ["jsonl", '"where":"trang 1, ô bên phải, dòng 2: “'],
])("%s tells the place", async (format, part) => {
  expect((await check("van-ban/cu/sai.docx", "--format", format)).out).toContain(part);
});

test("an office sets rules for Word files, too", async () => {
  writeFileSync(join(folder, "van-phong.yaml"), "rules: { motto-text: off, body-end: error }\n");
  const { out } = await check("van-ban/cu/sai.docx");
  rmSync(join(folder, "van-phong.yaml"));
  expect(out).not.toContain("motto-text");
  expect(out).toMatch(/: lỗi: .*\[body-end\]/);
});

test("faults of the office's file are reported once, in its lines", async () => {
  writeFileSync(join(folder, "van-phong.yaml"), "rules: { motto-txt: off }\n");
  const { code, out } = await check("van-ban", "canh-bao.docx");
  writeFileSync(join(folder, "van-phong.yaml"), "rules: { motto-text: off\n");
  const broken = await check("van-ban/tot.docx");
  rmSync(join(folder, "van-phong.yaml"));
  expect(code).toBe(1);
  expect(
    out.match(/^van-phong\.yaml:1:10: lỗi: không có luật “motto-txt”. Có phải là “motto-text”\?.*$/gm),
  ).toHaveLength(1);
  expect(broken).toMatchObject({ code: 1, out: expect.stringMatching(/^van-phong\.yaml:\d+:\d+: lỗi: /) });
});

test("for GitHub the step gets a summary, too", async () => {
  const env = { NO_COLOR: "1", GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
  await runIn(folder, ["check", "van-ban", "--format", "github"], { env });
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, "utf8");
  expect(summary).toContain("1 lỗi, 1 cảnh báo trong 1 tệp (đã xem 2 tệp).");
  expect(summary).toContain("| van-ban/cu/sai.docx | lỗi | trang 1, ô bên phải, dòng 2: ");
});

test("every rule can be explained, and is listed", async () => {
  const { out } = await runIn(folder, ["rules"]);
  for (const { id } of checkRules) expect(out.toString()).toContain(`  ${id} `);
  const page = await runIn(folder, ["explain", "motto-rule-length"]);
  expect(page.out.toString()).toContain("Phụ lục I, II.1.b");
  expect(page.out.toString()).not.toContain("# kehoach: bỏ qua");
});
