import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type DocxImport, importDocx } from "../src/import-docx.ts";
import { strayLine } from "../src/proof/in-words.ts";
import { type Brief, briefDocx } from "./support/brief-docx.ts";
import { builtInKind, pathOf } from "./support/plans.ts";

type Part = "header" | "title" | "body" | "ending";

interface Case extends Partial<Record<Part, Brief[]>> {
  name: string;
  /** Keys of the plan, as far as they are looked at. */
  value: object;
  /** Words that stay behind, each with a reason of its own; of pictures the reason. */
  left?: string[];
  /** Why they do, each once. */
  reasons?: string[];
  /** Places that a person should review. */
  doubts?: string[];
}

const { plain, cases } = parse(readFileSync(pathOf("test/fixtures/import-cases.yaml"), "utf8")) as {
  plain: Readonly<Record<Part, Brief[]>>;
  cases: readonly Case[];
};

const kind = builtInKind();

const imported = async (bytes: Uint8Array): Promise<DocxImport> => {
  const done = await importDocx(bytes, kind);
  if (done.refused) throw new Error(done.refused.message);
  return done;
};

describe("habits of offices become the keys of a plan, word for word, and the same plan twice", () => {
  test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, given) => {
    const { header, title, body, ending } = { ...plain, ...given };
    const first = await imported(briefDocx([...header, ...title, ...body, ...ending]));
    expect(first.value).toMatchObject(given.value);
    expect(first.left.map(({ text, reason }) => text || reason)).toEqual(given.left ?? []);
    if (given.reasons) expect([...new Set(first.left.map(({ reason }) => reason))]).toEqual(given.reasons);
    if (given.doubts) expect(first.doubts.map(({ message }) => message)).toEqual(given.doubts);
    const { missing = [], added = [] } = first.balance ?? {};
    expect([...missing, ...added].map(strayLine)).toEqual([]);
    const again = await imported(first.built ?? new Uint8Array());
    expect(again.value).toEqual(first.value);
  });
});
