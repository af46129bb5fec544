import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Act, actsKnownUntil, actsNumbered, citationOf, isEnded } from "../src/knowledge/acts.ts";
import { goneSince } from "../src/lint/reform/changes.ts";
import type { Problem } from "../src/problem.ts";
import { shortDateOf } from "../src/wording/date-words.ts";
import { changedNames } from "./support/changed-names.ts";
import { judge } from "./support/judge.ts";
import { pathOf } from "./support/plans.ts";
import { citedByNumberOf, citedRightly, citedWrongly } from "./support/ways-to-cite.ts";

const { acts }: { acts: Act[] } = parse(readFileSync(pathOf("src/knowledge/acts.yaml"), "utf8"));

/** Problems of each căn cứ, all in one plan; their order does not matter here. */
const toldOf = (grounds: readonly string[], date = actsKnownUntil): Problem[][] => {
  const lines = grounds.map((ground) => `  - ${JSON.stringify(`Căn cứ ${ground}`)}`);
  const { problems } = judge(`basis:\n${lines.join("\n")}\ndate: ${date}`);
  return grounds.map((_ground, index) =>
    problems.filter(({ rule, position }) => position?.line === index + 2 && !/^basis-(?:order|once)$/.test(rule)),
  );
};

const laws: ReadonlySet<string> = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);

const rulesOf = (problems: readonly Problem[]): string[] => problems.map(({ rule }) => rule);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Problems of an act that is cited correctly, on a day. */
const endOf = (act: Act, day: string): string[] => {
  if (act.partly && act.partly.from <= day) return ["reform-document-perhaps"];
  if (!isEnded(act, day)) return [];
  return [act.until_sure === false || act.sure === false ? "reform-document-perhaps" : "reform-document"];
};

const isComplete = ({ date, title, name }: Act): boolean => date !== undefined && (title ?? name) !== undefined;

describe("the register of acts", () => {
  test("is read as it is written", () => {
    for (const act of acts) expect(actsNumbered(act.number), act.number).toContainEqual(act);
  });

  // A register that is tried by its own rows alone would pass without one.
  test("holds these acts", async () => {
    const lines = acts.map(({ number, kind }) => `${number} ${kind}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("fixtures/knowledge/acts.txt");
  });

  test("names no act as a successor that it does not hold, or that came before the one replaced", () => {
    for (const act of acts) {
      for (const written of act.replaced_by ?? []) {
        const [successor] = actsNumbered(written.replace(/ \(.*/, ""));
        expect(successor, `${act.number} → ${written}`).toBeDefined();
        if (successor?.date) expect(successor.date > (act.date ?? ""), written).toBe(true);
      }
    }
  });

  test("no name is said to have gone by an act that did not exist yet", () => {
    for (const change of changedNames.rows) {
      const [basis = ""] = change.basis.split(";");
      for (const [number] of basis.matchAll(/\d+\/\d{4}\/[A-ZĐ\d-]+/g)) {
        for (const act of actsNumbered(number)) {
          if (act.date) expect(act.date <= goneSince(change), `${change.id}: ${number}`).toBe(true);
        }
      }
    }
  });
});

describe("an act with all its details in the register", () => {
  const complete = acts.filter(isComplete);

  test("cited rightly is reported from the day on which it ends, and by no other rule", () => {
    const told = toldOf(complete.map(citationOf));
    complete.forEach((act, index) => {
      expect(rulesOf(told[index] ?? []), act.number).toEqual(endOf(act, actsKnownUntil));
    });
  });

  test.each([...new Set(complete.flatMap(({ until }) => until ?? []))])(
    "that ends on %s is reported from that day",
    (day) => {
      const ending = complete.filter(({ until, partly }) => until === day && partly === undefined);
      for (const [date, isTold] of [
        [dayBefore(day), false],
        [day, true],
      ] as const) {
        const told = toldOf(ending.map(citationOf), date);
        ending.forEach((act, index) => {
          const problems = told[index] ?? [];
          expect(rulesOf(problems), act.number).toEqual(isTold ? endOf(act, day) : []);
          if (isTold) expect(problems[0]?.message).toContain(`từ ngày ${shortDateOf(day)}`);
        });
      }
    },
  );

  test("cited rightly in other ways is not reported by the rules about acts", () => {
    const cases = complete.flatMap((act) => citedRightly(act).map((line) => ({ act, line })));
    const told = toldOf(cases.map(({ line }) => line));
    cases.forEach(({ act, line }, index) => {
      const problems = (told[index] ?? []).filter(({ rule }) => /^(?:act|reform)-/.test(rule));
      expect(rulesOf(problems), line).toEqual(endOf(act, actsKnownUntil));
    });
  });

  test("cited with something wrong is reported with the line to paste", () => {
    const cases = complete
      .filter((act) => !isEnded(act, actsKnownUntil))
      .flatMap((act) => citedWrongly(act).map(([what, line]) => ({ act, what, line })));
    const told = toldOf(cases.map(({ line }) => line));
    cases.forEach(({ act, what, line }, index) => {
      const problems = (told[index] ?? []).filter(({ rule }) => rule.startsWith("act-details"));
      expect
        .soft(rulesOf(problems), `${what}: ${line}`)
        .toEqual([act.sure === false ? "act-details-perhaps" : "act-details"]);
      expect(problems[0]?.message).toContain(`hi: ${citationOf(act)}`);
    });
  });
});

test("an act beside the number of one that has ended is reported once, with the line to paste", () => {
  const isNamed = ({ date, name, title, kind }: Act): boolean =>
    date !== undefined && (laws.has(kind) ? name : title) !== undefined;
  const living = acts.filter((act) => isNamed(act) && !isEnded(act, actsKnownUntil) && act.partly === undefined);
  const cases = living.flatMap((act, index) => {
    const ended = acts.filter((one) => one.kind === act.kind && isEnded(one, actsKnownUntil) && one.name !== act.name);
    const others = ended.filter((_one, at) => (at + index) % 7 === 0);
    return others.flatMap((other) => citedByNumberOf(act, other).map((line) => ({ act, other, line })));
  });
  expect(cases.length).toBeGreaterThan(500);
  const told = toldOf(cases.map(({ line }) => line));
  cases.forEach(({ act, line }, index) => {
    const problems = (told[index] ?? []).filter(({ rule }) => /^(?:act|reform)-/.test(rule));
    expect.soft(problems.length, line).toBe(1);
    expect.soft(problems[0]?.rule, line).toMatch(/^act-details/);
    // Without its day a law may be a later one of its name.
    const same = living.filter(({ name }) => name !== undefined && name === act.name).map(citationOf);
    expect
      .soft(
        [citationOf(act), ...same].filter((one) => problems[0]?.message.includes(one)),
        line,
      )
      .not.toEqual([]);
  });
});

test("documents that have not ended are reported on no day", () => {
  const days = [...new Set(acts.flatMap(({ until }) => until ?? [])), actsKnownUntil];
  for (const day of days) {
    const told = toldOf(
      changedNames.never.documents.map((number) => `Văn bản số ${number}`),
      day,
    ).flat();
    expect(told.filter(({ rule }) => rule.startsWith("reform-"))).toEqual([]);
  }
});
