import type { Place } from "../document/document.ts";
import { withRemedy } from "../document/fix.ts";
import type { Layout } from "../kind/layout.ts";
import { rules as planRules } from "../lint/compiled/rules.ts";
import type { About, Manual, OfficeNames } from "../lint/rule.ts";
import type { Measured } from "../ooxml/measured.ts";
import type { Problem, Severity } from "../problem.ts";
import { type Parts, partsOf } from "../recognize/components.ts";
import { documentIn, type WordDocument } from "../recognize/document.ts";
import { componentsFound } from "../recognize/missing.ts";
import { orderOf, placesOf, type Target } from "../recognize/where.ts";
import { readingOnce } from "../wording/read-once.ts";
import { checkRules } from "./compiled/rules.ts";
import { remedyInWord } from "./remedies.ts";
import type { Checked } from "./rule.ts";

const ownRules = new Set(checkRules.map(({ id }) => id));

/** Rules of wording and of what a document says of itself, whatever file it stands in, but where one here tells the same. */
const sharedRules = planRules.flatMap((rule) =>
  (rule.of === "document" || rule.of === "typed") && !ownRules.has(rule.id) ? [rule] : [],
);

/** The pages of all rules that a Word file is judged by. */
export const checkManual: readonly Manual[] = [...checkRules, ...sharedRules];

export interface Judgement {
  problems: Problem[];
  /** Why the file was not judged, as a sentence; absent where it was. */
  notice?: string;
  /** @internal */
  parts: Parts;
}

interface Found {
  rule: string;
  severity: Severity;
  subject: Target;
  message: string;
}

/** A remedy that names words: another one for each fault. */
const ownRemedy = /(?:Viết|Ghi|Sửa|phải là|nay là|tiếp theo)[^“.]*“/u;

/** The key under which like findings are gathered: the message without its quoted words, signs and measures. */
const commonIn = (message: string): string =>
  ownRemedy.test(message)
    ? message
    : message.replace(/“[^“”]*”|U\+[\dA-F]{4,6}(?: \([^)]*\))?|(?<![\d,])\d+(?:,\d+)?(?= ?(?:pt|mm|cm|%))/gu, "“”");

/** The same fault in many places is said once, at the first. */
const gathered = (found: readonly Found[]): (Found & { more: number })[] => {
  const kinds = new Map<string, Found & { more: number }>();
  for (const one of [...found].sort((a, b) => orderOf(a.subject) - orderOf(b.subject))) {
    const key = `${one.rule} ${commonIn(one.message)}`;
    const known = kinds.get(key);
    if (known) known.more++;
    else kinds.set(key, { ...one, more: 0 });
  }
  return [...kinds.values()];
};

const byDecree = (checked: Checked): Found[] =>
  checkRules.flatMap((rule) => {
    const found: Found[] = [];
    rule.check(checked, (subject, message) => found.push({ rule: rule.id, severity: rule.severity, subject, message }));
    return found;
  });

/** Empty: a Word file comes without its office's groups and aliases. */
const noNames: OfficeNames = { groups: {}, aliases: {} };

const placeOf = (about: About): Place => {
  if ("at" in about) return about.at;
  if ("printed" in about) return about.place;
  return ("labelOf" in about ? about.labelOf : about.text).place;
};

const byDocument = (parts: Parts, { document, subjectOf }: WordDocument): Found[] => {
  // What is addressed to somebody may say "Như trên" among its recipients.
  const isLetter = parts.header.addressee !== null;
  const judging = sharedRules.filter(({ id }) => !(isLetter && id === "recipient-not-kinh-gui"));
  return judging.flatMap((rule) => {
    const found: Found[] = [];
    const tell = (place: Place, message: string): void => {
      found.push({ rule: rule.id, severity: rule.severity, subject: subjectOf(place), message });
    };
    if (rule.of === "document")
      rule.check(
        document,
        (about, message, fix) => tell(placeOf(about), withRemedy(message, fix, remedyInWord)),
        noNames,
      );
    else rule.check(document.typed, ({ place }, _from, _to, message) => tell(place, message));
    return found;
  });
};

const notices = {
  party:
    "văn bản của Đảng trình bày theo quy định riêng của Đảng, không theo Nghị định số 30/2020/NĐ-CP, nên không xét ở đây",
  normative:
    "văn bản quy phạm pháp luật trình bày theo quy định riêng về văn bản quy phạm pháp luật, không theo Nghị định số 30/2020/NĐ-CP, nên không xét ở đây",
  personal:
    "đơn, tờ khai, bản cam kết của cá nhân không phải văn bản hành chính của cơ quan, nên không xét thể thức ở đây",
  other: "tệp này không có Quốc hiệu, số, ký hiệu, nơi nhận … nên không phải văn bản hành chính; không xét thể thức",
} as const;

/** Fewer of its fixed parts than this, and a file without Quốc hiệu is something else. */
const leastComponents = 2;

type Severities = Readonly<Record<string, Severity | "off">>;

const judged = (file: string, measured: Measured, layout: Layout, severities: Severities): Judgement => {
  const parts = partsOf(measured);
  const { apart } = parts.header;
  if (apart) return { problems: [], notice: notices[apart], parts };
  if (parts.header.national.length === 0 && componentsFound(parts) < leastComponents)
    return { problems: [], notice: notices.other, parts };
  const read = documentIn(parts, measured.notes);
  const found = [...byDecree({ measured, parts, document: read.document, layout }), ...byDocument(parts, read)];
  const whereOf = placesOf(parts);
  const problems = gathered(found).flatMap(({ rule, severity, subject, message, more }): Problem[] => {
    const set = severities[rule] ?? severity;
    if (set === "off") return [];
    const where = whereOf(subject);
    const rest = more > 0 ? `; còn ${more} chỗ khác như vậy` : "";
    return [{ rule, severity: set, message: message + rest, file, ...(where && { where }) }];
  });
  return { problems, parts };
};

/**
 * Judges a Word file by the decree.
 *
 * @param file as the user named it
 */
export const checkDocument = (
  file: string,
  measured: Measured,
  layout: Layout,
  severities: Severities = {},
): Judgement => readingOnce(() => judged(file, measured, layout, severities));
