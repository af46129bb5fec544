import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { type Edit, mutated } from "./support/mutants.ts";
import { pathOf, plainHead } from "./support/plans.ts";

interface Case {
  name: string;
  /** In the place of that of the whole file. */
  example?: string;
  edits: Edit[];
  says: string;
}

const file: { example: string; cases: Case[]; beside: Case[]; harmless: Omit<Case, "says">[] } = parse(
  readFileSync(pathOf("test/fixtures/edited/edits.yaml"), "utf8"),
);

/** A build to the place of an earlier one. */
interface Later {
  name: string;
  first?: { at?: string; out?: string };
  moves?: { from: string; to: string };
  then?: { at?: string; out?: string };
  lines?: Record<string, unknown>;
  with?: Record<string, unknown>;
  /** Message of the second build, if it leaves the document alone. */
  says?: string;
}

const later: { plan: string; cases: Later[] } = parse(readFileSync(pathOf("test/fixtures/edited/plans.yaml"), "utf8"));

const small = `${plainHead}archive: VT, VP\npurpose: [Một.]\n`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach sửa "));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (name: string): string => join(cwd, name);
const put = (name: string, content: string | Uint8Array = small): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const build = (...words: string[]) => runIn(cwd, ["build", ...words]);
const edit = (name: string, edits: readonly Edit[]): Buffer => {
  const bytes = mutated(readFileSync(at(name)), edits);
  put(name, bytes);
  return Buffer.from(bytes);
};
const putExample = (name = file.example): void => put("a.yaml", readFileSync(pathOf(`examples/${name}.yaml`), "utf8"));
const signer: Edit[] = [{ say: "Nguyễn Văn An", as: "Nguyễn Văn Bình" }];

describe("a document that somebody edited since it was built", () => {
  test.each([...file.cases, ...file.beside])("$name", async ({ example, edits, says }) => {
    putExample(example);
    await build("a.yaml");
    const edited = edit("a.docx", edits);
    const { code, err } = await build("a.yaml");
    expect(err).toContain(says);
    expect(code).toBe(exitCodes.faults);
    expect(readFileSync(at("a.docx")).equals(edited)).toBe(true);
  });

  test.each(file.beside)("differs from its plan for kehoach diff: $name", async ({ edits, says }) => {
    putExample();
    await build("a.yaml");
    edit("a.docx", edits);
    const { code, out } = await runIn(cwd, ["diff", "a.yaml", "a.docx"]);
    expect(out.toString("utf8")).toContain(says);
    expect(code).toBe(exitCodes.faults);
  });

  test.each(file.harmless)("is not one after: $name", async ({ example, edits }) => {
    putExample(example);
    await build("a.yaml");
    edit("a.docx", edits);
    put("a.yaml", readFileSync(at("a.yaml"), "utf8").replace(/^number:.*/m, "number: 5"));
    expect(await build("a.yaml")).toMatchObject({ code: exitCodes.done });
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "a.yaml"]);
  });
});

