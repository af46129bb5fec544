import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exitCodes } from "../src/cli/io.ts";
import { patchOf } from "../src/compare/patch.ts";
import { runIn } from "./support/cli.ts";
import { type Edit, mutated } from "./support/mutants.ts";
import { savedBy } from "./support/other-editors.ts";
import { pathOf, plainHead } from "./support/plans.ts";

interface Case {
  name: string;
  /** In the place of that of the whole file. */
  example?: string;
  /** A plan in the place of an example, behind the usual head where it has none. */
  plan?: string;
  edits: Edit[];
  /** Edits of the plan since the document was built: what is put in the place of what. */
  later?: [string, string][];
  changes: string;
  left?: string;
  /** What it says of lines that only the next build writes anew. */
  follows?: string;
}

const file: { example: string; cases: Case[] } = parse(
  readFileSync(pathOf("test/fixtures/update/updates.yaml"), "utf8"),
);

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach ghi "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (name: string): string => join(cwd, name);
const put = (name: string, content: string | Uint8Array): void => writeFileSync(at(name), content);
const read = (name: string): string => readFileSync(at(name), "utf8");
const run = async (...words: string[]) => {
  const { code, out, err } = await runIn(cwd, words);
  return { code, out: out.toString("utf8"), err };
};
const edit = (edits: readonly Edit[]): void => put("a.docx", mutated(readFileSync(at("a.docx")), edits));
const update = (...words: string[]) => run("import", "--update", "a.yaml", "a.docx", ...words);

const changed = (before: string, now: string): string =>
  patchOf(before, now)
    .filter(({ sign }) => sign === "-" || sign === "+")
    .map(({ sign, text }) => `${sign}${text}\n`)
    .join("");

describe("words changed in Word go back into the plan", () => {
  test.each(file.cases)(
    "$name",
    async ({ example = file.example, plan, edits, later = [], changes, left, follows }) => {
      const first =
        plan === undefined
          ? readFileSync(pathOf(`examples/${example}.yaml`), "utf8")
          : `${/^issuer:/m.test(plan) ? "" : `${plainHead}archive: VT, VP\n`}${plan}`;
      put("a.yaml", first);
      await run("build", "a.yaml");
      edit(edits);
      expect((await run("build", "a.yaml")).code).toBe(exitCodes.faults);
      const before = later.reduce((text, [was, is]) => text.replace(was, is), first);
      put("a.yaml", before);
      const { code, err } = await update();
      expect(changed(before, read("a.yaml"))).toBe(changes);
      if (left === undefined) {
        expect(err).not.toContain("chưa ghi được");
        expect(code).toBe(exitCodes.done);
        if (follows !== undefined) expect(err).toContain(follows);
        else if (later.length === 0) expect((await run("verify", "a.yaml")).code).toBe(exitCodes.done);
        else expect(err).toContain("chỗ kế hoạch đã sửa từ lần dựng a.docx");
        const again = await run("build", "a.yaml");
        expect(again.code, again.err).toBe(exitCodes.done);
        expect((await run("verify", "a.yaml")).code).toBe(exitCodes.done);
      } else {
        expect(err).toContain(left);
        expect(code).toBe(exitCodes.faults);
        expect((await run("verify", "a.yaml")).code).toBe(exitCodes.faults);
      }
    },
  );
});

test("a build keeps a document of which the plan still has an item that was joined with the next", async () => {
  const plan = (items: string): string => `${plainHead}archive: VT, VP\npurpose:\n${items}requirements: [Làm gọn.]\n`;
  put("a.yaml", plan("  - Làm một việc.\n  - Làm hai việc.\n"));
  await run("build", "a.yaml");
  edit([
    { say: "Làm hai việc.", as: "Làm một việc. Làm hai việc." },
    { pattern: "<w:p>(?:(?!<w:p>).)*a\\) Làm một việc\\.<.*?</w:p>", with: "" },
  ]);
  put("a.yaml", plan("  - Làm một việc.\n  - Làm một việc. Làm hai việc.\n"));
  expect((await run("build", "a.yaml")).code).toBe(exitCodes.faults);
});

test("a build keeps a document of which the plan has an item as a line of another", async () => {
  const plan = (items: string): string =>
    `${plainHead}archive: VT, VP\npurpose:\n  - Một việc.\n${items}requirements: [Làm gọn.]\n`;
  put("a.yaml", plan("  - Hai việc.\n"));
  await run("build", "a.yaml");
  const paragraph = '<w:p><w:pPr><w:pStyle w:val="diem"/></w:pPr><w:r><w:t>b) Việc mới.</w:t></w:r></w:p>';
  edit([{ before: "b) Hai việc", insert: paragraph }]);
  put("a.yaml", plan("  - |-\n    Việc mới.\n    Hai việc.\n"));
  expect((await run("build", "a.yaml")).code).toBe(exitCodes.faults);
  put("a.yaml", plan("  - Việc mới.\n  - Hai việc.\n"));
  expect((await run("build", "a.yaml")).code).toBe(exitCodes.done);
});

