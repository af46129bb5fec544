import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ExitCode, exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { mutated } from "./support/mutants.ts";
import { plainHead } from "./support/plans.ts";

const good = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;

let cwd = "";
let interruptNow: (code: ExitCode) => void = () => undefined;
let end: (() => Promise<ExitCode>) | undefined;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach theo dõi "));
});
afterEach(async () => {
  await end?.();
  end = undefined;
  rmSync(cwd, { recursive: true, force: true });
});

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};

/** Starts to watch; what it returns does something and gives what is said of it. */
const watching = async (...words: string[]): Promise<(act: () => void, until: string | RegExp) => Promise<string>> => {
  let said = "";
  let interrupt: (code: ExitCode) => void = () => undefined;
  const ended = runIn(cwd, ["build", ...words, "--watch"], {
    onErr: (text) => {
      said += text;
    },
    onInterrupt: (listener) => {
      interrupt = listener;
    },
  });
  const hear = (what: string | RegExp): Promise<void> =>
    vi.waitFor(() => expect(said).toMatch(what), { timeout: 20_000, interval: 20 });
  await hear("Đang theo dõi");
  end = async () => {
    interrupt(exitCodes.interrupted);
    return (await ended).code;
  };
  return async (act, until) => {
    said = "";
    act();
    await hear(until);
    return said;
  };
};

