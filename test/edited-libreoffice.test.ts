import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changesBetween, isNothing } from "../src/compare/changes.ts";
import { readImprint } from "../src/compare/imprint.ts";
import { readingOf } from "../src/compare/lines.ts";
import { told } from "../src/compare/told.ts";
import { writeDocx } from "../src/docx/write.ts";
import { readDocx } from "../src/ooxml/read.ts";
import { isRefusal, openZip } from "../src/ooxml/zip.ts";
import { runIn } from "./support/cli.ts";
import { stamp } from "./support/package.ts";
import { builtInKind, pathOf, plainHead, planFrom, treeOf, yamlFiles } from "./support/plans.ts";

const wanted = process.env.KEHOACH_RENDERED === "1";
if (!wanted) {
  console.warn(
    "Bỏ qua các kiểm tra bằng LibreOffice. Checks with LibreOffice skipped; run them: npm run test:rendered",
  );
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What each case of `libreoffice.bas` does to which example, and what the next build says of it. */
const edits: readonly (readonly [kind: string, says: string, example?: string])[] = [
  ["word", "1 đoạn đã sửa trong Word: “a) Giúp Nhân dân trong xã hiểu ích lợi của chuyển đổi số"],
  ["signer", "1 đoạn đã sửa trong Word: “Trần Thị C”"],
  ["number", "đã có số 12. Tệp được giữ nguyên"],
  ["date", "đã có ngày 15/9/2026. Tệp được giữ nguyên"],
  ["added", "1 đoạn thêm vào trong Word: “Giao Công an xã giữ trật tự.”"],
  ["deleted", "1 đoạn đã xóa trong Word: “- Công an xã;”"],
  ["moved", "1 đoạn đã chuyển chỗ trong Word: “- Công an xã;”"],
  ["row", "3 đoạn thêm vào trong Word: dòng trống", "dai-hoi-thi-dua-ba-cap"],
  ["bold", "1 đoạn đã đổi cách trình bày trong Word (chữ): “- Phát trên loa"],
  ["centred", "1 đoạn đã đổi cách trình bày trong Word (căn dòng): “I. MỤC ĐÍCH, YÊU CẦU”"],
  ["style", "đoạn đã đổi cách trình bày trong Word (chữ): “1. Mục đích”"],
  ["page", "1 đoạn đã đổi cách trình bày trong Word (trang giấy): “ỦY BAN NHÂN DÂN”"],
  ["tracked", "1 đoạn đã sửa trong Word: “Trần Thị C”; 2 chỗ có dấu theo dõi sửa đổi"],
  ["comment", "1 ghi chú bên lề"],
];

describe.skipIf(!wanted)("a document in LibreOffice (needs libreoffice-writer)", () => {
  let folder = "";
  const office = (...argv: string[]): void => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--norestore", ...argv], { stdio: "ignore" });
  };
  const documents = ["examples/", "test/fixtures/outline/", "test/fixtures/documents/"].flatMap(yamlFiles);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kehoach-libreoffice-"));
    const files = await Promise.all(
      documents.map(async ({ name, path }) => {
        const text = readFileSync(pathOf(path), "utf8");
        const tree = treeOf(planFrom(/^issuer:/m.test(text) ? text : plainHead + text, path));
        writeFileSync(join(folder, `${name}.docx`), await writeDocx(tree, builtInKind().layout, stamp, name));
        return join(folder, `${name}.docx`);
      }),
    );
    office("--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "again"), ...files);
    // The profile is there now; what is put into one that is not is written over.
    const library = join(folder, "profile/user/basic/Standard");
    const module = escaped(readFileSync(pathOf("test/fixtures/edited/libreoffice.bas"), "utf8"));
    mkdirSync(library, { recursive: true });
    writeFileSync(
      join(library, "Edits.xba"),
      `<?xml version="1.0" encoding="UTF-8"?><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${module}</script:module>`,
    );
    writeFileSync(
      join(library, "script.xlb"),
      '<?xml version="1.0" encoding="UTF-8"?><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>',
    );
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(documents)("opened and saved, $name is as it was built", ({ name }) => {
    const bytes = readFileSync(join(folder, "again", `${name}.docx`));
    const archive = openZip(bytes);
    const read = readDocx(bytes);
    const imprint = isRefusal(archive) ? undefined : readImprint(archive);
    if (!imprint || "refusal" in read) throw new Error("no imprint, or no document");
    const changes = changesBetween(imprint, readingOf(read.measured));
    expect(told(changes)).toBe("");
    expect(isNothing(changes)).toBe(true);
  });

  test.each(edits)("edited there (%s), it is left alone", async (kind, says, example = "tuyen-truyen-xa") => {
    const plan = join(folder, `${kind}.yaml`);
    writeFileSync(plan, readFileSync(pathOf(`examples/${example}.yaml`)));
    await runIn(folder, ["build", `${kind}.yaml`]);
    office(`macro:///Standard.Edits.Edit("${join(folder, `${kind}.docx`)}","${kind}")`);
    const edited = readFileSync(join(folder, `${kind}.docx`));
    const { code, err } = await runIn(folder, ["build", `${kind}.yaml`]);
    expect(err).toContain(says);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, `${kind}.docx`)).equals(edited)).toBe(true);
  });

  test("saved there by a person who changed nothing, it is built anew", async () => {
    const plan = readFileSync(pathOf("examples/tuyen-truyen-xa.yaml"), "utf8");
    writeFileSync(join(folder, "saved.yaml"), plan);
    await runIn(folder, ["build", "saved.yaml"]);
    office(`macro:///Standard.Edits.Edit("${join(folder, "saved.docx")}","saved")`);
    writeFileSync(join(folder, "saved.yaml"), plan.replace(/^number:.*/m, "number: 5"));
    expect((await runIn(folder, ["build", "saved.yaml"])).code).toBe(0);
  });
});
