import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asWord } from "../src/cli/files/outputs.ts";
import { exitCodes } from "../src/cli/io.ts";
import { manyFiles } from "../src/cli/many/through-all.ts";
import { fromSystemError } from "../src/cli/stop.ts";
import { runIn } from "./support/cli.ts";
import { pathOf, plainHead } from "./support/plans.ts";

const good = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach cây số "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(join(cwd, path, ".."), { recursive: true });
  writeFileSync(join(cwd, path), text);
};

const run = (argv: string[], stdin = "", env: Record<string, string> = {}) =>
  runIn(cwd, argv, { stdin, env: { NO_COLOR: "1", ...env } });

const isDocx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

describe("kehoach build", () => {
  test("writes the document beside the plan and says where", async () => {
    put("ke-hoach.yaml", good);
    const { code, err } = await run(["build", "ke-hoach.yaml"]);
    expect(code).toBe(exitCodes.done);
    expect(err).toBe("✓ ke-hoach.docx (0 ms)\n");
    expect(isDocx(readFileSync(join(cwd, "ke-hoach.docx")))).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["ke-hoach.docx", "ke-hoach.yaml"]);
  });

  test("reports a PDF beside it that is now older, once in a line and of many as a count", async () => {
    put("ke-hoach.yaml", good);
    put("ke-hoach.pdf", "bản cũ");
    const { err } = await run(["build", "ke-hoach.yaml"]);
    expect(err).toBe("✓ ke-hoach.docx (0 ms)\n  ke-hoach.pdf còn là bản cũ. Dựng lại cả hai: thêm --pdf\n");
    // A PDF of this very document is not old, however often the same is built; a folder is no PDF.
    put("ke-hoach.pdf", "mới");
    for (const _again of [1, 2]) expect((await run(["build", "ke-hoach.yaml"])).err).toBe("✓ ke-hoach.docx (0 ms)\n");
    rmSync(join(cwd, "ke-hoach.pdf"));
    mkdirSync(join(cwd, "ke-hoach.pdf"));
    put("ke-hoach.yaml", `${good}requirements: [Hai.]\n`);
    expect((await run(["build", "ke-hoach.yaml"])).err).toBe("✓ ke-hoach.docx (0 ms)\n");
    rmSync(join(cwd, "ke-hoach.pdf"), { recursive: true });
    expect((await run(["build", "ke-hoach.yaml", "-o", "khac.docx"])).err).toBe("✓ khac.docx (0 ms)\n");
    expect((await run(["build", "ke-hoach.yaml", "-q"])).err).toBe("");
    for (let at = 0; at <= manyFiles; at++) put(`nhieu/k${at}.yaml`, good);
    put("nhieu/k7.pdf", "bản cũ");
    expect((await run(["build", "nhieu"])).err).toContain(
      `\n1 tệp PDF bên cạnh còn là bản cũ, như ${join("nhieu", "k7.pdf")}. Dựng lại cả hai: thêm --pdf.\n`,
    );
  });

  test("a wrong plan writes nothing, leaves an older document alone, and ends with 1", async () => {
    put("ke-hoach.yaml", `${good}purpos: [Hai.]\n`);
    put("ke-hoach.docx", "bản cũ");
    const { code, err } = await run(["build", "ke-hoach.yaml"]);
    expect(code).toBe(exitCodes.faults);
    expect(err).toContain("ke-hoach.yaml:10:1: lỗi: không có khóa “purpos”. Có phải là “purpose”?");
    expect(readFileSync(join(cwd, "ke-hoach.docx"), "utf8")).toBe("bản cũ");
  });

  test("folders keep their structure under -o; one wrong plan does not stop the rest", async () => {
    put("2026/a.yaml", good);
    put("2026/quý 1/b.yml", good);
    put("2026/sai.yaml", "x: 1");
    const { code, err } = await run(["build", "2026", "-o", "ra"]);
    expect(code).toBe(exitCodes.faults);
    expect(existsSync(join(cwd, "ra/a.docx"))).toBe(true);
    expect(existsSync(join(cwd, "ra/quý 1/b.docx"))).toBe(true);
    expect(err).toContain("Đã dựng 2/3 kế hoạch; 1 kế hoạch có lỗi.");
  });

  test("glob patterns match; one that matches nothing is a usage error", async () => {
    put("a.yaml", good);
    put("b.yaml", good);
    expect((await run(["build", "*.yaml", "-q"])).code).toBe(exitCodes.done);
    expect(existsSync(join(cwd, "b.docx"))).toBe(true);
    const none = await run(["build", "c*.yaml"]);
    expect(none.code).toBe(exitCodes.usage);
    expect(none.err).toContain("không có tệp nào khớp");
  });

  // As cmd hands them over: it expands nothing, and folders are often called so.
  test.each([
    ["a folder and a pattern, with \\", "2026\\*.yaml", ["a"]],
    ["from the top of the disk, through brackets and spaces", "CWD/Kế hoạch (2) [mới]/*.yaml", ["c (1)", "c"]],
    ["brackets in the pattern itself", "Kế hoạch (2) [mới]/c (*).yaml", ["c (1)"]],
    ["folders at any depth", "**/*.y?(a)ml", ["a", "b", "c (1)", "c"]],
    ["folders, for the plans in them", "20*", ["a", "b", "d"]],
    ["everything, for the plans in it", "2026/*", ["a", "b", "d"]],
  ])("a pattern is expanded: %s", async (_name, pattern, plans) => {
    for (const path of ["2026/a.yaml", "2026/b.yml", "2026/quý 1/d.YAML"]) put(path, good);
    for (const name of ["c", "c (1)"]) put(`Kế hoạch (2) [mới]/${name}.yaml`, good);
    put("2026/bản cũ.docx", "bản cũ");
    const { err } = await run(["build", pattern.replace("CWD", cwd)]);
    expect([...err.matchAll(/✓ (?:.*[\\/])?(.+)\.docx/g)].map(([, name]) => name)).toEqual(plans);
    expect(err).not.toContain("lỗi");
  });

  test("- reads standard input, -o - writes the document to standard output and nothing else", async () => {
    const { code, out, err } = await run(["build", "-", "-o", "-"], good);
    expect(code).toBe(exitCodes.done);
    expect(isDocx(out)).toBe(true);
    expect(err).toBe("");
  });

  test("a byte order mark and CRLF line ends do not matter", async () => {
    put("a.yaml", `\uFEFF${good.replaceAll("\n", "\r\n")}`);
    put("b/a.yaml", good);
    expect((await run(["build", "a.yaml", "b/a.yaml"])).code).toBe(exitCodes.done);
    expect(readFileSync(join(cwd, "a.docx")).equals(readFileSync(join(cwd, "b/a.docx")))).toBe(true);
  });

  test.each([
    ["-o onto the plan", ["build", "a.yaml", "-o", "a.yaml"], "phải kết thúc bằng .docx"],
    ["-o in another format", ["build", "a.yaml", "-o", "a.pdf"], "phải kết thúc bằng .docx"],
    ["two plans into one file", ["build", "a.yaml", "b.yaml", "-o", "x.docx"], "-o phải là thư mục"],
    ["two plans into one stream", ["build", "a.yaml", "b.yaml", "-o", "-"], "chỉ dùng với một kế hoạch"],
    ["two plans of one name", ["build", "a.yaml", "c/a.yaml", "-o", "ra/"], "cùng ghi vào"],
    ["a file that is not there", ["build", "khong-co.yaml"], "không có tệp này"],
    ["a template folder that is not there", ["build", "a.yaml", "--template", "mau"], "không có thư mục này"],
    ["an unknown option", ["build", "a.yaml", "--outptu", "x"], "không có tùy chọn “--outptu”. Có phải là --output?"],
    ["an unknown command", ["biuld", "a.yaml"], "không có lệnh “biuld”. Có phải là build?"],
    ["no file", ["build"], "thiếu tên tệp kế hoạch. Ví dụ: kehoach build ke-hoach.yaml"],
    ["no Word file to import", ["import"], "thiếu tên tệp Word. Ví dụ: kehoach import van-ban.docx"],
    ["no file to preview", ["preview"], "thiếu tên tệp kế hoạch. Ví dụ: kehoach preview ke-hoach.yaml"],
    ["a name cut at its spaces", ["build", "kế", "hoạch.yaml"], 'đặt trong ngoặc kép: "kế hoạch.yaml"'],
    ["the same of two", ["validate", "a.yaml", "kế", "hoạch.yaml"], 'đặt trong ngoặc kép: "kế hoạch.yaml"'],
    ["a name cut where one file is taken", ["preview", "kế", "hoạch.yaml"], 'trong ngoặc kép: "kế hoạch.yaml"'],
    ["the value of an option cut", ["init", "b", "--issuer", "Tên", "cơ", "quan"], 'trong ngoặc kép: "Tên cơ quan"'],
    ["a name without its ending", ["build", "a"], "a: không có tệp này. Có phải là a.yaml?"],
    ["an office's file as a plan", ["build", "van-phong.yaml"], "đây là tệp của văn phòng, không phải kế hoạch"],
    ["an office's file to preview", ["preview", "van-phong.yaml"], "đây là tệp của văn phòng, không phải kế hoạch"],
    [
      "an option of another command",
      ["validate", "a.yaml", "--pdf"],
      "là của lệnh build. Xem: kehoach validate --help",
    ],
    ["an option in small", ["-v"], "Có phải là -V?"],
    ["a port that is none", ["preview", "a.yaml", "--port", "abc"], "ghi một số từ 1024 đến 65535"],
    ["a format that is none", ["validate", "a.yaml", "-f", "xml"], "ghi một trong: text, "],
    ["a stage that is none", ["show", "a.yaml", "--stage", "pdf"], "giá trị của"],
  ])("%s is a usage error in Vietnamese", async (_name, argv, sentence) => {
    put("a.yaml", good);
    put("b.yaml", good);
    put("c/a.yaml", good);
    put("kế hoạch.yaml", good);
    put("van-phong.yaml", "");
    const { code, err } = await run(argv);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe(good);
  });

  test.each([
    ["a name of 300 letters", "a".repeat(300)],
    ["links in a circle", "vòng.yaml"],
  ])("%s ends with 3 and a reason", async (_name, path) => {
    symlinkSync("vòng.yaml", join(cwd, "vòng.yaml"));
    for (const command of ["build", "validate", "preview", "check"]) {
      const { code, err } = await run([command, path]);
      expect(code).toBe(exitCodes.stopped);
      expect(err).toMatch(/: (?:tên tệp quá dài|các liên kết chỉ vòng vào nhau)/);
    }
  });

  test("the office's file that a shell's pattern names among plans is passed over", async () => {
    put("a.yaml", good);
    put("van-phong.yaml", "archive: VT");
    const { code, err } = await run(["build", "a.yaml", "van-phong.yaml"]);
    expect(code).toBe(exitCodes.done);
    expect(err).not.toContain("van-phong");
  });

  test("a plan named .docx is never overwritten by its own document", async () => {
    put("a.docx", good);
    const { code, err } = await run(["build", "a.docx", "-o", "a.docx"]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain("sẽ ghi đè lên tệp kế hoạch");
  });

  test("a Word file given as a plan is explained", async () => {
    put("a.yaml", good);
    await run(["build", "a.yaml"]);
    const { code, err } = await run(["build", "a.docx", "-o", "b.docx"]);
    expect(code).toBe(exitCodes.faults);
    expect(err).toContain("Kiểm tra tệp Word bằng: kehoach check a.docx");
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be written ends with 3 and a sentence", async () => {
    put("a.yaml", good);
    mkdirSync(join(cwd, "khóa"));
    chmodSync(join(cwd, "khóa"), 0o555);
    const { code, err } = await run(["build", "a.yaml", "-o", "khóa/"]);
    expect(code).toBe(exitCodes.stopped);
    expect(err).toContain("không có quyền");
  });

  test("a target that cannot be a file ends with 3, a sentence, and no litter", async () => {
    put("a.yaml", good);
    mkdirSync(join(cwd, "ra/a.docx"), { recursive: true });
    const { code, err } = await run(["build", "a.yaml", "-o", "ra/"]);
    expect(code).toBe(exitCodes.stopped);
    expect(err).toContain("đây là thư mục");
    expect(readdirSync(join(cwd, "ra"))).toEqual(["a.docx"]);
  });

  test.each(["EBUSY", "EPERM"])("a document that Word holds open (%s) is explained", (code) => {
    const stop = fromSystemError(Object.assign(new Error(code), { code }), "ke-hoach.docx");
    expect(stop.exitCode).toBe(exitCodes.stopped);
    expect(stop.message).toMatch(/^ke-hoach\.docx: .*đang mở.*Word/);
  });

  test.each(["abc", "-1", "1e9", "1.5", "999999999999"])("SOURCE_DATE_EPOCH=%s is refused", async (epoch) => {
    expect(await run(["build", "-", "-o", "-"], good, { SOURCE_DATE_EPOCH: epoch })).toMatchObject({
      code: 2,
      err: expect.stringContaining(`SOURCE_DATE_EPOCH là “${epoch}”, phải là số giây`),
    });
  });

  test("SOURCE_DATE_EPOCH sets the time in the file", async () => {
    const first = await run(["build", "-", "-o", "-"], good, { SOURCE_DATE_EPOCH: "1700000000" });
    const second = await run(["build", "-", "-o", "-"], good);
    expect(first.out.equals(second.out)).toBe(false);
  });
});

