import type { Severity } from "../problem.ts";
import { rules } from "./compiled/rules.ts";
import { wordRules } from "./compiled/word-rules.ts";

interface Renamed {
  /** The rules that report its fact now. */
  now: readonly string[];
  /** Subject of the rule. */
  of: "plans" | "word files";
}

const ofWordFiles = (...now: string[]): Renamed => ({ now, of: "word files" });

/** Former names of rules, and names that covered more than they do today. Files of offices and comments may keep them. */
const renamed: ReadonlyMap<string, Renamed> = new Map([
  ["appendix-label", ofWordFiles("appendix-label", "appendix-label-plain")],
  ["appendix-mentioned", ofWordFiles("appendix-led-to")],
  ["date-place", ofWordFiles("place-plain")],
  ["date-of-number", ofWordFiles("number-with-date")],
  ["label-mark", ofWordFiles("label-sign", "label-spaced")],
  ["letters-composed", ofWordFiles("text-nfc")],
  ["part-style", ofWordFiles("part-style", "part-apart")],
  ["recipients-archive", ofWordFiles("archive-line", "archive-marks", "archive-vt")],
  ["section-style", ofWordFiles("section-upright")],
  ["signature-abbreviation", ofWordFiles("sign-abbreviation")],
  ["signature-for-collective", ofWordFiles("sign-for-collective")],
  ["signature-for-head", ofWordFiles("sign-for-head")],
  ["signature-name-plain", ofWordFiles("signer-name-plain")],
  ["symbol-fits", { now: ["archive-line", "number-kind", "number-year", "symbol-issuer"], of: "plans" }],
]);

const known: ReadonlySet<string> = new Set([...rules.map(({ id }) => id), ...wordRules]);

/** Names that no rule has any more. */
export const oldNames: readonly string[] = [...renamed.keys()].filter((name) => !known.has(name));

/** The rules that a name means, today's or an old one; none where no rule was ever called so. */
export const rulesNamed = (name: string): readonly string[] =>
  renamed.get(name)?.now ?? (known.has(name) ? [name] : []);

/** Advice for users of an old name; undefined for current and unknown names. */
export const newNameOf = (name: string): string | undefined => {
  const now = renamed.get(name)?.now;
  if (known.has(name) || !now) return undefined;
  const names = now.map((id) => `“${id}”`).join(", ");
  return `luật “${name}” nay ${now.length > 1 ? "chia thành các luật" : "tên là"} ${names}. Tên cũ vẫn có tác dụng; khi tiện thì sửa lại`;
};

type RuleLevel = Severity | "off";

const fromMildest: readonly RuleLevel[] = ["off", "hint", "warning", "error"];

/**
 * Severity of a rule for plans: an error that an office set under an old name, which judged Word files alone, must not stop
 * plans that were built before. A name of today holds for both commands.
 *
 * @param forWordFiles rules that were set under such an old name
 */
export const ofPlans = (rule: string, level: RuleLevel, forWordFiles: readonly string[] = []): RuleLevel =>
  level === "error" && forWordFiles.includes(rule) ? "warning" : level;

/** Settings of an office about rules, by today's names. */
interface SetRules {
  severities: Readonly<Record<string, RuleLevel>>;
  /** Rules set under a name that applied to Word files alone. */
  forWordFiles: readonly string[];
}

/**
 * Settings of an office about rules, by today's names. A rule's own name wins over its old ones, and of several old ones
 * the mildest, so that a rule that an office silenced does not come back under another name.
 */
export const byNewNames = (written: Readonly<Record<string, RuleLevel>>): SetRules => {
  const entries = Object.entries(written);
  const own = entries.filter(([name]) => known.has(name) || !renamed.has(name));
  const old = entries
    .flatMap(([name, level]) => {
      const { now = [], of } = renamed.get(name) ?? {};
      return now.map((id) => ({ id, level, of }));
    })
    .sort((one, other) => fromMildest.indexOf(other.level) - fromMildest.indexOf(one.level));
  const last = new Map(old.map(({ id, of }) => [id, of]));
  const isOwn = new Set(own.map(([name]) => name));
  return {
    severities: Object.fromEntries([...old.map(({ id, level }) => [id, level] as const), ...own]),
    forWordFiles: [...last].flatMap(([id, of]) => (of === "word files" && !isOwn.has(id) ? [id] : [])),
  };
};
