import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { askSoffice, findFont } from "../src/cli/machine.ts";
import { runIn } from "./support/cli.ts";
import { pathOf } from "./support/plans.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach khám "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (path: string, text = ""): string => {
  const file = join(cwd, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

const doctor = async (
  env: Record<string, string> = {},
  folder = cwd,
  codeFolder = join(cwd, "cache/kehoach"),
): Promise<{ code: number; lines: string[] }> => {
  const world = { env: { PATH: process.env.PATH ?? "", ...env }, codeFolder };
  const { code, out, err } = await runIn(folder, ["doctor"], world);
  expect(err).toBe("");
  return { code, lines: out.toString("utf8").split("\n") };
};
const about = (lines: readonly string[], word: RegExp): string | undefined => lines.find((line) => word.test(line));

describe("kehoach doctor", () => {
  test("in an empty folder says what is well and what is wanting, and nothing stops building", async () => {
    const { code, lines } = await doctor();
    expect(code).toBe(exitCodes.done);
    expect(about(lines, /Node\.js/)).toMatch(/^✓ .*dùng được/);
    expect(about(lines, /dựng thử/)).toMatch(/^✓ kehoach \d/);
    expect(about(lines, /Ghi được/)).toMatch(/^✓/);
    expect(about(lines, /van-phong/)).toMatch(/^! .*kehoach init van-phong\.yaml --issuer/);
    expect(about(lines, /plan\.schema/)).toMatch(/^! .*kehoach schema -o \.kehoach$/);
    expect(about(lines, /khởi động nhanh/)).toMatch(/^✓/);
    expect(lines.at(-2)).toContain("Dựng được kế hoạch. Có ");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("after init finds the office's file and the schema", async () => {
    await runIn(cwd, ["init", "--issuer", "Ủy ban nhân dân xã Tân Phú"]);
    const { lines } = await doctor();
    expect(about(lines, /van-phong/)).toMatch(/^✓/);
    expect(about(lines, /plan\.schema/)).toMatch(/^✓/);
    put(".kehoach/plan.schema.json", "{}");
    expect(about((await doctor()).lines, /plan\.schema/)).toMatch(/^! .*phiên bản khác/);
  });

  test("asks for no office's file where the program itself lies", async () => {
    const { lines } = await doctor({}, pathOf("."));
    expect(about(lines, /van-phong|plan\.schema/)).toBeUndefined();
    expect(about(lines, /thư mục của chương trình/)).toMatch(/^✓/);
  });

  test.each([
    ["its keys", "plase: Tân Phú\n"],
    ["its template", "template: mau\n"],
  ])("an office's file that is wrong in %s stops building", async (_name, text) => {
    put("van-phong.yaml", text);
    const { code, lines } = await doctor();
    expect(code).toBe(exitCodes.faults);
    expect(about(lines, /van-phong/)).toMatch(/^✗ .*1 lỗi.*kehoach validate van-phong\.yaml/);
    expect(lines.at(-2)).toContain("Có 1 chỗ (✗)");
  });

  test("a folder that cannot be written to stops building", async () => {
    const { code, lines } = await doctor({}, put("tệp"));
    expect(code).toBe(exitCodes.faults);
    expect(about(lines, /Không ghi được tệp/)).toMatch(/^✗/);
  });

  test.skipIf(process.platform === "win32" || process.platform === "darwin")(
    "a machine whose fonts have no Vietnamese letters draws no PDF",
    async () => {
      put("bin/fc-list", "#!/bin/sh\n");
      put("bin/soffice", "#!/bin/sh\necho LibreOffice 25\n");
      for (const name of ["fc-list", "soffice"]) chmodSync(join(cwd, "bin", name), 0o755);
      const { lines } = await doctor({ PATH: join(cwd, "bin"), KEHOACH_SOFFICE: join(cwd, "bin/soffice") });
      expect(about(lines, /build --pdf/)).toMatch(/^! .*không có phông nào đủ chữ Việt.*fonts-croscore\.$/);
    },
  );

  test("no LibreOffice and no cache are reported, and stop nothing", async () => {
    put("cache-đã-là-tệp");
    const { code, lines } = await doctor(
      { KEHOACH_SOFFICE: join(cwd, "không có") },
      cwd,
      join(cwd, "cache-đã-là-tệp/kehoach"),
    );
    expect(code).toBe(exitCodes.done);
    expect(about(lines, /build --pdf/)).toMatch(/^! .*KEHOACH_SOFFICE là/);
    expect(about(lines, /khởi động chậm/)).toMatch(/^! Không ghi được/);
    expect(about((await doctor({ NODE_DISABLE_COMPILE_CACHE: "1" })).lines, /NODE_DISABLE/)).toMatch(/^!/);
  });
});

describe("fonts are found", () => {
  test("on Windows and macOS by the names of their files", async () => {
    const windows = { platform: "win32", env: { WINDIR: join(cwd, "win") }, home: cwd } as const;
    expect(await findFont(windows)).toBeUndefined();
    const times = put("win/Fonts/times.ttf");
    expect(await findFont(windows)).toEqual({ name: "Times New Roman", path: times });
    const mac = { platform: "darwin", env: {}, home: cwd } as const;
    put("Library/Fonts/Tinos-Regular.ttf");
    expect((await findFont(mac))?.name).toMatch(/Times New Roman|Tinos|Liberation Serif/);
  });

  test("elsewhere by asking fontconfig for the letters, or in folders where there is no fontconfig", async () => {
    const fake = put("bin/fc-list", "#!/bin/sh\ncase \"$1\" in *Tinos*1ea4*) echo '/x/Tinos-Regular.ttf: ';; esac\n");
    chmodSync(fake, 0o755);
    const machine = { platform: "linux", home: cwd } as const;
    expect(await findFont({ ...machine, env: { PATH: `${dirname(fake)}:/bin:/usr/bin` } })).toEqual({
      name: "Tinos",
      path: "/x/Tinos-Regular.ttf",
    });
    put(".fonts/Times New Roman.ttf");
    expect((await findFont({ ...machine, env: { PATH: "" } }))?.name).toMatch(/Times New Roman|Tinos|Liberation Serif/);
  });
});

describe.skipIf(process.platform === "win32")("LibreOffice is asked for its version", () => {
  const machine = (script: string) => {
    const program = put("soffice", `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    return { platform: "linux", home: cwd, env: { PATH: process.env.PATH, KEHOACH_SOFFICE: program } } as const;
  };

  test("without the long number of its making", async () => {
    const told = await askSoffice(machine("echo 'LibreOffice 24.8.4.2 bb3cfa12c7b1bf994ecc5649a80400d06cd71002'"));
    expect(told).toMatchObject({ version: "LibreOffice 24.8.4.2" });
  });

  test("and one that does not run is no LibreOffice", async () => {
    expect(await askSoffice(machine("exit 5"))).toEqual({ reason: expect.stringContaining("chạy không được") });
  });
});
