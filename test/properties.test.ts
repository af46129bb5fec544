import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { rules } from "../src/lint/compiled/rules.ts";
import { lintPlan, plainSettings } from "../src/lint/run.ts";
import { buildDocx, stampOf } from "../src/pipeline.ts";
import type { Plan } from "../src/plan/plan.ts";
import { type PlanRead, readPlan } from "../src/plan/read.ts";
import { below } from "../src/plan/walk.ts";
import { splitPointer } from "../src/problem.ts";
import { problemsAsText } from "../src/report/text.ts";
import { validatePlan } from "../src/schema/plan.ts";
import { openPackage } from "./support/package.ts";
import { settled, shapedPlan, soundPlan } from "./support/plan-arbitrary.ts";
import { builtInKind } from "./support/plans.ts";
import { readingOrder } from "./support/reading-order.ts";
import { errorsIn } from "./support/validator.ts";

// Nothing that a plan may say asks for the docx library, which takes as long to load as a whole build.
vi.mock("../src/docx/shell.ts", () => {
  throw new Error("the docx library was asked for");
});

/** Count of runs; `KEHOACH_RUNS=5000 npx vitest run test/properties.test.ts --testTimeout 0` tries for half an hour. */
const runs = Number(process.env.KEHOACH_RUNS ?? 60);
const seed = Number(process.env.KEHOACH_SEED ?? 30);

// The same plans in every run of the night; others each time where no seed is set.
if (process.env.KEHOACH_SEED) fc.configureGlobal({ seed: Number(process.env.KEHOACH_SEED) });

const kind = builtInKind();

const read = (value: unknown): PlanRead => readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(value)));

/** All that is said of bytes; whatever they are, it can be said and printed. */
const saidOf = (bytes: Uint8Array): PlanRead => {
  const given = readPlan("plan.yaml", bytes);
  const said = [...given.problems, ...lintPlan(given, kind, plainSettings)];
  const text = problemsAsText(said, { sources: [given.source] });
  expect(text.length > 0).toBe(said.length > 0);
  expect(given.plan === undefined).toBe(given.problems.length > 0);
  for (const { position, message } of said) {
    expect(message).toMatch(/\S/);
    if (!position) continue;
    expect(position.line).toBeLessThanOrEqual(given.source.lineStarts.length);
    expect(Math.min(position.line, position.column, position.length)).toBeGreaterThanOrEqual(1);
  }
  return given;
};

const bytesOf = async (plan: Plan): Promise<Uint8Array> => {
  const { bytes, problems } = await buildDocx(plan, kind, stampOf(plan, undefined));
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
};

test("the schema accepts every arbitrary plan", () => {
  fc.assert(
    fc.property(shapedPlan, (plan) => {
      expect(validatePlan(plan)).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
});

test("any bytes end in problems or a plan", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.string({ unit: "binary", maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
    fc
      .array(
        fc.constantFrom(
          ..."title: ,- ,\n,  ,[,],{,},\",',|,>,#,&a ,*a,? ,: ,!x ,---\n,\t,issuer,5,~,\u0000,ế".split(","),
        ),
        {
          maxLength: 200,
        },
      )
      .map((parts) => new TextEncoder().encode(parts.join(""))),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      saidOf(given);
    }),
    { numRuns: runs * 10, seed },
  );
});

test("a file of any shape is judged: no rule trips over it", () => {
  expect(rules.length).toBeGreaterThan(0);
  const value = fc.oneof(
    fc.json({ maxDepth: 5 }).map((text) => JSON.parse(text)),
    // Keys that require other keys.
    fc
      .tuple(shapedPlan, fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 4 }))
      .map(([plan, changes]) => {
        const places: [Record<string, unknown>, string][] = [];
        const walk = (group: Record<string, unknown>): void => {
          for (const [key, child] of Object.entries(group)) {
            places.push([group, key]);
            if (typeof child === "object" && child !== null) walk(child as Record<string, unknown>);
          }
        };
        const changed = structuredClone(plan);
        walk(changed as unknown as Record<string, unknown>);
        for (const [at, other] of changes) {
          const [group, key] = places[at % places.length] ?? [{}, ""];
          group[key] = other;
        }
        return changed;
      }),
  );
  fc.assert(
    fc.property(value, (given) => {
      saidOf(new TextEncoder().encode(JSON.stringify(given)));
    }),
    { numRuns: runs * 2, seed },
  );
});

