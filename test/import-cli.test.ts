import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { outOfDate } from "../src/cli/init/out-of-date.ts";
import { exitCodes } from "../src/cli/io.ts";
import { readOffice } from "../src/office/read.ts";
import { runIn, type World } from "./support/cli.ts";
import { noPlans, oldPlans } from "./support/old-plans.ts";
import { builtInKind } from "./support/plans.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach cũ "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (argv: string[], world?: World) => runIn(cwd, argv, world);
const read = (path: string): string => readFileSync(join(cwd, path), "utf8");
const plain = oldPlans["letterhead: table"] ?? new Uint8Array();
const put = (path: string, bytes: Uint8Array | string = plain): void => {
  mkdirSync(join(cwd, path, ".."), { recursive: true });
  writeFileSync(join(cwd, path), bytes);
};

test("a Word file becomes a plan beside it that validates and builds; dates that have passed are reported with their lines", async () => {
  put("cũ.docx");
  const { code, err } = await run(["import", "cũ.docx"]);
  expect(code).toBe(exitCodes.done);
  expect(err).toMatch(/✓ cũ\.yaml\n {2}(\d+)\/\1 chữ/);
  expect(err).toContain("năm 2025 đã qua, còn ở dòng");
  expect(read("cũ.yaml")).toMatch(/^# yaml-language-server: \$schema=\.kehoach\/plan\.schema\.json\n/);
  expect(existsSync(join(cwd, ".kehoach/plan.schema.json"))).toBe(true);
  const built = await run(["build", "cũ.yaml", "-o", "mới.docx"]);
  expect([built.code, built.err]).toEqual([exitCodes.done, expect.stringContaining("✓ mới.docx")]);
});

test("nothing is overwritten", async () => {
  put("cũ.docx");
  put("cũ.yaml", "của tôi");
  const { code, err } = await run(["import", "cũ.docx"]);
  expect([code, err]).toEqual([exitCodes.usage, "lỗi: cũ.yaml: đã có tệp này, không ghi đè. Ghi tên khác sau -o\n"]);
  expect(read("cũ.yaml")).toBe("của tôi");
});

test("a new year leaves the number open, and the words are proved all the same", async () => {
  put("cũ.docx");
  const { code } = await run(["import", "cũ.docx", "-o", "2026/mới.yaml", "--new-year", "-q"]);
  expect(code).toBe(exitCodes.done);
  expect(read("2026/mới.yaml")).not.toMatch(/^number:/m);
  expect(read("2026/mới.yaml")).not.toMatch(/^date: 2025/m);
});

test("folders are read as build reads them; what is no plan stops no other", async () => {
  put("văn bản/a.docx");
  put("văn bản/2024/b.docx");
  put("văn bản/c.docx", noPlans["a report"]?.[0]);
  put("văn bản/~$a.docx", "Word đang mở");
  const { code, err } = await run(["import", "văn bản", "-o", "kế hoạch/", "--report", "đối chiếu/"]);
  expect(code).toBe(exitCodes.faults);
  expect(err).toContain("c.docx: đây là Báo cáo, không phải Kế hoạch");
  expect(err).toContain("Đã nhập 2/3 tệp.");
  expect(readdirSync(join(cwd, "kế hoạch"), { recursive: true }).sort()).toEqual(
    expect.arrayContaining(["2024/b.yaml", "a.yaml"].map((path) => join(path))),
  );
  expect(read("đối chiếu/a.html")).toContain("Kế hoạch dựng lại, trang 1");
  expect(read("đối chiếu/a.html")).toMatch(/đã qua, còn ở dòng[^<]* <a href="#k\d+">kế hoạch<\/a>/);
});

test("pipes work on both sides", async () => {
  const { code, out, err } = await run(["import", "-", "-o", "-"], { stdin: plain });
  expect(code).toBe(exitCodes.done);
  expect(out.toString()).toContain("title: ");
  expect(err).toMatch(/✓ -\n/);
});

test("what the office's file says is left out of the plan", async () => {
  put("van-phong.yaml", "place: Đồng Xuân\n");
  put("cũ.docx");
  await run(["import", "cũ.docx"]);
  expect(read("cũ.yaml")).not.toMatch(/^place:/m);
  expect(read("cũ.yaml")).toContain("# place: lấy từ van-phong.yaml; ghi ở đây nếu kế hoạch này khác.\n");
});

test("a page that stands there is no report to write over", async () => {
  put("cũ.docx");
  writeFileSync(join(cwd, "bc.html"), "của tôi");
  const { code, err } = await run(["import", "cũ.docx", "--report", "bc.html"]);
  expect(code).toBe(exitCodes.usage);
  expect(err).toContain("bc.html: đã có tệp này, không ghi đè. Ghi tên khác sau --report");
  expect(read("bc.html")).toBe("của tôi");
});

test("what the office's file adds to the document is reported", async () => {
  put("van-phong.yaml", "usual_recipients: [Các thôn, Công an xã]\ncaps: false\n");
  put("cũ.docx");
  const { err } = await run(["import", "cũ.docx", "--report", "bc.html"]);
  const told = "van-phong.yaml thêm nơi nhận “Công an xã”; muốn như tệp Word thì ghi usual_recipients: false";
  expect(err).toContain(told);
  expect(err).toContain("van-phong.yaml đặt caps; muốn khác thì ghi khóa đó trong kế hoạch");
  expect(read("bc.html")).toContain(told);
});

test("init --from asks for the office, writes it down, and takes another where one is typed", async () => {
  put("cũ.docx");
  const same = await run(["init", "a.yaml", "--from", "cũ.docx"], { ask: async () => "" });
  expect(same.code).toBe(exitCodes.done);
  expect(read("van-phong.yaml")).toMatch(/^place: "Đồng Xuân"$/m);
  expect(read("a.yaml")).not.toMatch(/^(?:issuer|place|symbol|number):/m);
  rmSync(join(cwd, "van-phong.yaml"));
  const answers = ["UBND xã Kim Liên", "", "k"];
  await run(["init", "b.yaml", "--from", "cũ.docx"], { ask: async () => answers.shift() ?? "" });
  expect(read("van-phong.yaml")).toContain('issuer: "Ủy ban nhân dân xã Kim Liên"');
  expect(read("b.yaml")).not.toMatch(/^(?:issuer|place):/m);
  const both = await run(["init", "c.yaml", "--from", "cũ.docx", "--example", "tuyen-truyen-xa"]);
  expect(both.code).toBe(exitCodes.usage);
});

test("an encrypted file and a plan are refused in a sentence", async () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  put("khóa.docx", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]));
  const locked = await run(["import", "khóa.docx"]);
  expect([locked.code, locked.err]).toEqual([exitCodes.stopped, expect.stringContaining("đặt mật khẩu")]);
  put("a.yaml", "issuer: A\n");
  expect((await run(["import", "a.yaml"])).err).toContain("đây đã là tệp kế hoạch. Dựng bằng: kehoach build a.yaml");
});

