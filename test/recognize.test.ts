import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { partsOf } from "../src/recognize/components.ts";
import { documentIn } from "../src/recognize/document.ts";
import type { Line } from "../src/recognize/flow.ts";
import { type Brief, briefDocx } from "./support/brief-docx.ts";
import { pathOf } from "./support/plans.ts";
import { measuredFrom } from "./support/word.ts";

type Part = "header" | "title" | "body" | "ending";

interface Fixtures {
  plain: Readonly<Record<Part, Brief[]>>;
  cases: readonly (Partial<Record<Part, Brief[]>> & { name: string; found: Readonly<Record<string, unknown>> })[];
}

const { plain, cases } = parse(readFileSync(pathOf("test/fixtures/recognize/cases.yaml"), "utf8")) as Fixtures;

const said = (line: Line | null | undefined): string | null => line?.text.replace(/\s+/g, " ") ?? null;
const all = (lines: readonly Line[]): string => lines.map(said).join(" | ");

/** Components found in a document, in the words of the fixtures. */
const foundIn = (blocks: readonly Brief[]): Record<string, unknown> => {
  const measured = measuredFrom(briefDocx(blocks));
  const parts = partsOf(measured);
  const { header, body, ending } = parts;
  const { document } = documentIn(parts, measured.notes);
  const rules = { motto: header.mottoRule, issuer: header.issuerRule, title: header.titleRule };
  return {
    national: all(header.national),
    motto: said(header.motto),
    parent: all(header.parents),
    issuer: all(header.issuer),
    number: said(header.number),
    date: said(header.date),
    kind: header.kind?.name ?? null,
    kindLine: said(header.kindLine),
    title: all(header.title),
    rules: Object.entries(rules).flatMap(([name, stroke]) => (stroke ? [name] : [])),
    bases: document.bases.map(({ printed }) => printed),
    preamble: document.preamble.map(({ printed }) => printed),
    labels: body.paras.flatMap(({ level, label }) => (label === "" || level === "basis" ? [] : [`${level} ${label}`])),
    recipients: all(ending.recipients),
    archive: said(ending.archive),
    authority: ending.signers.map(({ authority }) => all(authority)),
    apart: header.apart,
    names: ending.signers.map(({ name }) => said(name)),
  };
};

test.each(cases.map((each) => [each.name, each] as const))("%s", (_name, { found, ...given }) => {
  const own = { ...plain, ...given };
  const seen = foundIn([...own.header, ...own.title, ...own.body, ...own.ending]);
  expect(Object.fromEntries(Object.keys(found).map((key) => [key, seen[key]]))).toEqual(found);
});
