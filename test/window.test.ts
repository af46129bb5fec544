import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exitCodes, type Io } from "../src/cli/io.ts";
import { launcherOf } from "../src/cli/launcher.ts";
import { Stop } from "../src/cli/stop.ts";
import { droppedPath, openWindow } from "../src/cli/window.ts";
import { runIn } from "./support/cli.ts";
import { plainHead } from "./support/plans.ts";

const good = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;

let cwd = "";
let launcher = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach cửa sổ "));
  launcher = join(cwd, "chương trình", "kehoach.cmd");
  mkdirSync(join(launcher, ".."));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(join(cwd, path, ".."), { recursive: true });
  writeFileSync(join(cwd, path), text);
};

/** The window with a person before it, who gives these answers, and then closes it with Ctrl-C. */
const answering = async (words: readonly string[], answers: readonly string[], folder = cwd) => {
  const left = [...answers];
  const questions: string[] = [];
  const ask = async (question: string): Promise<string> => {
    questions.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Stop("đã thôi theo yêu cầu", exitCodes.interrupted);
    return answer;
  };
  // CI: no browser and no Word is opened.
  const result = await runIn(folder, words, { launcher, ask, env: { NO_COLOR: "1", CI: "1" }, errIsTerminal: true });
  return { ...result, questions, left };
};

