import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fontWarning } from "../src/cli/pdf/pdf.ts";
import { readPdf } from "../src/cli/pdf/pdf-fonts.ts";
import { withVietnameseFonts } from "../src/cli/pdf/vietnamese-fonts.ts";
import { runIn } from "./support/cli.ts";
import { bytesOf } from "./support/package.ts";
import { pagesOf } from "./support/pages.ts";
import { pathOf, planFrom, treeOf, yamlFiles } from "./support/plans.ts";
import { judgeWord, told } from "./support/word.ts";

const wanted = process.env.KEHOACH_RENDERED === "1";
if (!wanted) {
  console.warn("Bỏ qua các kiểm tra bằng LibreOffice. Rendered checks skipped; run them with: npm run test:rendered");
}

const examples = yamlFiles("examples/").map(({ name, path }) => ({
  name,
  tree: treeOf(planFrom(readFileSync(pathOf(path), "utf8"), path)),
}));

describe.skipIf(!wanted)("as LibreOffice draws them (needs libreoffice-writer, poppler-utils, fonts-croscore)", () => {
  let folder = "";
  let env: NodeJS.ProcessEnv = {};
  /** The program's warning about fonts of a PDF other than Times for words. */
  const saidOfFonts = (pdf: string): string | undefined =>
    fontWarning(readPdf(readFileSync(pdf))?.fonts ?? [{ name: "none", letters: "" }], "linux");
  const run = (program: string, ...argv: string[]): string => execFileSync(program, argv, { encoding: "utf8", env });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-rendered-"));
    env = await withVietnameseFonts(process.env, folder);
    const files = await Promise.all(
      examples.map(async ({ name, tree }) => {
        const file = join(folder, `${name}.docx`);
        writeFileSync(file, await bytesOf(tree));
        return file;
      }),
    );
    // A profile of its own: runs that share one collide.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("build --pdf draws them all in one run, in one Times alone, with as many pages", async () => {
    mkdirSync(join(folder, "plans/khác"), { recursive: true });
    for (const { name, path } of yamlFiles("examples/")) cpSync(pathOf(path), join(folder, "plans", `${name}.yaml`));
    cpSync(pathOf("examples/tuyen-truyen-xa.yaml"), join(folder, "plans/khác/tuyen-truyen-xa.yaml"));
    const { code, err } = await runIn(folder, ["build", "plans", "--pdf"], { env: { ...process.env } as never });
    expect(code).toBe(0);
    for (const name of [...examples.map((example) => example.name), "khác/tuyen-truyen-xa"]) {
      const pages = /Pages:\s+(\d+)/.exec(run("pdfinfo", join(folder, `plans/${name}.pdf`)))?.[1];
      expect(err).toContain(`${name}.pdf, ${pages} trang`);
      expect(saidOfFonts(join(folder, `plans/${name}.pdf`)), name).toBeUndefined();
    }
  }, 120_000);

  test("no face that draws English without Vietnamese is left to LibreOffice; fonts of signs are", () => {
    const familiesFor = (language: string): string[] =>
      run("fc-list", `:lang=${language}`, "family").split("\n").sort();
    expect(familiesFor("en")).toEqual(familiesFor("vi"));
    expect(run("fc-list", ":", "family")).toContain("OpenSymbol");
  });

  // LibreOffice changes nothing that the decree requires when it saves a file.
  test("saved again by LibreOffice, every example still is without fault", () => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const again = join(folder, "again");
    const files = examples.map(({ name }) => join(folder, `${name}.docx`));
    run("soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", again, ...files);
    for (const { name } of examples) {
      const { problems } = judgeWord(readFileSync(join(again, `${name}.docx`)));
      expect(told(problems), name).toBe("");
    }
  }, 300_000);

  describe.each(examples)("$name", ({ name, tree }) => {
    const pdf = (): string => join(folder, `${name}.pdf`);

    test("as many pages as Word makes", async () => {
      const pages = Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", pdf()))?.[1]);
      expect(pages).toBe((await pagesOf(tree)).length);
    });

    test("its words are drawn in one Times New Roman, which carries Vietnamese", () => {
      expect(saidOfFonts(pdf())).toBeUndefined();
    });

    test("Quốc hiệu, and number with date, each on one line of page 1; no number on it; page 2 shows 2", () => {
      const page = (number: number): string[] =>
        run("pdftotext", "-layout", "-f", String(number), "-l", String(number), pdf(), "-").split("\n");
      const first = page(1);
      expect(first.filter((line) => line.includes("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))).toHaveLength(1);
      expect(first.filter((line) => /Số:.*\/KH-.*, ngày .*tháng .*năm \d{4}/.test(line))).toHaveLength(1);
      expect(first.find((line) => line.trim() !== "")?.trim()).not.toBe("1");
      expect(
        page(2)
          .find((line) => line.trim() !== "")
          ?.trim(),
      ).toBe("2");
    });

    test("Nơi nhận and the signer's authority begin on one line, with text above them", () => {
      const text = run("pdftotext", "-layout", pdf(), "-");
      const page =
        text
          .split("\f")
          .find((at) => at.includes("Nơi nhận:"))
          ?.split("\n") ?? [];
      const row = page.findIndex((line) => line.includes("Nơi nhận:"));
      expect(`${page[row]}${page[row + 1]}`).toMatch(/(TM|KT|TL|TUQ|Q)\.|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG/);
      expect(page.slice(0, row).filter((line) => line.trim().length > 3).length).toBeGreaterThanOrEqual(2);
    });
  });
});
