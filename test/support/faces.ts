import { rules } from "../../src/lint/compiled/rules.ts";
import { lintPlan } from "../../src/lint/run.ts";
import { readOffice } from "../../src/office/read.ts";
import { type PlanRead, readPlan } from "../../src/plan/read.ts";
import type { Problem } from "../../src/problem.ts";
import { bytesOf } from "./package.ts";
import { builtInKind, treeOf } from "./plans.ts";
import { judgeWord } from "./word.ts";

/** A fact as one of the two commands reports it. */
export interface Finding {
  rule: string;
  said: string;
}

/** Findings of `validate` for a plan, and of `check` for the document built from it. */
export interface Faces {
  validate: readonly Finding[];
  check: readonly Finding[];
}

const kind = builtInKind();

/** Rules of plans by what they read. Comments that silence have none, and are no business of a Word file. */
const readsOf = new Map(rules.map(({ id, of }) => [id, of]));

const findings = (problems: readonly Problem[], placeOf: (problem: Problem) => string): Finding[] =>
  problems.map((problem) => {
    const { rule, message } = problem;
    return { rule, said: `${placeOf(problem)}: ${message} [${rule}]` };
  });

/** A comment silences a rule in a plan, and leaves no trace in its document. */
const withoutSilences = (read: PlanRead): PlanRead =>
  read.content ? { ...read, content: { ...read.content, silences: [] } } : read;

/**
 * Both faces of a plan; undefined where nothing can be built from it, or nothing is judged.
 *
 * @param ofOffice what the file of its office holds
 */
export const facesOf = async (yaml: string, path = "plan.yaml", ofOffice = ""): Promise<Faces | undefined> => {
  const bytesIn = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { inherited, settings, problems: ofItself } = readOffice("van-phong.yaml", bytesIn(ofOffice));
  if (ofItself.length > 0) throw new Error(`an office's file has faults: ${ofItself[0]?.message}`);
  const read = readPlan(path, bytesIn(yaml), inherited);
  if (!read.plan) return undefined;
  const { problems, notice, parts } = judgeWord(await bytesOf(treeOf(read.plan)), settings);
  const lost = problems.find(({ rule, where }) => where === undefined && readsOf.get(rule) === "document");
  if (lost) throw new Error(`check does not say where: ${lost.message} [${lost.rule}]`);
  const validate = findings(
    lintPlan(withoutSilences(read), kind, settings).filter(({ rule }) => readsOf.has(rule)),
    ({ position }) => `line ${position?.line ?? "-"}`,
  );
  if (notice === undefined) return { validate, check: findings(problems, ({ where }) => where ?? "the document") };
  // A document of the Party is not judged by this decree: that fact is all that both have to find.
  const isParty = parts.header.apart === "party";
  return {
    validate: validate.filter(({ rule }) => rule === "issuer-party"),
    check: [{ rule: isParty ? "issuer-party" : "not-judged", said: notice }],
  };
};

const idsIn = (found: readonly Finding[]): Set<string> => new Set(found.map(({ rule }) => rule));

/** Rules about typed text or keys alone belong to `validate`. */
const isExempt = (rule: string): boolean => (readsOf.get(rule) ?? "document") !== "document";

/** Facts that only one of the two reports, each as `check: rule` or `validate: rule`. */
export const disagreements = ({ validate, check }: Faces): string[] => {
  const [ofPlan, ofWord] = [idsIn(validate), idsIn(check)];
  return [
    ...[...ofPlan].filter((rule) => !ofWord.has(rule) && !isExempt(rule)).map((rule) => `validate: ${rule}`),
    ...[...ofWord].filter((rule) => !ofPlan.has(rule)).map((rule) => `check: ${rule}`),
  ].sort();
};

/** Differences of both from the expected rules: `check lacks rule`, `validate has rule`. */
export const departures = (faces: Faces, found: readonly string[], typed: readonly string[]): string[] =>
  (["validate", "check"] as const)
    .flatMap((face) => {
      const has = idsIn(faces[face]);
      const wanted = new Set(face === "validate" ? [...found, ...typed] : found);
      return [
        ...[...wanted].filter((rule) => !has.has(rule)).map((rule) => `${face} lacks: ${rule}`),
        ...[...has].filter((rule) => !wanted.has(rule)).map((rule) => `${face}: ${rule}`),
      ];
    })
    .sort();

/** Both faces in full, for the one who has to find out which is right. */
export const facesInWords = (faces: Faces, yaml: string): string => {
  const face = (name: string, found: readonly Finding[]): string =>
    [`${name} finds ${[...idsIn(found)].sort().join(", ") || "nothing"}`, ...found.map(({ said }) => `  ${said}`)].join(
      "\n",
    );
  return `${face("validate", faces.validate)}\n${face("check", faces.check)}\nthe plan:\n${yaml.trim().replace(/^/gm, "  ")}`;
};
