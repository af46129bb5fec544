import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { pathOf } from "./support/plans.ts";
import { hasWine, launcher, Windows, wanted } from "./support/wine.ts";

const isWanted = wanted !== undefined && hasWine;
if (!isWanted) {
  const why =
    wanted === undefined ? "run them with: npm run test:windows" : "there is no Wine: apt-get install wine wine64";
  console.warn(`Bỏ qua các kiểm tra trên Windows. Checks on Windows skipped; ${why}`);
}

const example = readFileSync(pathOf("examples/tuyen-truyen-xa.yaml"), "utf8");
const patientMs = 60_000;

// Tests the zip under Wine; kehoach.cmd is always called from outside its folder.
describe.skipIf(!isWanted)("on Windows", () => {
  const windows = new Windows();
  beforeAll(() => windows.open(), 300_000);
  afterAll(() => windows.close());

  /** The document that this system builds of a plan. */
  const builtHere = async (path: string): Promise<Buffer> => {
    const { code, out } = await runIn(windows.disk, ["build", path, "-o", "-"]);
    expect(code).toBe(exitCodes.done);
    return out;
  };

  test("its Node.js carries the signature of its makers", () => {
    const program = readFileSync(windows.path("Phần mềm/kehoach/chuong-trinh/node.exe"));
    // PE32+: the fifth directory behind the optional header says where the certificates are; any change moves or breaks them.
    const certificates = program.readUInt32LE(0x3c) + 24 + 112 + 4 * 8;
    const [at, size] = [program.readUInt32LE(certificates), program.readUInt32LE(certificates + 4)];
    expect(program.subarray(at, at + size).toString("latin1")).toContain("OpenJS Foundation");
    expect(at + size).toBe(program.length);
  });

  test("from nothing to a document: names with spaces and Vietnamese letters, the bytes that Linux writes", async () => {
    mkdirSync(windows.path("Kế hoạch xã"));
    const plan = "Đợt 1 (2026).yaml";
    const init = await windows.kehoach(["init", plan, "--issuer", "UBND xã Tân Phú"], "Kế hoạch xã");
    expect([init.code, init.err]).toEqual([0, expect.stringContaining(`✓ ${plan}\n`)]);
    const validated = await windows.kehoach(["validate", plan], "Kế hoạch xã");
    expect(validated.code).toBe(0);
    const built = await windows.kehoach(["build", plan], "Kế hoạch xã");
    expect([built.code, built.err]).toEqual([0, expect.stringContaining("✓ Đợt 1 (2026).docx")]);
    const bytes = readFileSync(windows.path("Kế hoạch xã/Đợt 1 (2026).docx"));
    expect(bytes.equals(await builtHere(`Kế hoạch xã/${plan}`))).toBe(true);
    const checked = await windows.kehoach(["check", "Đợt 1 (2026).docx"], "Kế hoạch xã");
    expect([checked.code, checked.err]).toEqual([0, expect.stringContaining("Không thấy lỗi nào trong 1 tệp")]);
  });

  /** As many plans as the folder brings. */
  const examples = readdirSync(pathOf("examples")).filter(
    (name) => name.endsWith(".yaml") && !name.startsWith("van-phong"),
  ).length;

  test("patterns, which cmd does not expand", async () => {
    const { code, err } = await windows.kehoach(["build", "examples\\*.yaml", "-o", "D:\\mẫu\\"], "Phần mềm/kehoach");
    expect([code, err]).toEqual([0, expect.stringContaining(`Đã dựng ${examples}/${examples} kế hoạch`)]);
    const here = await windows.kehoach(["validate", "*.yaml"], "Phần mềm/kehoach/examples");
    expect([here.code, here.err]).toEqual([0, expect.stringContaining(`trong ${examples} tệp`)]);
  });

  test("files that are dropped onto kehoach.cmd", async () => {
    windows.put("thả/a.yaml", example);
    expect((await windows.kehoach(["D:\\thả\\a.yaml"])).err).toContain("✓ a.docx");
    expect((await windows.kehoach(["D:\\thả\\a.docx"])).err).toContain("Không thấy lỗi nào trong 1 tệp");
  });

  test("dropped files whose names cmd cuts at & or rids of ^, as Explorer hands them over", async () => {
    windows.put("thả/a&b.yaml", example);
    windows.put("thả/x^y.yaml", example);
    const call = `/c ""${launcher}" D:\\thả\\a&b.yaml D:\\thả\\x^y.yaml"`;
    // Windows' cmd knows by itself the line that started it; Wine's does not.
    const env = `{ ...process.env, CMDCMDLINE: ${JSON.stringify(`C:\\windows\\system32\\cmd.exe ${call}`)} }`;
    const options = `{ windowsVerbatimArguments: true, stdio: "inherit", env: ${env} }`;
    windows.put("thả.cjs", `require("node:child_process").spawnSync("cmd.exe", [${JSON.stringify(call)}], ${options})`);
    const node = "D:\\Phần mềm\\kehoach\\chuong-trinh\\node.exe";
    const { err } = await windows.start(node, ["D:\\thả.cjs"]).ended;
    expect(err).toContain("✓ a&b.docx");
    expect(err).toContain("✓ x^y.docx");
    expect(err).not.toMatch(/recognize|không có lệnh/);
  });

  describe.skipIf(wanted !== "all")("all of it", () => {
    test("drives and names of the network", async () => {
      windows.put("ổ/a.yaml", example);
      const calls = [
        ["build", "D:\\ổ\\a.yaml", "-o", "D:\\ra\\"],
        ["build", "d:/Ổ/A.YAML", "-o", "D:\\ra\\b.docx"],
        ["build", "D:\\ổ\\*.yaml"],
        ["build", "\\\\may-chu\\chung\\ổ\\a.yaml", "-o", "\\\\may-chu\\chung\\ra\\c.docx"],
        ["build", "\\\\may-chu\\chung\\ổ\\*.yaml", "-o", "\\\\may-chu\\chung\\ra\\d\\"],
        ["validate", "\\\\?\\D:\\ổ\\a.yaml"],
      ];
      for (const call of calls) expect([call, (await windows.kehoach(call)).code]).toEqual([call, 0]);
      expect(readdirSync(windows.path("ra")).sort()).toEqual(["a.docx", "b.docx", "c.docx", "d"]);
    });

    test("line ends and a byte order mark as Notepad writes them", async () => {
      windows.put("crlf/a.yaml", `\uFEFF${example.replaceAll("\n", "\r\n")}`);
      windows.put("lf/a.yaml", example);
      expect((await windows.kehoach(["build", "crlf", "lf"])).code).toBe(0);
      expect(readFileSync(windows.path("crlf/a.docx")).equals(readFileSync(windows.path("lf/a.docx")))).toBe(true);
    });

    test("sixty plans in threads, with the bytes that Linux writes", async () => {
      for (let at = 0; at < 60; at++) windows.put(`nhiều/${at}.yaml`, example.replace("Tân Phú", `Tân Phú ${at}`));
      const built = await windows.kehoach(["build", "nhiều"]);
      expect([built.code, built.err]).toEqual([0, expect.stringContaining("Đã dựng 60/60 kế hoạch")]);
      for (const name of ["0", "59"]) {
        expect(readFileSync(windows.path(`nhiều/${name}.docx`)).equals(await builtHere(`nhiều/${name}.yaml`))).toBe(
          true,
        );
      }
      const checked = await windows.kehoach(["check", "nhiều"]);
      expect([checked.code, checked.err]).toEqual([0, expect.stringContaining("trong 60 tệp")]);
    });

    test("a document that is open in another program", async () => {
      windows.put("mở/a.yaml", example);
      expect((await windows.kehoach(["build", "mở"])).code).toBe(0);
      const before = readFileSync(windows.path("mở/a.docx"));
      // UV_FS_O_EXLOCK: nobody else may read, write or delete it until this program ends.
      windows.put(
        "giữ.cjs",
        `const { existsSync, openSync } = require("node:fs");
        openSync("D:/mở/a.docx", 0x10000000 | 2);
        console.log("held");
        setInterval(() => existsSync("D:/thôi") && process.exit(), 100);`,
      );
      const holder = windows.start("D:\\Phần mềm\\kehoach\\chuong-trinh\\node.exe", ["D:\\giữ.cjs"]);
      await vi.waitFor(() => expect(holder.said().out).toContain("held"), patientMs);
      for (const call of [
        ["build", "mở"],
        ["check", "mở\\a.docx"],
      ]) {
        const { code, err } = await windows.kehoach(call);
        expect([code, err]).toEqual([exitCodes.stopped, expect.stringMatching(/đang mở trong chương trình khác/)]);
      }
      windows.put("thôi", "");
      await holder.ended;
      expect(readdirSync(windows.path("mở")).sort()).toEqual(["a.docx", "a.yaml"]);
      expect((await windows.kehoach(["build", "mở"])).code).toBe(0);
      expect(readFileSync(windows.path("mở/a.docx")).equals(before)).toBe(true);
    });

    test("the preview answers, follows a save, and ends with Ctrl-C", async () => {
      windows.put("xem/a.yaml", example);
      const { shown, press, ended } = windows.atTerminal(launcher, ["preview", "a.yaml", "--no-open"], "xem");
      const addressIn = (text: string): string => /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(text)?.[0] ?? "";
      await vi.waitFor(() => expect(addressIn(shown())).not.toBe(""), patientMs);
      const page = await fetch(addressIn(shown()));
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      ]);
      windows.put("xem/a.yaml", `${example}purpos: [Một.]\n`);
      await vi.waitFor(() => expect(shown()).toContain("✗ a.yaml: 1 lỗi"), patientMs);
      press("\x03");
      await ended;
      expect(shown()).toContain("Đã thôi xem trước.");
    });

    test("Ctrl-C in a long run leaves whole files and says how many", async () => {
      for (let at = 0; at < 120; at++) windows.put(`dừng/${at}.yaml`, example);
      const { shown, press, ended } = windows.atTerminal(launcher, ["build", "."], "dừng");
      await vi.waitFor(() => expect(existsSync(windows.path("dừng/0.docx"))).toBe(true), patientMs);
      press("\x03");
      await ended;
      expect(shown()).toContain("Đã dừng theo yêu cầu: đã dựng ");
      expect(readdirSync(windows.path("dừng")).filter((name) => !/^\d+\.(?:yaml|docx)$/.test(name))).toEqual([]);
    });

    test.each(["437", "1258", "65001"])("code page %s: a terminal and a pipe show Vietnamese", async (page) => {
      windows.put("trang mã/sai.yaml", "x: 1\n");
      const script = `@chcp ${page} >nul\r\n@call "%~dp0kehoach.cmd" validate sai.yaml\r\n`;
      windows.put(`Phần mềm/kehoach/${page}.cmd`, script);
      const { shown, ended } = windows.atTerminal(`D:\\Phần mềm\\kehoach\\${page}.cmd`, [], "trang mã");
      await ended;
      expect(shown()).toContain("không có khóa “x”");
      const { code, out } = await windows.kehoach(["validate", "trang mã\\sai.yaml"]);
      expect([code, out]).toEqual([exitCodes.faults, expect.stringContaining("không có khóa “x”")]);
    });

    test("the window: a menu in Vietnamese, which ends at 0", async () => {
      const { shown, press, ended } = windows.atTerminal(launcher, [], "Phần mềm/kehoach");
      await vi.waitFor(() => expect(shown()).toContain("9. Đọc hướng dẫn"), patientMs);
      expect(shown()).toContain("Thư mục: D:\\Phần mềm\\kehoach\\ke-hoach");
      press("0\r");
      await ended;
    });

    test("no LibreOffice is said, and the document is there", async () => {
      windows.put("pdf/a.yaml", example);
      const { code, err } = await windows.kehoach(["build", "a.yaml", "--pdf"], "pdf");
      expect(code).toBe(exitCodes.stopped);
      expect(err).toContain("✓ a.docx");
      expect(err).toContain("chưa dựng được PDF: máy này chưa có LibreOffice. Tải bản miễn phí tại https://");
    });

    test("what was compiled is kept in the user's cache, and doctor says where", async () => {
      const { code, out } = await windows.kehoach(["doctor"]);
      const [, place] = /✓ (C:\\.*\\kehoach): giữ phần đã dịch/.exec(out) ?? [];
      expect([code, place]).toEqual([0, expect.stringContaining("\\AppData\\Local\\kehoach")]);
      const folder = join(
        windows.env.WINEPREFIX ?? "",
        "drive_c",
        String(place).slice("C:\\".length).replaceAll("\\", "/"),
      );
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(["build.bin", "validate.bin", "check.bin"]));
      expect(readdirSync(folder).filter((name) => !name.endsWith(".bin"))).toEqual([]);
    });

    test("kehoach.cmd alone, as Explorer shows it in a zip, says what to do first", async () => {
      mkdirSync(windows.path("tạm"));
      copyFileSync(windows.path("Phần mềm/kehoach/kehoach.cmd"), windows.path("tạm/kehoach.cmd"));
      const { code, out } = await windows.start("cmd", ["/c", "kehoach.cmd"], "tạm").ended;
      expect([code, out]).toEqual([exitCodes.stopped, expect.stringContaining("Chua giai nen")]);
    });

    test("without a command and without a terminal it prints help, and unknown words are refused", async () => {
      const help = await windows.kehoach([]);
      expect([help.code, help.err]).toEqual([exitCodes.usage, expect.stringContaining("Cách dùng: kehoach <lệnh>")]);
      const unknown = await windows.kehoach(["biuld", "a b;c=d,e & f.yaml"]);
      expect([unknown.code, unknown.err]).toEqual([exitCodes.usage, expect.stringContaining("Có phải là build?")]);
    });
  });
});
