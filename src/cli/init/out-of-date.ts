import type { Kind } from "../../kind/read.ts";
import { rules } from "../../lint/compiled/rules.ts";
import { lintPlan } from "../../lint/run.ts";
import type { Office } from "../../office/read.ts";
import { readPlan } from "../../plan/read.ts";
import { inOrder } from "../../problem.ts";
import { placeOf, saidOf } from "../../report/report.ts";

/** Rules on dates, and on what the reform or time has done away with. */
const isAboutTime = (rule: string): boolean => {
  const { topic } = rules.find(({ id }) => id === rule) ?? {};
  return topic === "dates" || topic === "reform" || rule.startsWith("act-");
};

/** A year in running text; not one in the number of a document. */
const yearInText = /(?<![\d/])(20\d\d)(?![\d/])/g;
/** Words before the year in which a document was issued. */
const issued = /(?:số\s+\S*|ban hành\s+|ngày\s+\d{1,2}\s*(?:tháng|\/|-)\s*\d{1,2}\s*(?:năm|\/|-)\s*)$/iu;

const mostLines = 12;

/** The years from a plan's own to this one that its lines still speak of. */
const pastYears = (yaml: string, from: number, thisYear: number): string[] => {
  const byYear = new Map<number, Set<number>>();
  for (const [index, line] of yaml.split("\n").entries()) {
    if (/^(?:\s*#|date:)/.test(line)) continue;
    for (const { 0: year, index: at } of line.matchAll(yearInText)) {
      const isPast = Number(year) >= from && Number(year) < thisYear;
      if (!isPast || issued.test(line.slice(0, at))) continue;
      byYear.set(Number(year), (byYear.get(Number(year)) ?? new Set()).add(index + 1));
    }
  }
  return [...byYear]
    .sort(([one], [other]) => one - other)
    .map(([year, lines]) => {
      const more = lines.size > mostLines ? ` và ${lines.size - mostLines} dòng khác` : "";
      return `năm ${year} đã qua, còn ở dòng ${[...lines].slice(0, mostLines).join(", ")}${more}`;
    });
};

/** Notes on an old plan. */
interface ShownPlan {
  /** The plan's file as the user knows it, and its text. */
  shown: string;
  yaml: string;
  /** When it was issued. */
  year: number | undefined;
  office: Office;
  kind: Kind;
}

/** Outdated facts of an old plan, as of today: past dates, changed names, abolished bodies; each with its line. */
export const outOfDate = ({ shown, yaml, year, office, kind }: ShownPlan, today: Date): string[] => {
  const from = year ?? today.getFullYear() - 1;
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const asOfToday = yaml.replace(/^date:.*$/m, `date: ${date}`);
  const read = readPlan(shown, new TextEncoder().encode(asOfToday), office.inherited);
  const found = lintPlan(read, kind, office.settings).filter(
    ({ rule, position }) => isAboutTime(rule) && !/^date:/.test(asOfToday.split("\n")[(position?.line ?? 1) - 1] ?? ""),
  );
  return [
    ...pastYears(yaml, from, today.getFullYear()),
    ...inOrder(found).map((problem) => `${placeOf(problem)}: ${saidOf(problem)} [${problem.rule}]`),
  ];
};
