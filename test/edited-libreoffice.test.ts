import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exitCodes } from "../src/cli/io.ts";
import { changesBetween, isNothing } from "../src/compare/changes.ts";
import { changesInWords } from "../src/compare/changes-in-words.ts";
import { readImprint } from "../src/compare/imprint.ts";
import { readingOf } from "../src/compare/lines.ts";
import { patchOf } from "../src/compare/patch.ts";
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

interface Edited {
  /** A case of `libreoffice.bas`. */
  kind: string;
  example?: string;
  /** Message of the next build. */
  says: string;
  /** Changes of the plan by an update: lines removed and added. */
  changes: string;
  /** Edits that an update lists because it could not carry them. */
  left?: string;
}

const edits: readonly Edited[] = parse(readFileSync(pathOf("test/fixtures/edited/libreoffice.yaml"), "utf8"));

const changed = (before: string, now: string): string =>
  patchOf(before, now)
    .filter(({ sign }) => sign === "-" || sign === "+")
    .map(({ sign, text }) => `${sign}${text}\n`)
    .join("");

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
        writeFileSync(join(folder, `${name}.docx`), await writeDocx(tree, builtInKind().layout, stamp, { plan: name }));
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
    expect(changesInWords(changes)).toBe("");
    expect(isNothing(changes)).toBe(true);
  });

  test.each(edits)("edited there ($kind), it is left alone, and its words go into the plan", async (edit) => {
    const { kind, example = "tuyen-truyen-xa", says, changes, left } = edit;
    const [plan, word] = [`${kind}.yaml`, `${kind}.docx`];
    const before = readFileSync(pathOf(`examples/${example}.yaml`), "utf8");
    writeFileSync(join(folder, plan), before);
    await runIn(folder, ["build", plan]);
    office(`macro:///Standard.Edits.Edit("${join(folder, word)}","${kind}")`);
    const edited = readFileSync(join(folder, word));
    const { code, err } = await runIn(folder, ["build", plan]);
    expect(err).toContain(says);
    expect(code).toBe(exitCodes.faults);
    expect(readFileSync(join(folder, word)).equals(edited)).toBe(true);

    expect((await runIn(folder, ["diff", plan, word])).code).toBe(exitCodes.faults);
    const isOfForm = changes === "" || says.includes("cách trình bày");
    expect((await runIn(folder, ["verify", plan])).code).toBe(isOfForm ? exitCodes.done : exitCodes.faults);
    expect((await runIn(folder, ["verify", "--form", plan])).code).toBe(exitCodes.faults);
    const updated = await runIn(folder, ["import", "--update", plan, word]);
    expect(changed(before, readFileSync(join(folder, plan), "utf8"))).toBe(changes);
    if (left !== undefined) expect(updated.err).toContain(left);
    expect(updated.code).toBe(left === undefined ? exitCodes.done : exitCodes.faults);
    expect((await runIn(folder, ["verify", plan])).code).toBe(updated.code);
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