describe("kehoach build --watch", () => {
  test("builds again when a file of rows comes, and reports a fault in it", async () => {
    put("a.yaml", `${good}sections: [{ heading: Việc, table: { rows: viec.csv } }]\n`);
    const saidOf = await watching("a.yaml");
    await saidOf(() => put("viec.csv", "Việc,Ai\nQuét sân,Thôn Một\n"), "✓ a.docx");
    await saidOf(
      () => put("viec.csv", "Việc,Ai\nQuét sân,Thôn Một,Thừa\n"),
      /viec\.csv:2:19: lỗi: hàng này chiếm 3 cột/,
    );
  });

  test("builds again what changed, one line each, and ends calmly", async () => {
    put("a.yaml", good);
    put("b.yaml", good);
    const saidOf = await watching(".");
    expect(await saidOf(() => put("b.yaml", `${good}number: 5\n`), "✓")).toBe("✓ b.docx (08:04:09, 0 ms)\n");
    expect(await saidOf(() => put("quý 1/c.yaml", good), "✓")).toBe(`✓ ${join("quý 1", "c.docx")} (08:04:09, 0 ms)\n`);
    expect(await end?.()).toBe(exitCodes.done);
  });

  test("leaves a document alone that somebody edited, until it is out of the way", async () => {
    put("a.yaml", good);
    const saidOf = await watching("a.yaml");
    const edited = mutated(readFileSync(join(cwd, "a.docx")), [{ say: "Nguyễn Văn An", as: "Nguyễn Văn Bình" }]);
    writeFileSync(join(cwd, "a.docx"), edited);
    expect(await saidOf(() => put("a.yaml", `${good}number: 5\n`), "lỗi")).toContain(
      "a.docx: 1 đoạn đã sửa trong Word: “Nguyễn Văn Bình”",
    );
    expect(readFileSync(join(cwd, "a.docx")).equals(edited)).toBe(true);
    const saveAgain = (): void => {
      renameSync(join(cwd, "a.docx"), join(cwd, "b.docx"));
      put("a.yaml", `${good}number: 5\n`);
    };
    expect(await saidOf(saveAgain, "✓")).toBe("✓ a.docx (08:04:09, 0 ms)\n");
  });

  test("says at each save that a document refused at the start is still there, and builds once it is out of the way", async () => {
    put("a.yaml", good);
    await runIn(cwd, ["build", "a.yaml"]);
    const path = join(cwd, "a.docx");
    writeFileSync(path, mutated(readFileSync(path), [{ say: "Nguyễn Văn An", as: "Nguyễn Văn Bình" }]));
    const saidOf = await watching("a.yaml");
    await saidOf(() => put("a.yaml", good.replace("Một.", "Hai.")), "a.docx: 1 đoạn đã sửa trong Word");
    await saidOf(() => put("a.yaml", good.replace("Một.", "Ba.")), "a.docx: 1 đoạn đã sửa trong Word");
    expect(await saidOf(() => renameSync(path, join(cwd, "sửa.docx")), "✓")).toBe("✓ a.docx (08:04:09, 0 ms)\n");
  });

  test("outlives a plan that is wrong, one that is gone, and an editor that puts a new file in its place", async () => {
    put("a.yaml", good);
    const saidOf = await watching("a.yaml");
    expect(await saidOf(() => put("a.yaml", `${good}x: 1\n`), "lỗi")).toContain("a.yaml:10:1: lỗi: không có khóa “x”");
    expect(await saidOf(() => put("a.yaml", good), "✓")).toBe("✓ a.docx (08:04:09, 0 ms)\n");
    expect(await saidOf(() => rmSync(join(cwd, "a.yaml")), "không còn")).toBe(
      "- a.yaml: không còn tệp này. Tệp Word đã dựng vẫn giữ nguyên\n",
    );
    expect(await saidOf(() => put("a.yaml", good), "✓")).toBe("✓ a.docx (08:04:09, 0 ms)\n");
    const replace = (): void => {
      put("a.yaml~", `${good}number: 6\n`);
      renameSync(join(cwd, "a.yaml~"), join(cwd, "a.yaml"));
    };
    expect(await saidOf(replace, "✓")).toBe("✓ a.docx (08:04:09, 0 ms)\n");
  });

  test("follows the office's file, also one that comes later, and its templates", async () => {
    put("2026/a.yaml", good);
    const saidOf = await watching("2026/a.yaml");
    expect(await saidOf(() => put("van-phong.yaml", "place: Phú Bình\n"), "✓")).toContain("a.docx");
    expect(await saidOf(() => put("van-phong.yaml", "plase: Phú Bình\n"), "lỗi")).toContain("van-phong.yaml:1:1: lỗi");
    expect(await saidOf(() => put("van-phong.yaml", "template: mau\n"), "lỗi")).toContain("không có thư mục “mau”");
    expect(await saidOf(() => put("mau/layout.json", '{"page.leftMm": 35}'), "✓")).toContain("a.docx");
    expect(await saidOf(() => put("mau/layout.json", '{"page.leftMm": 3}'), "lỗi")).toContain("[layout-value]");
    expect(await saidOf(() => put("mau/layout.json", '{"page.leftMm": 30}'), "✓")).toContain("a.docx");
  });

  test("follows an office's file that the plan names before it is there", async () => {
    put("a.yaml", `office: chung/van-phong.yaml\n${good}`);
    const saidOf = await watching("a.yaml");
    expect(await saidOf(() => put("chung/van-phong.yaml", "place: Phú Bình\n"), "✓")).toContain("a.docx");
  });

  test("says of a bad save that the document is as it was, or that there is none", async () => {
    put("a.yaml", good);
    put("b.yaml", `${good}x: 1\n`);
    const saidOf = await watching("a.yaml", "b.yaml");
    expect(await saidOf(() => put("b.yaml", `${good}y: 1\n`), "✗")).toMatch(
      /\n✗ b\.yaml: chưa dựng được \(08:04:09\)\n$/,
    );
    expect(await saidOf(() => put("a.yaml", `${good}x: 1\n`), "✗")).toMatch(
      /\n✗ a\.yaml: chưa dựng lại; tệp Word vẫn là bản trước \(08:04:09\)\n$/,
    );
  });

  test.skipIf(process.platform === "win32")("follows plans in a folder that a link leads to", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "kehoach nơi khác "));
    writeFileSync(join(elsewhere, "c.yaml"), good);
    symlinkSync(elsewhere, join(cwd, "liên kết"));
    const saidOf = await watching(".");
    const save = (): void => writeFileSync(join(elsewhere, "c.yaml"), `${good}number: 5\n`);
    expect(await saidOf(save, "✓")).toContain(join("liên kết", "c.docx"));
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test("ends before the first round is over when it is asked to", async () => {
    for (let index = 0; index < 30; index++) put(`${index}.yaml`, good);
    const { code, err } = await runIn(cwd, ["build", ".", "--watch"], {
      // Ctrl-C while the first plan is built.
      onErr: (text) => {
        if (text.includes("✓")) interruptNow(exitCodes.interrupted);
      },
      onInterrupt: (listener) => {
        interruptNow = listener;
      },
    });
    expect(code).toBe(exitCodes.done);
    expect(err).toBe("✓ 0.docx (08:04:09, 0 ms)\n\nĐã thôi theo dõi.\n");
  });

  test("follows what a pattern comes to match", async () => {
    put("2026/a.yaml", good);
    const saidOf = await watching("2026/*.yaml");
    expect(await saidOf(() => put("2026/b.yaml", good), "✓")).toBe(`✓ ${join("2026", "b.docx")} (08:04:09, 0 ms)\n`);
  });

  test("is called wrongly for what is not on the disk", async () => {
    expect((await runIn(cwd, ["build", "-", "--watch"])).code).toBe(exitCodes.usage);
    expect((await runIn(cwd, ["build", "không-có.yaml", "--watch"])).code).toBe(exitCodes.usage);
  });
});