test("what the program sets by the words around it is not reported as left in the document", async () => {
  put("a.yaml", `${plainHead}archive: VT, VP\npurpose: [Một việc.]\nclosing: Trên đây là Kế hoạch\n`);
  await run("build", "a.yaml");
  edit([
    { say: "Trên đây là Kế hoạch", as: "Trên đây là Kế hoạch. Yêu cầu các phòng, các đơn vị nghiêm túc thực hiện" },
  ]);
  const { code, err } = await update();
  expect(code).toBe(exitCodes.done);
  expect(err).not.toContain("giữ nguyên");
  expect((await run("build", "a.yaml")).code).toBe(exitCodes.done);
});

test.each([
  ["by Enter", '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="trich-yeu"/></w:pPr><w:r><w:t>'],
  ["by a line break", "</w:t><w:br/><w:t>"],
])("of a title broken %s an update says that a build keeps the document", async (_name, made) => {
  put("a.yaml", `${plainHead}archive: VT, VP\npurpose: [Một việc.]\n`);
  await run("build", "a.yaml");
  edit([{ say: "Tổ chức Hội nghị", as: `Tổ chức${made}Hội nghị` }]);
  const { code, err } = await update();
  expect(err).toContain(
    "1 chỗ chỉ khác cách trình bày, kế hoạch không có chỗ ghi; dựng lại thì a.docx vẫn được giữ nguyên",
  );
  expect(code).toBe(exitCodes.done);
  expect((await run("build", "a.yaml")).code).toBe(exitCodes.faults);
});