describe("the menu", () => {
  test("opens where nothing but the launcher was called, and ends at 0 or with Ctrl-C", async () => {
    const { code, err } = await answering([], ["0"]);
    expect(code).toBe(exitCodes.done);
    expect(err).toContain(`Thư mục: ${cwd}\n\n  1. Soạn kế hoạch mới từ một mẫu\n`);
    expect((await answering([], [])).code).toBe(exitCodes.done);
  });

  test("a preview that it opens is ended by Enter, and says so", async () => {
    put("a.yaml", good);
    const answers = ["3", "1", "", "0"];
    const called: unknown[] = [];
    const io = { cwd, env: {}, ask: async () => answers.shift() ?? "0", writeErr: () => undefined } as unknown as Io;
    await openWindow([], launcher, io, async ([command], { howToEnd }) => {
      called.push([command, howToEnd]);
      return exitCodes.done;
    });
    expect(called).toEqual([["preview", "xem xong thì bấm Enter ở cửa sổ này"]]);
  });

  test("is not for a pipe, nor for a program that npm installed", async () => {
    const piped = await runIn(cwd, [], { launcher });
    expect([piped.code, piped.err]).toEqual([exitCodes.usage, expect.stringContaining("Cách dùng: kehoach")]);
    const installed = await runIn(cwd, [], { ask: async () => "0" });
    expect(installed.code).toBe(exitCodes.usage);
  });

  test("copies a plan into a folder of its own beside the program, and builds it", async () => {
    const answers = ["1", "", "UBND xã Tân Phú", "", "", "k", "4", "", "0"];
    const { err, left } = await answering([], answers, join(launcher, ".."));
    expect(left).toEqual([]);
    expect(err).toContain("✓ ke-hoach.docx");
    expect(readdirSync(join(launcher, "../ke-hoach")).sort()).toEqual([
      ".kehoach",
      "ke-hoach.docx",
      "ke-hoach.yaml",
      "van-phong.yaml",
    ]);
  });

  test("builds the plans of a folder, and not the program's own examples below it", async () => {
    put("a.yaml", good);
    put("chương trình/examples/b.yaml", good);
    const above = await answering([], ["4", "", "0"]);
    expect(above.err).toContain("✓ a.docx");
    expect(above.err).not.toContain("b.docx");
    const within = await answering([], ["4", "", "0"], join(launcher, "../examples"));
    expect(within.err).toContain("✓ b.docx");
  });

  test("asks again for what a plan cannot do without", async () => {
    const { left } = await answering([], ["1", "", "Trường Tiểu học A", "", "Tân Phú", "", "k", "0"]);
    expect(left).toEqual([]);
    expect(readFileSync(join(cwd, "van-phong.yaml"), "utf8")).toContain('place: "Tân Phú"');
  });

  test("judges a Word file from its list, or one that is dropped onto the window", async () => {
    put("a.yaml", good);
    await runIn(cwd, ["build", "a.yaml"]);
    const listed = await answering([], ["5", "1", "", "0"]);
    expect(listed.err).toContain("  1. a.docx\nKhông thấy lỗi nào trong 1 tệp");
    const dropped = await answering([], ["5", `"${join(cwd, "a.docx")}"`, "", "", "0"]);
    expect(dropped.err).toContain("Không thấy lỗi nào trong 1 tệp");
  });

  test("starts a plan from last year's Word file, listed, dropped onto the menu or onto the launcher", async () => {
    put("a.yaml", good);
    await runIn(cwd, ["build", "a.yaml"]);
    rmSync(join(cwd, "a.yaml"));
    const listed = await answering([], ["2", "1", "b", "", "", "k", "0"]);
    expect(listed.left).toEqual([]);
    expect(listed.err).toContain("✓ b.yaml");
    expect(existsSync(join(cwd, "van-phong.yaml"))).toBe(true);
    const dropped = await answering([join(cwd, "a.docx")], ["m", "c", "", "k", ""]);
    expect(dropped.left).toEqual([]);
    expect(dropped.err).toContain("✓ c.yaml");
  });

  test("shows a plan until Enter is pressed", async () => {
    put("a.yaml", good);
    const { code, out, left } = await answering([], ["3", "1", "", "0"]);
    expect([code, left]).toEqual([exitCodes.done, []]);
    expect(out.toString()).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  test("says so where there is nothing to build, and works in another folder", async () => {
    put("2026/a.yaml", good);
    mkdirSync(join(cwd, "trống"));
    const { err } = await answering([], ["7", "trống", "4", "", "7", "không có", "7", "../2026", "4", "", "0"]);
    expect(err).toContain("Thư mục này chưa có kế hoạch nào");
    expect(err).toContain("không có thư mục này");
    expect(existsSync(join(cwd, "2026/a.docx"))).toBe(true);
  });
});

describe("files dropped onto the launcher", () => {
  test("are built where they are plans, judged where they are Word files", async () => {
    put("xã/a.yaml", good);
    const built = await answering([join(cwd, "xã/a.yaml")], ["k", ""]);
    expect([built.code, built.left]).toEqual([exitCodes.done, []]);
    expect(built.err).toContain("✓ a.docx");
    const judged = await answering([join(cwd, "xã/a.docx")], ["", ""]);
    expect([judged.code, judged.err]).toEqual([exitCodes.done, expect.stringContaining("Không thấy lỗi nào")]);
    expect(judged.questions).toEqual([expect.stringContaining("kiểm tra thể thức"), "\nBấm Enter để đóng cửa sổ. "]);
  });

  test("may be folders of plans or of Word files, an office's file, and several at once", async () => {
    put("2026/a.yaml", good);
    put("van-phong.yaml", "place: Tân Phú\n");
    const { code, err } = await runIn(cwd, ["2026", "van-phong.yaml"], { launcher });
    expect(code).toBe(exitCodes.done);
    expect(err).toContain(`✓ ${join("2026", "a.docx")}`);
    rmSync(join(cwd, "2026/a.yaml"));
    expect((await runIn(cwd, ["2026"], { launcher })).err).toContain("Không thấy lỗi nào trong 1 tệp");
  });

  test.each(["cũ.doc", "quét.pdf", "ảnh.png"])("%s is refused with a way out", async (name) => {
    put(name, "");
    const { code, err } = await runIn(cwd, [name], { launcher });
    expect(code).toBe(exitCodes.usage);
    expect(err).toMatch(new RegExp(`^${name}: .*\\.docx`));
  });

  test("do not stand for commands, nor do words that are no files", async () => {
    put("build", "");
    expect((await runIn(cwd, ["build"], { launcher })).err).toContain("thiếu tên tệp kế hoạch");
    expect((await runIn(cwd, ["a.yaml"], { launcher })).err).toContain("a.yaml: không có tệp này");
  });
});

test("the launcher is the one of the folder whose own Node.js runs the program", () => {
  const root = join(cwd, "chương trình");
  writeFileSync(join(cwd, "kehoach"), "");
  expect(launcherOf(join(root, "node"), "linux", root)).toBe(join(cwd, "kehoach"));
  expect(launcherOf(process.execPath, "linux", root)).toBeUndefined();
  expect(launcherOf(join(root, "node.exe"), "win32", root)).toBeUndefined();
});

test.each([
  ['"C:\\Kế hoạch xã\\a.docx"', "win32", "C:\\Kế hoạch xã\\a.docx"],
  ["C:\\a.docx ", "win32", "C:\\a.docx"],
  ["& 'C:\\Kế hoạch\\a.docx'", "win32", "C:\\Kế hoạch\\a.docx"],
  ["'/nhà/kế hoạch.docx' ", "linux", "/nhà/kế hoạch.docx"],
  ["/nhà/kế\\ hoạch.docx", "linux", "/nhà/kế hoạch.docx"],
] as const)("%s dropped onto a terminal is a path", (typed, platform, path) => {
  expect(droppedPath(typed, platform)).toBe(path);
});
