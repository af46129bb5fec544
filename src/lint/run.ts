import { withRemedy } from "../document/fix.ts";
import { documentOf, type PlanDocument } from "../document/of-plan.ts";
import { salvage } from "../document/salvage.ts";
import type { Kind } from "../kind/read.ts";
import type { PlanRead } from "../plan/read.ts";
import type { PlanPlace, Pointer, Position, Problem, Severity, Spot } from "../problem.ts";
import { nearest } from "../schema/nearest.ts";
import { mostSilences, type Silence } from "../source/silences.ts";
import { positionAt, type Source } from "../source/source.ts";
import { grouped } from "../wording/numerals.ts";
import { readingOnce } from "../wording/read-once.ts";
import { rules } from "./compiled/rules.ts";
import { remedyInPlan } from "./remedies.ts";
import { newNameOf, ofPlans, rulesNamed } from "./renamed.ts";
import type { About, OfficeNames, Rule, RulePlace } from "./rule.ts";

/** Settings of an office about rules. */
export interface LintSettings {
  /** By rule; a rule that is not named keeps its own severity. */
  severities: Readonly<Record<string, Severity | "off">>;
  /** Rules that were set under a name which judged Word files alone. */
  forWordFiles?: readonly string[];
  office: OfficeNames;
}

export const plainSettings: LintSettings = { severities: {}, office: { groups: {}, aliases: {} } };

const placed = (place: RulePlace): PlanPlace => (typeof place === "string" ? { pointer: place, on: "value" } : place);

const covers = (silence: Silence, problem: Problem, source: Source): boolean => {
  const { position } = problem;
  if (!position || !silence.covers || problem.file !== source.path) return false;
  const at = (source.lineStarts[position.line - 1] ?? 0) + position.column - 1;
  return silence.covers[0] <= at && at < silence.covers[1];
};

const planRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

const asked = (silence: Silence, id: string): boolean => silence.rules.some((rule) => rulesNamed(rule.id).includes(id));

/** Faults of the comments themselves, and comments that silence nothing. */
const silenceProblems = (
  silences: readonly Silence[],
  found: readonly Problem[],
  source: Source,
  isJudged: (id: string) => boolean,
): Problem[] => {
  const problem = (rule: string, severity: Severity, message: string, position: Position): Problem => ({
    rule,
    severity,
    message,
    file: source.path,
    position,
  });
  return silences.flatMap((silence, index) => {
    if (index === mostSilences) {
      const message = `ở trên đã có ${grouped(mostSilences)} lời bỏ qua; từ đây không tính nữa. Tắt một luật cho mọi kế hoạch thì ghi vào rules của van-phong.yaml`;
      return [problem("silence-known", "error", message, silence.position)];
    }
    if (silence.rules.length === 0) {
      const message = "chưa hiểu lời ghi chú này. Ghi như: # kehoach: bỏ qua weekday-matches: giấy mời đã in";
      return [problem("silence-known", "error", message, silence.position)];
    }
    const unknown = silence.rules.filter(({ id }) => !rulesNamed(id).some((named) => planRules.has(named)));
    if (unknown.length > 0) {
      return unknown.map(({ id, position }) => {
        const near = nearest(
          id,
          rules.map((rule) => rule.id),
        );
        const hint = near === undefined ? "Xem tên các luật: kehoach rules" : `Có phải là “${near}”?`;
        return problem("silence-known", "error", `không có luật “${id}” để bỏ qua. ${hint}`, position);
      });
    }
    if (silence.reason === "") {
      const message = "bỏ qua một luật thì phải ghi lý do sau dấu hai chấm, để người đọc sau hiểu vì sao";
      return [problem("silence-reason", "error", message, silence.position)];
    }
    const hushes = (id: string): boolean =>
      found.some((other) => rulesNamed(id).includes(other.rule) && covers(silence, other, source));
    return silence.rules.flatMap(({ id, position }) => {
      const needless = `luật “${id}” không báo gì ở đây, nên lời bỏ qua này không còn cần. Xóa đi`;
      if (rulesNamed(id).some(isJudged) && !hushes(id)) return [problem("silence-needed", "hint", needless, position)];
      const renamed = newNameOf(id);
      return renamed === undefined ? [] : [problem("rule-renamed", "hint", renamed, position)];
    });
  });
};