describe("a plan keeps what nobody changed", () => {
  const plan = (body: string): string => `${plainHead}archive: VT, VP\n${body}`;

  test.each<[string, string, Edit[], string]>([
    [
      "quotes, comments and flow lists",
      `purpose: ["Một việc.", 'Việc ''hai'' khó.'] # ghi chú\n`,
      [{ say: "khó", as: "dễ" }],
      `purpose: ["Một việc.", 'Việc ''hai'' dễ.'] # ghi chú\n`,
    ],
    [
      "folds of a text in quotes",
      'purpose:\n  - "Một việc\n    rất dài\n    phải làm."\n  - Hai.\n',
      [{ say: "rất dài", as: "khá dài" }],
      'purpose:\n  - "Một việc\n    khá dài\n    phải làm."\n  - Hai.\n',
    ],
    [
      "lines of a text that is written as it is read",
      "preamble: |\n  Câu một.\n  Câu hai như sau:\npurpose: [Một.]\n",
      [{ say: "Câu một.", as: "Câu khác." }],
      "preamble: |\n  Câu khác.\n  Câu hai như sau:\npurpose: [Một.]\n",
    ],
    [
      "emphasis around the words",
      "purpose: [Làm **thật tốt** mọi việc., Hai.]\n",
      [{ say: "thật tốt", as: "thật kỹ" }],
      "purpose: [Làm **thật kỹ** mọi việc., Hai.]\n",
    ],
    [
      "Windows line ends",
      "purpose:\r\n  - Một việc. # một\r\n  - Hai.\r\n",
      [{ say: "Một việc.", as: "Ba việc." }],
      "purpose:\r\n  - Ba việc. # một\r\n  - Hai.\r\n",
    ],
  ])("%s", async (_name, body, edits, after) => {
    put("a.yaml", plan(body));
    await run("build", "a.yaml");
    edit(edits);
    expect(await update()).toMatchObject({ code: exitCodes.done });
    expect(read("a.yaml")).toBe(plan(after));
  });

  test("a dry run writes nothing, and shows what it would", async () => {
    put("a.yaml", plan("purpose: [Một việc.]\n"));
    await run("build", "a.yaml");
    edit([{ say: "Một việc", as: "Hai việc" }]);
    const { code, out, err } = await update("--dry-run");
    expect(out).toContain("- purpose: [Một việc.]\n+ purpose: [Hai việc.]\n");
    expect(err).toBe("! chạy thử, chưa ghi 1 chỗ sửa trong Word vào a.yaml\n");
    expect(code).toBe(exitCodes.done);
    expect(read("a.yaml")).toBe(plan("purpose: [Một việc.]\n"));
    await update();
    expect(await update()).toMatchObject({
      code: exitCodes.done,
      out: "",
      err: expect.stringContaining("không có gì phải ghi"),
    });
  });

  test("words of the office's file are left to it, and form is reported", async () => {
    put("van-phong.yaml", "place: Tân Phú\n");
    put("a.yaml", plan("purpose: [Một việc.]\n").replace("place: Tân Phú\n", ""));
    await run("build", "a.yaml");
    edit([
      { say: "Tân Phú, ngày", as: "Tân Phong, ngày" },
      { run: "Nguyễn Văn An", looks: "<w:i/>" },
    ]);
    const { code, err } = await update();
    expect(err).toContain(
      "địa danh, ngày tháng: Tân [-Phú-]{+Phong+}, ngày 15 tháng 5 năm 2026 (lời này lấy từ van-phong.yaml",
    );
    expect(err).toContain("1 chỗ chỉ khác cách trình bày");
    expect(code).toBe(exitCodes.faults);
  });

  test("a label stays one where its paragraph was centred", async () => {
    put("a.yaml", plan("sections: [{ heading: Việc chung, bullets: [Một việc., Hai việc.] }]\n"));
    await run("build", "a.yaml");
    edit([{ paragraph: "- Một việc", set: '<w:jc w:val="center"/>' }]);
    const { code, err } = await update();
    expect(err).toContain("1 chỗ chỉ khác cách trình bày");
    expect(code).toBe(exitCodes.done);
    expect((await run("verify", "a.yaml")).code).toBe(exitCodes.done);
  });

  test("a plan built with an office's own template is built with it again", async () => {
    mkdirSync(at("mau/partials"), { recursive: true });
    const partial = readFileSync(pathOf("templates/ke-hoach/partials/recipients.hbs"), "utf8");
    put("mau/partials/recipients.hbs", partial.replace("Nơi nhận:", "Gửi các nơi:"));
    put("a.yaml", plan("purpose: [Một việc.]\n"));
    await run("build", "a.yaml", "--template", "mau");
    edit([{ say: "Một việc", as: "Hai việc" }]);
    expect((await update("--dry-run")).err).toContain(
      "(hoặc lần ấy dựng với --template khác), giữ như kế hoạch: “Nơi nhận:”",
    );
    expect(await update("--template", "mau")).toMatchObject({ code: exitCodes.done });
    expect(read("a.yaml")).toBe(plan("purpose: [Hai việc.]\n"));
  });

  test("of a document without marks of its build only a dry run is made, unless it is forced", async () => {
    put("a.yaml", plan("purpose: [Một việc.]\n"));
    await run("build", "a.yaml");
    edit([{ say: "Một việc", as: "Hai việc" }]);
    put("a.docx", savedBy("Google Docs", readFileSync(at("a.docx"))));
    const { code, out, err } = await update();
    expect(out).toContain("- purpose: [Một việc.]\n+ purpose: [Hai việc.]\n");
    expect(err).toContain("a.docx không còn dấu của lần dựng");
    expect(code).toBe(exitCodes.faults);
    expect(read("a.yaml")).toBe(plan("purpose: [Một việc.]\n"));
    expect(await update("--force")).toMatchObject({ code: exitCodes.done });
    expect(read("a.yaml")).toBe(plan("purpose: [Hai việc.]\n"));
  });

  test("a document that says little of what the plan says is left alone", async () => {
    put("a.yaml", plan("purpose: [Một việc.]\n"));
    put("a.docx", readFileSync(pathOf("test/fixtures/edited/ban-0.1.0.docx")));
    const { code, out, err } = await update();
    expect({ code, out }).toEqual({ code: exitCodes.faults, out: "" });
    expect(err).toContain("a.docx: khác văn bản của a.yaml hơn một nửa, nên không ghi gì");
  });

  test("tracked changes go into the plan as if they were accepted, and are reported", async () => {
    put("a.yaml", plan("purpose: [Một việc.]\n"));
    await run("build", "a.yaml");
    edit([
      {
        say: '<w:r><w:t xml:space="preserve">Một việc',
        as: '<w:ins w:id="7" w:author="A"><w:r><w:t xml:space="preserve">Mỗi </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">Một việc',
      },
    ]);
    const { code, err } = await update();
    expect(read("a.yaml")).toBe(plan("purpose: [Mỗi Một việc.]\n"));
    expect(err).toContain("a.docx còn 1 chỗ có dấu theo dõi sửa đổi, kế hoạch ghi như đã chấp nhận hết");
    expect(code).toBe(exitCodes.faults);
  });

  test("options of an update mean nothing without one", async () => {
    put("b.docx", readFileSync(pathOf("test/fixtures/edited/ban-0.1.0.docx")));
    for (const words of [["--dry-run"], ["--force"], ["--template", "mau"]]) {
      const { code, err } = await run("import", "b.docx", ...words);
      expect({ code, err }).toEqual({ code: exitCodes.usage, err: `lỗi: ${words[0]} chỉ dùng cùng với --update\n` });
    }
  });

  test("names of wrong kinds, and plans with faults, are refused", async () => {
    put("a.yaml", "issuer: UBND xã\n");
    put("a.docx", readFileSync(pathOf("test/fixtures/edited/ban-0.1.0.docx")));
    expect((await update()).code).toBe(exitCodes.faults);
    expect((await run("import", "--update", "a.docx", "a.docx")).code).toBe(exitCodes.usage);
    expect((await run("import", "--update", "a.yaml", "a.yaml")).code).toBe(exitCodes.usage);
  });
});