describe("kehoach show", () => {
  test.each([
    ["plan", '"purpose"'],
    ["view", '"type_name": "KẾ HOẠCH"'],
    ["markup", '<p class="ten-loai">KẾ HOẠCH</p>'],
    ["tree", '"profile": "13/14/14"'],
    ["xml", "<w:document"],
  ])("prints the stage %s", async (stage, part) => {
    put("a.yaml", good);
    const { code, out } = await run(["show", "a.yaml", "--stage", stage]);
    expect(code).toBe(exitCodes.done);
    expect(out.toString("utf8")).toContain(part);
  });

  test("a wrong plan is explained and ends with 1", async () => {
    put("a.yaml", "x: 1");
    const { code, out, err } = await run(["show", "a.yaml"]);
    expect(code).toBe(exitCodes.faults);
    expect(out.length).toBe(0);
    expect(err).toContain("không có khóa “x”");
  });
});

describe("the program", () => {
  test.each([
    [["--help"]],
    [["build", "--help"]],
    [["validate", "--help"]],
    [["explain", "--help"]],
    [["rules", "--help"]],
    [["show", "--help"]],
    [["completion", "--help"]],
    [["doctor", "--help"]],
  ])("%j is Vietnamese and lists the exit codes", async (argv) => {
    const { code, out } = await run(argv);
    expect(code).toBe(exitCodes.done);
    const text = out.toString("utf8");
    for (const part of ["Cách dùng:", "Tùy chọn:", "Ví dụ:", "Mã kết thúc:"]) expect(text).toContain(part);
    expect(text).not.toMatch(/Usage|Options|Commands|display help|output the version|default|choices|\[options\]/);
    expect(text).not.toMatch(/ $/m);
  });

  test("without a command it prints help and ends with 2", async () => {
    const { code, err } = await run([]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain("Các lệnh:");
  });

  test("runs from its bin file", () => {
    const version = execFileSync(process.execPath, [pathOf("bin/kehoach.js"), "--version"], { encoding: "utf8" });
    expect(version.trim()).toBe(JSON.parse(readFileSync(pathOf("package.json"), "utf8")).version);
  });
});

test.each([
  ["2026/kế-hoạch_1.yaml", "2026/kế-hoạch_1.yaml", "2026/kế-hoạch_1.yaml"],
  ["kế hoạch (1).yaml", '"kế hoạch (1).yaml"', '"kế hoạch (1).yaml"'],
  ["thu&chi.yaml", '"thu&chi.yaml"', '"thu&chi.yaml"'],
  ["D:\\xã\\a.yaml", "D:\\xã\\a.yaml", "'D:\\xã\\a.yaml'"],
  ["$HOME's.yaml", '"$HOME\'s.yaml"', "'$HOME'\\''s.yaml'"],
])("%s in a command that is shown is one word", (path, onWindows, elsewhere) => {
  expect(asWord(path, "win32")).toBe(onWindows);
  expect(asWord(path, "linux")).toBe(elsewhere);
});
