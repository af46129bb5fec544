import { citationsIn } from "../../document/citations.ts";
import type { Kind } from "../../kind/read.ts";
import { actKinds } from "../../knowledge/document-kinds.ts";
import { rules } from "../../lint/compiled/rules.ts";
import { lintPlan } from "../../lint/run.ts";
import type { Office } from "../../office/read.ts";
import { type PlanRead, readPlan } from "../../plan/read.ts";
import { below } from "../../plan/walk.ts";
import { inOrder } from "../../problem.ts";
import { placeOf, saidOf } from "../../report/report.ts";
import { timesIn } from "../../wording/past-times.ts";
import { anyOf, words } from "../../wording/words.ts";

/** Rules on dates, and on what the reform or time has done away with. */
const isAboutTime = ({ id, topic }: (typeof rules)[number]): boolean =>
  topic === "dates" || topic === "reform" || id.startsWith("act-");
const aboutTime = new Set(rules.filter(isAboutTime).map(({ id }) => id));
/** The others are not asked. */
const others = Object.fromEntries(rules.filter((rule) => !isAboutTime(rule)).map(({ id }) => [id, "off"] as const));

/** A law is called by the year or the day it was passed. */
const law = words(new RegExp(`\\b(?:${anyOf(actKinds("law"))})(?:\\s[^.;]{0,160})?$`, "iu"));
const issued = /ban hành\s+(?:ngày\s+)?$/iu;

/** True if a time is only the date of issue of a document that a text cites. */
const isOfCited = (text: string, from: number): boolean =>
  law.test(text.slice(0, from)) ||
  issued.test(text.slice(0, from)) ||
  citationsIn(text).some((cited) => cited.from <= from && from < (cited.date?.to ?? cited.to));

const mostLines = 12;

/** A time that is over, as it is typed, and the lines in which it stands. */
interface PastTime {
  written: string;
  lines: Set<number>;
}

/** Times that a plan's texts still speak of, from its own year up to yesterday; what went before is history. */
const pastTimes = ({ content }: PlanRead, year: number, today: string): PastTime[] => {
  const found = new Map<string, PastTime>();
  for (const { value: text, pointer } of below(content?.value)) {
    if (typeof text !== "string" || /^\/(?:date|number|symbol)$/.test(pointer)) continue;
    for (const { from, to, end, isYear } of timesIn(text)) {
      if (end >= today || end < String(year) || isOfCited(text, from)) continue;
      const line = content?.locate({ pointer, on: "value", span: [from, to] }).position?.line;
      const typed = text.slice(from, to).replace(/\s+/g, " ");
      const written = isYear ? `năm ${typed}` : `“${typed}”`;
      const known = found.get(written) ?? { written, lines: new Set() };
      if (line !== undefined) known.lines.add(line);
      found.set(written, known);
    }
  }
  return [...found.values()];
};

const lineOf = ({ written, lines }: PastTime): string => {
  const more = lines.size > mostLines ? ` và ${lines.size - mostLines} dòng khác` : "";
  return `${written} đã qua, còn ở dòng ${[...lines].slice(0, mostLines).join(", ")}${more}`;
};

/** Notes on an old plan. */
interface ShownPlan {
  /** The plan's file as the user knows it, and its text. */
  shown: string;
  yaml: string;
  /** Year of issue. */
  year: number | undefined;
  office: Office;
  kind: Kind;
}

/** Something that is over, as a sentence that names its lines. */
export interface Outdated {
  text: string;
  /** The lines of the plan in which it stands. */
  lines: number[];
}

/** Outdated facts of an old plan, as of today: past dates, changed names, abolished bodies; each with its line. */
export const outOfDate = ({ shown, yaml, year, office, kind }: ShownPlan, today: Date): Outdated[] => {
  const from = year ?? today.getFullYear() - 1;
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const asOfToday = yaml.replace(/^date:.*$/m, `date: ${date}`);
  const read = readPlan(shown, new TextEncoder().encode(asOfToday), office.inherited);
  const past = pastTimes(read, from, date);
  const pastLines = new Set(past.flatMap(({ lines }) => [...lines]));
  const lines = asOfToday.split("\n");
  const settings = { ...office.settings, severities: { ...office.settings.severities, ...others } };
  const found = lintPlan(read, kind, settings).filter(({ rule, position: { line } = { line: 1 } }) => {
    const isTold = /-after-issue$/.test(rule) && pastLines.has(line);
    return aboutTime.has(rule) && !isTold && !/^date:/.test(lines[line - 1] ?? "");
  });
  return [
    ...past.map((time) => ({ text: lineOf(time), lines: [...time.lines] })),
    ...inOrder(found).map((problem) => ({
      text: `${placeOf(problem)}: ${saidOf(problem)} [${problem.rule}]`,
      lines: problem.position ? [problem.position.line] : [],
    })),
  ];
};
