import { describe, expect, test } from "vitest";
import { type NameChange, whatBecame } from "../src/lint/reform/changes.ts";
import type { Problem } from "../src/problem.ts";
import { changedNames } from "./support/changed-names.ts";
import { judge } from "./support/judge.ts";

const { asOf, lists, never, rows: changes } = changedNames;

/** Problems of this family for each line below a key. */
const toldOf = (key: string, lines: readonly string[], date: string): Problem[][] => {
  const { problems } = judge(`${key}:\n${lines.map((line) => `  - ${line}`).join("\n")}\ndate: ${date}`);
  return lines.map((_line, index) =>
    problems.filter(({ rule, position }) => rule.startsWith("reform-") && position?.line === index + 2),
  );
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const rightNames = (change: NameChange): readonly string[] =>
  change.names ? lists[change.names].filter((name) => !change.notNames?.includes(name)) : ["Bình Phong"];

/** A change in each way it is written: aliases, and every name where one is left open. */
const written = (change: NameChange): string[] =>
  [change.old, ...(change.aliases ?? [])].flatMap((phrase) =>
    phrase.includes("{ten}") ? rightNames(change).map((name) => phrase.replace("{ten}", name)) : [phrase],
  );

const ruleOf = ({ confidence }: NameChange): string => `reform-agency${confidence === "high" ? "" : "-perhaps"}`;

const firstDays = [...new Set(changes.map(({ effective }) => effective))].sort();
const days = [...firstDays.flatMap((day) => [dayBefore(day), day]), asOf];

describe.each(firstDays)("what changed on %s", (day) => {
  const cases = changes
    .filter(({ effective }) => effective === day)
    .flatMap((change) => written(change).map((line) => ({ change, line })));
  const told = (date: string): { change: NameChange; line: string; problems: Problem[] }[] => {
    const all = toldOf(
      "recipients",
      cases.map(({ line }) => line),
      date,
    );
    return cases.map((one, index) => ({ ...one, problems: all[index] ?? [] }));
  };

  test("is reported from that day, as surely as it is known", () => {
    for (const { change, line, problems } of told(day)) {
      expect(
        problems.map((problem) => problem.rule),
        line,
      ).toEqual([ruleOf(change)]);
      expect(problems[0]?.severity, line).toBe(change.confidence === "high" ? "warning" : "hint");
      expect(problems[0]?.message, line).toContain(`từ ngày ${whatBecame(change).since}, ${whatBecame(change).now}`);
    }
  });

  test("is not reported the day before", () => {
    for (const { change, line, problems } of told(dayBefore(day))) {
      const own = problems.filter(
        ({ rule, message }) => rule === ruleOf(change) && message.includes(whatBecame(change).now),
      );
      const isFirst = !changes.some((other) => other.old === change.old && other.effective < day);
      expect(isFirst ? problems : own, line).toEqual([]);
    }
  });
});

describe("what must never be reported", () => {
  test.each(days)("bodies of today, on %s", (day) => {
    for (const key of ["recipients", "responsibilities"]) {
      const lines = never.names.flatMap((name) =>
        key === "recipients" ? [name] : [`Giao ${name} chủ trì.`, `${name} chủ trì, phối hợp với ${name} thực hiện.`],
      );
      expect(toldOf(key, lines, day).flat()).toEqual([]);
    }
  });

  test("a plan whose year alone is known is taken for one of its first day", () => {
    const line = ["UBND huyện Bình Phong"];
    expect(toldOf("recipients", line, "2025").flat()).toEqual([]);
    expect(toldOf("recipients", line, "2025-06").flat()).toEqual([]);
    expect(toldOf("recipients", line, "2025-07").flat()).toHaveLength(1);
  });
});