test("a sound plan reads as it was written, is judged, and builds the same bytes twice", async () => {
  await fc.assert(
    fc.asyncProperty(soundPlan, async (plan) => {
      const again = saidOf(new TextEncoder().encode(JSON.stringify(plan))).plan;
      expect(again).toEqual(JSON.parse(JSON.stringify(plan).normalize("NFC")));
      if (!again) return;
      const [first, second] = [await bytesOf(again), await bytesOf(again)];
      expect(Buffer.compare(first, second)).toBe(0);
    }),
    { numRuns: runs, seed },
  );
});

/** Codes, dates and settings: they are not printed as they were typed. */
const notProse = new Set(
  "number symbol date end_date start end numbering assignments after label urgency secrecy orientation align in_text extra".split(
    " ",
  ),
);

/** The same plan with every text in the rows of its tables so many times over: some rows become higher than a page. */
const stretched = <T>(value: T, times: number, isRow = false): T => {
  if (typeof value === "string") return (isRow ? Array(times).fill(value).join(" ") : value) as T;
  if (Array.isArray(value)) return value.map((item) => stretched(item, times, isRow)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    stretched(child, times, !notProse.has(key) && (isRow || key === "rows")),
  ]);
  return Object.fromEntries(entries) as T;
};

test("Microsoft's validator finds no error in any document", async () => {
  await fc.assert(
    fc.asyncProperty(soundPlan, fc.constantFrom(1, 1, 50, 500), async (plan, times) => {
      expect(await errorsIn(await bytesOf(stretched(read(plan).plan as Plan, times)))).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 12), seed },
  );
});

/** Every text of a plan between two words that stand nowhere else, line by line. */
const marked = <T>(value: T, count = { at: 0 }): T => {
  if (typeof value === "string") {
    const mark = (line: string): string => {
      if (!/\S/.test(line)) return line;
      count.at++;
      return `mở${count.at}m ${line} khép${count.at}k`;
    };
    return value.split("\n").map(mark).join("\n") as T;
  }
  if (Array.isArray(value)) return value.map((item) => marked(item, count)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, notProse.has(key) ? child : marked(child, count)]);
  return Object.fromEntries(entries) as T;
};

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of a part of a document. */
const wordsIn = (xml: string): string =>
  xml
    .replace(/<w:(br|tab)\/>|<\/w:p>/g, " ")
    .replace(/<w:noBreakHyphen\/>/g, "-")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

/** Texts alike but for capitals, white space, the signs of emphasis, and dots, which may be drawn. */
const alike = (text: string): string =>
  text
    .normalize("NFC")
    .toUpperCase()
    .normalize("NFC")
    .replace(/\\?\*/g, "")
    .replaceAll("\u2011", "-")
    .replace(/\.?(?:…|\.{3}|_{3})[…._]*/g, " ")
    .replace(/\s+/g, " ")
    .trim();

test("every word of a plan stands in its document, in the order of reading", async () => {
  const plans = soundPlan.map((plan) => settled(marked(plan))).filter((plan) => plan !== undefined);
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const opened = openPackage(await bytesOf(read(plan).plan as Plan));
      const notes = Object.keys(plan.footnotes ?? {});
      const typed = (text: string): string[] =>
        text
          .split("\n")
          .map((line) => alike(notes.reduce((rest, id) => rest.replaceAll(`[^${id}]`, ""), line)))
          .filter((line) => line !== "");
      const body = alike(wordsIn(opened.text("word/document.xml")));
      let at = 0;
      for (const line of readingOrder(plan).flatMap(typed)) {
        const found = body.indexOf(line, at);
        if (found < 0) expect.fail(`“${line}” ${body.includes(line) ? "stands too early" : "is missing"} in: ${body}`);
        at = found + line.length;
      }
      const part = (name: RegExp): string =>
        alike(
          opened.names
            .filter((path) => name.test(path))
            .map((path) => wordsIn(opened.text(path)))
            .join(" "),
        );
      for (const line of typed(plan.circulation ?? "")) expect(part(/^word\/header\d/)).toContain(line);
      for (const line of [plan.address ?? []].flat().flatMap(typed)) expect(part(/^word\/footer\d/)).toContain(line);
      for (const line of Object.values(plan.footnotes ?? {}).flatMap(typed))
        expect(part(/^word\/footnotes/)).toContain(line);
    }),
    { numRuns: runs, seed },
  );
});