describe("what stands in a document's place", () => {
  const ways = `Tệp được giữ nguyên, chưa dựng lại.
  Xem từng chỗ khác: kehoach diff a.yaml a.docx
  Dựng ra tệp khác: thêm -o ten-khac.docx
  Ghi đè, bản đang có giữ lại thành a.docx.bak: thêm --force
`;

  test("is kept under a name that is free, where the user wants it written over", async () => {
    put("a.yaml");
    await build("a.yaml");
    const built = readFileSync(at("a.docx"));
    const edited = edit("a.docx", signer);
    expect(await build("a.yaml", "--force")).toMatchObject({
      code: exitCodes.done,
      err: "✓ a.docx (0 ms)\n  bản trước giữ ở a.docx.bak\n",
    });
    const again = edit("a.docx", [{ say: "Nguyễn Văn An", as: "Nguyễn Văn Cường" }]);
    expect((await build("a.yaml", "--force")).err).toContain("bản trước giữ ở a.docx.2.bak");
    expect(readFileSync(at("a.docx")).equals(built)).toBe(true);
    expect(readFileSync(at("a.docx.bak")).equals(edited)).toBe(true);
    expect(readFileSync(at("a.docx.2.bak")).equals(again)).toBe(true);
  });

  test("may have edits that the plan has taken over, whatever else is new in the plan", async () => {
    put("a.yaml");
    await build("a.yaml");
    edit("a.docx", signer);
    put("a.yaml", `${small}number: 5\n`);
    expect((await build("a.yaml")).code).toBe(exitCodes.faults);
    put("a.yaml", `${small.replace("Nguyễn Văn An", "Nguyễn Văn Bình")}number: 5\n`);
    expect((await build("a.yaml")).code).toBe(exitCodes.done);
  });

  test("may be signed by a program that changed nothing else", async () => {
    put("a.yaml");
    await build("a.yaml");
    const parts = unzipSync(readFileSync(at("a.docx")));
    put("a.docx", zipSync({ ...parts, "_xmlsignatures/sig1.xml": strToU8("<Signature/>") }));
    expect((await build("a.yaml")).err).toContain("lỗi: a.docx: đã có chữ ký số. Tệp được giữ nguyên");
  });

  test("is not kept by --force where nobody changed it", async () => {
    put("a.yaml");
    await build("a.yaml", "--force");
    await build("a.yaml", "--force");
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "a.yaml"]);
  });

  test("may be another plan's document", async () => {
    put("a.yaml");
    put("b.yaml", `${small}number: 5\n`);
    await build("b.yaml", "-o", "a.docx");
    const { code, err } = await build("a.yaml");
    expect({ code, err }).toEqual({
      code: exitCodes.faults,
      err: `lỗi: a.docx: đây là văn bản dựng từ kế hoạch khác, tên là “b”. ${ways}`,
    });
  });

  test("may be a Word file of no build", async () => {
    put("a.yaml");
    put("a.docx", readFileSync(pathOf("test/fixtures/docx/libreoffice-list-labels.docx")));
    const { code, err } = await build("a.yaml");
    expect(err).toBe(
      `lỗi: a.docx: tệp này không có dấu của kehoach (do chương trình khác làm ra hoặc lưu lại), nội dung khác kế hoạch. ${ways}`,
    );
    expect(code).toBe(exitCodes.faults);
  });

  test("may be no Word file at all", async () => {
    put("a.yaml");
    put("a.docx", "ghi chú của tôi");
    const { code, err } = await build("a.yaml");
    expect(err).toContain("lỗi: a.docx: không đọc được tệp đang có ở đây (đây không phải tệp Word (.docx)");
    expect(code).toBe(exitCodes.faults);
    expect(readFileSync(at("a.docx"), "utf8")).toBe("ghi chú của tôi");
  });

  test("may be empty, or say what the new document says", async () => {
    put("a.yaml");
    put("a.docx", "");
    expect((await build("a.yaml")).code).toBe(exitCodes.done);
    edit("a.docx", [
      ...signer,
      { part: "customXml/item1.xml", pattern: ".*", with: "" },
      { part: "docProps/custom.xml", pattern: ".*", with: "" },
    ]);
    expect((await build("a.yaml")).err).toContain(
      "tệp này không có dấu của kehoach; khác kế hoạch ở: 1 đoạn đã sửa trong Word: “Nguyễn Văn Bình”",
    );
    put("a.yaml", small.replace("Nguyễn Văn An", "Nguyễn Văn Bình"));
    expect((await build("a.yaml")).code).toBe(exitCodes.done);
  });

  test("may be of a version that left no mark, if no other program saved it", async () => {
    putExample();
    const old = readFileSync(pathOf("test/fixtures/edited/ban-0.1.0.docx"));
    put("a.docx", old);
    put("a.yaml", readFileSync(at("a.yaml"), "utf8").replace(/^number:.*/m, "number: 5"));
    expect((await build("a.yaml")).code).toBe(exitCodes.done);
    put("a.docx", mutated(old, [{ say: "Trần Thị B", as: "Trần Thị C" }]));
    expect((await build("a.yaml")).code).toBe(exitCodes.faults);
  });
});

describe("an untouched document of a plan of this name", () => {
  const planWith = (lines: Record<string, unknown>): string =>
    Object.entries(lines).reduce(
      (plan, [key, value]) => plan.replace(new RegExp(`^${key}:.*`, "m"), `${key}: ${JSON.stringify(value)}`),
      later.plan,
    );

  test.each(later.cases)("$name", async ({ first = {}, moves, then = {}, lines = {}, with: second = {}, says }) => {
    const before = first.at ?? "2026/ke-hoach.yaml";
    put(before, planWith(lines));
    await build(before, ...(first.out === undefined ? [] : ["-o", first.out]));
    if (moves) {
      mkdirSync(dirname(at(moves.to)), { recursive: true });
      renameSync(at(moves.from), at(moves.to));
    }
    const plan = then.at ?? before;
    const document = then.out ?? plan.replace(".yaml", ".docx");
    const there = readFileSync(at(document));
    put(plan, planWith(second));
    const { code, err } = await build(plan, ...(then.out === undefined ? [] : ["-o", then.out]));
    expect(code, err).toBe(says === undefined ? exitCodes.done : exitCodes.faults);
    expect(err).toContain(says ?? "✓");
    expect(readFileSync(at(document)).equals(there)).toBe(says !== undefined);
  });
});

describe("one edited document among others", () => {
  test("keeps none of the others from being built, one after the other or in threads", async () => {
    const names = Array.from({ length: 45 }, (_, index) => `p${index}`);
    for (const name of names) put(`kh/${name}.yaml`);
    await build("kh", "-q");
    edit("kh/p7.docx", signer);
    for (const name of names) put(`kh/${name}.yaml`, `${small}number: 5\n`);
    const { code, err } = await build("kh");
    expect(code).toBe(exitCodes.faults);
    expect(err).toContain("kh/p7.docx: 1 đoạn đã sửa trong Word: “Nguyễn Văn Bình”");
    expect(err).toContain("Đã dựng 44/45 kế hoạch");
  });

  test("has no PDF made of it", async () => {
    put("a.yaml");
    await build("a.yaml");
    edit("a.docx", signer);
    expect((await build("a.yaml", "--pdf")).code).toBe(exitCodes.faults);
    expect(readdirSync(cwd).sort()).toEqual(["a.docx", "a.yaml"]);
  });
});
