import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pathOf } from "./support/plans.ts";

const program = pathOf("bin/kehoach.js");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-streams-"));
  copyFileSync(pathOf("examples/tuyen-truyen-xa.yaml"), join(folder, "plan.yaml"));
});
beforeEach(() => rmSync(join(folder, "plan.docx"), { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command of the shell, where `kehoach` is the program. */
const shell = (command: string): { status: number | null; stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `kehoach() { "$NODE" "$PROGRAM" "$@"; }; ${command}`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE: process.execPath, PROGRAM: program },
  });
  return { status, stdout, stderr };
};

const fullOutput = "lỗi: đầu ra chuẩn (stdout): ổ đĩa đã đầy. Dọn bớt tệp rồi chạy lần nữa\n";

describe.runIf(existsSync("/dev/full"))("standard streams", () => {
  test.each([
    ["a document", "build plan.yaml -o -"],
    ["a list of problems", "validate plan.yaml --format json -q"],
    ["help", "--help"],
    ["help of a command", "build --help"],
    ["the version", "--version"],
    ["a script", "completion bash"],
  ])("%s that a full disk does not take ends with code 3 and a sentence", (_name, argv) => {
    expect(shell(`kehoach ${argv} > /dev/full`)).toEqual({ status: 3, stdout: "", stderr: fullOutput });
  });

  test("a document is written although no message can be written; the exit code shows it", () => {
    expect(shell("kehoach build plan.yaml 2> /dev/full")).toEqual({ status: 3, stdout: "", stderr: "" });
    expect(existsSync(join(folder, "plan.docx"))).toBe(true);
  });

  test("a document is written although the reader of messages has left", () => {
    expect(shell("kehoach build plan.yaml plan.yaml 2>&1 | true").status).toBe(0);
    expect(shell("(kehoach build plan.yaml; echo $? > code) 2>&1 | true; cat code").stdout).toBe("0\n");
    expect(existsSync(join(folder, "plan.docx"))).toBe(true);
  });
});

test.runIf(process.platform !== "win32")("in a deleted folder a sentence says so; help needs none", () => {
  mkdirSync(join(folder, "gone"));
  const { status, stderr, stdout } = shell(
    "cd gone && rmdir ../gone && kehoach --help > ../help && kehoach build plan.yaml",
  );
  expect({ status, stderr, stdout }).toEqual({
    status: 3,
    stdout: "",
    stderr: "lỗi: thư mục hiện tại không còn: đã bị xóa hoặc đổi tên. Chuyển sang thư mục khác rồi chạy lại\n",
  });
});
