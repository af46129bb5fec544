import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { type Edit, mutated } from "./support/mutants.ts";
import { plainHead } from "./support/plans.ts";

const plan = `${plainHead}archive: VT, VP\npurpose:\n  - Một việc.\n  - Hai việc.\n`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach đối chiếu "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), content);
};
const run = async (...words: string[]) => {
  const { code, out, err } = await runIn(cwd, words);
  return { code, out: out.toString("utf8"), err };
};
const edit = (name: string, edits: readonly Edit[]): void => put(name, mutated(readFileSync(join(cwd, name)), edits));

beforeEach(async () => {
  put("kh/a.yaml", plan);
  put("kh/b.yaml", plan);
  await run("build", "kh");
});

test("points at the number and the date of the plan where they differ", async () => {
  put("kh/c.yaml", `${plan}number:\n`);
  await run("build", "kh/c.yaml");
  edit("kh/c.docx", [
    { pattern: "Số:[\u00a0 ]+/", with: "Số: 12/" },
    { say: "ngày 15 tháng 5", as: "ngày 16 tháng 5" },
  ]);
  const { out } = await run("verify", "kh/c.yaml");
  expect(out).toMatch(/^kh\/c\.yaml:\d+:8: lỗi: số, ký hiệu: .*\n.*\n\d+ \| number:/m);
  expect(out).toMatch(/^kh\/c\.yaml:\d+:7: lỗi: địa danh, ngày tháng: .*\n.*\n\s*\d+ \| date: 2026-05-15/m);
});

test("passes while each document says what its plan says", async () => {
  expect(await run("verify", "kh")).toEqual({
    code: exitCodes.done,
    out: "",
    err: "2 kế hoạch có tệp Word nói đúng như nó.\n",
  });
  put("kh/b.yaml", plan.replace("Hai việc", "Ba việc"));
  const { code, out } = await run("verify", "kh/*.yaml");
  expect(out).toContain(
    "kh/b.yaml:11:5: lỗi: I. MỤC ĐÍCH, YÊU CẦU, đoạn 2.: tệp Word nói khác kế hoạch: [-Ba-]{+Hai+} việc./. (kh/b.docx) [document-says-plan]",
  );
  expect(code).toBe(exitCodes.faults);
});

test("counts form only where it is asked to, and tracked changes always", async () => {
  edit("kh/a.docx", [{ run: "Nguyễn Văn An", looks: "<w:i/>" }]);
  expect((await run("verify", "kh/a.yaml")).code).toBe(exitCodes.done);
  const { code, out } = await run("verify", "kh/a.yaml", "--form");
  expect(out).toContain("tệp Word trình bày khác: Nguyễn Văn An (in nghiêng) (kh/a.docx) [document-looks-plan]");
  expect(code).toBe(exitCodes.faults);
  edit("kh/b.docx", [
    { pattern: "</w:r></w:p>", with: '</w:r><w:ins w:id="7" w:author="A"><w:r><w:t></w:t></w:r></w:ins></w:p>' },
  ]);
  expect((await run("verify", "kh/b.yaml")).out).toContain("chưa ai chấp nhận [document-says-plan]");
});

test("takes a document that is named, or that lies where build put it", async () => {
  expect((await run("verify", "kh/a.yaml", "kh/b.docx")).code).toBe(exitCodes.done);
  await run("build", "kh/a.yaml", "-o", "ra/x.docx");
  rmSync(join(cwd, "kh/a.docx"));
  expect((await run("verify", "kh/a.yaml", "-o", "ra/x.docx")).code).toBe(exitCodes.done);
  const { code, out } = await run("verify", "kh/a.yaml");
  expect(out).toContain("chưa đọc được tệp Word kh/a.docx để so. Dựng bằng: kehoach build kh/a.yaml [document-there]");
  expect(code).toBe(exitCodes.faults);
  put("kh/b.docx", "lời");
  expect((await run("verify", "kh/b.yaml")).out).toContain("kh/b.docx: lỗi: ");
});

test("takes names as pre-commit gives them: documents lead to their plans, other files are passed over", async () => {
  put("compose.yaml", "services: {}\n");
  expect((await run("verify", "--only-plans", "compose.yaml", "kh/b.docx")).code).toBe(exitCodes.done);
  put("kh/b.yaml", plan.replace("Hai việc", "Ba việc"));
  expect((await run("verify", "--only-plans", "compose.yaml", "kh/b.docx")).code).toBe(exitCodes.faults);
  put("la.docx", "lời");
  expect((await run("verify", "--only-plans", "la.docx")).code).toBe(exitCodes.done);
  expect((await run("verify", "la.docx")).code).toBe(exitCodes.usage);
});

test("reports what it finds in the formats of validate", async () => {
  put("kh/b.yaml", plan.replace("Hai việc", "Ba việc"));
  const { out } = await run("verify", "kh", "--format", "json");
  expect(JSON.parse(out).problems).toMatchObject([{ file: "kh/b.yaml", line: 11, rule: "document-says-plan" }]);
  expect((await run("verify", "kh", "--format", "github")).out).toMatch(/^::error file=kh\/b\.yaml,line=11/);
});