/** Place that a problem is shown at; undefined for words that the program wrote. */
const placeAbout = (
  about: About,
  placeOf: PlanDocument["placeOf"],
  typedAt: PlanDocument["typedAt"],
): PlanPlace | undefined => {
  if ("at" in about) return placeOf(about.at);
  if ("printed" in about) return placeOf(about.place);
  if ("labelOf" in about) return placeOf(about.labelOf.labelPlace ?? about.labelOf.place);
  return typedAt(about);
};

/** True if a finding is about a stretch of a line that an error is about. */
const isWithin = ({ position: one }: Problem, { position: other }: Problem): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.line === other.line &&
  one.column >= other.column &&
  one.column + (one.length ?? 1) <= other.column + (other.length ?? 1);

const judged = (read: PlanRead, kind: Kind, settings: LintSettings): Problem[] => {
  const { source, content } = read;
  if (!content) return [];
  const plan = read.plan ?? content.plan;
  const { document, placeOf, typedAt } = documentOf(content.value, kind, plan !== undefined);
  const typedPointer = (pointer: Pointer): Pointer | undefined => content.typedAt({ pointer, on: "value" })?.pointer;
  const isOwn = (pointer: Pointer): boolean => typedPointer(pointer) !== undefined;
  const { shortRows } = content;
  const subject = plan && {
    plan,
    document,
    typedAt,
    isOwn,
    shortRows,
    typedPointer,
    layout: kind.layout,
    office: settings.office,
  };
  const found: Problem[] = [];
  const severityOf = (rule: Rule): Severity | "off" =>
    ofPlans(rule.id, settings.severities[rule.id] ?? rule.severity, settings.forWordFiles);
  const isJudged = (rule: Rule): boolean => severityOf(rule) !== "off" && (rule.of !== "plan" || plan !== undefined);
  for (const rule of rules) {
    const severity = severityOf(rule);
    if (severity === "off" || !isJudged(rule)) continue;
    const tell = (spot: Spot, message: string): void => {
      found.push({ rule: rule.id, severity, message, ...spot });
    };
    switch (rule.of) {
      case "source":
        rule.check(source, (from, to, message) =>
          tell({ file: source.path, position: positionAt(source, from, to) }, message),
        );
        break;
      case "typed":
        rule.check(document.typed, ({ place }, from, to, message) =>
          tell(content.locate({ ...placeOf(place), span: [from, to] }), message),
        );
        break;
      case "document":
        rule.check(
          document,
          (about, message, fix) => {
            const place = placeAbout(about, placeOf, typedAt);
            if (place) tell(content.locate(place), withRemedy(message, fix, remedyInPlan));
          },
          settings.office,
        );
        break;
      case "written": {
        const readable = plan ?? salvage(content.value)?.plan;
        if (readable)
          rule.check({ value: content.value, plan: readable, text: source.text }, (place, message) =>
            tell(content.locate(placed(place)), message),
          );
        break;
      }
      case "plan":
        if (subject) rule.check(subject, (place, message) => tell(content.locate(placed(place)), message));
    }
  }
  // How a value is written that has to be written otherwise is nobody's question.
  const refused = plan ? [] : read.problems.filter(({ severity }) => severity === "error");
  const inForce = new Set(rules.filter(isJudged).map((rule) => rule.id));
  const counted = content.silences.slice(0, mostSilences);
  return [
    ...found.filter(
      (problem) =>
        !refused.some((error) => isWithin(problem, error)) &&
        !counted.some(
          (silence) => silence.reason !== "" && asked(silence, problem.rule) && covers(silence, problem, source),
        ),
    ),
    ...silenceProblems(content.silences, found, source, (id) => inForce.has(id)),
  ];
};

/**
 * A plan by all rules, as its office set them. Of a plan with faults of shape what it says is judged as far as it could
 * be read, so that all that can be said is said at once.
 */
export const lintPlan = (read: PlanRead, kind: Kind, settings = plainSettings): Problem[] =>
  readingOnce(() => judged(read, kind, settings));
