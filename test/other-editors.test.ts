import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exitCodes } from "../src/cli/io.ts";
import { runIn } from "./support/cli.ts";
import { mutated } from "./support/mutants.ts";
import { otherEditors, savedBy } from "./support/other-editors.ts";
import { pathOf, yamlFiles } from "./support/plans.ts";

const plans = yamlFiles("examples/");

let cwd = "";
const at = (...names: string[]): string => join(cwd, ...names);
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "kehoach khác "));
  mkdirSync(at("saved"));
  for (const { name, path } of plans)
    for (const folder of [cwd, at("saved")]) writeFileSync(join(folder, `${name}.yaml`), readFileSync(pathOf(path)));
  await runIn(cwd, ["build", ...plans.map(({ name }) => `${name}.yaml`)]);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = async (...words: string[]) => {
  const { code, out, err } = await runIn(cwd, words);
  return { code, out: out.toString("utf8"), err };
};

describe.each(otherEditors)("a document opened and saved in %s", (program) => {
  test.each(plans)("is as it was built: $name", async ({ name }) => {
    writeFileSync(at("saved", `${name}.docx`), savedBy(program, readFileSync(at(`${name}.docx`))));
    expect(await run("diff", `${name}.docx`, `saved/${name}.docx`)).toEqual({
      code: exitCodes.done,
      out: "",
      err: "Hai văn bản giống nhau.\n",
    });
    expect(await run("build", `saved/${name}.yaml`, "-q")).toMatchObject({ code: exitCodes.done });
  });

  test("is known to be edited where somebody changed a word", async () => {
    const name = "tuyen-truyen-xa";
    const edited = mutated(readFileSync(at(`${name}.docx`)), [{ say: "Trần Thị B", as: "Trần Thị C" }]);
    writeFileSync(at("saved", `${name}.docx`), savedBy(program, edited));
    const { code, err } = await run("build", `saved/${name}.yaml`);
    expect(err).toContain("1 đoạn đã sửa trong Word: “Trần Thị C”");
    expect(code).toBe(exitCodes.faults);
    writeFileSync(at("x.yaml"), readFileSync(at(`${name}.yaml`)));
    expect(await run("import", "--update", "x.yaml", `saved/${name}.docx`, "--force")).toMatchObject({
      code: exitCodes.done,
    });
  });
});