test.skipIf(process.platform === "win32")(
  "other formats go through LibreOffice, or are refused without it",
  async () => {
    put("cũ.rtf", "{\\rtf1 }");
    const nowhere = { PATH: cwd, KEHOACH_SOFFICE: join(cwd, "không có"), NO_COLOR: "1" };
    const without = await run(["import", "cũ.rtf"], { env: nowhere });
    expect([without.code, without.err]).toEqual([exitCodes.stopped, expect.stringContaining("cần LibreOffice để đọc")]);
    put("good.docx");
    put(
      "soffice",
      `#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done; to=$2; shift 2; for f; do cp "${join(cwd, "good.docx")}" "$to/$(basename "$f" .rtf).docx"; done\n`,
    );
    chmodSync(join(cwd, "soffice"), 0o755);
    const env = { PATH: process.env.PATH ?? "", KEHOACH_SOFFICE: join(cwd, "soffice"), NO_COLOR: "1" };
    const { code, err } = await run(["import", "cũ.rtf", "-o", "mới.yaml"], { env });
    expect([code, err]).toEqual([exitCodes.done, expect.stringContaining("✓ mới.yaml")]);
  },
);

test.each([
  ["Gửi đăng ký trước 05/6/2025.", "“05/6/2025”"],
  ["Họp lúc 15h00 ngày 09/6/2025.", "“ngày 09/6/2025”"],
  ["Chuẩn bị xong trong tháng 5/2025.", "“tháng 5/2025”"],
  ["Quý III/2025 tổng kết.", "“Quý III/2025”"],
  ["Tập luyện từ ngày 22 đến ngày 31 tháng 5 năm 2025.", "“ngày 31 tháng 5 năm 2025”"],
  ["Thực hiện từ năm học 2024 - 2025.", "năm 2024 - 2025"],
  ["Tổng kết trong quý IV năm 2026.", ""],
  ["Thực hiện Kế hoạch số 5/KH-UBND ngày 03/02/2025.", ""],
  ["Theo Luật Giáo dục nghề nghiệp ngày 10 tháng 12 năm 2025.", ""],
  ["Phát huy kết quả của năm 2023.", ""],
] as const)("what has passed in “%s”: %s", (text, told) => {
  const yaml = `issuer: Ủy ban nhân dân xã Hòa Bình\nplace: Hòa Bình\ndate: 2025-05-05\nsections:\n  - content: ${text}\n`;
  const office = readOffice("van-phong.yaml", new Uint8Array());
  const old = { shown: "cũ.yaml", yaml, year: 2025, office, kind: builtInKind() };
  const lines = outOfDate(old, new Date(2026, 0, 15)).map((each) => each.text);
  expect(lines.filter((line) => line.includes("đã qua, còn"))).toEqual(
    told === "" ? [] : [`${told} đã qua, còn ở dòng 5`],
  );
});
