import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unitNouns } from "../src/knowledge/administrative-units.ts";
import { bodyKinds } from "../src/knowledge/bodies.ts";
import { actKinds } from "../src/knowledge/document-kinds.ts";
import { namesakes } from "../src/knowledge/namesakes.ts";
import { signs } from "../src/knowledge/signs.ts";
import { degreesInWords, signerTitles } from "../src/knowledge/titles.ts";
import { scaleWords } from "../src/wording/number-words.ts";
import { branches, stems } from "../src/wording/time-words.ts";
import { pathOf } from "./support/plans.ts";

/** Patterns, and strings that patterns may be made of; what is put into them is left out. */
const literals =
  /(?<=[(,=>:?[!&|{};]\s*|^\s+|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gm;

const literalsIn = (text: string): string[] =>
  (text.match(literals) ?? []).map((literal) => literal.replace(/\$\{(?:[^{}"]|"[^"]*")*\}/g, ""));

/** Ranges that other patterns put into their brackets. */
const isInside = (literal: string): boolean => /^["`](?:.-.)+["`]$/.test(literal);

/** Ranges of letters or digits that no brackets hold: `(?!A-Za-z)` where `(?![A-Za-z])` was meant. */
const looseRanges = (literal: string): string[] =>
  literal.replace(/\\(?!u)[\s\S]|\[(?:\\.|[^\]\\])*\]/g, "").match(/A-Z|a-z|0-9|à-ỹ|\\u[\dA-F]{4}-\\u/gi) ?? [];

const slipsIn = (text: string): string[] =>
  literalsIn(text).filter((literal) => !isInside(literal) && looseRanges(literal).length > 0);

test("what looks for unbracketed letters finds them", () => {
  const slips = ["/^TM(?!A-Za-zÀ-ỹ)/", "/(?!a-zà-ỹ)[.]/u", "`[A-Z]0-9`", '"[A-Z]\\u00C0-\\u1EF9]"', "/A-Z]/"];
  for (const slip of slips) expect(slipsIn(`const all = [1, ${slip}, [2]];`), slip).toHaveLength(1);
  for (const good of ["/[A-Za-zÀ-ỹ]/", "/[^\\]a-z]/", "`[0-9]`", '"a-zà-ỹ"', "a / b[0] / c"])
    expect(slipsIn(`const all = [1, ${good}, [2]];`), good).toEqual([]);
});

const files = (readdirSync(pathOf("src"), { recursive: true }) as string[]).filter((file) =>
  /(?<!compiled.*)\.ts$/.test(file),
);

test("letters of a pattern stand in brackets", () => {
  expect(files.length).toBeGreaterThan(300);
  const slips = files.flatMap((file) =>
    slipsIn(readFileSync(pathOf(`src/${file}`), "utf8")).map((slip) => `src/${file}: ${slip}`),
  );
  expect(slips).toEqual([]);
});

/** Meaning of \b in a pattern for `words`, which knows the letters of Vietnamese. */
const boundary = /\(\?<?!(?:\[(?!\^)[^\]]*(?:À-ỹ|à-ỹ|\\p\{L\})[^\]]*\]|\\p\{L\})/;

/** Files whose brackets bound no Vietnamese words: letters of old encodings, a name of a command, what follows a mark. */
const others = ["lint/legacy.ts", "cli/command-from.ts", "lint/rules/space-before-mark.ts"];

test("boundaries of words are written as \\b, for words() and wordsOrNumbers() of src/wording/words.ts", () => {
  for (const written of ["(?<![A-Za-zÀ-ỹ])sở", "sở(?![a-zà-ỹ])", "sở(?!\\p{L})", "sở(?![A-Za-zÀ-ỹ\\d/]|x)"])
    expect(written).toMatch(boundary);
  for (const other of ["[A-Za-zÀ-ỹ]", "(?=[a-zà-ỹ])", "(?<![^\\p{L}])"]) expect(other).not.toMatch(boundary);
  const found = files
    .filter((file) => !others.includes(file.replaceAll("\\", "/")))
    .flatMap((file) =>
      literalsIn(readFileSync(pathOf(`src/${file}`), "utf8"))
        .filter((literal) => boundary.test(literal))
        .map((literal) => `src/${file}: ${literal}`),
    );
  expect(found).toEqual([]);
});

const call = /\b(words|wordsOrNumbers|RegExp)\(/g;

/** Ranges of the arguments of calls, by the name of the function; the text has blanks in place of literals. */
const argumentsIn = (bare: string): { name: string; from: number; to: number }[] =>
  [...bare.matchAll(call)].map(({ 0: opening, 1: name = "", index }) => {
    const from = index + opening.length;
    let depth = 1;
    let to = from;
    while (depth > 0 && to < bare.length) depth += { "(": 1, ")": -1 }[bare.charAt(to++)] ?? 0;
    return { name, from, to };
  });

/** Patterns with a \b, written in them or in a text that they are made of, which JavaScript itself reads. */
const bareBoundsIn = (text: string): string[] => {
  const found = [...text.matchAll(literals)].map(({ 0: literal, index }) => ({ literal, from: index }));
  const bare = text.replace(literals, (literal) => " ".repeat(literal.length));
  const calls = argumentsIn(bare);
  const isIn = (at: number, ...names: string[]): boolean =>
    calls.some(({ name, from, to }) => names.includes(name) && from <= at && at < to);
  const nameOf = (at: number): string => [...bare.slice(0, at).matchAll(/const (\w+)/g)].at(-1)?.[1] ?? "";
  const parts = new Set<string>();
  const holdsBound = (literal: string): boolean =>
    /\\b/.test(literal) || [...parts].some((part) => literal.includes(`\${${part}`));
  // A text that another one is put into stands above it.
  for (const { literal, from } of found)
    if (!literal.startsWith("/") && !isIn(from, "RegExp") && holdsBound(literal)) parts.add(nameOf(from));
  return found
    .filter(({ literal, from }) => (literal.startsWith("/") || isIn(from, "RegExp")) && holdsBound(literal))
    .filter(({ from }) => !isIn(from, "words", "wordsOrNumbers"))
    .map(({ literal }) => literal);
};

/** Files whose \b bounds no Vietnamese words: numbers, XML, fields of Word, PDF, YAML, and the functions themselves. */
const otherBounds = [
  "compare/other-plan.ts",
  "docx/shell.ts",
  "ooxml/fields.ts",
  "source/yaml.ts",
  "cli/pdf/pdf-fonts.ts",
  "wording/words.ts",
];

test("no pattern with a \\b stands outside words() and wordsOrNumbers()", () => {
  const part = '"sở\\b"';
  const made = "new RegExp(`^(?:$" + "{part})`)";
  for (const slip of [
    "const one = /\\bsở/u;",
    "const one = new RegExp(`^(?:sở)\\b`);",
    `const part = ${part};\nconst one = ${made};`,
    "const one = a(words(/sở\\b/), /ban\\b/);",
  ])
    expect(bareBoundsIn(slip), slip).toHaveLength(1);
  for (const good of ["const one = words(/\\bsở/u);", `const part = ${part};\nconst one = words(${made});`])
    expect(bareBoundsIn(good), good).toEqual([]);
  const found = files
    .filter((file) => !otherBounds.includes(file.replaceAll("\\", "/")))
    .flatMap((file) =>
      bareBoundsIn(readFileSync(pathOf(`src/${file}`), "utf8")).map((literal) => `src/${file}: ${literal}`),
    );
  expect(found).toEqual([]);
});

test("capitals and small letters are written as \\p{Uppercase} and \\p{Lowercase}, whose sets V8 keeps", () => {
  const found = files.flatMap((file) =>
    literalsIn(readFileSync(pathOf(`src/${file}`), "utf8"))
      .filter((literal) => /\\p\{L[ul]\}/.test(literal))
      .map((literal) => `src/${file}: ${literal}`),
  );
  expect(found).toEqual([]);
});

/** Words of tables, by what they are. */
const tables: Readonly<Record<string, readonly string[]>> = {
  titles: signerTitles.map(({ title }) => title),
  degrees: degreesInWords,
  signs: signs.map(({ sign }) => sign),
  acts: actKinds(),
  units: unitNouns.map(({ name }) => name),
  namesakes,
  bodies: bodyKinds.flatMap(({ name, also = [] }) => [name, ...also]),
  scales: [...scaleWords.keys()],
  lunar: [...stems, ...branches],
};
const known = Object.entries(tables).map(
  ([name, members]) => [name, new Set(members.map((one) => one.toLowerCase()))] as const,
);

/** Tables of which a pattern holds three words or more as alternatives of its own. */
const copiedFrom = (literal: string): string[] => {
  const parts = new Set(
    literal
      .toLowerCase()
      .split(/\(\?(?:[:=!]|<[=!])|[()|]/)
      .map((part) => part.trim()),
  );
  return literal.includes("|")
    ? known.filter(([, members]) => [...parts].filter((part) => members.has(part)).length > 2).map(([name]) => name)
    : [];
};

/** Patterns in which such words mean something else: verbs, levels in short, branches of the Youth Union, words typed twice. */
const otherMeanings = [
  ...["lint/assigned.ts: acts", "recognize/apart.ts: units", "lint/rules/capital-place.ts: units"],
  ...["recognize/apart.ts: bodies", "lint/rules/repeated-word.ts: bodies"],
];

test("patterns take words of a table from the table", () => {
  expect(copiedFrom("/^(?:chủ tịch|giám đốc|bí thư)/")).toEqual(["titles"]);
  const found = files
    .filter((file) => !file.startsWith("knowledge"))
    .flatMap((file) =>
      literalsIn(readFileSync(pathOf(`src/${file}`), "utf8"))
        .flatMap(copiedFrom)
        .map((table) => `${file.replaceAll("\\", "/")}: ${table}`),
    )
    .filter((copy) => !otherMeanings.includes(copy));
  expect(found).toEqual([]);
});