/** Codes, dates and settings, which are not printed as they are typed, and what only an office's own template prints. */
const settings = new Set(
  "office assignments headings after number symbol date end_date start end numbering urgency secrecy orientation align in_text extra".split(
    " ",
  ),
);

/** Letters and digits alone, which no mark at the end of a line, no capital and no emphasis changes. */
const lettersOf = (text: string): string =>
  text
    .normalize("NFC")
    .toUpperCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** A day or an hour that stands alone is put into words. */
const isDate = (text: string): boolean => /^\s*[\d/:.\s–-]+\s*$/.test(text);

test("every text of a plan is in its document, or a problem names it", async () => {
  await fc.assert(
    fc.asyncProperty(soundPlan, async (plan) => {
      const given = readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(plan, null, 1)));
      const opened = openPackage(await bytesOf(given.plan as Plan));
      const shown = lettersOf(
        opened.names
          .filter((path) => /^word\/(document|header\d|footer\d|footnotes)/.test(path))
          .map((path) => wordsIn(opened.text(path)))
          .join(" "),
      );
      const told = lintPlan(given, kind, plainSettings);
      const notes = Object.keys(plan.footnotes ?? {});
      for (const { value, pointer } of below(given.plan)) {
        if (typeof value !== "string" || isDate(value) || splitPointer(pointer).some((key) => settings.has(key)))
          continue;
        const letters = lettersOf(notes.reduce((rest, id) => rest.replaceAll(`[^${id}]`, ""), value));
        if (shown.includes(letters)) continue;
        const { position } = given.content?.locate({ pointer, on: "value" }) ?? {};
        const isNamed = told.some(
          (problem) =>
            position && problem.position?.line === position.line && problem.position.column >= position.column,
        );
        if (!isNamed) expect.fail(`“${value}” of ${pointer} is neither printed nor told of`);
      }
    }),
    { numRuns: runs, seed },
  );
});

/** Every text of a plan with a run of blanks in its middle, between two words that stand nowhere else. */
const widened = <T>(value: T, blanks: string, count = { at: 0 }): T => {
  if (typeof value === "string") {
    count.at++;
    return (/\S/.test(value) ? `${value} chừa${count.at}q${blanks}k${count.at}chỗ` : value) as T;
  }
  if (Array.isArray(value)) return value.map((item) => widened(item, blanks, count)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, settings.has(key) ? child : widened(child, blanks, count)]),
  ) as T;
};

test("blanks left for a pen are room in the document, or a problem names them", async () => {
  const plans = fc
    .tuple(soundPlan, fc.constantFrom("    ", " ".repeat(10), "\t\t"))
    .map(([plan, blanks]) => settled(widened(plan, blanks)))
    .filter((plan) => plan !== undefined);
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const given = readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(plan, null, 1)));
      const opened = openPackage(await bytesOf(given.plan as Plan));
      const shown = opened.names
        .filter((path) => /^word\/(document|header\d|footer\d|footnotes)/.test(path))
        .map((path) => wordsIn(opened.text(path)).toUpperCase())
        .join(" ");
      const told = lintPlan(given, kind, plainSettings);
      for (const { value, pointer } of below(given.plan)) {
        const [, mark, blanks] = /chừa(\d+)q(\s+)k/.exec(typeof value === "string" ? value : "") ?? [];
        if (mark === undefined || blanks === undefined) continue;
        const room = new RegExp(`CHỪA${mark}Q([ \\u00A0]*)K${mark}CHỖ`).exec(shown)?.[1];
        // Texts that are not printed are tested above; at the end of a line there is room anyway.
        if (room === undefined || (!blanks.includes("\t") && room.length >= blanks.length)) continue;
        const { position } = given.content?.locate({ pointer, on: "value" }) ?? {};
        const isNamed = told.some(
          (problem) => problem.position?.line === position?.line && /^(?:double-space|not-printed)$/.test(problem.rule),
        );
        if (!isNamed) expect.fail(`the blanks in “${value}” of ${pointer} are neither printed nor reported`);
      }
    }),
    { numRuns: runs, seed },
  );
});
